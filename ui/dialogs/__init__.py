"""Windows of algorithms: QGIS's own, in which only what matters shows and nothing is chosen by chance."""
