"""The whole way on the sample: from a table of businesses to hot spots, clusters, verdicts, priorities and pages.

    build/python tools/demo.py [--language es] [folder]

Everything goes to build/demo unless another folder is named; open its index.html. Without ``--language`` it speaks that
of the environment (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), and English where Polos does not have it.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from demo_pictures import save_project
from polos.analysis.errors import mark
from polos.analysis.languages import LANGUAGES
from polos.translation import in_language, tr
from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsVectorLayer, QgsVectorLayerUtils

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample" / "morocco.gpkg"
SKELETON = Path(__file__).resolve().with_name("demo.html")
NATION = {"REFERENCE_SECTOR": 154_979, "REFERENCE_TOTAL": 1_130_021}
"""Industrial and all businesses of the whole country (HCP, census 2024): the sample leaves out three regions."""
AREAS = {"AREAS": f"{SAMPLE}|layername=areas", "AREA_ID": "code"}
TABLE = {"TABLE": f"{SAMPLE}|layername=sectors", "TABLE_ID": "area_code", "SECTOR_FIELD": "sector"}
TABLE |= {"VALUE_FIELD": "establishments", "SECTORS": "B-E"}
CLUSTERS = {
    "areas_of_clusters": "MEMBERS",
    "clusters": None,
    "areas_by_rules": "RULES",
    "what_clusters_hang_on": "DEPENDENCE",
    "clusters_by_verdict": "CLUSTERS",
    "tests_of_the_clusters": "TESTS",
    "priorities": "PRIORITIES",
}
"""Results of the model, each a table of polos.gpkg, and by what name sheets and the observatory take them."""
WITHOUT_SHAPE = ("what_clusters_hang_on", "tests_of_the_clusters")
SOURCE = mark("Haut-Commissariat au Plan (Morocco), census of 2024, CC BY 4.0; regions 01 to 09")
FILES = {
    "map.png": mark("Hot spots of industry: communes that stand out with their neighbours, each class settled exactly"),
    "hot_spots.html": mark("The same as a page: areas that stand out, settings, what it does not say"),
    "clusters.png": mark("Perimeters, each with more businesses than chance explains, by the word that figures allow"),
    "verdicts.html": mark("The verdict on each, test by test, with the fact that would tell more"),
    "priorities.html": mark("Which first: ranks, how sure they are, and what decides them"),
    "sheets/index.html": mark("A sheet of each cluster for those who decide, as a page and as a PDF of two sides"),
    "observatory/index.html": mark("The clusters as a site in Spanish and English, with map and open data"),
    "polos.qgz": mark("A QGIS project with all layers: quotients, hot spots, perimeters, rules, verdicts, priorities"),
    "polos.gpkg": mark("The layers themselves, each with its style and the record of how it was made"),
}
"""What is made, each in a line, in the order of the way."""


def main():
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "demo")
    parser.add_argument("--language", choices=[one.code for one in LANGUAGES])
    options = parser.parse_args()
    started = time.perf_counter()
    application = start_qgis(options.language or asked_language(os.environ))
    shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True)
    layers = analyse(options.folder)
    save_project(options.folder, layers)
    found = findings(layers)
    write_index(options.folder, found)
    print("\n".join(found))
    for name, text in FILES.items():
        print(f"  {name:<24}{tr(text)}")
    print(
        tr("{seconds} s. Open {file}").format(
            seconds=in_language(f"{time.perf_counter() - started:.1f}"), file=options.folder / "index.html"
        )
    )
    QgsProject.instance().clear()
    application.exitQgis()


def asked_language(environment):
    """Return the code of the language that an environment asks for, or that of English."""
    codes = [one.code for one in LANGUAGES]
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        code = environment.get(name, "").replace("-", "_").partition(":")[0].partition("_")[0].partition(".")[0]
        if code and code != "C":
            return code if code in codes else "en"
    return "en"


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


def analyse(folder):
    """Go the whole way, each algorithm on what those before it made, and return the layers by name."""
    import processing

    package = folder / "polos.gpkg"

    def target(name):
        return f"ogr:dbname='{package}' table=\"{name}\"" + ("" if name in WITHOUT_SHAPE else " (geom)")

    def source(name):
        return f"{package}|layername={name}"

    figures = {"INPUT": source("sector_layer")}
    processing.run("polos:sectorlayer", {**AREAS, **TABLE, "OUTPUT": target("sector_layer")})
    quotient = {**figures, "SECTOR": "sector", "TOTAL": "total", **NATION, "OUTPUT": target("location_quotient")}
    processing.run("polos:locationquotient", quotient)
    rate = {"FIELD": "sector", "DENOMINATOR": "total", "ID_FIELD": "code", "NAME_FIELD": "name", "TOLERANCE": 50}
    pages = {"OUTPUT": target("local_moran"), "REPORT": str(folder / "hot_spots.html")}
    processing.run("polos:localmoran", {**figures, **rate, **pages})
    given = {"NAME_FIELD": "name", "PROVINCE_FIELD": "province", "TOLERANCE": 50, "SECTOR_NAME": tr("Industry")}
    pages = {f"page_of_{name}": str(folder / f"{name}.html") for name in ("verdicts", "priorities")}
    made = {name: target(name) for name in CLUSTERS}
    processing.run("polos:sectortopriorities", {**AREAS, **TABLE, **given, **made, **pages})
    told = {role: source(name) for name, role in CLUSTERS.items() if role}
    told |= {"AREAS": AREAS["AREAS"], "NAME_FIELD": "name", "RULES_ID": "code", "SOURCE": tr(SOURCE)}
    processing.run("polos:clusterreport", {**told, "OUTPUT": str(folder / "sheets")})
    site = {"TITLE": tr("Clusters of industry"), "EDITION": "2024", "ALL_LANGUAGES": True}
    site |= {"LICENCE": "CC BY 4.0", "OUTPUT": str(folder / "observatory")}
    processing.run("polos:observatory", {**told, **site})
    titles = {
        "sector_layer": tr("Share of industry"),
        "location_quotient": tr("Location quotient of industry"),
        "local_moran": tr("Local Moran of industry"),
        "areas_by_rules": tr("Areas by rules"),
        "areas_of_clusters": tr("Areas of agglomerations"),
        "clusters_by_verdict": tr("Agglomerations by verdict"),
        "priorities": tr("Priorities"),
    }
    return {name: QgsVectorLayer(source(name), title, "ogr") for name, title in titles.items()}


def findings(layers):
    """Return what was found, in a sentence for each part of the way."""
    classes = _values(layers["local_moran"], "lm_class")
    chances = zip(_values(layers["priorities"], "p_extent"), _values(layers["priorities"], "p_mass"))
    ranked = sorted(layers["priorities"].getFeatures(), key=lambda feature: feature["pr_rank"])
    words = _values(layers["clusters_by_verdict"], "as_word")
    return [
        tr("Areas tested: {tested}. High-High, with more industry than chance would gather: {high}.").format(
            tested=sum(value not in (5, 6) for value in classes), high=classes.count(1)
        ),
        tr("Perimeters: {count}, each with p at most {p} by its extent or its mass.").format(
            count=len(words), p=in_language(f"{max(map(min, chances)):.3f}")
        ),
        tr("Verdicts: {words}. Nothing is called a cluster without recorded cooperation.").format(
            words=", ".join(f"{word} {words.count(word)}" for word in dict.fromkeys(words))
        ),
        ranked[0]["pr_says"],
    ]


def _values(layer, field):
    return QgsVectorLayerUtils.getValues(layer, field)[0]


def write_index(folder, found):
    """Write a page that says what was found, and leads to every file."""
    from html import escape
    from string import Template

    rows = "".join(
        f'<tr><td><a href="{name}">{name}</a></td><td>{escape(tr(text))}</td></tr>\n' for name, text in FILES.items()
    )
    pictures = "".join(f'<img src="{name}" alt="{escape(tr(FILES[name]))}">\n' for name in ("map.png", "clusters.png"))
    page = Template(SKELETON.read_text(encoding="utf-8")).substitute(
        language=QgsSettings().value("locale/userLocale"),
        title=escape(tr("Polos: the whole way on the sample")),
        found="".join(f"<li>{escape(text)}</li>\n" for text in found),
        rows=rows,
        pictures=pictures,
        source=escape(tr(SOURCE)),
    )
    (folder / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
