"""What “Dependence” does not publish is told of no date: figures of its clusters, and of parts that would tell them."""

from ....analysis.errors import listed_notice, mark, notice
from ..sheets.disclosure import hidden_clusters
from .dated_runs import AFTER, BEFORE

TABLES = tuple(f"{side}_DEPENDENCE" for side in (BEFORE, AFTER))

AREAS = "areas"
"""The measure that is no secret."""
HIDDEN = mark(
    "Clusters whose figures are not published, by “Dependence”, and are told of neither date ({count}): {list}."
)
SHARING = mark(
    "Clusters that share areas with one whose figures are not published, so that only their total is told, and "
    "no part of it ({count}): {list}."
)
ONE_DATE = mark(
    "{table} is not given: what “Dependence” publishes of that date is not known, and clusters that are there at that "
    "date only are told in full."
)


def hidden_of_dates(run, fates, before, after):
    """Return what is `Withheld` of two dates, None where no result of “Dependence” is given.

    Parameters
    ----------
    run : Run
    fates : analysis.comparison.cluster_fates.Fates
    before, after : pandas.Index of str
        Ids of the clusters.
    """
    from ....analysis.comparison.withheld import withheld

    given = [name for name in TABLES if run.wants(name)]
    if not given:
        return None
    run.report.notices([notice(ONE_DATE, table=name) for name in TABLES if name not in given])
    found = withheld(fates, *(hidden_clusters(run, ids, name) for ids, name in zip((before, after), TABLES)))
    own = fates.frame["after"].where(fates.frame["after"].notna(), fates.frame["before"])
    run.report.notices(listed_notice(HIDDEN, own[found.rows]))
    run.report.notices(listed_notice(SHARING, own[found.parts & ~found.rows]))
    return found


def without_parts(found):
    """Return `DatedClusters` without figures of parts of clusters that must not be told.

    Whether these figures have grown was told from them before: it says no number.
    """
    hidden = found.hidden
    if hidden is None or found.areas is None:
        return found
    nothing = float("nan")
    areas, inside, fates = found.areas.copy(), found.inside.copy(), found.fates
    areas.loc[hidden.of_areas(areas), ["jobs_b", "jobs_a", "firms_b", "firms_a"]] = nothing
    inside.loc[hidden.parts, ["same_before", "same_after"]] = nothing
    if found.common != AREAS:
        frame, pairs = fates.frame.copy(), fates.pairs.copy()
        frame.loc[hidden.parts, "overlap"] = nothing
        pairs.loc[hidden.pairs, ["common", "of_before", "of_after"]] = nothing
        fates = type(fates)(pairs, frame)
    return found._replace(areas=areas, inside=inside, fates=fates)
