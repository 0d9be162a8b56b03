"""What can be chosen of quarters of growth against specialisation: the growth, and the names."""

from ..errors import FieldError, mark

QUARTER_NAMES = {
    "life": (mark("Star"), mark("Mature"), mark("Emerging"), mark("Transforming")),
    "strengths": (mark("Strength"), mark("Risk"), mark("Opportunity"), mark("Weakness")),
}
"""Names of the four quarters, in the order of their codes: as Purdue University's cluster tools have them, and in the
words of an analysis of strengths and weaknesses."""

GROWTHS = ("own", "change", "nation")
"""Which growth: beyond that of the same sectors in the reference, the plain change, or that of the sectors in the
reference beyond all sectors there."""


def quarter_names(kind, own=""):
    """Return the names of the four quarters: the reader's own, apart by semicolons, or else those of a kind.

    Raises
    ------
    FieldError
        When the own names are not four different ones.
    """
    names = [name.strip() for name in own.split(";")]
    if not own.strip():
        return QUARTER_NAMES[kind]
    if len(names) != 4 or len(set(names)) < 4 or not all(names):
        raise FieldError(
            mark(
                "QUARTER_TEXTS is “{value}”: give four different names apart by semicolons: specialised and growing; "
                "specialised and not; growing only; neither."
            ),
            value=own,
        )
    return tuple(names)
