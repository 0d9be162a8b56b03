"""Whatever a run is given, it ends in a sound result or in a refusal in Polos's own words; see `fault_oracle`.

A fixed choice of single faults; `random_run.py` tries all of them, and combinations.
"""

import pytest
from fault_apart import run_apart
from fault_cases import ALGORITHMS, KINDS, known, names_of
from known_faults import KNOWN

EACH = {"geometry": 5, "value": 4, "name": 2, "id": 3, "file": 3, "table": 4, "parameter": 6}
"""Cases of an algorithm of a kind, always the same ones of up to a thousand, beside what is known to fail."""

needed, tried = set(), set()
"""Patterns of `known_faults` that a case has needed, and kinds of faults that were tried."""


def cases(algorithm, kind):
    some, every = names_of(algorithm, kind, EACH[kind]), names_of(algorithm, kind)
    return [*some, *(name for name in every if name not in some and known(name))]


@pytest.mark.usefixtures("polos")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_a_run_ends_in_a_result_or_in_words(algorithm, kind):
    found = {}
    for (name,), wrong in run_apart([(name,) for name in cases(algorithm, kind)]):
        pattern = known(name)
        if wrong and pattern:
            needed.add(pattern)
        elif wrong:
            found[name] = wrong
    tried.add((algorithm, kind))
    assert not found, "\n".join(f'"{name}"\n    {wrong}' for name, wrong in found.items())


def test_every_algorithm_is_tried():
    from polos.algorithms.provider import ALGORITHMS as EVERY

    assert set(ALGORITHMS) == {algorithm.ID for algorithm in EVERY}


def test_no_known_fault_is_mended():
    """What is mended is taken out of `known_faults`, lest it come back unseen."""
    if len(tried) < len(ALGORITHMS) * len(KINDS):
        pytest.skip("not all cases were run")
    assert set(KNOWN) == needed
