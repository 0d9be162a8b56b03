"""The page of a programme: what changed, year by year, before it, around it, area by area, and what to beware of."""

from ....translation import tr
from ..html import List, Picture, Section, Table, facts_section, page
from ..numbers import number, percent
from .programme_figure import programme_figure

SHOWN = 30


def programme_page(title, story, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    story : programme_texts.Story
    report : Reporter
        What was decided and warned of on the way.
    """
    shows = tr("Effects by year since the start with their intervals, before the effects of placebo programmes.")
    sections = [Section(tr("Year by year"), [Picture(programme_figure(story), shows), _events(story, "treated")])]
    warnings = _warnings(story)
    if warnings:
        sections.insert(0, Section(tr("Beware"), [List(warnings)]))
    sections.append(Section(tr("Before it began"), _before(story)))
    if "ring" in story.found.parts:
        text = tr(
            "Neighbours are not compared with: the programme may have reached them too, for better or worse. Their own "
            "change since it began beside them:"
        )
        sections.append(Section(tr("Around it"), [text, _events(story, "ring")]))
    sections.append(Section(tr("Area by area"), _areas(story)))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading(story))]))
    sections += facts_section(report.facts)
    return page(title, story.lead(), sections)


def _warnings(story):
    from ....translation import message

    return [message(one) for one in story.found.notices if one.warning]


def _events(story, who):
    """Return the table of effects by year since the start."""
    part = story.found.parts[who]
    rows = [_row(story, str(event), row) for event, row in zip(part.events.index, part.events.itertuples())]
    rows.append(_row(story, tr("all from the start on"), part.overall))
    return Table((tr("Years since the start"), *_head()), rows, (None, None, None, 3, 0, 0, None, None))


def _head():
    return (
        *(tr("Effect"), tr("Interval"), "p", tr("Areas"), tr("Compared with")),
        *(tr("Observed, sum"), tr("Expected, sum")),
    )


def _row(story, called, one):
    known = one.p if one.p == one.p else None
    figures = (float(f"{figure:.6g}") for figure in (one.observed, one.expected))
    return [called, story.shown(one.effect), story.span(one), known, int(one.areas), int(one.controls), *figures]


def _before(story):
    """Return what is said of the years before the start."""
    treated = story.found.treated
    said = [
        tr(
            "Where the programme did nothing yet there should be no effect. Placebo dates put its start earlier than "
            "it was and look at the years until it truly began."
        )
    ]
    if treated.before == treated.before:
        text = tr(
            "All years before the start together: p = {p}. A small p suggests that the areas were on another path."
        )
        said.append(text.format(p=number(treated.before, 3)))
    if treated.dates.empty:
        return [*said, tr("There are too few years before the start for a placebo date.")]
    rows = [_row(story, str(-back), row) for back, row in zip(treated.dates.index, treated.dates.itertuples())]
    head = (tr("Figures before the start"), *_head())
    return [*said, Table(head, rows, (None, None, None, 3, 0, 0, None, None))]


def _areas(story):
    """Return the table of the areas in the programme, the largest gaps first."""
    frame = story.found.areas
    study = story.found.study
    began = frame[(study.start < float("inf")) & frame["expected"].notna()]
    began = began.loc[began["gap"].abs().sort_values(ascending=False, kind="stable").index]
    rows = [
        [
            *(
                story.name(area),
                f"{row['start']:.0f}",
                f"{row['year']:.0f}",
                row["observed"],
                row["expected"],
                row["gap"],
            ),
            percent(row["rate"], 1),
            None if row["spread"] != row["spread"] else row["spread"],
        ]
        for area, row in began.head(SHOWN).iterrows()
    ]
    head = (
        *(tr("Area"), tr("Start"), tr("Last year"), tr("Observed"), tr("Expected"), tr("More than expected")),
        *(tr("Share"), tr("In standard deviations")),
    )
    text = tr(
        "An area alone says little: within two standard deviations it is where areas of its size are by chance. Shown: "
        "{shown} of {all}."
    )
    counted = 0 if (began["observed"] % 1 == 0).all() else 1
    decimals = (None, None, None, counted, 1, 1, None, 1)
    return [text.format(shown=len(rows), all=len(began)), Table(head, rows, decimals)]


def _reading(story):
    """Return how to read the effects, and how not to."""
    scale = (
        tr(
            "Expected is what the areas had in the last year before the start that the programme cannot have touched, "
            "grown as all areas compared with together. Large areas weigh more, as their figures do."
        )
        if story.found.options.relative
        else tr(
            "Expected is what the areas had in the last year before the start that the programme cannot have touched, "
            "with the mean change of the areas compared with. Every area weighs the same, so that areas should be of "
            "like size."
        )
    )
    return [
        scale,
        tr(
            "The effect is right only if the areas would have gone the way of the others without the programme. Years "
            "before the start make that more or less believable; nothing proves it."
        ),
        tr(
            "Programmes go where somebody wanted them: to places that were growing, or were in need. Areas that "
            "applied and were not taken are the best to compare with."
        ),
        tr("Other programmes, mines, roads or firms of the same years in the same areas are part of the effect."),
        tr(
            "No area is compared with one where the programme had begun before. Intervals and p-values come from the "
            "same pattern of areas laid elsewhere on the map, for areas of the same size; a large firm that moves is "
            "part of what chance does."
        ),
        tr("An interval that holds zero is no proof that nothing happened: with few areas only large effects show."),
    ]
