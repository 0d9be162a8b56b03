"""How often maps of chance are coloured, and how much of planted clusters is found, for every statistic.

make calibrate                     goes on with docs/evidence/calibration.json for 60 minutes, and writes the pages
make calibrate ARGS=--quick        a twentieth of it in 3 minutes; writes to build/calibration/
make calibrate ARGS=--anew         forgets what there is; do so when a statistic has changed
make calibrate ARGS="--only level scan --minutes 10 --processes 1 --maps 100"
make calibrate ARGS=--render       writes the page again from what there is
"""

import argparse
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # processes share the processors, not threads
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import platform
import time
from datetime import date
from pathlib import Path

import layers
import measure
import report
from adapters import STATISTICS
from plan import TABLES

ROOT = Path(__file__).resolve().parents[2]
DOCS, BUILD = ROOT / "docs", ROOT / "build" / "calibration"
QUICK = 1 / 20


def arguments():
    """Return what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="a twentieth of the maps, in build/calibration/")
    parser.add_argument("--anew", action="store_true", help="forget what there is of these tables")
    parser.add_argument("--render", action="store_true", help="only write the page again")
    parser.add_argument("--only", nargs="+", choices=TABLES, default=list(TABLES), metavar="TABLE")
    parser.add_argument("--statistics", nargs="+", choices=STATISTICS, default=list(STATISTICS), metavar="STATISTIC")
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--maps", type=int, help="most maps of a statistic in a cell")
    return parser.parse_args()


def main():
    """Run what was asked for, and write the page."""
    asked = arguments()
    folder, name = (BUILD, "quick") if asked.quick else (DOCS, "calibration")
    (folder / "evidence").mkdir(parents=True, exist_ok=True)
    results = measure.Results(folder / "evidence" / f"{name}.json", anew=asked.quick)
    if asked.anew:
        kept = {key: tally for key, tally in results.tallies.items() if key.partition("/")[0] not in asked.only}
        results.tallies = kept
    if not asked.render:
        layers.sample()  # before the processes part, so that they share it
        minutes = asked.minutes or (2.7 if asked.quick else 57)
        todo = measure.tasks(results, asked.only, asked.statistics, QUICK if asked.quick else 1, asked.maps)
        started = time.monotonic()
        all_done = measure.run(results, todo, asked.processes, 60 * minutes)
        spent = (time.monotonic() - started) / 60
        print(f"{spent:.1f} minutes; " + ("all maps are there." if all_done else "the time was over before all were."))
        results.about = about(results.about, spent)
        results.save()
    for path in report.write(results, folder, name):
        print(path.relative_to(ROOT))


def about(before, minutes):
    """Return where and when the maps were made."""
    processor = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else ():
        if line.startswith("model name"):
            processor = line.partition(":")[2].strip()
            break
    return {
        "minutes": round(before.get("minutes", 0) + minutes, 1),
        "month": date.today().strftime("%Y-%m"),
        "processor": processor,
        "processors": os.cpu_count(),
        "python": platform.python_version(),
    }


if __name__ == "__main__":
    main()
