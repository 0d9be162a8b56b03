"""Jobs of few firms, figures that “Dependence” does not publish, and parts that would tell them: told of no date."""

from ....analysis.errors import listed_notice, mark, notice
from ..sheets.disclosure import hidden_clusters
from .dated_runs import AFTER, BEFORE

TABLES = tuple(f"{side}_DEPENDENCE" for side in (BEFORE, AFTER))

AREAS, JOBS = "areas", "jobs"
"""Measures: one that is no secret, and one that is where firms are few."""
FEW = mark("Clusters with fewer than {least} firms, whose jobs are told of neither date ({count}): {list}.")
FEW_AREAS = mark(
    "Areas of clusters whose jobs are not told, for nobody is to know a firm by them: they have fewer than {least} "
    "firms, or their jobs would follow from the rest ({count}): {list}."
)
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


def hidden_of_dates(run, fates, before, after, moves, measures):
    """Return what is `Withheld` of two dates, None where nothing is.

    Parameters
    ----------
    run : Run
    fates : analysis.comparison.cluster_fates.Fates
    before, after : dated_clusters.Side
    moves : pandas.DataFrame or None
        Of `area_moves`.
    measures : collection of str
        What figures are told in.
    """
    from ....analysis.comparison.withheld import few_areas, withheld

    given = [name for name in TABLES if run.wants(name)]
    if given:
        run.report.notices([notice(ONE_DATE, table=name) for name in TABLES if name not in given])
    hidden = [hidden_clusters(run, side.frame.index, name) for side, name in zip((before, after), TABLES)]
    areas = None
    if JOBS in measures:
        least = run.whole("LEAST_FIRMS")
        few = [_few(run, side, least) for side in (before, after)]
        names = dict.fromkeys(side.names[one] for side, own in zip((before, after), few) for one in own)
        run.report.notices(listed_notice(FEW, [*names], least=least))
        hidden = [[*own, *found] for own, found in zip(hidden, few)]
        areas = None if moves is None else few_areas(moves, least)
    found = withheld(fates, *hidden, areas, moves)
    if not given and not found.anything:
        return None
    own = fates.frame["after"].where(fates.frame["after"].notna(), fates.frame["before"])
    if given:
        run.report.notices(listed_notice(HIDDEN, own[found.rows]))
    run.report.notices(listed_notice(SHARING, own[found.parts & ~found.rows]))
    if areas is not None:
        either = areas["before"] | areas["after"]
        run.report.notices(listed_notice(FEW_AREAS, moves.index[either], least=least))
    return found


def _few(run, side, least):
    """Return the clusters of a date that have so few firms that their jobs are not told."""
    from ....analysis.clusters.few_firms import may_tell

    firms = f"firms{'_all' if run.flag('FRINGE') else ''}"
    if firms not in side.frame:
        return []
    return [one for one, count in side.frame[firms].items() if not may_tell(count, least)]


def without_parts(found):
    """Return `DatedClusters` without figures of parts of clusters that must not be told.

    Whether these figures have grown was told from them before: it says no number.
    """
    hidden = found.hidden
    if hidden is None or found.areas is None:
        return found
    nothing = float("nan")
    areas, inside, fates = found.areas.copy(), found.inside.copy(), found.fates
    for side, end in (("before", "b"), ("after", "a")):
        areas.loc[hidden.of_areas(areas, side), [f"jobs_{end}", f"firms_{end}"]] = nothing
    inside.loc[hidden.parts, ["same_before", "same_after"]] = nothing
    if found.common != AREAS:
        frame, pairs = fates.frame.copy(), fates.pairs.copy()
        frame.loc[hidden.parts, "overlap"] = nothing
        pairs.loc[hidden.pairs, ["common", "of_before", "of_after"]] = nothing
        fates = type(fates)(pairs, frame)
    return found._replace(areas=areas, inside=inside, fates=fates)
