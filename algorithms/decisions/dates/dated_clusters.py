"""Clusters of two dates: which are the same, what became of them, of their areas, figures and verdicts."""

from typing import Any, NamedTuple

from ....analysis.comparison.change_classes import UNSEEN, VANISHED
from ....analysis.errors import FieldError, fact, listed_notice, mark, notice, number
from ...declaring.members import read_members
from ...layers.frames import Areas, texts_of
from .dated_runs import AFTER, BEFORE, CLUSTER_ID, figure_fields, figures_of, read_correspondence, require_one_place
from .undisclosed import AREAS, hidden_of_dates, without_parts

NUMBERS = ("jobs", "firms", "jobs_all", "firms_all", "n_core", "n_areas", "lq", "lq_low", "lq_high", "as_shown")
NUMBERS += ("jobs_low", "jobs_high", "firms_low", "firms_high", "last_id", "p_mass")
"""Fields of a layer of clusters that are compared, where it has them."""
AUTOMATIC, BY_IDS, BY_OVERLAP = range(3)


class Side(NamedTuple):
    """The clusters of one date.

    Attributes
    ----------
    areas : Areas
        Their features.
    frame : pandas.DataFrame
        On their ids: those of `NUMBERS` that there are, and the figure that was asked for.
    names : pandas.Series of str
    texts : pandas.DataFrame
        ``origin`` and the outcomes of tests, where there are any.
    members : analysis.comparison.dated_members.DatedMembers or None
    """

    areas: Any
    frame: Any
    names: Any
    texts: Any
    members: Any


class DatedClusters(NamedTuple):
    """Clusters of two dates that were compared.

    Attributes
    ----------
    before, after : Side
    fates : analysis.comparison.cluster_fates.Fates
    codes : pandas.Series of int
        Of `change_classes.FATES`, on the rows of `fates.frame`.
    measure : str
        What figures are: "jobs", "firms", "areas", or the name of a field.
    figures, quotients : tuple of pandas.DataFrame
        Then and now on these rows; quotients None where a date has none.
    growth, lq : pandas.Series of int
        Of `change_classes.CHANGES`; `lq` None.
    areas : pandas.DataFrame or None
        Of `area_moves`.
    inside : pandas.DataFrame or None
        Of `within_clusters`.
    common : str or None
        What clusters have in common is measured in: see `DatedMembers.measure`.
    hidden : analysis.comparison.withheld.Withheld or None
        What is not told of it; None where nothing says what must not be.
    """

    before: Side
    after: Side
    fates: Any
    codes: Any
    measure: str
    figures: tuple
    growth: Any
    quotients: Any
    lq: Any
    areas: Any
    inside: Any
    common: Any
    hidden: Any


def compare_clusters(run):
    """Return the clusters of the later date as areas, and the `DatedClusters` of BEFORE and AFTER."""
    import pandas as pd

    from ....analysis.comparison.area_moves import area_moves, on_new_areas, within_clusters
    from ....analysis.comparison.cluster_fates import cluster_fates, fate_codes
    from ....analysis.comparison.figure_changes import figure_changes, within_perimeter, without_perimeter

    require_one_place(run)
    sides = before, after = [_read(run, side) for side in (BEFORE, AFTER)]
    with_members = all(side.members is not None for side in sides)
    same = _same_by_ids(run, before, after, with_members)
    moves, common = None, None
    if with_members:
        rows, notices = run.awaited(on_new_areas, before.members.frame, after.members.frame, read_correspondence(run))
        run.report.notices(notices)
        weights = before.members.frame.groupby("cluster")["weight"].sum().reindex(before.frame.index, fill_value=0.0)
        now, common = after.members.frame, before.members.measure
    else:
        rows = now = pd.DataFrame({"cluster": [], "area": [], "weight": []})
        weights = pd.Series(float("nan"), before.frame.index)
    fates = cluster_fates(rows, now, weights, same, list(after.frame.index))
    if with_members:
        moves = area_moves(rows, now, fates)
        run.report.notices(_odd_ids(fates, before, same))
    within = run.number("WITHIN") / 100
    measure, figures = _figures(run, before, after)
    hidden = hidden_of_dates(run, fates, before, after, moves, {measure, common})
    pair = [_on_rows(figure, fates.frame[key]) for figure, key in zip(figures, ("before", "after"))]
    if hidden is not None and measure != AREAS:
        pair = [figure.mask(hidden.rows) for figure in pair]
    growth, inside = figure_changes(*pair, within), None
    if with_members:
        inside = within_clusters(moves, fates, measure)
        growth = within_perimeter(growth, inside["same_before"], inside["same_after"], within)
    else:
        growth = without_perimeter(growth)
        run.report.notices(_unseen(int((growth == UNSEEN).sum())))
    quotients, lq = None, None
    if all("lq" in side.frame for side in sides):
        quotients = [
            _on_rows(_bounded(side.frame, "lq"), fates.frame[key]) for side, key in zip(sides, ("before", "after"))
        ]
        if hidden is not None:
            quotients = [each.mask(hidden.rows) for each in quotients]
        lq = figure_changes(*quotients, within)
    codes = fate_codes(fates.frame, growth)
    run.report.notices(_perhaps_not_vanished(run, int((codes == VANISHED).sum())))
    found = DatedClusters(
        before, after, fates, codes, measure, tuple(pair), growth, quotients, lq, moves, inside, common, hidden
    )
    return after.areas, without_parts(found)


def _read(run, side):
    """Return the `Side` of a date; a layer without features has no clusters."""
    import geopandas

    from ....analysis.comparison.dated_members import dated_members, require_sums
    from ....analysis.verdicts.measures import require_ids

    source = run.source(side)
    there = source.fields().names()
    fields = [*(name for name in NUMBERS if name in there), *figure_fields(run, side)]
    if run.has_rows(side):
        areas = run.areas(side, fields, id_field="")
    else:
        run.report.notices([notice(mark("{input} has no features: there was no cluster at that date."), input=side)])
        columns = {name: [] for name in dict.fromkeys(filter(None, fields))}
        areas = Areas(source, [], geopandas.GeoDataFrame(columns, geometry=[], dtype=float))
    ids = require_ids(texts_of(areas, CLUSTER_ID), side)
    texts = {name: texts_of(areas, name).to_numpy() for name in ("cl_name", "origin", *_tests()) if name in there}
    import pandas as pd

    texts = pd.DataFrame(texts, index=ids, dtype=object)
    own = pd.Series(ids, ids, dtype=object)
    names = texts["cl_name"].fillna(own) if "cl_name" in texts else own
    members, table = None, f"{side}_MEMBERS"
    if run.wants(table):
        from ....analysis.clusters.members import FIGURES

        members = dated_members(read_members(run, table, (*FIGURES, "area_name")), ids, table, run.flag("FRINGE"))
        run.report.notices(members.notices)
        more = "_all" if run.flag("FRINGE") else ""
        whole = {name: areas.frame[f"{name}{more}"].to_numpy() for name in FIGURES if f"{name}{more}" in areas.frame}
        require_sums(members.frame, pd.DataFrame(whole, ids), side, table)
    return Side(areas, areas.frame.drop(columns=areas.frame.geometry.name).set_axis(ids), names, texts, members)


def _tests():
    from ...layers.output_fields.assessment import TEST_FIELDS

    return [field.name for field in TEST_FIELDS.values()]


def _same_by_ids(run, before, after, with_members):
    """Return {id then: id now} where ids decide which clusters are the same, None where what they share does.

    Raises
    ------
    FieldError
        When neither can.
    """
    match = run.value("MATCH")
    lasting = _ids_last(run, after)
    if match == BY_OVERLAP or (match == AUTOMATIC and not lasting):
        if not with_members:
            text = mark(
                "Which clusters are the same cannot be told: AFTER was not made with last year's clusters (PREVIOUS), "
                "so that its ids are numbers of its own. Give BEFORE_MEMBERS and AFTER_MEMBERS, the areas of the "
                "clusters; or say by MATCH that ids last."
            )
            raise FieldError(text)
        text = mark("Clusters are the same that have at least half of what they were in common, whatever their ids.")
        run.report.notices([fact(text)])
        return None
    same = {one: one for one in before.frame.index if one in after.frame.index}
    run.report.notices([fact(mark("Clusters are the same that have the same id: {count}."), count=len(same))])
    return same


def _ids_last(run, after):
    """Return whether the later clusters took up ids of earlier ones."""
    from ....analysis.comparison.method_differences import run_of

    made = run_of(run.inputs[AFTER].record.method, "polos:delineateclusters", "polos:pointclusters")
    if made.get("data", {}).get("PREVIOUS"):
        return True
    return "origin" in after.texts and bool(set(after.texts["origin"].dropna()) - {"new"})


def _unseen(count):
    """Return a notice where figures changed and nobody can tell whether the places did."""
    if not count:
        return ()
    text = mark(
        "Clusters whose figure changed and of which it is not known whether they grew or their perimeter moved: "
        "{count}. Give BEFORE_MEMBERS and AFTER_MEMBERS, the areas of the clusters."
    )
    return [notice(text, count=count)]


def _perhaps_not_vanished(run, count):
    """Return a notice where clusters may only seem to have vanished."""
    from ....analysis.clusters.delineation import LIVING
    from ....analysis.comparison.method_differences import run_of

    made = run_of(run.inputs[AFTER].record.method, "polos:delineateclusters")
    if not count or not made or made.get("data", {}).get("PREVIOUS"):
        return ()
    text = mark(
        "Clusters that vanished: {count}. AFTER was delineated without those of the earlier date (PREVIOUS), by which "
        "a cluster stays while its p-value is at most {living}: some may have passed the level by a little, and "
        "nothing more. Delineate the later date with PREVIOUS before you say that they vanished."
    )
    return [notice(text, count=count, living=number(LIVING))]


def _odd_ids(fates, before, same):
    """Return notices on ids that cannot be what they seem."""
    frame, notices = fates.frame, ()
    if same is None:
        return ()
    nothing = frame["before"].notna() & frame["after"].notna() & (frame["overlap"] == 0)
    text = mark(
        "Ids that are on two clusters with nothing in common ({count}): {list}. Were they given anew, or used again? "
        "Compare by what clusters share (MATCH) if so."
    )
    notices += listed_notice(text, list(frame.loc[nothing, "after"]))
    anew = frame["before"].isna() & (frame["origin"] == "merged")
    text = mark(
        "Clusters with new ids that have half or more of one whose id is gone ({count}): {list}. Were ids given anew? "
        "Compare by what clusters share (MATCH) if so."
    )
    notices += listed_notice(text, list(frame.loc[anew, "after"]))
    if "last_id" in before.frame and before.frame["last_id"].notna().any():
        last = before.frame["last_id"].max()
        born = [one for one in frame.loc[frame["before"].isna(), "after"] if one.isdigit() and int(one) <= last]
        text = mark("Ids of new clusters that were given before ({count}): {list}. An id must not be used again.")
        notices += listed_notice(text, born)
    return notices


def _figures(run, before, after):
    """Return what is compared, and the figures of both dates on the ids of clusters."""
    asked = [figures_of(run, name, side.frame) for name, side in ((BEFORE, before), (AFTER, after))]
    if all(figure is not None for figure in asked):
        return run.text("AFTER_FIGURE"), asked
    more = "_all" if run.flag("FRINGE") else ""
    for name in ("jobs", "firms"):
        field = f"{name}{more}"
        if all(
            field in side.frame and (side.frame[field].notna().all() or side.frame.empty) for side in (before, after)
        ):
            return name, [_bounded(side.frame, field, "" if more else name) for side in (before, after)]
    field = f"n_{'areas' if more else 'core'}"
    counts = [_areas_of(side, field) for side in (before, after)]
    return AREAS, [_exact(count) for count in counts]


def _areas_of(side, field):
    """Return how many areas clusters have, by their table of members, else by a field of the layer."""
    if side.members is not None:
        counts = side.members.frame.groupby("cluster").size()
        return counts.reindex(side.frame.index, fill_value=0).astype(float)
    return side.frame[field] if field in side.frame else _nothing(side.frame.index)


def _nothing(ids):
    import pandas as pd

    return pd.Series(float("nan"), ids)


def _exact(values):
    import pandas as pd

    return pd.DataFrame({"value": values, "low": float("nan"), "high": float("nan")})


def _bounded(frame, field, base=None):
    """Return a field with its bounds, where the layer has them."""
    found = _exact(frame[field].astype(float))
    for end in ("low", "high"):
        name = f"{field if base is None else base}_{end}"
        if base != "" and name in frame:
            found[end] = frame[name]
    return found


def _on_rows(figures, ids):
    """Return figures on the rows of clusters, NaN where the cluster was not there."""
    return figures.reindex(ids.to_numpy()).set_axis(ids.index)
