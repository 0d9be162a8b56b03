"""One sentence on an area: what it has, what its neighbours have, and how often chance alone gives this."""

from dataclasses import dataclass
from typing import Optional

from ..errors import mark, number, phrase

SHARE = mark("{share} of “{whole}” is “{field}” ({part} of {total})")
VALUE = mark("{value} in “{field}”")
AROUND = mark("{own}; its neighbours ({count}) have {mean} on average")
ALONE = mark("{own}; it has no neighbours with a value")
AREA, PLACED = "{name}: {said}.", "{name} ({province}): {said}."
CHANCE = mark("Chance alone gives something as rare {often}.")
TIMES = mark("{times} times in 10,000")
ONCE = mark("once in 10,000")
RARER = mark("less than once in 10,000")
NOTHING = mark("{name}: no data.")
RARITY = 10_000
SMALL = 0.01
"""Share below which a percentage has a decimal."""


@dataclass(frozen=True)
class Seen:
    """What is known of an area; None where nothing is.

    Attributes
    ----------
    name : str
    province : str
    field, whole : str
        What ``value`` or ``part`` is of, and ``total``.
    value : float
        What the area has, where that is no share.
    part, total : float
        What the area has of a whole, and the whole.
    mean : float
        Of the neighbours: of their shares, or of their values.
    neighbours : int
        With a value.
    p : float
        Of the area, not corrected.
    """

    name: str
    province: str = ""
    field: str = ""
    whole: str = ""
    value: Optional[float] = None
    part: Optional[float] = None
    total: Optional[float] = None
    mean: Optional[float] = None
    neighbours: Optional[int] = None
    p: Optional[float] = None


def sentence(seen):
    """Return what is to be said of an area, as phrases: its figures, and how often chance gives this if it was tested.

    Parameters
    ----------
    seen : Seen

    Returns
    -------
    tuple of Phrase

    Examples
    --------
    >>> area = Seen("Takate", "Essaouira", "industry", "firms", None, 45, 120, 0.28, 8, 0.0006)
    >>> for phrase in sentence(area):
    ...     print(phrase)
    Takate (Essaouira): 38% of “firms” is “industry” (45 of 120); its neighbours (8) have 28% on average.
    Chance alone gives something as rare 6 times in 10,000.
    """
    shares = bool(seen.total) and seen.part is not None
    if shares:
        figures = {name: _figure(getattr(seen, name)) for name in ("part", "total")}
        own = phrase(SHARE, share=_share(seen.part / seen.total), field=seen.field, whole=seen.whole, **figures)
    elif seen.value is not None:
        own = phrase(VALUE, value=_figure(seen.value), field=seen.field)
    else:
        return (phrase(NOTHING, name=seen.name),)
    if seen.neighbours and seen.mean is not None:
        mean = _share(seen.mean) if shares else _figure(seen.mean)
        own = phrase(AROUND, own=own, count=seen.neighbours, mean=mean)
    elif seen.neighbours == 0:
        own = phrase(ALONE, own=own)
    text = PLACED if seen.province else AREA
    first = phrase(text, name=seen.name, province=seen.province, said=own)
    return (first,) if seen.p is None else (first, phrase(CHANCE, often=how_often(seen.p)))


def how_often(p):
    """Return a p-value as a phrase: how many times in 10,000.

    Examples
    --------
    >>> [str(how_often(p)) for p in (0.0023, 0.00012, 0.00001)]
    ['23 times in 10,000', 'once in 10,000', 'less than once in 10,000']
    """
    times = p * RARITY
    if times < 1 - 1e-9:
        return phrase(RARER)
    whole = round(times)
    return phrase(ONCE) if whole == 1 else phrase(TIMES, times=number(whole, ","))


def _share(share):
    return number(share, ".1%" if 0 < share < SMALL else ".0%")


def _figure(value):
    """Return a figure as people read it: whole numbers with all digits, others with as many as tell them apart."""
    return number(value, ",.0f" if float(value).is_integer() else ",.4g")
