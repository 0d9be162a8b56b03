"""Boxes of tables: QGIS chooses the active layer, which has the areas; a table is most often one without a map."""

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingParameterFeatureSource, QgsProject, QgsVectorLayer


def choose_tables(wrappers):
    """Choose a layer without geometries where a table is needed, if the project has one.

    Parameters
    ----------
    wrappers : dict of str to QgsAbstractProcessingParameterWidgetWrapper
    """
    layers = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    tables = [one for one in layers if isinstance(one, QgsVectorLayer) and not one.isSpatial()]
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    for wrapper in wrappers.values() if tables else ():
        definition = wrapper.parameterDefinition()
        if (
            isinstance(definition, QgsProcessingParameterFeatureSource)
            and list(definition.dataTypes()) == [Qgis.ProcessingSourceType.Vector]
            and not definition.flags() & Qgis.ProcessingParameterFlag.Optional
        ):
            wrapper.setParameterValue(tables[0].id(), context)
