"""What a cluster hangs on, in sentences, and the page of it."""

from ....analysis.errors import mark
from ....analysis.verdicts.linked_losses import NATION, REGION
from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Section, Table, facts_section, page
from ..numbers import counted, number, percent

SHOWN = 50
"""Clusters that the page tells of, those with most jobs first."""
COLUMNS = ("dp_name", "dp_jobs", "dp_1_low", "dp_1_high", "dp_lq", "dp_lq1_lo", "dp_lq1_hi", "dp_sectors", "dp_loss")
LINKED = ("dp_losl_lo", "dp_losl_hi")
WITH_LINKAGES = {
    NATION: mark("With the sectors that work for it, anywhere in the nation: {loss}; for the largest firm: {one}."),
    REGION: mark(
        "With the sectors that work for it, in the region of the multipliers: {loss}; for the largest firm: {one}."
    ),
}


def sentences(row, name, shock, dominance, where=""):
    """Return what a row of `dependence.Dependence` says, in the language that is spoken.

    Parameters
    ----------
    row : mapping
    name : str
    shock, dominance : float
    where : str
        Of `linked_losses.multipliers_of`; "" without linkages.
    """
    if row["withheld"] == 1:
        return tr(
            "{name}: figures are not published, because one firm has more than {limit} of the jobs or the table marks "
            "all of the sector so."
        ).format(name=name, limit=percent(dominance))
    if not row["jobs"] >= 0:
        return tr("{name}: the jobs of the sector are not known.").format(name=name)
    if not row["jobs"]:
        return tr("{name}: there are no jobs of the sector.").format(name=name)
    said = [
        tr("{name} has {jobs} of the sector, {share} of all its jobs.").format(
            name=name, jobs=counted(row["jobs"], tr("1 job"), tr("{count} jobs")), share=_share(row["focus"])
        ),
        tr("The largest firm has {one} of them, the largest three {three}.").format(
            one=_between(row, "share_1", _share), three=_between(row, "share_3", _share)
        ),
    ]
    if row["lq"] == row["lq"]:
        said.append(
            tr("Without the largest firm the location quotient is {without}, with it {lq}.").format(
                without=_between(row, "lq_without", _index), lq=_index(row["lq"])
            )
        )
    if row["sectors"] == row["sectors"]:
        said.append(
            tr("Its economy is as diverse as one of {sectors} sectors of the same size.").format(
                sectors=number(row["sectors"], 1)
            )
        )
    said.append(
        tr(
            "Jobs lost if the sector falls by {shock}: {loss}, {share} of all; if only its largest firm does: {one}."
        ).format(
            shock=percent(shock),
            loss=number(row["loss_sector"], 0),
            share=_share(row["loss_sector_share"]),
            one=_between(row, "loss_first", _jobs),
        )
    )
    if where:
        said.append(
            tr(WITH_LINKAGES[where]).format(
                loss=_between(row, "loss_linked", _jobs), one=_between(row, "loss_first_linked", _jobs)
            )
        )
    return " ".join(said)


def _share(value):
    return percent(value, 1) if value == value else tr("an unknown share")


def _index(value):
    return number(value, 2)


def _jobs(value):
    return number(value, 0)


def _between(row, name, write):
    """Return bounds in words: one number where both are shown alike."""
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    if low != low and high != high:
        return tr("not known")
    if high != high:
        return tr("at least {low}").format(low=write(low))
    if write(low) == write(high):
        return write(low)
    return tr("{low} to {high}").format(low=write(low), high=write(high))


def summary(frame):
    """Return the result in a sentence."""
    known = frame[frame["share_1_low"].notna()]
    withheld = number(int((frame["withheld"] == 1).sum()))
    if known.empty:
        text = tr(
            "Of no cluster or area is it known what it hangs on; with figures that are not published: {withheld}."
        )
        return text.format(withheld=withheld)
    return tr(
        "Clusters or areas with known jobs: {count}, of which at least half of the jobs are in one firm: {many}; with "
        "figures that are not published: {withheld}."
    ).format(count=number(len(known)), many=number(int((known["share_1_low"] >= 0.5).sum())), withheld=withheld)


def dependence_page(title, frame, table, report, where=""):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    frame : pandas.DataFrame
        Of `dependence.Dependence`.
    table : pandas.DataFrame
        With the fields of CLUSTERS.
    report : Reporter
    where : str
        See `sentences`.
    """
    columns = (*COLUMNS, *LINKED) if where else COLUMNS
    first = table.assign(size=table["dp_jobs"].fillna(-1)).sort_values("size", ascending=False, kind="stable")
    first = first.head(SHOWN)
    head, decimals = heading("dependence", "CLUSTERS", *columns)
    rows = first[list(columns)].astype(object).to_numpy().tolist()
    sections = [
        Section(tr("In words"), [List(first["dp_says"].tolist())]),
        Section(tr("In figures"), [Table(head, rows, decimals)]),
        Section(tr("What this says, and what it does not"), [List(_reading(where))]),
    ]
    sections += facts_section(report.facts)
    return page(title, summary(frame), sections)


def _reading(where):
    losses = (
        tr(
            "Jobs lost with linkages: for each job that a fall of sales costs first, those of its suppliers and of "
            "theirs, as the flow table has them on average. They go only if nobody else buys what is no longer bought. "
            "What a sector draws along may be jobs of its own, or of another one that falls too, which are counted "
            "already: at most, none is; at least, all are."
        )
        if where
        else tr(
            "Jobs lost are those of the sector or firm alone. What its suppliers and shops lose comes on top, and is "
            "not counted here."
        )
    )
    return [
        tr(
            "Two numbers are bounds: the least and the most that the table leaves possible. They are one number where "
            "the table knows every firm."
        ),
        losses,
        tr(
            "A firm is what the table counts: an establishment, or a whole company at its head office. Several firms "
            "of one owner count apart, so that the true dependence may be larger."
        ),
        tr(
            "Figures that are not published can still be worked out where all but one of a group are published with "
            "their sum. Look at that before you print a table."
        ),
    ]
