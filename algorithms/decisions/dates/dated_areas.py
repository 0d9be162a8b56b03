"""Areas of two dates: their classes then and now, on the areas of the later date."""

from typing import Any, NamedTuple

from ....analysis.errors import AreaError, fact, listed, mark, notice
from ...declaring.area_names import NAMES, named
from ...declaring.class_maps import class_field, is_polygonal, read_class_map, read_with_ids
from .dated_runs import AFTER, BEFORE, figure_fields, figures_of, read_correspondence, require_one_place


class DatedAreas(NamedTuple):
    """Areas of two dates that were compared.

    Attributes
    ----------
    maps : analysis.comparison.class_maps.Compared
        The map then, on the areas of the later date, and the map now; areas that are gone by their old ids.
    found : analysis.comparison.agreement.Agreement
    moves : tuple
        Of `comparison.transitions`.
    codes : pandas.Series of int
        What became of each area.
    figures : tuple of pandas.DataFrame or None
        Then and now, on the areas of `codes`.
    growth : pandas.Series of int or None
    p_values : tuple of pandas.Series or None
        That the classes rest on, then and now, on the areas of `codes`; None where a date has none.
    shown : pandas.Series of float or None
        Of `shown_moves.shown_moves`.
    shapes : pandas.Series of shapely geometry
    names : pandas.Series of str
    """

    maps: Any
    found: Any
    moves: tuple
    codes: Any
    figures: Any
    growth: Any
    p_values: Any
    shown: Any
    shapes: Any
    names: Any


def compare_areas(run):
    """Return the areas of the later date, and the `DatedAreas` of BEFORE and AFTER."""
    import pandas as pd

    from ....analysis.comparison.agreement import agreement, transitions
    from ....analysis.comparison.changed_areas import carried, carried_classes
    from ....analysis.comparison.class_maps import ClassMap, differences, in_the_same_words

    require_one_place(run)
    for side in (BEFORE, AFTER):
        class_field(run, side, f"{side}_CLASS")
    old, first = _read(run, BEFORE)
    new, second = _read(run, AFTER)
    then, now = old.frame, new.frame
    changed = run.awaited(carried, then.index, now.index, read_correspondence(run))
    run.report.notices(changed.notices)
    lost = _require_same_limits(run, then, now, changed.frame, is_polygonal(new.source))
    figures = [figures_of(run, side, frame) for side, frame in ((BEFORE, then), (AFTER, now))]
    weights = _weights(run, then, figures[0], is_polygonal(old.source))
    classes, open_ones = carried_classes(first.values, weights, changed.frame, now.index)
    if open_ones:
        text = mark(
            "Areas made of parts of as much weight and different classes, whose class before is not known ({count}): "
            "{list}."
        )
        run.report.notices([notice(text, count=len(open_ones), list=listed(open_ones))])
    gone = pd.Index([one for one in lost if one not in now.index], dtype=object)
    classes = pd.concat([classes, first.values.reindex(gone)]) if len(gone) else classes
    nothing = [value.strip() for value in run.text("NOTHING").split(";") if value.strip()]
    maps = in_the_same_words(ClassMap(classes, first.field, first.classes), second, nothing)
    run.report.notices(maps.notices)
    found = agreement(maps.first, maps.second)
    both = pd.DataFrame({"then": maps.first, "now": maps.second})
    codes = differences(maps.first, maps.second, maps.classes).reindex(now.index.append(gone))
    names = named(run, new, "NAME_FIELD", NAMES)
    own = pd.Series(codes.index.astype(str), codes.index, dtype=object)
    names = own if names is None else names.reindex(codes.index).fillna(own)
    shapes = pd.concat([pd.Series(now.geometry), pd.Series(then.geometry).reindex(gone)]).reindex(codes.index)
    pair, growth = _growth(run, figures, changed.frame, codes.index)
    p_values, shown = _shown(run, (then, now), changed.frame, gone, codes)
    return new, DatedAreas(maps, found, transitions(both), codes, pair, growth, p_values, shown, shapes, names)


def _read(run, side):
    """Return the areas of a date with the fields of a figure and of p-values, and their map of classes."""
    areas = read_with_ids(run, side, f"{side}_ID", [*figure_fields(run, side), *_p_field(run, side)])
    return read_class_map(run, side, f"{side}_ID", f"{side}_CLASS", areas)


def _p_field(run, side):
    """Return, in a list, the field of the p-values that the classes of a date rest on, where the layer has it."""
    from ....analysis.autocorrelation.class_fields import P_FIELDS

    wanted = P_FIELDS.get(class_field(run, side, f"{side}_CLASS").casefold())
    there = {field.name().casefold(): field.name() for field in run.source(side).fields() if field.isNumeric()}
    return [there[wanted]] if wanted in there else []


def _shown(run, frames, changed, gone, codes):
    """Return the p-values then and now on the areas, and which moves are more than one that passed its level."""
    import pandas as pd

    from ....analysis.comparison.shown_moves import shown_moves

    fields = [_p_field(run, side) for side in (BEFORE, AFTER)]
    if not all(fields):
        return None, None
    then, now = (frame[name] for frame, (name,) in zip(frames, fields))
    # An area that was made of several has no p-value before.
    alone = changed[~changed["new"].duplicated(keep=False)]
    before = pd.Series(then.reindex(alone["old"]).to_numpy(), alone["new"].to_numpy())
    before = pd.concat([before, then.reindex(gone)]) if len(gone) else before
    pair = before.reindex(codes.index), now.reindex(codes.index)
    return pair, shown_moves(codes, *pair)


def _require_same_limits(run, then, now, changed, polygonal):
    """Return the old ids that no area has any more; refuse areas that are not the same, unless asked for."""
    import geopandas

    from ....analysis.comparison.changed_areas import SAME_SHAPE, moved_limits

    lost = then.index.difference(changed["old"], sort=False)
    new = now.index.difference(changed["new"], sort=False)
    moved = []
    if polygonal:
        # What CORRESPONDENCE speaks of may have changed.
        same = changed[~changed["told"].astype(bool)]
        one = geopandas.GeoSeries(then.geometry.reindex(same["old"]).to_numpy(), same["new"].to_numpy())
        other = geopandas.GeoSeries(now.geometry.reindex(same["new"]).to_numpy(), same["new"].to_numpy())
        apart = run.awaited(moved_limits, one, other, run.cancelled)
        moved = list(apart.index[apart > SAME_SHAPE])
    if not (len(lost) or len(new) or moved):
        return lost
    values = {"lost": len(lost), "lost_ids": listed(lost), "new": len(new), "new_ids": listed(new)}
    values |= {"moved": len(moved), "moved_ids": listed(moved)}
    if not run.flag("OTHER_BORDERS"):
        text = mark(
            "The areas of the two dates are not the same. Of the earlier one only ({lost}): {lost_ids}; of the later "
            "one only ({new}): {new_ids}; with other limits ({moved}): {moved_ids}. Say by CORRESPONDENCE what became "
            "of old areas (old id, new id, share), or compare what has the same id all the same by OTHER_BORDERS."
        )
        raise AreaError(text, **values)
    text = mark(
        "Areas of the earlier date only ({lost}): {lost_ids}; of the later one only ({new}): {new_ids}; with other "
        "limits, compared all the same ({moved}): {moved_ids}."
    )
    run.report.notices([notice(text, **values)])
    return lost


def _weights(run, then, figure, polygonal):
    """Return how much each old area counts where new ones are made of several: by its figure, its surface, or alike."""
    import pandas as pd

    if figure is not None:
        return figure["value"].fillna(0.0)
    if not polygonal:
        return pd.Series(1.0, then.index)
    if run.wants("CORRESPONDENCE"):
        text = mark("Where areas were joined, the class before is that of most of the surface: no figure is given.")
        run.report.notices([fact(text)])
    return pd.Series(then.geometry.area.to_numpy(), then.index).fillna(0.0)


def _growth(run, figures, changed, ids):
    """Return the figures then and now on the areas, and whether they grew; None without figures."""
    from ....analysis.comparison.changed_areas import carried_figures
    from ....analysis.comparison.figure_changes import figure_changes

    if any(figure is None for figure in figures):
        return None, None
    exact = [figure.apply(lambda part, of=figure: part.fillna(of["value"])) for figure in figures]
    then, now = carried_figures(exact[0], changed).reindex(ids), exact[1].reindex(ids)
    return (then, now), figure_changes(then, now, run.number("WITHIN") / 100)
