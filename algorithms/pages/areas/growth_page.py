"""The page of growth: what it is made of, the quarters, the areas, the sectors, and how to read it."""

from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Picture, Section, Table, facts_section, page
from ..numbers import number, percent
from .growth_figure import growth_figure

AREA_COLUMNS = (
    "start",
    "end",
    "change",
    "national",
    "mix",
    "regional",
    "own_low",
    "own_high",
    "own_rate",
    "lq_end",
    "quarter_name",
)
SECTOR_COLUMNS = ("start", "end", "change", "growth", "nation", "national", "mix", "regional")
SHOWN = 20


def growth_page(title, diagram, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    diagram : growth_figure.Diagram
    report : Reporter
        What was decided and warned of on the way.
    """
    from ....analysis.growth.growth_tables import sector_figures

    figures, quarters = diagram.figures, diagram.quarters
    known = figures[figures["regional"].notna()]
    shows = tr("Above, growth against the location quotient, quarters named; below, the largest own effects of areas.")
    sections = [
        Section(
            tr("Growth against specialisation"), [_quarter_sentence(diagram), Picture(growth_figure(diagram), shows)]
        )
    ]
    if len(known):
        largest = known.loc[known["regional"].abs().sort_values(ascending=False, kind="stable").index].head(SHOWN)
        largest = largest.assign(quarter_name=largest["quarter"].map(quarters))
        head, decimals = heading("shiftshare", "OUTPUT", *AREA_COLUMNS)
        rows = [[diagram.name(area), *row] for area, row in zip(largest.index, _plain(largest[list(AREA_COLUMNS)]))]
        text = tr("Areas with the largest own effects: {count} of {all}")
        sections.append(
            Section(
                text.format(count=len(largest), all=len(figures)),
                [Table((tr("Area"), *head), rows, (None, *decimals))],
            )
        )
    sectors = sector_figures(diagram.found)
    sectors = sectors.loc[sectors["start"].fillna(0).sort_values(ascending=False, kind="stable").index].head(SHOWN)
    head, decimals = heading("shiftshare", "SECTOR_SUMMARY", *SECTOR_COLUMNS)
    rows = [[diagram.sector(code), *row] for code, row in zip(sectors.index, _plain(sectors[list(SECTOR_COLUMNS)]))]
    sections.append(Section(tr("Sectors, all areas together"), [Table((tr("Sector"), *head), rows, (None, *decimals))]))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading())]))
    sections += facts_section(report.facts)
    return page(title, _lead(diagram), sections)


def _lead(diagram):
    """Return the result in a sentence or two."""
    found = diagram.found
    whole = found.whole.by_area(found.chosen)
    start, end = whole["start"].sum(skipna=False), whole["end"].sum(skipna=False)
    period = diagram.period() or tr("between the two dates")
    sectors = diagram.sectors()
    sectors = sectors[:1].upper() + sectors[1:]
    if start != start or end != end or not start > 0:
        return tr("{sectors}, {period}: the sum of all areas is not known.").format(sectors=sectors, period=period)
    return tr(
        "{sectors}, {period}: from {start} to {end} {unit} in all areas of the table ({growth}). The nation, all "
        "sectors: {nation}. Areas with a gain of their own: {gains}; with a loss: {losses}; left open by the figures: "
        "{open}."
    ).format(
        sectors=sectors,
        period=period,
        start=number(start, 0),
        end=number(end, 0),
        unit=diagram.caption.unit,
        growth=percent(end / start - 1, 1),
        nation=percent(found.nation(), 1),
        **_counts(diagram.figures),
    )


def _counts(figures):
    """Return how many areas gain and lose by themselves, and of how many it is left open."""
    from ....analysis.autocorrelation import classes as codes

    of = figures["own_class"].value_counts()
    groups = {
        "gains": (codes.OWN_GAIN, codes.OWN_SMALL_GAIN, codes.OWN_NEW),
        "losses": (codes.OWN_LOSS, codes.OWN_SMALL_LOSS),
        "open": (codes.OWN_OPEN,),
    }
    return {name: number(int(sum(of.get(code, 0) for code in members)), 0) for name, members in groups.items()}


def _quarter_sentence(diagram):
    """Return which growth quarters go by, and what their names stand for."""
    return tr(
        "{one}: specialised and growing. {two}: specialised, not growing. {three}: growing, not specialised. {four}: "
        "neither. Specialised means a location quotient of 1 or more at the last date; growing goes by this growth: "
        "{growth}."
    ).format(
        **dict(zip(("one", "two", "three", "four"), map(diagram.quarters.get, range(1, 5)))), growth=diagram.growth
    )


def _plain(frame):
    """Return the rows of a frame as lists, unknown ones None."""
    return frame.astype(object).where(frame.notna(), None).to_numpy().tolist()


def _reading():
    """Return how to read the effects, and how not to."""
    return [
        tr(
            "National effect, effect of the mix and own effect sum to the change. The own effect is what is left when "
            "the area's sectors had grown as they did in the nation: it says that something is different here, not "
            "what, and not who did it."
        ),
        tr(
            "It is a sum of accounts, without a test: in an area with ten jobs one shop more makes a large rate. Read "
            "rates together with the figure at the start."
        ),
        tr(
            "The finer the sectors, the more of the change goes to the mix and the less is the area's own. Compare "
            "only results of the same level of codes."
        ),
        tr(
            "The quotient at the last date holds the growth before it: an area that grew fast is more easily "
            "specialised at the end. The quotient at the first date is in the table too."
        ),
    ]
