"""How two runs differ in what was chosen and in what was read, told from their records."""

from dataclasses import dataclass
from typing import Any

ALGORITHM, VERSION, CHOICE, DATA, CONTENT, ORIGIN, RECORD = range(7)
"""What differs: which algorithm ran, its version, what was chosen, which field or layer was read, what was in a file
that is part of the method, whether it is known how an input was made, and whether there is a record at all."""

DATED = frozenset(
    {
        *(
            "DATE",
            "DATES",
            "YEAR",
            "SEED",
            "SECTOR_NAME",
            "FIRST_ID",
            "REFERENCE_SECTOR",
            "REFERENCE_TOTAL",
            "REPAIR_LIMIT",
            "SEAL",
        ),
        *("FILE_IDS", "FILE_NUMBERS", "ACCEPT_CHANGED", "ENCODING", "DECIMAL", "MARKS", "ROWS"),
    }
)
"""Choices that differ from year to year, or from table to table, in runs of one method."""
OF_THE_RUN = frozenset({"SEED", "REPAIR_LIMIT", "ACCEPT_CHANGED", "SEAL"})
"""Those of them that no other year or table asks to be others."""
OF_A_DATE = ("YEAR", "DATE", "DATES")
"""Those that say of what date figures are."""
OF_THE_METHOD = frozenset({"WEIGHTS_FILE", "CORRESPONDENCE", "RULES_FILE", "CRITERIA_FILE"})
"""Files and tables that say how, and not what, so that what is in them must be the same."""
FINGERPRINT = 12
"""Letters of a fingerprint that tell two apart."""


@dataclass(frozen=True)
class Difference:
    """One thing that two runs do not have in common.

    Attributes
    ----------
    what : int
        One of the codes above.
    step : tuple of str
        Inputs through which one gets from the result to the run that differs; none for the last run.
    algorithm : str
        Of the earlier run, or of the later one where there is none.
    name : str
        Of the parameter, "" where it is none.
    before, after : object
        None where a run has nothing there.
    matters : bool
        Whether the results cannot be compared because of it.
    """

    what: int
    step: tuple
    algorithm: str
    name: str
    before: Any
    after: Any
    matters: bool

    @property
    def of_years(self):
        """Return whether it is that each run has read a year of its own."""
        return self.name == "YEAR" and all(isinstance(value, (int, float)) for value in (self.before, self.after))


def method_differences(before, after, step=(), told=None):
    """Return how two runs differ.

    Parameters
    ----------
    before, after : dict
        What their records say: ``algorithm``, ``version``, ``choices``, ``data``, ``fingerprints`` and ``inputs``, the
        same of those that were made by a run; empty where there is no record.
    step : tuple of str
        See `Difference`.
    told : list, optional
        Pairs of records that were compared by then: what several inputs are made from is told once.

    Returns
    -------
    list of Difference

    Examples
    --------
    >>> one = {"algorithm": "polos:localmoran", "version": "0.1.0", "choices": {"ALPHA": 0.05, "SEED": 1}}
    >>> other = {**one, "choices": {"ALPHA": 0.01, "SEED": 2}}
    >>> [(each.name, each.before, each.after, each.matters) for each in method_differences(one, other)]
    [('ALPHA', 0.05, 0.01, True), ('SEED', 1, 2, False)]
    """
    told = [] if told is None else told
    pair = [{name: value for name, value in each.items() if name != "output"} for each in (before, after)]
    if pair in told:
        return []
    told.append(pair)
    algorithms = [record.get("algorithm") for record in (before, after)]
    known = next(filter(None, algorithms), "")
    if not before or not after:
        # Nobody can say that they differ, nor that they do not.
        return [Difference(RECORD, step, known, "", *algorithms, False)] if not step or before or after else []
    if algorithms[0] != algorithms[1]:
        return [Difference(ALGORITHM, step, known, "", *algorithms, True)]
    found = []
    if before.get("version") != after.get("version"):
        found.append(Difference(VERSION, step, known, "", before.get("version"), after.get("version"), False))
    inputs = [record.get("inputs", {}) for record in (before, after)]
    for kind, part in ((CHOICE, "choices"), (DATA, "data")):
        for name, one, other in _unlike(before.get(part, {}), after.get(part, {})):
            if kind == DATA and all(name in each for each in inputs):
                continue  # where a layer lay that a run made says nothing: how it was made is compared below
            matters = kind == CHOICE and name not in DATED
            found.append(Difference(kind, step, known, name, one, other, matters))
    prints = [
        {name: digest[:FINGERPRINT] for name, digest in each.get("fingerprints", {}).items()}
        for each in (before, after)
    ]
    for name, one, other in _unlike(*prints):
        made = all(name in each.get("inputs", {}) for each in (before, after))
        if name in OF_THE_METHOD and not made:
            short = [digest and digest[:FINGERPRINT] for digest in (one, other)]
            found.append(Difference(CONTENT, step, known, name, *short, True))
    for name in dict.fromkeys((*inputs[0], *inputs[1])):
        one, other = (each.get(name, {}) for each in inputs)
        if one and other:
            found += method_differences(one, other, (*step, name), told)
        else:
            made = [each.get("algorithm") for each in (one, other)]
            found.append(Difference(ORIGIN, step, known, name, *made, False))
    return found


def run_of(record, *algorithms):
    """Return the record of the last run of one of some algorithms that made a result, or what it is made of.

    Empty where none did.

    Examples
    --------
    >>> made = {"algorithm": "polos:delineateclusters"}
    >>> run_of({"algorithm": "polos:prioritise", "inputs": {"INPUT": made}}, "polos:delineateclusters") == made
    True
    """
    records = [record]
    while records:
        record = records.pop(0)
        if record.get("algorithm") in algorithms:
            return record
        records += record.get("inputs", {}).values()
    return {}


def later_first(differences):
    """Return the year of the earlier run and that of the later one where the records say that they are turned around.

    Parameters
    ----------
    differences : iterable of Difference

    Returns
    -------
    (object, object) or None

    Examples
    --------
    >>> later_first([Difference(CHOICE, (), "polos:sectorlayer", "YEAR", 2024, 2019, False)])
    (2024, 2019)
    """
    years = [(each.before, each.after) for each in differences if each.of_years]
    return next((pair for pair in years if pair[0] > pair[1]), None)


def _unlike(before, after):
    """Yield name, value then and value now of what differs."""
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if one != other:
            yield name, one, other


def same_data(before, after):
    """Return whether two runs read the very same, of the same year: then they are one date, and not two."""
    prints = [record.get("fingerprints", {}) for record in (before, after)]
    if not prints[0] or prints[0] != prints[1]:
        return False
    choices, read = ([record.get(part, {}) for record in (before, after)] for part in ("choices", "data"))
    # One layer may hold both dates, in fields or rows of its own.
    fields = [{name: value for name, value in each.items() if name not in prints[0]} for each in read]
    return fields[0] == fields[1] and all(choices[0].get(name) == choices[1].get(name) for name in OF_A_DATE)
