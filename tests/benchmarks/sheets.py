"""Times sheets of clusters: fifty of them, for print and as pages, on the sample's 1,452 communes.

    build/python tests/benchmarks/sheets.py [SHEETS]

Clusters are each of the sample's largest communes with those that touch it; the map has all communes, with their names.
Prints seconds and processor seconds of the whole run, the size of the folder and the peak of memory, once with a PDF
each and once with one PDF. The aim is fifty in less than `LIMIT` seconds.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

from made_clusters import layer_in_memory, started

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = f"{ROOT / 'resources' / 'sample' / 'morocco.gpkg'}|layername=areas"
LIMIT = 60.0
CLUSTERS = ("cl_id:integer", "cl_name:string", "n_core:integer", "n_fringe:integer", "firms:double", "p_mass:double")
MEMBERS = ("cl_id:integer", "area_id:string", "area_name:string", "province:string", "role:string", "firms:double")


def main():
    """Run from the command line."""
    application = started()
    import processing

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    clusters, members = made(count)
    for way, name in enumerate(("a PDF each", "one PDF")):
        with tempfile.TemporaryDirectory() as folder:
            begun, busy = time.perf_counter(), time.process_time()
            given = {"CLUSTERS": clusters, "MEMBERS": members, "AREAS": SAMPLE, "PRINT": way}
            processing.run("polos:clusterreport", {**given, "OUTPUT": folder})
            seconds, busy = time.perf_counter() - begun, time.process_time() - busy
            size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
        verdict = "within" if seconds < LIMIT * count / 50 else "BEYOND"
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{count} sheets, {name}: {seconds:.1f} s ({busy:.1f} s of the processor), {size:.1f} MB, "
            f"peak {peak:.0f} MB; {verdict} {LIMIT:.0f} s for 50"
        )
    application.exitQgis()


def made(count):
    """Return clusters and their areas, as layers in memory."""
    from qgis.core import QgsGeometry, QgsVectorLayer

    areas = QgsVectorLayer(SAMPLE, "areas", "ogr")
    features = sorted(areas.getFeatures(), key=lambda one: -(one["business"] or 0))
    outlines, inside = [], []
    for number, centre in enumerate(features[:count], 1):
        near = [one for one in features if one.geometry().intersects(centre.geometry())]
        shape = QgsGeometry.unaryUnion([one.geometry() for one in near])
        name = f"{centre['name']} – industry"
        outlines.append(([number, name, 1, len(near) - 1, float(centre["business"] or 0), 0.01], shape))
        for one in near:
            role = "core" if one.id() == centre.id() else "fringe"
            row = [number, one["code"], one["name"], one["province"], role, float(one["business"] or 0)]
            inside.append((row, one.geometry()))
    return layer_in_memory(CLUSTERS, outlines, areas), layer_in_memory(MEMBERS, inside, areas)


if __name__ == "__main__":
    main()
