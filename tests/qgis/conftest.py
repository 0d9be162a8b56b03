"""Layers to run on, and the command line."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


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


@pytest.fixture
def qgis_process():
    """Return a function that runs qgis_process, in the environment without what the test's own QGIS set."""
    ours = ("QGIS", "PYTHON", "GDAL", "PROJ")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}

    def run(*arguments, text=None, profile=None):
        """Run with arguments and standard input, in the usual profile or in another folder of profiles."""
        other = {"QGIS_CUSTOM_CONFIG_PATH": str(profile)} if profile else {}
        return subprocess.run(
            [str(ROOT / "build" / "qgis_process"), *arguments],
            input=text,
            capture_output=True,
            text=True,
            check=False,
            env={**environment, **other},
        )

    return run
