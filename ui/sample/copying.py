"""The sample as a project: copied to a folder of the user's, with layers named in the user's language."""

import shutil
from itertools import count
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsFillSymbol, QgsProject, QgsReferencedRectangle, QgsVectorLayer

from ...analysis.errors import PolosError, mark
from ...translation import tr

PLUGIN = Path(__file__).resolve().parents[2]
SAMPLE = PLUGIN / "resources" / "sample"
NAME = mark("Polos sample")
CONTENTS = {
    mark("Morocco 2024 (census)"): {
        "morocco.gpkg|layername=areas": mark("Areas"),
        "morocco.gpkg|layername=sectors": mark("Sectors"),
    },
    mark("Invented (never counted)"): {
        "invented.gpkg|layername=invented_long": mark("Invented firms by year"),
        "invented.gpkg|layername=invented_sizes": mark("Invented firms by size"),
        "invented_trade.csv": mark("Invented trade"),
        "invented_trade_isic.csv": mark("Invented products and sectors"),
    },
}
"""Groups of layers from top to bottom, each with its layers: {source: name}."""
ALIASES = {
    "code": mark("Code"),
    "name": mark("Name"),
    "level": mark("Level"),
    "province": mark("Province"),
    "region": mark("Region"),
    "establishments": mark("Establishments"),
    "business": mark("Businesses"),
    "jobs": mark("Jobs"),
    "area_code": mark("Code of the area"),
    "sector": mark("Sector (code)"),
    "sector_name": mark("Sector in English"),
    "sector_name_es": mark("Sector in Spanish"),
}
"""What fields are called; their names stay, as commands and the sample's README have them."""
CREDITS = mark(
    "Figures: Haut-Commissariat au Plan of Morocco, census of 2024, CC BY 4.0. README.md in the folder has all credits."
)
LOOK = {"color": "#f4f1ea", "outline_color": "#8c8c8c", "outline_width": "0.1"}


def sample_in(folder):
    """Return the project of the sample in a folder: the one that is there, as the user left it, or else a new one.

    Parameters
    ----------
    folder : Path
        Gets a folder of its own for the sample.

    Raises
    ------
    PolosError
        For a folder within the plugin, which an update replaces, and where nothing can be written.
    """
    if PLUGIN in (folder.resolve(), *folder.resolve().parents):
        raise PolosError(
            mark("“{folder}” belongs to Polos and is replaced when it is updated. Choose a folder of your own."),
            folder=folder,
        )
    file = f"{tr(NAME)}.qgz"
    place = next(one for one in _places(folder) if not one.exists() or (one / file).exists())
    if not place.exists():
        _make(place, place / file)
    return place / file


def _places(folder):
    """Yield folders for the sample until one will do: what else lies in one is not touched."""
    yield folder / tr(NAME)
    yield from (folder / f"{tr(NAME)} {number}" for number in count(2))


def _make(place, project):
    """Copy the sample and write its project, or leave nothing. The project comes last: where it is, all is there."""
    try:
        # Contents alone: the plugin's own files may be for reading only.
        shutil.copytree(SAMPLE, place, copy_function=shutil.copyfile)
        if not _project(place).write(str(project)):
            raise OSError(project)
    except OSError as error:
        shutil.rmtree(place, ignore_errors=True)
        raise PolosError(
            mark("The sample could not be copied to “{folder}”: {reason}. Choose another folder."),
            folder=place.parent,
            reason=error.strerror or str(error),
        ) from error


def _project(place):
    """Return the project of a copy."""
    project = QgsProject()
    project.setTitle(tr(NAME))
    metadata = project.metadata()
    metadata.setAbstract(tr(CREDITS))
    project.setMetadata(metadata)
    for title, layers in CONTENTS.items():
        group = project.layerTreeRoot().addGroup(tr(title))
        for source, name in layers.items():
            layer = QgsVectorLayer(str(place / source), tr(name), "ogr")
            for field, alias in ALIASES.items():
                layer.setFieldAlias(layer.fields().lookupField(field), tr(alias))
            project.addMapLayer(layer, False)
            group.addLayer(layer)
            if layer.isSpatial():
                _show(project, layer)
    return project


def _show(project, layer):
    """Let a project begin with a layer: in its coordinates, all of it, in a colour that results stand out from."""
    layer.renderer().setSymbol(QgsFillSymbol.createSimple(LOOK))
    layer.setDisplayExpression("name")
    crs = QgsCoordinateReferenceSystem(layer.crs())
    project.setCrs(crs)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(layer.extent(), crs))
