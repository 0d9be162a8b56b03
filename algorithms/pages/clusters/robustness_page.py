"""The page of how sure classes and clusters are."""

from ....analysis.stability.robustness import APART, REDRAW
from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Picture, Section, Table, facts_section, page
from .robustness_figure import robustness_figure
from .robustness_texts import setting_words, summary

SHOWN = 50
"""Clusters, and settings, that the page tells of."""
CLUSTER_COLUMNS = ("rb_name", "rb_areas", "rb_method", "rb_data", "rb_region", "rb_in_80", "rb_in_50", "rb_in_20")
SETTING_COLUMNS = ("marked", "hot", "cold", "agreement", "kappa")


def robustness_page(title, found, clusters, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    found : robustness_outputs.Robust
    clusters : pandas.DataFrame or None
        With the fields of CLUSTERS.
    report : Reporter
    """
    lead, *further = summary(found.result, found.question)
    shows = tr("What holds under the settings and in the redraws, and on which choice it hangs; in words below.")
    sections = [Section(tr("In words"), [List(further)] if further else [])] if further else []
    sections.append(Section(tr("In pictures"), [Picture(robustness_figure(found, clusters), shows)]))
    if clusters is not None:
        head, decimals = heading("robustness", "CLUSTERS", *CLUSTER_COLUMNS)
        first = clusters.head(SHOWN)
        content = [List(first["rb_says"].tolist()), Table(head, _rows(first, CLUSTER_COLUMNS), decimals)]
        sections.append(Section(tr("Agglomerations"), content))
    sections += [*_settings(found), Section(tr("What this says, and what it does not"), [List(_reading())])]
    sections += facts_section(report.facts)
    return page(title, lead, sections)


def _settings(found):
    """Return the sections of the settings of the grid, and of those that are seen apart."""
    rows = found.result.settings
    columns = SETTING_COLUMNS if found.result.clusters is None else (*SETTING_COLUMNS, "groups", "there")
    head, decimals = heading("robustness", "SETTINGS", "setting", *columns)
    rows = rows.assign(setting=[setting_words(row) for row in rows.to_dict("records")])
    apart = rows[rows["kind"] == APART]
    tried = rows[~rows["kind"].isin([APART, REDRAW])].head(SHOWN)
    sections = [Section(tr("Settings, the base first"), [Table(head, _rows(tried, ("setting", *columns)), decimals)])]
    if len(apart):
        text = tr("These ask for another scale, or check the borders. They count in none of the shares.")
        table = Table(head, _rows(apart, ("setting", *columns)), decimals)
        sections.append(Section(tr("Seen apart"), [text, table]))
    return sections


def _rows(frame, columns):
    """Return the rows of a frame as lists, unknown ones None."""
    rows = frame[list(columns)].astype(object)
    return rows.where(rows.notna(), None).to_numpy().tolist()


def _reading():
    return [
        tr(
            "Method and data are two questions. The one is what you have chosen, the other what the figures leave "
            "open; their shares must not be multiplied, because the redraws all have the settings of the base."
        ),
        tr(
            "A class that holds everywhere is not thereby true: a fault in the table, or in the borders, holds under "
            "every setting. One that falls with the level alone is weak; one that falls with the neighbours hangs on "
            "where limits were drawn."
        ),
        tr(
            "An agglomeration is there where half of its jobs lie in one group that is more than chance as a "
            "whole. Areas at its edge may change while it stays: draw the perimeter around those that are in "
            "it in 80 % of the settings."
        ),
        tr(
            "Redraws let firms close and open as in a usual year, and figures between bounds lie anywhere between "
            "them. A plant that closes with a thousand jobs is not in them: look at dependence for that."
        ),
        tr(
            "Ten redraws tell 9 of 10 from 5 of 10, and not 9 from 8. Ask for a hundred before you decide on a single "
            "area."
        ),
    ]
