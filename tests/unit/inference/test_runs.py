"""Threads stop as soon as one of them has failed."""

import pytest
from polos.analysis.inference.runs import in_threads


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
