"""Criteria for layers that Polos has made, by the fields that they have: a proposal to begin with.

Anchors are fixed and not taken from the candidates, so that nobody's rank hangs on who else is in the list.
"""

from dataclasses import replace

from ..errors import mark
from .criteria import Criterion

PROPOSAL = mark("a proposal of Polos, without a published source")
SUZIGAN = "Suzigan, Furtado, Garcia & Sampaio (2004)"
OUTCOME = """CASE WHEN "{field}" = 'passed' THEN 1 WHEN "{field}" = 'failed' THEN 0 END"""
"""A test of the verdict: what is unknown or lapsed is neither."""


def _test(name, family, field):
    return Criterion(name, OUTCOME.format(field=field), family, zero=0.0, one=1.0, source=PROPOSAL)


UNTOLD = ("unknown", "lapsed")
"""Outcomes of tests that are no figure."""
KNOWN = {
    "nat_share": Criterion(
        mark("Part of the sector in the reference region"),
        '100 * "nat_share"',
        "weight",
        zero=0.0,
        one=20.0,
        unit="%",
        source=SUZIGAN,
    ),
    "lq": Criterion(
        mark("Location quotient"),
        "lq",
        "weight",
        zero=1.0,
        one=5.0,
        unit=mark("times the reference region"),
        source=SUZIGAN,
    ),
    "as_linked": _test(mark("Linked sectors are there"), "linkages", "as_linked"),
    "as_coop": _test(mark("Cooperation is recorded"), "linkages", "as_coop"),
    "as_growth": _test(mark("Grows more than elsewhere"), "growth", "as_growth"),
    "as_market": _test(mark("Its market grows"), "growth", "as_market"),
}
"""By the field that each needs. The anchors of the first two are the cut-offs of a nucleus: a fifth of the sector, and
five times its usual share; nothing, and the usual share, are 0."""


def default_criteria(names, translate=str):
    """Return the criteria of a layer by the fields that it has.

    Each family that the layer tells of weighs the same, and so does each criterion within its family.

    Parameters
    ----------
    names : iterable of str
        Of the fields of the layer that say something of any candidate.
    translate : callable
        Takes a marked text.

    Returns
    -------
    tuple of Criterion
        Empty where it has none of the fields.
    """
    there = {name.lower(): name for name in names}
    found = [one for field, one in KNOWN.items() if field in there]
    families = [one.family for one in found]
    return tuple(
        replace(
            one,
            name=translate(one.name),
            unit=translate(one.unit) if one.unit else "",
            source=translate(one.source),
            weight=round(100 / len(set(families)) / families.count(one.family), 6),
        )
        for one in found
    )
