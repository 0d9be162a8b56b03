"""The page of rules: how many areas each calls a cluster, where they disagree, and what each rests on."""

from ....translation import tr
from ...layers.output_fields.table import heading
from ..figures import ACCENT, LIGHT, MIDDLE, SMALL, Panel, ReportFigure
from ..html import List, Picture, Section, Table, facts_section, page
from ..numbers import number

SHOWN = 30
"""Areas on which rules disagree that the page names."""


def summary(table):
    """Return the result in a sentence.

    Parameters
    ----------
    table : pandas.DataFrame
        With the fields of RULE_TABLE, a row for each rule.
    """
    # Rules that lack something are open just where they would have said yes.
    decided = table[(table["yes"] + table["no"] > 0) & (table["lacks"] == "")]
    if decided.empty:
        return tr("No rule can be decided with these data.")
    most, least = decided.loc[decided["yes"].idxmax()], decided.loc[decided["yes"].idxmin()]
    values = {"least": number(int(least["yes"])), "most": number(int(most["yes"]))}
    values |= {"strict": least["name"], "lenient": most["name"]}
    if least["yes"] == most["yes"]:
        text = tr("By each rule that can be decided as many areas are a cluster: {most} (“{lenient}” …).")
        return text.format(**values)
    return tr(
        "What is a cluster depends on the rule: the areas that are one number from {least} (“{strict}”) to {most} "
        "(“{lenient}”)."
    ).format(**values)


def rules_page(title, table, answers, areas, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    table : pandas.DataFrame
        With the fields of RULE_TABLE, a row for each rule.
    answers : pandas.DataFrame
        A column for each rule.
    areas : dict
        Names of areas by id.
    report : Reporter
    """
    from ....analysis.verdicts.rule_summary import contested, disagreements

    names = dict(zip(table["rule"], table["name"]))
    shows = tr("Bars: areas that each rule calls a cluster, does not, or cannot decide.")
    sections = [
        Section(tr("How many areas each rule calls a cluster"), [Picture(_bars(table), shows), _counts(table)]),
        Section(tr("What each rule asks for"), [_sources(table)]),
    ]
    between = disagreements(answers)
    if between.to_numpy().any():
        sections.append(
            Section(
                tr("Where rules disagree"),
                [
                    tr("Areas that the rule of the row calls a cluster and the rule of the column does not."),
                    Table(
                        ("", *(str(rule) for rule in between.columns)),
                        [[names[rule], *map(int, row)] for rule, row in zip(between.index, between.to_numpy())],
                    ),
                    *_contested(contested(answers), areas),
                ],
            )
        )
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading())]))
    sections += facts_section(report.facts)
    return page(title, summary(table), sections)


def _counts(table):
    head, decimals = heading("clusterrules", "RULE_TABLE", "name", "yes", "no", "undecided", "lacks")
    rows = table[["name", "yes", "no", "undecided", "lacks"]].astype(object).to_numpy().tolist()
    return Table(head, rows, decimals)


def _sources(table):
    head, _ = heading("clusterrules", "RULE_TABLE", "name", "asks", "region", "source")
    rows = table[["name", "asks", "region", "source"]].to_numpy().tolist()
    known = {1: tr("yes"), 0: tr("not yet")}
    return Table(
        (*head, tr("Source was read")),
        [[*row, known.get(verified, "")] for row, verified in zip(rows, table["verified"])],
    )


def _contested(found, areas):
    """Return the areas on which rules disagree, the most evenly split first."""
    if found.empty:
        return []
    text = tr("Areas on which rules disagree: {count}. The most evenly split first:").format(count=number(len(found)))
    rows = [[str(areas.get(area, area)), int(row.n_yes), int(row.n_no)] for area, row in found.head(SHOWN).iterrows()]
    return [text, Table((tr("Area"), tr("Rules: a cluster"), tr("Rules: none")), rows)]


def _bars(table):
    figure = ReportFigure(
        tr("By whose rule?"),
        tr("Areas by what each rule says of them"),
        tr("Undecided: the data lack something that the rule asks for, and that would change its answer."),
        (Panel(tr("Areas"), 7 * len(table) + 4, 62, 6),),
    )
    (axes,) = figure.axes
    places = range(len(table))[::-1]
    left = 0
    for column, colour, label in (
        ("yes", ACCENT, tr("a cluster")),
        ("no", LIGHT, tr("no cluster")),
        ("undecided", MIDDLE, tr("undecided")),
    ):
        axes.barh(places, table[column], left=left, color=colour, label=label, hatch="//" * (column == "undecided"))
        left = table[column] + left
    # Beside the bar, which is often too short for a number.
    for place, yes in zip(places, table["yes"]):
        axes.text(yes, place, f" {yes}", va="center", size=SMALL, color="#222222")
    axes.set_yticks(list(places), [figure.wrapped(name, 60, SMALL, lines=2) for name in table["name"]], size=SMALL)
    axes.legend(fontsize=SMALL, loc="lower left", bbox_to_anchor=(0, 1), ncol=3, frameon=False)
    return figure


def _reading():
    return [
        tr(
            "Each rule was made for a country, its regions and its purpose. Its cut-offs are conventions, and none of "
            "these rules is a test: chance alone makes many small areas pass those on the location quotient."
        ),
        tr(
            "All rules look at figures alone. None sees whether firms buy from each other, cooperate, or draw on the "
            "same workers; so none says that there is a cluster in the full sense of the word."
        ),
        tr(
            "Percentiles are those of the areas of this layer that have the sector: with other areas, or larger ones, "
            "the same area may pass or fail."
        ),
        tr("Rules whose source was not read yet are marked. Check their cut-offs before you quote them."),
    ]
