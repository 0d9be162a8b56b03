"""A programme and what it is judged by: who takes part since when, figures by year, and with whom to compare."""

import re

from ...analysis.effects.options import CONTROLS, SCALES, EffectOptions
from ...analysis.errors import FieldError, fact, listed, mark, valued
from ...translation import tr
from .common import ANY_FIELD, INTEGER, add, add_advanced, choice, field, flag, layer, text
from .common import number as number_parameter
from .growth_inputs import DATES
from .inference import ALPHA, level, seed, seed_of
from .long_rows import COUNTED, chosen_figure, counted, long_fields
from .placed_tables import AREA_ID, AREAS, add_keyed_areas, keyed_areas
from .sector_tables import TABLE, decimal_sign, encoding, keep_sums, marks, reading_of, totals
from .sectors import SECTORS, add_classification, add_sectors
from .weights import add_weights, neighbours

START = "START"
FIELDS = "FIELDS"
MEASURE = "MEASURE"
CONTROLS_ARE = "CONTROLS"
ELIGIBLE = "ELIGIBLE"
RING = "RING"
ANTICIPATION = "ANTICIPATION"
DRAWS = "DRAWS"

SCALE_NAMES = (
    mark("Growth: percent of what was expected"),
    mark("Difference: more or less than expected, for an area"),
)
CONTROL_NAMES = (mark("Areas that never join, and those that join later, until then"), mark("Areas that never join"))
NO_YEARS = {"0", "0.0", "no", "n", "none", "nunca", "never", "-"}
"""What people write where the programme never came."""
YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d{2}(?!\d)")


def add_programme(algorithm):
    """Add the areas with the start of the programme, the figures, and with whom areas are compared."""
    add_keyed_areas(algorithm)
    add(
        algorithm,
        field(START, tr("Year in which the programme began in the area (empty: never)"), AREAS, ANY_FIELD),
        layer(TABLE, tr("Long table by area, sector and year"), optional=True),
    )
    add_classification(algorithm)
    add_sectors(algorithm, optional=True)
    add(
        algorithm,
        counted(tr("What is read of the long table")),
        field(
            FIELDS,
            tr("Figures of the years, in their order (in place of the table)"),
            AREAS,
            several=True,
            optional=True,
        ),
        choice(MEASURE, tr("What the programme is to have changed"), SCALE_NAMES, codes=SCALES),
        choice(CONTROLS_ARE, tr("Compare with"), CONTROL_NAMES, codes=CONTROLS),
        field(
            ELIGIBLE,
            tr("Areas that may be compared with: 1, others 0 (empty: all)"),
            AREAS,
            ANY_FIELD,
            optional=True,
        ),
        flag(RING, tr("Keep neighbours of the programme apart"), True),
    )
    add_weights(algorithm)
    add_advanced(
        algorithm,
        text(DATES, tr("Years, such as 2015;2016;2018 (empty: all, or those in the names of the fields)")),
        number_parameter(ANTICIPATION, tr("Years before the start that it may already touch"), 0, INTEGER, least=0),
        number_parameter(DRAWS, tr("Placebo programmes"), EffectOptions.draws, INTEGER, least=99, most=99999),
        level(EffectOptions.alpha),
        seed(),
        decimal_sign(),
        marks(),
        encoding(),
        *totals(),
        keep_sums(),
    )


def check_programme(run):
    """Raise a `PolosError` for parameters that cannot work together."""
    from ...analysis.growth.dates import chosen_dates

    effect_options(run)
    fields = run.texts(FIELDS)
    if run.wants(TABLE) == bool(fields):
        raise FieldError(
            mark("Give the figures either as TABLE, a long table, or as FIELDS, fields of the areas for each year.")
        )
    if fields:
        years_of_fields(fields, chosen_dates(run.text(DATES)))
    else:
        chosen_dates(run.text(DATES))
        reading_of(run)


def effect_options(run):
    """Return the `EffectOptions` that a user chose."""
    return EffectOptions(
        scale=run.choice(MEASURE, SCALES),
        controls=run.choice(CONTROLS_ARE, CONTROLS),
        anticipation=run.whole(ANTICIPATION),
        alpha=run.number(ALPHA),
        draws=run.whole(DRAWS),
        seed=seed_of(run),
    )


def years_of_fields(fields, dates):
    """Return the year of each field: those given, else the one in its name.

    Raises
    ------
    FieldError
        When there are not as many years as fields, or names do not say them, one each and all different.
    """
    if len(fields) < 2:
        raise FieldError(mark("FIELDS has {count} field: give one for each year, two or more."), count=len(fields))
    if dates:
        if len(dates) != len(fields):
            raise FieldError(
                mark("FIELDS has {fields} fields, but DATES {dates} years: one for each field, in their order."),
                fields=len(fields),
                dates=len(dates),
            )
        return dates
    found = [YEAR.findall(name) for name in fields]
    if any(len(each) != 1 for each in found) or len({each[0] for each in found}) < len(fields):
        raise FieldError(
            mark("The names of FIELDS do not say one year each ({list}): give the years in DATES, such as 2015;2016."),
            list=listed(fields, 20),
        )
    return tuple(int(each[0]) for each in found)


def keyed(run):
    """Return the `Areas`, with the figures of FIELDS."""
    return keyed_areas(run, run.texts(FIELDS))


def read_start(run, areas):
    """Return the first year of the programme in each area, NaN where it never came; what was found is told."""
    from ...analysis.growth.dates import years_of
    from ..layers.frames import texts_of

    name = run.text(START)
    texts = texts_of(areas, name, run.cancelled)
    plain = texts.map(lambda value: None if value is None else str(value).strip().casefold())
    never = plain.isin(NO_YEARS)
    if never.any():
        run.report.notices(
            [
                fact(
                    mark("“{field}” is 0 or says no in {count} areas: the programme never came there."),
                    field=name,
                    count=int(never.sum()),
                )
            ]
        )
    texts = texts.mask(never | (plain == ""), None)
    if texts.isna().all():
        raise FieldError(mark("No area is in the programme: field “{field}” has no year."), field=name)
    start, notices = years_of(texts)
    run.report.notices(notices)
    began = start.dropna().astype(int).value_counts().sort_index()
    text = mark("Areas in the programme, by the year of their start: {list}.")
    run.report.notices([fact(text, list=listed(valued((str(year), int(count)) for year, count in began.items()), 30))])
    return start


def read_eligible(run, areas):
    """Return which areas may be compared with, None for all."""
    if not run.wants(ELIGIBLE):
        return None
    from ..layers.frames import texts_of

    name = run.text(ELIGIBLE)
    texts = texts_of(areas, name, run.cancelled)
    plain = texts.map(lambda value: "" if value is None else str(value).strip().casefold())
    wrong = texts[~plain.isin({"", "0", "1", "0.0", "1.0", "true", "false"})]
    if len(wrong):
        raise FieldError(
            mark("Field “{field}” says with 1 which areas may be compared with, with 0 which may not; it has: {list}."),
            field=name,
            list=listed(wrong.unique()),
        )
    return plain.isin({"1", "1.0", "true"})


def read_figures(run, areas):
    """Return the figures of the areas, a column for each year, NaN where unknown; what was found is told.

    Returns
    -------
    pandas.DataFrame of float
    pandas.DataFrame of float, optional
        The share of the largest firm, where the table says it.
    """
    from ...analysis.growth.dates import chosen_dates

    dates = chosen_dates(run.text(DATES))
    if run.wants(TABLE):
        return _of_table(run, areas, dates)
    from ...analysis.validation import refuse_extremes

    fields = run.texts(FIELDS)
    years = years_of_fields(fields, dates)
    for name in fields:
        refuse_extremes(areas.frame[name])
    return areas.frame[fields].astype(float).set_axis(list(years), axis=1), None


def _of_table(run, areas, dates):
    """Return the figures of a long table."""
    from ...analysis.effects.long_panel import panel_of

    rows = run.columns(TABLE, long_fields(run))
    found = run.awaited(
        panel_of,
        rows,
        areas.frame.index,
        dates,
        chosen_figure(run),
        run.text(SECTORS),
        reading_of(run),
    )
    run.report.notices(found.notices)
    return found.values, found.largest


def ring_of(run, areas):
    """Return the graph by which neighbours are kept apart, None where they are not."""
    return neighbours(run, areas, AREA_ID) if run.flag(RING) else None


def middles(areas):
    """Return where areas lie, in metres, NaN where that is unknown: shape (areas, 2)."""
    import numpy as np

    from ...analysis.geometry.measuring import in_metres

    if not areas.frame.geometry.notna().any():
        return None
    centres = in_metres(areas.frame.geometry).centroid
    return np.column_stack([centres.x.to_numpy(), centres.y.to_numpy()])


def unit_of(run, given):
    """Return what the figures count, in words."""
    if given:
        return given
    if run.wants(TABLE):
        return tr("jobs") if run.choice(COUNTED, ("jobs", "firms")) == "jobs" else tr("firms")
    return tr("figures")
