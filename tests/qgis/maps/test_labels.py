"""What is written beside the areas of a map."""

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsVariantUtils,
    QgsVectorLayer,
)


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (["Sidi Moumen – Industria (B-E)", "Oued Zem – Industria (B-E)"], ["Sidi Moumen", "Oued Zem"]),
        (["Lima – Textiles", "Lima – Café"], ["Lima\nTextiles", "Lima\nCafé"]),
        (["Lima – Café [1501]", "Lima – Café [1502]"], ["Lima\nCafé [1501]", "Lima\nCafé [1502]"]),
        (["Lima", "Ica"], ["Lima", "Ica"]),
        (["Lima – Café", None], ["Lima", None]),
    ],
)
def test_labels_name_the_sector_only_where_there_are_several(qgis_app, names, labels):
    from polos.algorithms.maps.legend import wrapped

    layer = QgsVectorLayer("Polygon?field=cl_name:string", "clusters", "memory")
    layer.dataProvider().addFeatures([_named(layer, name) for name in names])
    expression = QgsExpression(wrapped("cl_name"))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    shown = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        shown.append(expression.evaluate(context))
    assert not expression.hasEvalError(), expression.evalErrorString()
    assert [None if QgsVariantUtils.isNull(one) else one for one in shown] == labels


def _named(layer, name):
    feature = QgsFeature(layer.fields())
    feature.setAttributes([name])
    return feature
