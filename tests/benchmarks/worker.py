"""Times jobs on request, each in a process of its own; both sides of the comparison run it.

A worker loads its libraries and its data once. For each job it forks, so that the job starts from the same memory
whatever ran before, and answers requests one by one: that lets `run.py` alternate between the two sides.
"""

import ctypes
import gc
import json
import os
import re
import resource
import sys
import time
from pathlib import Path

ROOM = 8 * 2**30
"""Bytes that a job may ask for beyond what its worker has."""


def serve(jobs, finish=None):
    """Answer requests, one JSON a line, until there are no more.

    ``{"warm": job, "n": n}`` runs a job once in the worker itself, with 99 permutations.
    ``{"open": job, "n": n}`` forks; the fork answers ``{"permutations": P, "variant": {…}, "memory": true}`` until
    ``{"close": true}``.

    Parameters
    ----------
    jobs : dict
        By name a function of n that returns a function of the permutations and of variants.
    finish : callable, optional
        What a fork does at its end.
    """
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # libraries print to where the answers go

    def answer(content):
        answers.write(json.dumps(content) + "\n")
        answers.flush()

    answer({"ready": True})
    for request in requests():
        name, n = request.get("warm") or request["open"], request["n"]
        if "warm" in request:
            jobs[name](n)(permutations=99, **request.get("variant", {}))
            answer({})
            continue
        child = os.fork()
        if child:
            os.waitpid(child, 0)
            answer({"closed": True})
            continue
        os.setpgid(0, 0)  # to be ended with all that it starts
        work(jobs[name](n), answer)
        if finish:
            finish()
        os._exit(0)


def work(job, answer):
    """Answer requests to run a job."""
    limit = 1024 * memory("VmSize") + ROOM
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    answer({"process": os.getpid()})
    for request in requests():
        if "close" in request:
            return
        try:
            answer(measured(job, request))
        except MemoryError:
            answer({"failed": "memory"})


def measured(job, request):
    """Return the seconds that a job takes, and the MB that it adds if asked."""
    weigh = request.get("memory", False)
    gc.collect()
    if weigh:
        ctypes.CDLL(None).malloc_trim(0)
        Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew (proc(5))
        before = memory("VmRSS")
    started = time.perf_counter()
    job(permutations=request["permutations"], **request.get("variant", {}))
    answer = {"seconds": time.perf_counter() - started}
    if weigh:
        answer |= {"added": (memory("VmHWM") - before) / 1024, "peak": memory("VmHWM") / 1024}
    return answer


def memory(what):
    """Return a line of /proc/self/status, in KiB."""
    return int(re.search(rf"^{what}:\s*(\d+) kB", Path("/proc/self/status").read_text(), re.MULTILINE)[1])


def requests():
    while line := sys.stdin.readline():
        yield json.loads(line)
