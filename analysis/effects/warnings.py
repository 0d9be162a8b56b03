"""What to beware of in the effects of a programme, in words."""

import numpy as np

from ..errors import fact, listed, listed_notice, mark, notice, number
from .cells import NEVER
from .options import LEAST_DONORS

FEW = 5
"""Areas in the programme below which an effect is one of particular places."""
DIFFERENT = 0.1
"""How often areas that were like the others count as different before the start."""
LARGE = 3.0
"""Times by which the mean sizes may differ."""


def study_notices(study, ids, options):
    """Return what is left out of a study, and why, as a tuple of notices."""
    began = study.start < NEVER
    early = began & (study.start - options.anticipation <= study.years[0])
    there = began & ~early
    missing = ~np.isfinite(study.values)
    before = study.ring < np.where(began, study.start, -NEVER)
    return (
        *listed_notice(
            mark(
                "Areas in the programme from the first year on or before, which are left out: nothing is known of what "
                "they were without it ({count}): {list}."
            ),
            list(ids[early]),
        ),
        *listed_notice(
            mark(
                "Areas in the programme with years that are unknown, which count in the others only ({count}): {list}. "
                "Where figures are hidden because they are small, the effect is one of the larger areas."
            ),
            list(ids[there & missing.any(axis=1)]),
        ),
        *listed_notice(
            mark(
                "Other areas with years that are unknown, which count in the others only and stand in for nobody in "
                "placebos ({count}): {list}."
            ),
            list(ids[~began & missing.any(axis=1) & ~missing.all(axis=1)]),
        ),
        *listed_notice(
            mark(
                "Areas whose neighbours began before them, so that their own effect comes on top of what had spilled "
                "over ({count}): {list}."
            ),
            list(ids[there & before]),
        ),
    )


def warnings(found):
    """Return what to beware of in a `ProgrammeEffect`, as a tuple of notices; the gravest first."""
    treated, study = found.treated, found.study
    ids = found.areas.index
    units = np.flatnonzero(found.areas["expected"].notna() & (study.start < NEVER))
    said = []
    if len(units) < FEW:
        text = mark(
            "Few areas are in the programme ({count}): {list}. The effect is what happened in these places, whatever "
            "the cause; it says little of what the programme would do elsewhere."
        )
        said.append(notice(text, count=len(units), list=listed(ids[units])))
    said += _of_placebos(found, len(units))
    said += _of_before(treated)
    ring = found.parts.get("ring")
    if ring is not None and on_another_path(ring):
        text = mark(
            "Neighbours of the programme seem to have been on another path before it began (p of all years before "
            "{before}, of the placebo dates at least {dates}): do not read their change as spill-over."
        )
        said.append(notice(text, **_early_chances(ring)))
    if treated.leading:
        place, share, without = treated.leading
        swaps = np.sign(without.effect) != np.sign(treated.overall.effect) or (
            (treated.overall.p <= found.options.alpha) != (without.p <= found.options.alpha)
        )
        moved = abs(without.effect - treated.overall.effect) > abs(treated.overall.effect) / 2
        if moved or (swaps and np.isfinite(without.effect)):
            shown = (
                number(one, ".1%" if found.options.relative else ",.4g")
                for one in (treated.overall.effect, without.effect)
            )
            text = mark(
                "The effect hangs on one area, {area}, with {share} of all gaps: with it {effect}, without it "
                "{without}. One large firm that came or went would look like this."
            )
            said.append(
                notice(
                    text, area=str(ids[place]), share=number(share, ".0%"), **dict(zip(("effect", "without"), shown))
                )
            )
    said += _of_sizes(study, units, ids)
    said.append(
        fact(
            mark(
                "Whatever else began in the same areas in the same years, other programmes, a mine, a road, is part of "
                "the effect: figures cannot tell it apart."
            )
        )
    )
    return tuple(said)


def on_another_path(part):
    """Return whether a `Part` differed before the start, by all years together or by one of the placebo dates."""
    dates = part.dates["p"].min() * len(part.dates)
    # Two looks, each at half the level; a comparison with NaN is none.
    return bool(part.before < DIFFERENT / 2 or dates < DIFFERENT / 2)


def _of_placebos(found, units):
    """Return what is said of too few placebos."""
    if found.donors < LEAST_DONORS:
        text = mark(
            "Only {count} areas were never reached and are known in all years: {least} are needed to say what chance "
            "does. There are no intervals and no p-values."
        )
        return [notice(text, count=found.donors, least=LEAST_DONORS)]
    said = []
    if units == 1 and found.donors + 1 < 2 / found.options.alpha:
        text = mark(
            "With one area in the programme and {count} to compare with, no effect can be told from chance at this "
            "level: the least p is {least}."
        )
        said.append(notice(text, count=found.donors, least=number(2 / (found.donors + 1), ".2f")))
    elif units > 1 and found.donors < 4 * units:
        text = mark(
            "{count} areas can stand in for the {units} of the programme: placebos resemble each other, and intervals "
            "are rough."
        )
        said.append(notice(text, count=found.donors, units=units))
    return said


def _of_before(treated):
    """Return what is said of the years before the start."""
    if not (treated.events.index < 0).any():
        return [
            notice(
                mark(
                    "There are no figures of two years before the start: nobody can see whether the areas of the "
                    "programme were on another path already."
                )
            )
        ]
    if not on_another_path(treated):
        return []
    text = mark(
        "Areas of the programme seem to have been on another path before it began (p of all years before {before}, of "
        "the placebo dates at least {dates}; of programmes whose areas were like the others up to one in ten look so). "
        "What looks like an effect may be that path going on."
    )
    return [notice(text, **_early_chances(treated))]


def _early_chances(part):
    """Return the p-values by which areas count as on another path before the start."""
    return {"before": number(part.before, ".3f"), "dates": number(part.dates["p"].min(), ".3f")}


def _of_sizes(study, units, ids):
    """Return what is said of areas that are unlike those they are compared with in size."""
    controls = study.eligible & (study.reached == NEVER)
    if not controls.any():
        return []
    largest = study.sizes[controls].max()
    beyond = [str(ids[unit]) for unit in units if study.sizes[unit] > largest]
    said = list(
        listed_notice(
            mark(
                "Areas in the programme that had more than any they are compared with ({count}): {list}. How far "
                "chance moves areas of that size is extrapolated."
            ),
            beyond,
        )
    )
    means = study.sizes[units].mean(), study.sizes[controls].mean()
    if means[1] > 0 and not 1 / LARGE <= means[0] / means[1] <= LARGE:
        text = mark(
            "Areas in the programme had {treated} on average before it, those they are compared with {controls}: they "
            "are not alike."
        )
        said.append(notice(text, treated=number(means[0], ",.4g"), controls=number(means[1], ",.4g")))
    return said


def large_firms(found, largest):
    """Return, in a tuple, a notice of areas in the programme where one firm has more than half of the jobs.

    Parameters
    ----------
    found : ProgrammeEffect
    largest : pandas.DataFrame of float or None
        Share of the largest firm, on areas and years.
    """
    if largest is None:
        return ()
    began = found.study.start < NEVER
    most = largest[began].max(axis=1)
    return listed_notice(
        mark(
            "Areas in the programme where one firm has more than half of the jobs in some year ({count}): {list}. What "
            "it does is the effect there."
        ),
        list(most.index[most > 0.5]),
    )
