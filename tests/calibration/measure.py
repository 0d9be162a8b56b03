"""Shows maps to statistics, in several processes, until all is done or the time is over; goes on where it ended.

The maps of a cell are numbered, and each has a seed of its own: whatever the number of processes, and however often a
run is broken off, the same maps are made. All cells go forward together, so that a short run has a little of each.
"""

import json
import multiprocessing
import time
from dataclasses import asdict
from zlib import crc32

import numpy as np
from adapters import STATISTICS
from plan import TABLES
from tally import Tally, measures_of

PARTS = 40
"""Into how many parts the maps of a statistic in a cell are divided."""

SAVED_EVERY = 20.0
"""Seconds."""


def generator(table, cell, number):
    """Return the random numbers of a map."""
    return np.random.Generator(np.random.PCG64([crc32(f"{table}/{cell}".encode()), number]))


def show(table, place, statistic, first, last):
    """Return the `Tally` of maps number `first` to below `last` of a cell."""
    cell = TABLES[table].cells[place]
    tally, started = Tally(), time.process_time()
    for number in range(first, last):
        try:
            shown = cell.make(generator(table, cell.name, number))
            tally.add(measures_of(STATISTICS[statistic](shown), shown))
        except Exception as error:
            raise RuntimeError(f"{statistic}, map {number} of “{cell.name}” in {table}") from error
    tally.seconds = time.process_time() - started
    return tally


def key_of(table, place, statistic):
    """Return the name under which results are kept."""
    return f"{table}/{TABLES[table].cells[place].name}/{statistic}"


class Results:
    """Tallies by name, in a file.

    Parameters
    ----------
    path : pathlib.Path
        Read if there, unless `anew`.
    anew : bool
    """

    def __init__(self, path, anew=False):
        self.path, self.tallies, self.about = path, {}, {}
        if path.exists() and not anew:
            kept = json.loads(path.read_text(encoding="utf-8"))
            self.about = kept["about"]
            self.tallies = {name: Tally(**tally) for name, tally in kept["tallies"].items()}

    def of(self, table, place, statistic):
        """Return the `Tally` of a statistic in a cell, empty if it was shown nothing."""
        return self.tallies.get(key_of(table, place, statistic), Tally())

    def join(self, key, tally):
        """Add maps."""
        self.tallies.setdefault(key, Tally()).join(tally)

    def save(self):
        """Write the file, one tally a line so that changes can be read."""
        lines = (
            f"{json.dumps(name)}: {json.dumps(_rounded(asdict(tally)), separators=(',', ':'))}"
            for name, tally in sorted(self.tallies.items())
        )
        text = f'{{"about": {json.dumps(self.about)},\n"tallies": {{\n' + ",\n".join(lines) + "\n}}\n"
        part = self.path.with_suffix(".part")
        part.write_text(text, encoding="utf-8")
        part.replace(self.path)


def _rounded(tally):
    """Return a tally with the digits that matter."""
    sums = {name: [count, *(float(f"{x:.10g}") for x in both)] for name, (count, *both) in tally["sums"].items()}
    return {**tally, "seconds": round(tally["seconds"], 2), "sums": sums}


def tasks(results, tables, statistics=tuple(STATISTICS), scale=1.0, most=None):
    """Return what is to be done, in the order in which all cells go forward together.

    Parameters
    ----------
    results : Results
    tables, statistics : list of str
    scale : float
        Share of the planned maps.
    most : int, optional
        Most maps of a statistic in a cell.

    Returns
    -------
    list of (table, place, statistic, first, last)
    """
    found = []
    for table in tables:
        for statistic in TABLES[table].maps.keys() & set(statistics):
            planned = TABLES[table].maps[statistic]
            wanted = max(1, round(scale * min(planned, most or planned)))
            step = -(-wanted // PARTS)
            for place in range(len(TABLES[table].cells)):
                done = results.of(table, place, statistic).maps
                for first in range(done, wanted, step):
                    last = min(first + step, wanted)
                    found.append((last / wanted, (table, place, statistic, first, last)))
    return [task for _, task in sorted(found)]


def run(results, todo, processes, seconds, say=print):
    """Do tasks until the time is over, and keep the results; return whether all was done.

    Parameters
    ----------
    results : Results
    todo : list
        See `tasks`.
    processes : int
    seconds : float
    say : callable
        Told how far it is.
    """
    started = saved = time.monotonic()
    waiting, done = {}, 0
    with multiprocessing.get_context("fork").Pool(processes) as pool:
        finished = pool.imap_unordered(_task, todo)
        while done < len(todo):
            try:
                (*what, first, last), tally = finished.next(max(0.01, seconds - (time.monotonic() - started)))
            except multiprocessing.TimeoutError:
                break
            done += 1
            key = key_of(*what)
            waiting[key, first] = last, tally
            at = results.tallies.get(key, Tally()).maps
            while (key, at) in waiting:  # in the order of maps, so that none is left out where a run breaks off
                at, tally = waiting.pop((key, at))
                results.join(key, tally)
            if time.monotonic() - saved > SAVED_EVERY:
                saved = time.monotonic()
                results.save()
                say(f"{done:,} of {len(todo):,} parts, {(saved - started) / 60:.1f} minutes", flush=True)
    results.save()
    return done == len(todo)


def _task(task):
    return task, show(*task)
