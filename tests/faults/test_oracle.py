"""What the oracle of hostile input finds wrong, and what it lets pass."""

import os
import signal

import fault_apart
import pytest
from fault_cases import known, names_of
from fault_oracle import wrong_words


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Traceback (most recent call last):", False),
        ("TypeError: unhashable type", False),
        ("OGR said: UNIQUE constraint failed", False),
        ("The largest is 1e+300.", False),
        ("Areas (6): 1, 2, 3, 4, 5 ….", False),
        ("The value is nan.", False),
        ("Field “{field}” is text.", False),
        ("Something that Polos never says.", True),
    ],
)
def test_words_that_tell_a_technician_nothing(text, own):
    assert wrong_words(text, "", own)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("“areas” has no features.", ""),
        ("Field “code” is empty in features (9) with the internal ids 1, 2, 3, 4, 5 … Every area needs an id.", ""),
        ("“TypeError: {field}” has no features.", "TypeError: {field}"),
        ("Incorrect parameter value for FIELD", ""),
    ],
)
def test_words_of_polos_and_of_qgis_and_of_the_user(text, given):
    assert not wrong_words(text, given, own=True)


@pytest.mark.usefixtures("polos")
def test_cases_are_the_same_each_time():
    names = names_of("localmoran", "parameter", 20)
    assert names == names_of("localmoran", "parameter", 20)
    assert len(set(names)) == 20


def test_names_are_known_by_their_pattern():
    patterns = {"*/geometry/* tin": "words"}
    assert known("localmoran/geometry/one tin", patterns) == "*/geometry/* tin"
    assert known("localmoran/geometry/one point", patterns) is None


@pytest.mark.usefixtures("polos")
def test_a_case_that_ends_its_process_is_a_finding_and_the_next_goes_on(monkeypatch):
    ends = {"crash": lambda: os.kill(os.getpid(), signal.SIGSEGV), "error": lambda: 1 / 0, "sound": lambda: ""}
    monkeypatch.setattr(fault_apart, "run_case", lambda name: ends[name]())
    found = dict(fault_apart.run_apart([("crash",), ("error",), ("crash",), ("sound",)]))
    assert found[("crash",)] == "the process ended by signal 11"
    assert "ZeroDivisionError" in found[("error",)]
    assert not found[("sound",)]
