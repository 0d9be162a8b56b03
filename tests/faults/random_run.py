"""Hostile input at random, outside the tests: combinations of faults, printed so that each can be run again.

build/python tests/faults/random_run.py                      a minute, another seed each time
build/python tests/faults/random_run.py --seed 5 --minutes 30 --faults 3
build/python tests/faults/random_run.py --case "localmoran/id/repeated" "localmoran/geometry/one far"
build/python tests/faults/random_run.py --all "*/geometry/*"   every single fault that fits
"""

import argparse
import random
import sys
import time
from fnmatch import fnmatchcase
from itertools import chain, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))


def main():
    """Run what the arguments say and return how many cases ended badly."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seed", type=int, default=int(time.time()))
    arguments.add_argument("--minutes", type=float, default=1.0)
    arguments.add_argument("--faults", type=int, default=2, help="at once")
    arguments.add_argument("--case", nargs="+", help="names of faults of one algorithm")
    arguments.add_argument("--all", help="pattern of names")
    arguments.add_argument("--most", type=int, help="of an algorithm's cases of a kind")
    asked = arguments.parse_args()
    application = start()
    from fault_apart import run_apart
    from fault_cases import ALGORITHMS, KINDS, known, names_of

    if asked.case:
        cases = iter([tuple(asked.case)])
    elif asked.all:
        names = (name for algorithm in ALGORITHMS for kind in KINDS for name in names_of(algorithm, kind, asked.most))
        cases = ((name,) for name in names if fnmatchcase(name, asked.all))
    else:
        print(f"seed {asked.seed}")
        cases = _at_random(random.Random(asked.seed), asked.faults, ALGORITHMS, KINDS, names_of)
    until, run, bad = time.monotonic() + 60 * asked.minutes, 0, 0
    # Handed over by tens, so that combinations without end come to their turn.
    tens = iter(lambda: list(islice(cases, 10)), [])
    for names, wrong in chain.from_iterable(map(run_apart, tens)):
        if not (asked.case or asked.all) and time.monotonic() > until:
            break
        run += 1
        if wrong:
            bad += 1
            told = " (known)" if any(map(known, names)) else ""
            print(" ".join(f'"{name}"' for name in names), f"\n    {wrong}{told}", flush=True)
    print(f"{run} cases, {bad} of them ended badly")
    del application
    return bad


def _at_random(chance, most, algorithms, kinds, names_of):
    """Yield combinations of faults without end, for one algorithm each."""
    while True:
        algorithm = chance.choice(algorithms)
        pools = [names for kind in kinds if (names := names_of(algorithm, kind))]
        yield tuple(chance.choice(pool) for pool in chance.sample(pools, min(chance.randint(1, most), len(pools))))


def start():
    """Start a QGIS without windows, and register Polos's algorithms."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from polos.algorithms.provider import PolosProvider

    provider = PolosProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    return application, provider


if __name__ == "__main__":
    sys.exit(bool(main()))
