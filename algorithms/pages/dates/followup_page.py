"""The page of a follow-up, for a comptroller: goals, what became of clusters, and how all of it was computed."""

import json

from ....analysis.followup.progress import BEHIND, MISSED, OPEN, REACHED
from ....translation import message, tr
from ..html import List, Picture, Section, Sign, Table, page
from ..numbers import day, number
from .followup_figure import followup_figure, shown_goals
from .followup_texts import STATES, figure_words, goal_name, indicator_words, level_name, summary
from .method_texts import algorithm_words

SHOWN = 40
"""Clusters or areas that the page tells of."""
SIGNS = {REACHED: ("✓", "passed"), BEHIND: ("✗", "failed"), MISSED: ("✗", "failed"), OPEN: ("?", "unknown")}
ON_ITS_WAY = ("→", "passed")


def followup_page(title, found, rows, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    found : decisions.following.Followed
    rows : pandas.DataFrame
        Of PROGRESS.
    report : Reporter
    """
    lead, *further = summary(found)
    title = f"{title}: {found.frozen.title}" if found.frozen.title else title
    days = tr("Figures of {now}, compared with those of {then}.")
    days = days.format(now=day(found.day), then=day(found.frozen.day))
    sections = [Section(tr("In words"), [List([days, *further, *rows["says"]])])]
    if found.frozen.goals:
        sections.append(Section(tr("Goals"), [_goals(found)]))
    if len(shown_goals(rows)):
        shows = tr("How far each goal has come on its way from the baseline to the target; in the table above.")
        sections.append(Section(tr("In pictures"), [Picture(followup_figure(found, rows), shows)]))
    if found.problems:
        sections.append(Section(tr("What keeps goals from being followed"), [List(list(map(message, found.problems)))]))
    sections += _changes(found)
    sections += [
        Section(tr("Was it done as it was frozen?"), _as_frozen(found)),
        Section(tr("The data"), [_data(found)]),
        Section(tr("The method, step by step"), _method(found)),
        Section(tr("What this says, and what it does not"), [List(_reading())]),
    ]
    return page(title, lead, sections)


def _goals(found):
    head = (
        *(tr("What is wanted"), tr("Indicator"), tr("Baseline"), tr("Target"), tr("Now")),
        *(tr("On the line"), tr("Progress"), tr("Who answers")),
    )
    cells = []
    for goal in found.frozen.goals:
        told = found.progress[goal.row]
        sign, kind = SIGNS.get(told.state, ON_ITS_WAY)
        cells.append(
            [
                " · ".join(filter(None, (goal_name(goal.goal), goal.name))),
                _measured(goal, found),
                _dated(goal.baseline, goal.baseline_date),
                _dated(goal.target, goal.target_date),
                figure_words(found.figures.get(goal.row)),
                number(told.expected),
                Sign(sign, tr(STATES[told.state]), kind),
                ", ".join(filter(None, (goal.responsible, level_name(goal.level)))) or tr("nobody"),
            ]
        )
    return Table(head, cells)


def _measured(goal, found):
    """Return what a goal is measured by, and as it is written, so that the figure can be found again."""
    if not goal.indicator:
        return tr("none")
    words = indicator_words(goal)
    words = words if words == goal.indicator else f"{words} [{goal.indicator}]"
    return " · ".join(filter(None, (words, goal.cluster and found.name_of(goal.cluster))))


def _dated(value, when):
    return f"{number(value)} ({day(when)})" if when else number(value)


def _changes(found):
    """Return, in a list, the section of what became of clusters or areas; none where they were not compared."""
    compared = found.compared
    if compared.clusters is None:
        return []
    told = [row["cd_says"] for row in compared.rows if compared.clusters or row["cd_before"] != row["cd_after"]]
    content = [List(told[:SHOWN])] if told else [tr("No area has another class than it had.")]
    if len(told) > SHOWN:
        content.append(tr("Further ones are in the results ({count}).").format(count=number(len(told) - SHOWN)))
    heading = tr("What became of agglomerations") if compared.clusters else tr("What became of areas")
    return [Section(heading, content)]


def _as_frozen(found):
    """Return whether the file is as it was written, and how the runs differ."""
    said = list(map(message, found.edits)) or [tr("The frozen file is as it was written: its fingerprints hold.")]
    text = tr("Frozen on {day} with Polos {version}.")
    frozen = found.frozen
    said.insert(0, text.format(day=day(frozen.frozen_on), version=frozen.made_with.get("polos", "?")))
    text = tr(
        "Fingerprint of the file: {digest}. Compare it with the one that was published when it was frozen: whoever "
        "changes the file can change the fingerprints inside it too, and not that one."
    )
    said.append(text.format(digest=frozen.digest))
    said += list(map(message, found.versions))
    said += [f"{one}." for one in found.compared.differences]
    if found.compared.clusters is not None and not found.compared.differences:
        said.append(tr("By their records both runs were made by the same method, of the same version."))
    for step, seal in frozen.seals.items():
        text = tr("The criteria of {step} are those that were sealed: {seal}")
        said.append(text.format(step=algorithm_words(found.chain.step(step).algorithm), seal=seal))
    return [List(said)]


def _data(found):
    head = (tr("Input"), tr("What it is"), tr("Where it was read"), tr("Compared with then"))
    words = {True: tr("other data"), False: tr("the very same"), None: tr("not known")}
    words["asked"] = tr("the same, another year or field of it")
    cells = [
        [
            one.name,
            tr("data") if one.renewed else tr("of the method"),
            found.sources[one.name],
            words[found.renewed[one.name]],
        ]
        for one in found.frozen.chain.sources
    ]
    return Table(head, cells)


def _method(found):
    """Return a table of the steps: what ran, on what, with which choices."""
    head = (tr("Step"), tr("Algorithm"), tr("Reads"), tr("Choices"))
    cells = []
    for step in found.chain.steps:
        takes = [f"{key} ← {made}" for key, made in (*step.read.items(), *step.made.items())]
        takes += [f"{key} = {_plain(value)}" for key, value in step.fields.items()]
        chosen = [f"{key} = {_plain(value)}" for key, value in step.choices.items()]
        cells.append([step.name, step.algorithm, "; ".join(takes), "; ".join(chosen)])
    return [
        tr("Names and values are those of commands and models, so that anybody can run it again."),
        Table(head, cells),
    ]


def _plain(value):
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _reading():
    return [
        tr(
            "The straight line from the baseline to the target is a convention: it says how far one would be if every "
            "day brought as much as the other. Programmes rarely do; a goal that is behind in its first year may still "
            "be reached."
        ),
        tr(
            "Where a figure is known within bounds, a goal is reached, on track or behind only if both bounds say so. "
            "What is not known is not taken for zero."
        ),
        tr(
            "That a goal was reached does not say that the programme reached it: others grew as well. Effects of a "
            "programme need those who did not take part, for comparison."
        ),
        tr("A goal for a cluster is measured in the perimeter of today. A cluster can grow because its perimeter did."),
    ]
