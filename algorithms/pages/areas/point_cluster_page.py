"""The page of point clusters: which there are, in words and numbers, and what they cannot say."""

from ....analysis.clusters.cluster_classes import MORE
from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Section, Table, page
from ..numbers import counted, number, percent

COLUMNS = ("cl_name", "firms", "total", "lq", "lq_low", "lq_high", "km2", "stability", "p_mass")
AREAS_SHOWN = 60


def summary(frame, alpha):
    """Return how many point clusters there are, and how many of them are more than all firms explain."""
    if not len(frame):
        return tr("There is no place where so many firms of the sector lie so densely.")
    more = int((frame["cl_class"] == MORE).sum())
    return tr(
        "Agglomerations of firms: {count}; with more of the sector than the places of all firms explain "
        "(p ≤ {alpha}): {more}."
    ).format(count=len(frame), alpha=number(alpha), more=more)


def in_words(row):
    """Return a point cluster in a sentence."""
    if row["lq"] == row["lq"]:
        text = tr(
            "{name}: {firms} of the sector on {km2} km², {times} times their share of all firms ({low} to {high}); "
            "{kind} (p {p})."
        )
    else:
        text = tr(
            "{name}: {firms} of the sector on {km2} km²; how many times their share of all firms is not known, since "
            "half of the firms do not find it again; {kind} (p {p})."
        )
    kind = (
        tr("more than the places of all firms explain")
        if row["cl_class"] == MORE
        else tr("no more than the places of all firms explain")
    )
    return text.format(
        name=row["cl_name"],
        firms=counted(row["firms"], tr("1 firm"), tr("{count} firms")),
        km2=number(row["km2"], 1),
        times=number(row["lq"], 1),
        low=number(row["lq_low"], 1),
        high=number(row["lq_high"], 1),
        kind=kind,
        p=number(row["p_mass"]),
    )


def point_cluster_page(sector, frame, within, alpha, facts):
    """Return the page of point clusters.

    Parameters
    ----------
    sector : str
    frame : pandas.DataFrame
        The fields of the clusters.
    within : pandas.DataFrame
        The areas that they lie in, a row for each pair.
    alpha : float
    facts : list of str
        What the run said, translated.
    """
    lead = summary(frame, alpha)
    head, decimals = heading("pointclusters", "OUTPUT", *COLUMNS)
    rows = [tuple(row[name] for name in COLUMNS) for _, row in frame.iterrows()]
    sections = (
        [Section(tr("Agglomerations of firms"), [List(list(frame["says"])), Table(head, rows, decimals)])]
        if len(frame)
        else []
    )
    names = frame.loc[frame["cl_class"] == MORE, "cl_name"].to_dict()
    shown = within[within["cluster"].isin(list(names))].head(AREAS_SHOWN)
    if len(shown):
        rows = [
            (names[row["cluster"]], row["area_name"], int(row["firms"]), percent(row["part"]), percent(row["of_area"]))
            for _, row in shown.iterrows()
        ]
        head = (
            tr("Agglomeration"),
            tr("Area"),
            tr("Firms"),
            tr("Of the agglomeration"),
            tr("Of the area's firms of the sector"),
        )
        sections.append(Section(tr("What borders part"), [Table(head, rows)]))
    said = {lead, *frame["says"]}
    other = [text for text in facts if text not in said]
    if other:
        sections.append(Section(tr("To keep in mind"), [List(other)]))
    sections += [
        Section(
            tr("How to read it"),
            [
                tr(
                    "Firms of any sector lie densely in towns. So each dense place is held against all firms within "
                    "its outline, and its p-value against the best place on maps of chance, which deal the sector's "
                    "firms to the places of all firms and look for dense places in the same way."
                ),
                tr(
                    "An outline is drawn where the sector's firms are many, by chance too, so that its quotient as "
                    "drawn is too high: twice the true one where there is nothing but chance. The location quotient "
                    "and its limits are by firms that took no part: half of all firms find and draw places, the other "
                    "half are counted in them, and the other way round, ten times. Even so the places that are shown "
                    "are the best ones: trust the lower limit rather than the quotient."
                ),
                tr(
                    "Stability is how much of an agglomeration is found again where a fifth of the firms is missing: "
                    "above 0.75 it is stable, below 0.5 it dissolves."
                ),
            ],
        ),
    ]
    return page(tr("Agglomerations of firms: {sector}").format(sector=sector), lead, sections)
