"""What readers are told of the chance that a map of rates is held against: its law, its slope, and what weakens it."""

from ..errors import fact, mark, notice, number
from .law_fit import SURE_SLOPE
from .rate_model import FEW_AREAS

SAME_RISK = mark(
    "NULL_MODEL takes the same risk for granted in every area. Where risks differ for ordinary reasons, as they nearly "
    "always do, this finds something on most maps of pure chance."
)


def rate_notices(model):
    """Return what should be said of a fitted `rate_model.RateModel`, in plain words.

    Parameters
    ----------
    model : RateModel

    Returns
    -------
    tuple of Notice
    """
    return (_law(model), _slope(model), *_few_areas(model))


def _law(model):
    """Return which law of risks is taken for chance; a warning where the user says that it is the same everywhere."""
    if model.choice == "poisson":
        return notice(SAME_RISK)
    texts = {
        "poisson": mark("By chance, every area has the same risk: the data show no more variation (Poisson)."),
        "gamma": mark("By chance, risks differ between areas by a gamma law with a coefficient of variation of {cv}."),
        "lognormal": mark(
            "By chance, risks differ between areas by a lognormal law with a coefficient of variation of {cv}."
        ),
    }
    return fact(texts[model.law.name], cv=number(model.law.variation, ".2f"))


def _slope(model):
    """Return whether rates change with size, and by how much."""
    values = {"slope": number(model.slope, "+.3f"), "ratio": number(model.slope_ratio, ".1f"), "sure": SURE_SLOPE}
    if model.slope_ratio != model.slope_ratio:
        if not model.slope:
            return fact(mark("The same rate is expected in areas of every size (SLOPE is 0)."))
        return fact(mark("The expected rate changes with size by the power {slope} (SLOPE)."), **values)
    if not model.slope:
        return fact(
            mark(
                "The same rate is expected in areas of every size: the data show no clear change (likelihood ratio "
                "{ratio}, at most {sure})."
            ),
            **values,
        )
    return fact(
        mark(
            "The rate changes with size by the power {slope} (likelihood ratio {ratio}), so that each area is compared "
            "with others of its size. SLOPE of 0 compares all with the same rate."
        ),
        **values,
    )


def _few_areas(model):
    """Return, in a tuple, a warning where areas are too few to know the law of risks."""
    if not model.unsure_law:
        return ()
    text = mark(
        "Only {count} areas: with fewer than {least} the law of risks is known only roughly, and p-values with it. "
        "Made-up maps of chance with 36 areas were coloured no more often than ALPHA says."
    )
    return (notice(text, count=int(model.known.sum()), least=FEW_AREAS),)
