"""Outputs that belong together go into one GeoPackage where the first of them goes into one."""

from dataclasses import replace

from qgis.core import QgsProcessing, QgsProcessingOutputLayerDefinition, QgsProperty

from .targets import GEOPACKAGE, destination_text, layer_target


def in_one_file(parameters, first, others, context):
    """Return parameters with the temporary ones of some outputs in the GeoPackage of the first, if it goes into one.

    Parameters
    ----------
    parameters : dict
        As Processing gives them.
    first : str
    others : dict of str to str
        {output: what is added to the name of the first layer for its own}.
    context : QgsProcessingContext

    Returns
    -------
    dict
    """
    target = layer_target(parameters[first], context) if parameters.get(first) else None
    if target is None or target.driver != GEOPACKAGE:
        return parameters
    changed = dict(parameters)
    for name, ending in others.items():
        given = parameters.get(name)
        if given and destination_text(given, context) == QgsProcessing.TEMPORARY_OUTPUT:
            place = replace(target, layer=f"{target.layer}_{ending}").source()
            if isinstance(given, QgsProcessingOutputLayerDefinition):
                given = QgsProcessingOutputLayerDefinition(given)
                given.sink = QgsProperty.fromValue(place)
                place = given
            changed[name] = place
    return changed
