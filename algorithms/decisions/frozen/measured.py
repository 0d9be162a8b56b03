"""Indicators of goals, measured on a result: of one cluster or area, or of all of them."""

from types import MappingProxyType
from typing import Any, NamedTuple

from qgis.core import QgsFeatureRequest, QgsProcessingUtils, QgsVectorLayer

from ....analysis.errors import FieldError, PolosError, listed, mark
from ....analysis.tables.ids import id_text
from ...layers.columns import UNCHECKED, heeding
from ...layers.expressions import expression_numbers, field_called
from ...layers.frames import Areas

CLUSTER_ID = "cl_id"
NAMES = ("cl_name", "pr_name")
"""Fields of results with names for people."""


class Units(NamedTuple):
    """Clusters or areas of a result.

    Attributes
    ----------
    areas : Areas
        Their features, on their ids as texts; without shapes.
    ids : str
        The field of ids, "" where there is none.
    names : dict of str to str
        By id.
    same : dict of str to str
        Ids here of areas that goals spell otherwise; see `same_areas`.
    """

    areas: Any
    ids: str
    names: dict
    same: Any = MappingProxyType({})

    def id_of(self, cluster):
        """Return the id here of a cluster or area of a goal, "" where it is not there."""
        found = self.same.get(cluster, cluster)
        return found if found in self.names else ""


def layer_of(place):
    """Return the layer of a place, of a file or, with the key of its provider before it, of a database."""
    known, provider, source = QgsProcessingUtils.decodeProviderKeyAndUri(place)
    return QgsVectorLayer(source, "", provider) if known else QgsVectorLayer(place, "", "ogr")


def read_units(source, ids, cancelled=None):
    """Return the `Units` of a layer.

    Parameters
    ----------
    source : QgsProcessingFeatureSource or QgsVectorLayer
    ids : str
        Field of ids; "" numbers the features.
    cancelled : callable, optional

    Raises
    ------
    FieldError
        When the layer has no such field, or an id twice.
    """
    import pandas as pd

    there = source.fields().names()
    if ids and ids not in there:
        text = mark("The result has no field “{field}”, by which its clusters or areas are known again.")
        raise FieldError(text, field=ids)
    request = QgsFeatureRequest()
    features = (
        source.getFeatures(request) if hasattr(source, "dataProvider") else source.getFeatures(request, UNCHECKED)
    )
    features = list(heeding(features, cancelled))
    keys = [id_text(one[ids]) if ids else str(at) for at, one in enumerate(features, 1)]
    if len(set(keys)) < len(keys):
        twice = sorted({one for one in keys if keys.count(one) > 1})
        text = mark("The result has ids more than once in “{field}” ({count}): {list}.")
        raise FieldError(text, field=ids, count=len(twice), list=listed(twice))
    named = next((name for name in NAMES if name in there), ids)
    names = {key: str(one[named]) if named and one[named] else key for key, one in zip(keys, features)}
    return Units(Areas(source, features, pd.DataFrame(index=pd.Index(keys, dtype=object))), ids, names)


def same_areas(units, goals):
    """Return {id of goals: id of now} of areas whose ids lost their zeros, or are spelled otherwise, since then.

    Clusters have ids of their own, which are the same or another cluster's.
    """
    import pandas as pd

    from ....analysis.tables.area_matching import match_ids

    asked = dict.fromkeys(one.cluster for one in goals if one.cluster)
    if units.ids == CLUSTER_ID or not asked or set(asked) <= set(units.names):
        return {}
    matching = match_ids(pd.Index(asked, dtype=object), pd.Index(units.names, dtype=object))
    return {one: matching.area_of[one] for one in asked if matching.area_of.get(one) is not None}


def require_known(units, goals):
    """Raise a `FieldError` where goals name a cluster or area that the result does not have."""
    unknown = {one.cluster: one.row for one in goals if one.cluster and one.cluster not in units.names}
    if unknown:
        raise FieldError(
            mark(
                "Goals name clusters or areas that the result does not have ({count}): {list}, in rows {rows}. It has: "
                "{known}."
            ),
            count=len(unknown),
            list=listed(unknown),
            rows=listed(unknown.values()),
            known=listed(units.names, 40),
        )


def measure(units, goal, cancelled=None):
    """Return what the indicator of a goal is, a `Measured`; None where its cluster or area is not there.

    Raises
    ------
    FieldError
        When the result does not have what the indicator asks for.
    """
    from ....analysis.followup.indicators import Measured, measured, parse_indicator

    indicator = parse_indicator(goal.indicator, bool(goal.cluster), goal.row)
    areas = units.areas
    if not goal.cluster:
        return measured(indicator, *_columns(areas, indicator, goal.called, cancelled))
    own = units.id_of(goal.cluster)
    if not own:
        return None
    at = areas.frame.index.get_loc(own)
    one = Areas(areas.source, [areas.features[at]], areas.frame.iloc[[at]])
    value, low, high = (
        None if column is None else float(column.iloc[0]) for column in _columns(one, indicator, goal.called, cancelled)
    )
    ends = (value if end is None or end != end else end for end in (low, high))
    return Measured(value, *ends)


def _columns(areas, indicator, called, cancelled):
    """Return the values of an indicator for each feature, and their bounds, None where it has none."""
    import pandas as pd

    if not indicator.value:
        return pd.Series(1.0, areas.frame.index), None, None
    values = expression_numbers(areas, indicator.value, called, cancelled)
    names = areas.source.fields().names()
    field = field_called(indicator.value, names)
    ends = [field and field_called(f"{field}_{end}", names) for end in ("low", "high")]
    if not all(ends):
        return values, None, None
    return values, *(expression_numbers(areas, end, called, cancelled) for end in ends)


def measure_all(units, goals, cancelled=None):
    """Return {row of the goal: `Measured`} of goals with an indicator, and {row: why it cannot be measured}."""
    figures, problems = {}, {}
    for goal in goals:
        if not goal.indicator:
            continue
        try:
            figures[goal.row] = measure(units, goal, cancelled)
        except PolosError as error:
            problems[goal.row] = error
    return figures, problems
