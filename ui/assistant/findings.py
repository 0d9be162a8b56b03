"""What the unseen run before the result found: questions and notices for step 3; knows neither QGIS nor Qt."""

import math
from dataclasses import dataclass

MOST_METRES = 50.0
NEAR = 0.01
"""Gap between borders that is thought to be a fault of drawing: part of the root of the median surface, and metres."""
OF_FIELDS = {"counts", "skew", "outliers", "constant", "few_values"}
"""Checks of figures by themselves, which say nothing of a share."""


@dataclass(frozen=True)
class Found:
    """What was found.

    Attributes
    ----------
    pairs : frozenset of (str, str)
        Neighbours, each pair once.
    near : frozenset of (str, str)
        Those of them whose borders do not quite meet.
    alone : tuple of str
        Areas without neighbours.
    unheard : tuple of str
        Areas whose neighbours all have nothing to compare with.
    empty : tuple of str
        Areas without anything.
    findings : tuple of (str, str, str)
        Severity, text and remedy of what a check of the map found.
    least, mean, most : float
        Neighbours of an area.
    """

    pairs: frozenset
    near: frozenset
    alone: tuple
    unheard: tuple
    empty: tuple
    findings: tuple
    least: int
    mean: float
    most: int


def tolerance(size):
    """Return the gap in metres that may be a fault of drawing between areas of a size; it begins with 1, 2 or 5.

    Parameters
    ----------
    size : float
        Root of the median surface in metres.

    Examples
    --------
    >>> tolerance(12_000), tolerance(700), tolerance(90)
    (50.0, 5.0, 0.5)
    """
    limit = min(MOST_METRES, NEAR * size)
    if limit <= 0:
        return 0.0
    power = 10.0 ** math.floor(math.log10(limit))
    return next(step * power for step in (5, 2, 1) if step * power <= limit * (1 + 1e-9))


def found(ids, totals, links, strict, findings):
    """Return `Found`.

    Parameters
    ----------
    ids : list of str
    totals : list of float or None
        All sectors of each area.
    links : iterable of (str, str)
        From each area to its neighbours, as chosen.
    strict : iterable of (str, str) or None
        The same without tolerance; None where that makes no difference.
    findings : iterable of (str, str, str, str)
        Check, severity, text and remedy.
    """
    from ...analysis.checks.findings import ERROR, WARNING  # which knows pandas

    pairs = _pairs(links)
    near = frozenset() if strict is None else pairs - _pairs(strict)
    neighbours = {area: set() for area in ids}
    for one, other in pairs:
        neighbours.setdefault(one, set()).add(other)
        neighbours.setdefault(other, set()).add(one)
    known = {area for area, total in zip(ids, totals) if total}
    counts = [len(neighbours[area]) for area in ids]
    return Found(
        pairs=pairs,
        near=near,
        alone=tuple(area for area in ids if not neighbours[area]),
        unheard=tuple(area for area in ids if area in known and neighbours[area] and not neighbours[area] & known),
        empty=tuple(area for area in ids if area not in known),
        findings=tuple(
            (severity, text, remedy)
            for check, severity, text, remedy in findings
            if severity in (ERROR, WARNING) and check not in OF_FIELDS and check != "islands"
        ),
        least=min(counts, default=0),
        mean=sum(counts) / len(counts) if counts else 0.0,
        most=max(counts, default=0),
    )


def _pairs(links):
    return frozenset((min(pair), max(pair)) for pair in links if pair[0] != pair[1])
