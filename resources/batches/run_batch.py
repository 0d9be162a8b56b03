"""Runs a batch file of QGIS by qgis_process, row by row, without a window.

    python run_batch.py 1-sectorlayer.batch [polos:sectorlayer] [path of qgis_process]

Without an algorithm it is the one in the name of the file. On Windows give qgis_process-qgis.bat, or
qgis_process-qgis-ltr.bat, of QGIS's folder bin, and run this in the OSGeo4W shell. Ends with 1 when a row failed.
"""

import json
import re
import subprocess  # nosec B404
import sys


def main(batch, algorithm="", process="qgis_process"):
    """Run all rows, and return how many failed."""
    algorithm = algorithm or "polos:" + re.search(r"([a-z]+)[^/\\]*\.batch$", batch).group(1)
    with open(batch, encoding="utf-8") as file:
        rows = json.load(file)["rows"]
    failed = 0
    for number, row in enumerate(rows, 1):
        # An output that is left blank is not wanted.
        outputs = {name: path for name, path in row["OUTPUTS"].items() if path}
        text = json.dumps({"inputs": {**row["PARAMETERS"], **outputs}})
        done = subprocess.run([process, "run", algorithm, "-"], input=text.encode("utf-8"), check=False)  # nosec B603
        failed += done.returncode != 0
        print(f"{number} of {len(rows)}: {'failed' if done.returncode else 'done'}", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(*sys.argv[1:]) else 0)
