"""Layers to run on."""

import pytest


@pytest.fixture
def make_layer(qgis_app):
    """Return a maker of memory layers: squares of a grid (or None) with attributes."""
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    def make(fields, rows, columns=5, geometry="Polygon", crs="EPSG:26191", shapes=None):
        """Rows are attribute lists; shapes overrides geometries by position (WKT, or None for NULL)."""
        uri = f"{geometry}?crs={crs}&" + "&".join(f"field={name}:{kind}" for name, kind in fields.items())
        layer = QgsVectorLayer(uri, "areas", "memory")
        features = []
        for place, attributes in enumerate(rows):
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(attributes))
            if geometry != "None":
                wkt = (shapes or {}).get(place, "square")
                x, y = 1000 * (place % columns), 1000 * (place // columns)
                if wkt == "square":
                    square = QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000))
                    feature.setGeometry(square if geometry == "Polygon" else square.centroid())
                elif wkt is not None:
                    feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        return layer

    return make


@pytest.fixture
def rows_of():
    """Return a reader of layers: a list of {field: value}, NULL as None."""
    from qgis.core import NULL

    def read(layer):
        names = layer.fields().names()
        return [
            {name: None if value == NULL else value for name, value in zip(names, feature.attributes())}
            for feature in layer.getFeatures()
        ]

    return read
