"""How long computations go: random streams that do not depend on threads, threads, and the user's wish to stop."""

import os
from contextvars import copy_context
from queue import Empty, SimpleQueue
from threading import Event

import numpy as np

from ..errors import Cancelled

PATIENCE = 0.25
"""Seconds without a result after which the user's wish to stop is asked for."""


def random_stream(seed, stream):
    """Return the generator of one of the independent random streams of a seed, numbered from 0."""
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(stream,))))


def in_threads(function, items, threads, cancelled):
    """Yield the results of a function in any order, computed by threads; stop early on `Cancelled`.

    The user's wish to stop is asked for with every result, and every `PATIENCE` seconds while there is none.
    """
    # Only here: it takes a while to import, and QGIS need not wait for it when it starts.
    from concurrent.futures import ThreadPoolExecutor

    ended = Event()
    finished = SimpleQueue()

    def unless_ended(item):
        # Once one has failed or been stopped, those still waiting must not begin, however late they are called off.
        if ended.is_set():
            return ended
        try:
            return function(item)
        except BaseException:
            ended.set()
            raise

    with ThreadPoolExecutor(threads or os.cpu_count()) as pool:
        pending = {pool.submit(unless_ended, item) for item in items}
        try:
            for future in pending:
                # Each announces itself; to wait for any of those pending takes a time that grows with their number.
                future.add_done_callback(finished.put)
            while pending:
                stop_if(cancelled)
                try:
                    future = finished.get(timeout=PATIENCE)
                except Empty:
                    continue
                pending.discard(future)  # lets go of its result
                result = future.result()
                if result is not ended:
                    yield result
                del future, result
        finally:
            ended.set()
            for future in pending:
                future.cancel()
            future = None  # its error has this frame in its traceback: neither would be let go of


def abandonable(function, cancelled):
    """Return what a function returns, or raise `Cancelled` as soon as the user asks, whatever the function is at.

    Some steps of libraries take seconds and ask nobody. The function is then left alone in its thread: it is told to
    stop, ends at its next look or at its end, and what it returns is dropped. So it must change nothing outside.

    Parameters
    ----------
    function : callable
        Takes a callable that returns whether to stop.
    cancelled : callable or None
    """
    if cancelled is None:
        return function(None)
    # Only here: see `in_threads`.
    from concurrent.futures import ThreadPoolExecutor, wait

    ended = Event()
    pool = ThreadPoolExecutor(1)
    try:
        future = pool.submit(copy_context().run, function, ended.is_set)  # texts in the language of the run
        stop_if(cancelled)
        while not wait([future], timeout=PATIENCE).done:
            stop_if(cancelled)
        return future.result()
    finally:
        ended.set()
        pool.shutdown(wait=False)
        future = None  # see `in_threads`


def stop_if(cancelled):
    """Raise `Cancelled` when the user has asked to stop."""
    if cancelled and cancelled():
        raise Cancelled
