"""Threads stop as soon as one of them has failed."""

import gc
import threading
import time
import weakref

import pytest
from polos.analysis.errors import Cancelled
from polos.analysis.inference.runs import abandonable, in_threads


@pytest.mark.parametrize("threads", [1, 4])
def test_nothing_begins_after_a_failure_and_the_failure_is_told(threads):
    begun = []

    def work(item):
        begun.append(item)
        if item == 3:
            raise MemoryError("no room")
        return item

    with pytest.raises(MemoryError, match="no room"):
        list(in_threads(work, range(10_000), threads, None))
    if threads == 1:
        assert begun.index(3) == len(begun) - 1


def test_every_result_comes_once():
    assert sorted(in_threads(lambda item: item * item, range(1000), 4, None)) == [item * item for item in range(1000)]


def test_waiting_takes_no_longer_for_many_items():
    """Processor time of the thread that waits: 6 s when it looked at all that are pending again and again."""
    begin = time.thread_time()
    assert sum(1 for _ in in_threads(lambda item: time.sleep(2e-4), range(8_000), 2, None)) == 8_000
    assert time.thread_time() - begin < 4


def test_a_wish_to_stop_is_heard_while_nothing_finishes():
    asked = []

    def cancelled():
        asked.append(time.perf_counter())
        return len(asked) > 2

    begun = []

    def work(item):
        begun.append(item)
        time.sleep(0.8)

    begin = time.perf_counter()
    with pytest.raises(Cancelled):
        list(in_threads(work, range(100), 2, cancelled))
    assert asked[-1] - begin < 0.75
    assert len(begun) == 2


def test_results_are_let_go_once_they_are_taken():
    class Result:
        pass

    seen = []
    for result in in_threads(lambda item: Result(), range(50), 1, None):
        seen.append(weakref.ref(result))
        del result
    assert sum(reference() is not None for reference in seen) <= 1


@pytest.mark.parametrize(
    "way", [lambda work: list(in_threads(work, [1], 1, None)), lambda work: abandonable(work, never)]
)
def test_what_failed_is_let_go_at_once(way):
    """An error and the frame that waited for it must not hold each other: with them they would keep all data."""

    class Data:
        pass

    kept = []

    def work(_):
        data = Data()
        kept.append(weakref.ref(data))
        raise TimeoutError(type(data))

    gc.disable()
    try:
        with pytest.raises(TimeoutError) as caught:
            way(work)
        del caught
        assert kept[0]() is None
    finally:
        gc.enable()


def never():
    return False


def test_what_can_be_abandoned_returns_or_fails_as_it_would_alone():
    assert abandonable(lambda ended: (ended, 3)[1], None) == 3
    assert abandonable(lambda ended: ended(), lambda: False) is False
    with pytest.raises(TimeoutError, match="own"):
        abandonable(fails, lambda: False)


def fails(ended):
    raise TimeoutError("own")


def test_a_cancel_is_heard_while_a_step_asks_nobody():
    """The step takes three seconds; it is told, and nobody waits for it."""
    told = []
    release = threading.Event()

    def step(ended):
        release.wait(3)
        told.append(ended())

    began = time.monotonic()
    with pytest.raises(Cancelled):
        abandonable(step, lambda: time.monotonic() - began > 0.1)
    assert time.monotonic() - began < 1
    release.set()
    while not told and time.monotonic() - began < 3:
        time.sleep(0.01)
    assert told == [True]
