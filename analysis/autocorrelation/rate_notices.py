"""What a reader of a map of rates has to know: what chance was taken to be, and how many areas hang on that."""

from ..errors import fact, mark, notice, number
from ..rates.rate_notices import rate_notices

JOBS = mark(
    "“{field}” is tested as jobs that come in firms, against their share of “{base}”, without draws. A few large firms "
    "may have come by chance to one place, so that next to nothing can be significant, and an empty map says little. "
    "Where the number of firms is known, test the firms."
)

FEW_EVENTS = 200
"""Events in all areas below which local tests of a rate find next to nothing: fewer than one planted cluster in ten."""

NO_DRAWS = mark(
    "Rates are tested as counts, without draws: PERMUTATIONS is not used. Set NULL_MODEL to permutation to have them "
    "drawn."
)


def of_rates(found, field, base, events):
    """Return facts and notices of a `RateNull`.

    Parameters
    ----------
    found : rate_null.RateNull
    field, base : str
        What the user calls numerator and denominator.
    events : ndarray of float, shape (n,)
        Counts of the areas that have a rate.

    Returns
    -------
    tuple of Notice
    """
    model, high = found.fit.last, found.tails.significant & found.tails.high_around
    text = mark("“{field}” is tested as a count against its share of “{base}”, without draws.")
    first = notice(JOBS, field=field, base=base) if model.sizes else fact(text, field=field, base=base)
    said = [first, *rate_notices(model)]
    if model.slope:
        text = mark("Areas that are high for their size although their quotient is below 1: {count} (size_only).")
        said.append(fact(text, count=int((found.size_only & high).sum())))
    if found.law_only.any():
        text = mark(
            "Areas with high rates around that would be significant if risks followed a gamma law, and are not under "
            "the lognormal one: {count} (law_only). Do not publish them as hot spots."
        )
        said.append(notice(text, count=int(found.law_only.sum())))
    if found.fit.refitted:
        text = mark("Chance was fitted a second time without the areas that the first test found ({count}).")
        said.append(fact(text, count=found.fit.left_out))
    return (*said, *_limits(found, model, field, base, events))


def _limits(found, model, field, base, events):
    """Return notices on what the data cannot bear."""
    said = []
    total = events.sum()
    for holds, text in (
        (
            found.fit.too_many,
            mark(
                "More than half of the areas are significant or lie around one that is: there is no rest to fit "
                "chance to, and what is shown rests on the first fit."
            ),
        ),
        (
            total < FEW_EVENTS and not model.sizes,
            mark(
                "“{field}” is {total} in all areas together. That is too few for local tests of the rate to find much; "
                "the neighbourhood test and the scan statistic find more."
            ),
        ),
        (
            found.notes["not_whole"] > 0 and not model.sizes,
            mark(
                "“{field}” is not whole everywhere (areas: {areas}). The test counts firms; estimates and jobs come in "
                "lumps and are called significant too often. Give the number of firms, or set NULL_MODEL to "
                "permutation within size classes."
            ),
        ),
        (
            found.notes["not_whole"] > 0 and model.sizes is not None,
            mark(
                "“{field}” is not whole everywhere (areas: {areas}). Estimates vary otherwise than the jobs of firms "
                "do, whose sizes are given."
            ),
        ),
    ):
        if holds:
            values = {"field": field, "base": base, "areas": found.notes["not_whole"]}
            said.append(notice(text, total=number(total), **values))
    return said
