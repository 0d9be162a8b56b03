"""The page of delineated clusters: a table, each in words, what is in none, how to read it."""

from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Section, Table, facts_section, page
from .cluster_texts import summary, warnings

COLUMNS = ("cl_id", "cl_name", "n_core", "n_fringe", "lq", "lq_low", "lq_high", "lq_all", "p_mass", "p_areas")
OF_REGIONS = ("pattern", "areas", "lq", "p_mass", "clusters")
OF_AREAS = ("area_name", "is_label", "p_adj", "p_group", "lq")
ROWS = 40
"""Rows of a table at most; the layers have them all."""


def cluster_page(clusters, isolated, regions, alpha, jobs, report):
    """Return the page as HTML.

    Parameters
    ----------
    clusters, isolated, regions : pandas.DataFrame
        With the fields of the outputs.
    alpha : float
    jobs : bool
        Whether jobs are counted, else firms.
    report : Reporter
    """
    sections = []
    if len(clusters):
        counted = ("jobs", "jobs_all") if jobs else ("firms", "firms_all")
        names = (*COLUMNS[:4], *counted, *COLUMNS[4:])
        sections.append(Section(tr("Agglomerations, the largest core first"), [_table("OUTPUT", names, clusters)]))
        sections.append(Section(tr("In words"), [List([*clusters["says"], *warnings(clusters)])]))
    if len(regions):
        text = tr(
            "A group of more than 5 % of all areas, and more than ten, says that a region is high, not where "
            "an agglomeration lies. What is left within it at a stricter p-value is an agglomeration of its "
            "own."
        )
        sections.append(Section(tr("Broad patterns"), [text, _table("PATTERNS", OF_REGIONS, regions)]))
    if len(isolated):
        sections.append(Section(tr("Hot spots in no agglomeration"), [_table("ISOLATED", OF_AREAS, isolated)]))
    sections.append(Section(tr("How to read this"), [List(_reading())]))
    sections += facts_section(report.facts)
    return page(tr("Agglomerations: perimeters"), summary(clusters, isolated, regions, alpha), sections)


def _table(output, names, frame):
    head, decimals = heading("delineateclusters", output, *names)
    return Table(head, frame.head(ROWS)[list(names)].astype(object).to_numpy().tolist(), decimals)


def _reading():
    """Return how to read perimeters."""
    return [
        tr(
            "The p-value is that of the whole group: chance makes one as strong, anywhere on a map, that seldom. It "
            "says nothing of single areas; the field evidence says which of them stand out by themselves too."
        ),
        tr(
            "The core is what was tested. The fringe is made of neighbours whose quotient lies above 1 with its whole "
            "interval; it was not tested as a group, and of many neighbours some lie there by chance. That is why all "
            "sums are given twice. Gaps are in the outline and in no sum."
        ),
        tr(
            "A perimeter shows that an activity is gathered. That firms buy from each other or cooperate no table of "
            "jobs shows: without evidence of it, call this an agglomeration."
        ),
        tr(
            "Governments that must agree are those of provinces with at least 5 % of the core. Ask on the ground "
            "before you draw a limit: nothing in the figures knows of roads, valleys and rivers."
        ),
    ]
