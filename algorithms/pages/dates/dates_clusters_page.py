"""The page of clusters of two dates: what became of each, by what method, what moved in its verdict."""

from typing import Any, NamedTuple

from ....analysis.comparison import change_classes as fates
from ....analysis.errors import mark
from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Picture, Section, Table, page
from ..numbers import counted, number, percent
from .class_names import measure_words
from .dates_figure import clusters_figure
from .method_texts import further_facts, method_section

SHOWN = 40
ONE_DATE = (fates.BORN, fates.VANISHED)
BY_IDS = {
    fates.BORN: mark(
        "its id was not there at the first date. Whether its areas were part of agglomerations of "
        "{before} is not known."
    ),
    fates.VANISHED: mark(
        "its id is not there any more. Whether its areas are part of agglomerations of {after} is not known."
    ),
    fates.AS_BEFORE: mark("as before."),
    fates.OPEN: mark("there at both dates; whether it grew is not shown."),
}
"""What is said where nobody gave the areas, so that what clusters share is not known."""
COLUMNS = ("cd_name", "cd_label", "cd_fig_b", "cd_fig_a", "cd_growth", "cd_overlap", "cd_in", "cd_out")


class ClusterDates(NamedTuple):
    """Clusters of two dates.

    Attributes
    ----------
    found : decisions.dated_clusters.DatedClusters
    before, after : str
        What dates are called.
    """

    found: Any
    before: str
    after: str


def cluster_summary(told):
    """Return the result in sentences, the first of them the most important."""
    found = told.found
    counts = found.codes.value_counts()
    kinds = [f"{tr(known.label)}: {number(int(counts[known.value]))}" for known in fates.FATES if known.value in counts]
    said = tr("Agglomerations: {before} ({first}), {after} ({second}). {kinds}.").format(
        before=number(len(found.before.frame)),
        first=told.before,
        after=number(len(found.after.frame)),
        second=told.after,
        kinds="; ".join(kinds) or tr("None at either date"),
    )
    once = int(counts.reindex(ONE_DATE).sum())
    warned = tr(
        "Agglomerations that were found at one date only: {count}. They may only have passed the level of"
        " the test: compare the figures of their areas at both dates before you say that an agglomeration"
        " was born or has vanished."
    )
    measured = tr("Figures are {measure}; what agglomerations share is measured in {common}.")
    if not found.common:
        measured = tr(
            "Figures are {measure}; agglomerations are the same by their ids alone, whatever areas they have."
        )
    return [
        f"{said} {warned.format(count=number(once))}" if once else said,
        measured.format(measure=measure_words(found.measure), common=measure_words(found.common or "")),
    ]


def in_words(row, told):
    """Return what became of a cluster, in sentences."""
    said = [f"{row['cd_name']}: {_fate(row, told)}"]
    if row["cd_change"] in ONE_DATE:
        said.append(_one_date(row))
    if row.get("cd_hidden"):
        said.append(tr("Its figures are not published."))
    both = row["cd_before"] is not None and row["cd_after"] is not None
    if both:
        if not row.get("cd_hidden") or told.found.measure == "areas":
            said.append(_figure(row, told))
        if row.get("cd_same_b") == row.get("cd_same_b") and row.get("cd_same_b") is not None:
            said.append(_inside(row))
        if row.get("cd_lq") and not row.get("cd_hidden"):
            said.append(
                tr("Location quotient {then} → {now}: {growth}.").format(
                    then=number(row["cd_lq_b"], 2), now=number(row["cd_lq_a"], 2), growth=row["cd_lq"]
                )
            )
        if row.get("cd_was") and row.get("cd_is"):
            said.append(_verdict(row))
    return " ".join(said)


def _one_date(row):
    """Return that a cluster that only one date has does not show a change, with its p-value where there is one."""
    p = row.get("cd_p_b" if row["cd_after"] is None else "cd_p_a")
    if p is None or p != p:
        return tr("It was found at one date only, which does not show by itself that anything changed there.")
    text = tr(
        "It was found at one date only, with a p-value of {p}, which does not show by itself that anything changed "
        "there."
    )
    return text.format(p=number(p, 3))


def _fate(row, told):
    """Return what happened to a cluster."""
    if not told.found.common:
        return tr(BY_IDS[row["cd_change"]]).format(before=told.before, after=told.after)
    share = tr("an unknown share") if row["cd_overlap"] != row["cd_overlap"] else percent(row["cd_overlap"])
    others = ", ".join(map(told.found.before.names.get, row["from"]))
    parts = ", ".join(map(told.found.after.names.get, row["into"]))
    texts = {
        fates.BORN: tr("born; no agglomeration of {before} has a quarter or more of itself in it."),
        fates.SPLIT_OFF: tr("split off from {others}, which had a quarter or more of itself there."),
        fates.TOOK_IN: tr("took in {others}; it still has {share} of what it was."),
        fates.MERGED: tr("merged into {parts}, which has {share} of it."),
        fates.SPLIT_UP: tr("split up into {parts}, which have {share} of it together."),
        fates.VANISHED: tr("vanished; {share} of it lies in agglomerations that have a quarter or more of it."),
        fates.GREW: tr("grew; it still has {share} of what it was."),
        fates.SHRANK: tr("shrank; it still has {share} of what it was."),
        fates.AS_BEFORE: tr("as before; it still has {share} of what it was."),
        fates.OPEN: tr("there at both dates; whether it grew is not shown. It still has {share} of what it was."),
    }
    if row["cd_change"] == fates.VANISHED and row["cd_overlap"] == 0:
        return tr("vanished; no agglomeration of {after} has a quarter or more of it.").format(after=told.after)
    if row["cd_change"] == fates.TOOK_IN and row["cd_before"] is None:
        texts[fates.TOOK_IN] = tr("has a new id; half or more of {others}, whose ids are gone, is in it.")
    text = texts[row["cd_change"]].format(before=told.before, others=others, parts=parts, share=share)
    if parts and row["cd_after"] is not None:
        text += " " + tr("A part of it is in {parts}.").format(parts=parts)
    return text


def _figure(row, told):
    measure = measure_words(told.found.measure).capitalize()
    then, now = (number(row[name]) for name in ("cd_fig_b", "cd_fig_a"))
    return f"{measure}: {then} ({told.before}), {now} ({told.after}): {row['cd_growth']}."


def _inside(row):
    entered = counted(row["cd_in"], tr("1 area entered"), tr("{count} areas entered"))
    left = counted(row["cd_out"], tr("1 area left"), tr("{count} areas left"))
    return tr("In areas of both dates {then} → {now}; {entered}, {left}.").format(
        then=number(row["cd_same_b"]), now=number(row["cd_same_a"]), entered=entered, left=left
    )


def _verdict(row):
    """Return what became of the verdict, and by which test."""
    if row["cd_was"] == row["cd_is"]:
        said = tr("Verdict as before: {word}.").format(word=row["cd_is"])
    else:
        said = tr("Verdict: {was}, now {now}.").format(was=row["cd_was"], now=row["cd_is"])
    if row.get("cd_tests"):
        said += " " + tr("Tests that moved: {tests}.").format(tests=row["cd_tests"])
    then, now = (row.get(name, float("nan")) for name in ("cd_p_b", "cd_p_a"))
    if row.get("by_chance") and then == then and now == now:
        text = tr("p-value {then} → {now}: that it passed the level does not show by itself that anything changed.")
        said += " " + text.format(then=number(then, 3), now=number(now, 3))
    return said


def clusters_page(title, told, frame, differences, report):
    """Return the page as HTML; see `dates_areas_page.areas_page`."""
    lead, *further = cluster_summary(told)
    sections = [method_section(differences), Section(tr("In words"), [List([*further, *frame["cd_says"].head(SHOWN)])])]
    if len(frame):
        shows = tr("What became of agglomerations, and the figure of each at both dates; in the table below.")
        sections.append(Section(tr("In pictures"), [Picture(clusters_figure(told, frame), shows)]))
        names = [name for name in COLUMNS if name in frame]
        head, decimals = heading("comparedates", "OUTPUT", *names)
        rows = frame[names].astype(object).head(SHOWN)
        rows = rows.where(rows.notna(), None).to_numpy().tolist()
        sections.append(Section(tr("Agglomerations of both dates"), [Table(head, rows, decimals)]))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading())]))
    return page(title, lead, [*sections, *further_facts(report, differences)])


def _reading():
    return [
        tr(
            "An agglomeration is the same where half of what it had then lies in the new one, or, where ids "
            "last, by its id; it has split where parts of a quarter and more lie in several. These shares are"
            " arbitrary: look at the overlaps before you say that an agglomeration vanished."
        ),
        tr(
            "An agglomeration is born or vanishes where a test finds it at one date and not at the other. "
            "With agglomerations near the level that happens often although nothing changed: in trials in "
            "which a tenth of the firms was drawn anew, on up to 47 % of pairs of maps. Where the later date "
            "was delineated with the agglomerations of the earlier one (PREVIOUS) it was 29 %: fewer vanish, "
            "nearly as many are born."
        ),
        tr(
            "An agglomeration can grow because its areas grew or because its perimeter did. The figures in "
            "areas of both dates tell the first; areas that entered or left tell the second."
        ),
        tr(
            "A figure that is known within bounds grew only where the bounds of both dates do not overlap. Figures "
            "without bounds are taken as counted."
        ),
        tr("That something changed after a programme does not say that it changed by it: others changed as well."),
    ]
