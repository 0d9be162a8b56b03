"""Cases in a process of their own: one that crashes, hangs or takes all memory is a finding, and the others go on."""

import faulthandler
import importlib
import json
import os
import resource
import signal

from fault_cases import run_case

MEMORY, SECONDS = 6 * 2**30, 90
"""What a case may take before its process is ended."""


HEAVY = ("geopandas", "libpysal.graph", "scipy.stats", "scipy.spatial", "shapely", "pyproj", "matplotlib.figure")
"""What runs import: loaded here once, and not in each process."""


def run_apart(cases):
    """Yield each case, a tuple of names of faults, with what is wrong with how it ended, "" where nothing is."""
    for name in HEAVY:
        importlib.import_module(name)
    left = list(cases)
    while left:
        told, tell = os.pipe()
        child = os.fork()
        if not child:
            _run_all(left, tell)
        os.close(tell)
        with os.fdopen(told, encoding="utf-8") as answers:
            for answer in answers:
                yield left.pop(0), json.loads(answer)
        _, status = os.waitpid(child, 0)
        if left:
            yield left.pop(0), f"the process ended by signal {os.WTERMSIG(status)}"


def _run_all(cases, tell):
    """Run cases, tell what is wrong with each on a line, and end this process."""
    try:
        faulthandler.disable()  # what crashes here is told by the process that asks
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        with os.fdopen(tell, "w", encoding="utf-8") as answers:
            for names in cases:
                signal.alarm(SECONDS)
                print(json.dumps(_told(names)), file=answers, flush=True)
    finally:
        os._exit(0)


def _told(names):
    try:
        return run_case(*names)
    except Exception as error:
        return f"the case itself failed: {error!r}"
