"""What the benchmarks of sheets and of the observatory share: a QGIS with Polos, and layers of made-up clusters."""

import os
import tempfile


def started():
    """Return a QGIS application without windows in which Polos is there."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="polos-")
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from polos.plugin import PolosPlugin
    from processing.core.Processing import Processing

    Processing.initialize()
    application.polos = PolosPlugin(None)
    application.polos.initProcessing()
    return application


def layer_in_memory(fields, rows, areas):
    """Return a layer of polygons, of rows of values and a shape, in the coordinates of areas."""
    from qgis.core import QgsFeature, QgsVectorLayer

    uri = "&".join(f"field={field}" for field in fields)
    layer = QgsVectorLayer(f"MultiPolygon?crs={areas.crs().authid()}&{uri}", "layer", "memory")
    features = []
    for values, shape in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        shape.convertToMultiType()
        feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer
