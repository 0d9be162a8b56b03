"""What maps of a run show, kept for its page: areas or outlines by their class, before QGIS draws any of it."""

import re
from typing import NamedTuple

from qgis.core import QgsFeature, QgsField, QgsFields, QgsMemoryProviderUtils, QgsVectorLayerUtils
from qgis.PyQt.QtCore import QMetaType


class Shown(NamedTuple):
    """A map of a run.

    Attributes
    ----------
    shapes : geopandas.GeoSeries or list of shapely geometries
    frame : pandas.DataFrame or None
        The fields of the output, in the order of the shapes.
    legend : Legend or None
        None for shapes that others lie over.
    fields : tuple of Field
        Of the output.
    classes : pandas.Series or None
        The class of each row, None where the expression of the legend is to tell it.
    names : dict
        What areas are called, by the index of the frame; None where the page is to name and count none of them.
    told : tuple of str
        Fields that the page tells of areas that stand out; by default those of map tips.
    rank : str
        Field that says which stand out most; by default the p-value, or else the class and the first figure.
    """

    shapes: object
    frame: object
    legend: object
    fields: tuple = ()
    classes: object = None
    names: "dict | None" = None
    told: tuple = ()
    rank: str = ""

    def classed(self):
        """Return the same with its steps from the data and a class for each row; None where none can be told."""
        import pandas as pd

        if self.classes is not None or self.legend is None:
            return self
        legend, layer = self.legend, _layer(self.frame, self.legend)
        if layer is None:
            return None
        legend = legend.fitted(layer)
        values, _ = QgsVectorLayerUtils.getValues(layer, legend.expression)
        known = {one.value for one in legend.classes}
        values = [value if value in known else legend.classes.no_data for value in values]
        return self._replace(legend=legend, classes=pd.Series(values, self.frame.index))


def _layer(frame, legend):
    """Return a layer in memory of the fields that a legend asks for, None where the frame lacks one of them."""
    import pandas as pd

    names = list(dict.fromkeys(re.findall(r'"(\w+)"', legend.expression)))
    if not set(names) <= set(frame.columns):
        return None
    fields = QgsFields()
    numeric = {name: pd.api.types.is_numeric_dtype(frame[name]) for name in names}
    for name in names:
        fields.append(QgsField(name, QMetaType.Type.Double if numeric[name] else QMetaType.Type.QString))
    layer = QgsMemoryProviderUtils.createMemoryLayer("shown", fields)
    features = []
    for row in frame[names].itertuples(index=False):
        feature = QgsFeature(fields)
        feature.setAttributes([_value(value, numeric[name]) for name, value in zip(names, row)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _value(value, number):
    if value is None or value != value:
        return None
    return float(value) if number else str(value)
