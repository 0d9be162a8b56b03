"""Times point patterns: 50,000 firms, 100 maps of chance, by the sector's firms.

    build/python tests/benchmarks/point_patterns.py [FIRMS OWN MAPS]

Prints seconds, processor seconds and peak memory of M and K-density with their bounds, firms by themselves and by jobs.
"""

import resource
import sys
import time

FIRMS, OWN, MAPS = 50_000, 1_500, 100
LIMIT = 60.0
"""Seconds that firms by themselves may take on two processors."""


def main(firms=FIRMS, own=OWN, maps=MAPS):
    """Print what it takes."""
    import numpy as np
    from polos.analysis.points.pattern import PatternOptions, point_pattern

    random = np.random.default_rng(20240901)
    towns = random.uniform(0, 500_000, (200, 2))
    share = random.lognormal(0, 1.2, 200)
    points = towns[random.choice(200, firms, p=share / share.sum())] + 2_000 * random.normal(size=(firms, 2))
    member = np.zeros(firms, dtype=bool)
    member[random.choice(firms, own, replace=False)] = True
    for name, weights in (("firms", np.ones(firms)), ("jobs", np.ceil(random.lognormal(1, 1.5, firms)))):
        started, worked = time.monotonic(), time.process_time()
        found = point_pattern(points, weights, member, PatternOptions(maps=maps))
        seconds, worked = time.monotonic() - started, time.process_time() - worked
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{name}: {firms:,} firms, {own:,} of the sector, {maps} maps: {seconds:.1f} s "
            f"({worked:.1f} s of processor), {peak:.0f} MB; p of M {found.m.bounds.p:.2f}, "
            f"of K-density {found.k.bounds.p:.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))
