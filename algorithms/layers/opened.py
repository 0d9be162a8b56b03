"""Files that QGIS holds open: it looks at what is in them when it opens them, and shares that with who comes later."""


def open_anew(paths, context):
    """Have QGIS open files anew for whoever asks for them from now on, where others than QGIS have written to them.

    While a layer of a GeoPackage is in use, QGIS would not find those that were added meanwhile: the next step of a
    model could not read them.

    Parameters
    ----------
    paths : set of str
    context : QgsProcessingContext
        With the results of earlier steps, which are open.
    """
    for layer in context.temporaryLayerStore().mapLayers().values():
        if layer.source().partition("|")[0] in paths:
            layer.dataProvider().reloadData()
