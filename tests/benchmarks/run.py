"""Polos beside esda and GeoDa's engine, in one run on one machine: ratios, not absolute times.

make bench
"""

import json
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build"
DATA = BUILD / "bench"
PEERS = DATA / "venv" / "bin" / "python"
SAMPLE = ROOT / "resources" / "sample" / "morocco.gpkg"


def measure(side, *arguments):
    """Run one job in a process of its own and return what it measured."""
    program = {"polos": [BUILD / "python", HERE / "polos_side.py"], "peers": [PEERS, HERE / "peers_side.py"]}[side]
    done = subprocess.run(
        [*map(str, program), *map(str, arguments)], capture_output=True, text=True, check=True, env=environment()
    )
    return json.loads(done.stdout.splitlines()[-1])


def environment():
    """Return the environment of a user's shell, without what this process was given."""
    return {key: value for key, value in os.environ.items() if not key.startswith(("QGIS", "PYTHON"))}


def permutation_rows():
    """Yield the engine's rows of the table."""
    n = 20_000
    esda = measure("peers", "esda", DATA, n, 9_999)
    polos = measure("polos", "permutation", DATA, n, 9_999)
    yield "20,000 areas x 9,999 permutations", polos["seconds"], "esda, numba compiled", esda["seconds"], "1,000"
    geoda = measure("peers", "geoda", DATA, n, 9_999)
    polos = measure("polos", "permutation", DATA, n, 9_999)
    yield "20,000 areas x 9,999 permutations", polos["seconds"], "GeoDa complete, 2 threads", geoda["seconds"], "100"
    short = measure("peers", "esda", DATA, n, 2_000)
    polos = measure("polos", "permutation", DATA, n, 1_000_000)
    yield "20,000 areas x 1,000,000", polos["seconds"], "esda x 2,000", short["seconds"], "1"


def contiguity_row():
    """Return the row on contiguity."""
    geoda = measure("peers", "geoda_queen", DATA, 100_000, 0)
    polos = measure("polos", "contiguity", DATA, 100_000, 0)
    return "queen contiguity of 100,000 areas", polos["seconds"], "pygeoda.queen_weights", geoda["seconds"], "1"


def cold_commands(runs=5):
    """Return the median seconds of the whole command, and of QGIS saving the same layer, run in turn."""
    command = BUILD / "qgis_process"
    sectors, target = DATA / "sectors.gpkg", DATA / "out.gpkg"
    table = [f"AREAS={SAMPLE}|layername=areas", "AREA_ID=code", f"TABLE={SAMPLE}|layername=sectors"]
    fields = ["TABLE_ID=area_code", "SECTOR_FIELD=sector", "VALUE_FIELD=establishments", "SECTORS=B-E"]
    moran = [f"INPUT={sectors}", "FIELD=sector", "DENOMINATOR=total", f"OUTPUT={target}"]

    def run(algorithm, *parameters):
        started = time.perf_counter()
        subprocess.run(
            [str(command), "run", algorithm, "--", *parameters], check=True, capture_output=True, env=environment()
        )
        return time.perf_counter() - started

    run("polos:sectorlayer", *table, *fields, f"OUTPUT={sectors}")
    pairs = [
        (run("polos:localmoran", *moran), run("native:savefeatures", f"INPUT={sectors}", f"OUTPUT={target}"))
        for _ in range(runs)
    ]
    return [statistics.median(times) for times in zip(*pairs)]


def main():
    """Make the areas if need be, measure, and print the table."""
    DATA.mkdir(parents=True, exist_ok=True)
    for n in (20_000, 100_000):
        if not (DATA / f"areas{n}.shp").exists():
            measure("peers", "make", DATA, n, 0)
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    print(f"{os.cpu_count()} processors, {cpu[1] if cpu else 'unknown'}\n")
    print("| job | Polos, s | peer | peer, s | peer / Polos | wanted at least |")
    print("|---|---|---|---|---|---|")
    rows = [*permutation_rows(), contiguity_row()]
    polos, saving = cold_commands()
    rows.append(("whole command localmoran, sample", polos, "2 x native:savefeatures", 2 * saving, "1"))
    for job, ours, peer, theirs, wanted in rows:
        print(f"| {job} | {ours:.4g} | {peer} | {theirs:.4g} | {theirs / ours:,.1f} | {wanted} |")
    memory = measure("polos", "permutation", DATA, 100_000, 9_999)["megabytes"]
    print(f"\nPeak memory, 100,000 areas x 9,999 permutations: {memory:,.0f} MB (wanted below 1,500)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
