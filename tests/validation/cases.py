"""What a case is: numbers of others, ours beside them, and what is said of the two.

A subject (a module of `subjects/`) declares its cases with `published` or `beside`; `rows` runs them. A published
number is held as it is printed, so that its digits say how near ours must be; another program's number comes with the
tolerance that is asked for. Where the two differ on purpose, the case says why, and must then differ.
"""

import math
from dataclasses import dataclass
from decimal import Decimal

AGREES, PRINTED, WITHIN, DIFFERS, FAILS = "agrees", "printed", "within", "differs", "fails"
ROUNDING = 1e-9
"""Below this, relative to the number, a number is the same."""

SAME = 1e-7
"""Tolerances up to this leave room for the order of sums alone; above it, for draws."""


@dataclass(frozen=True)
class Text:
    """A text in both languages of the pages."""

    en: str
    es: str


@dataclass(frozen=True)
class Case:
    """Numbers of one source beside ours.

    Attributes
    ----------
    measure : Text
    source : str or Text
        Author, year, and table, equation or page; or the program.
    run : callable
        Returns ours by label, or (ours, theirs) by label where the source is a program; takes a reader of tables.
    printed : dict of str to str
        By label what the source prints; empty where the source is a program.
    program : str
        What is run for the other side: a name of `programs.PROGRAMS`; "" for print.
    tolerance : float
        Largest relative difference to another program (absolute where the numbers are shares or p-values).
    absolute : bool
    why : Text or None
        Why the two differ; a case without it must agree.
    data : bool
        Whether it needs the folder that POLOS_REFERENCE names.
    """

    subject: str
    name: str
    measure: Text
    source: object
    run: object
    printed: dict
    program: str = ""
    tolerance: float = ROUNDING
    absolute: bool = False
    why: object = None
    data: bool = False


CASES = []


def published(measure, source, printed, why=None, data=False):
    """Register a function whose result, by label or alone, stands beside what a source prints."""

    def register(run):
        numbers = printed if isinstance(printed, dict) else {"": printed}
        CASES.append(Case(_subject(run), run.__name__, Text(*measure), source, run, numbers, why=why, data=data))
        return run

    return register


def beside(measure, program, call, tolerance=ROUNDING, absolute=False, why=None):
    """Register a function that returns (ours, theirs), each a number or by area, from tables that a program wrote.

    Of many areas the page shows the one where both are farthest apart.
    """

    def register(run):
        case = Case(_subject(run), run.__name__, Text(*measure), call, run, {}, program, tolerance, absolute, why)
        CASES.append(case)
        return run

    return register


def _subject(run):
    return run.__module__.rpartition(".")[2]


def rows(case, read):
    """Run a case and return its rows, each a dict of what the page shows."""
    if case.program:
        ours, theirs = case.run(read)
        return [_beside(case, ours, theirs)]
    found = case.run(read) if case.data else case.run()
    found = found if isinstance(found, dict) else {"": found}
    return [_printed(case, label, text, float(found[label])) for label, text in case.printed.items()]


def _printed(case, label, text, ours):
    """Return the row of a number in print: ours must round to its last digit, the half of it included."""
    number = Decimal(text.replace("−", "-"))
    step = float(Decimal(1).scaleb(number.as_tuple().exponent))
    away = abs(ours - float(number))
    near = away <= 0.5 * step * (1 + 1e-6)
    exact = away <= ROUNDING * max(abs(float(number)), 1e-300)
    verdict = AGREES if exact else PRINTED if near else DIFFERS if case.why else FAILS
    if case.why and near:
        verdict = FAILS
    digits = max(-number.as_tuple().exponent, 0)
    return _row(case, label, text, f"{ours:.{digits + 2}f}", away, verdict)


def _beside(case, ours, theirs):
    """Return the row of many numbers of another program: the one that is farthest from ours, and how many there are."""
    ours, theirs = _aligned(ours), _aligned(theirs)
    known = [label for label in theirs if not math.isnan(theirs[label])]
    if not known:
        raise ValueError(f"{case.name}: the other program gives no number")
    apart = {label: abs(ours[label] - theirs[label]) for label in known}
    if not case.absolute:
        apart = {label: away / max(abs(theirs[label]), ROUNDING**0.5) for label, away in apart.items()}
    # A difference that is no number is the largest there is.
    label = max(apart, key=lambda each: math.inf if math.isnan(apart[each]) else apart[each])
    good = apart[label] <= case.tolerance
    verdict = (AGREES if case.tolerance <= SAME else WITHIN) if good else DIFFERS if case.why else FAILS
    if case.why and good:
        verdict = FAILS
    shown = label if len(known) > 1 else ""
    away = abs(ours[label] - theirs[label])
    return _row(case, shown, f"{theirs[label]:.8g}", f"{ours[label]:.8g}", away, verdict, len(known))


def _aligned(values):
    """Return numbers by label, in the order of a Series or a dict; one number has the label ""."""
    if hasattr(values, "items"):
        return {_label(label): float(value) for label, value in values.items()}
    return {"": float(values)}


def _label(label):
    return " – ".join(map(str, label)) if isinstance(label, tuple) else str(label)


def _row(case, label, theirs, ours, away, verdict, count=1):
    return {
        "case": f"{case.subject}/{case.name}",
        "label": label,
        "published": theirs,
        "ours": ours,
        "deviation": "0" if away < 1e-12 else f"{away:.1e}",
        "count": count,
        "verdict": verdict,
    }
