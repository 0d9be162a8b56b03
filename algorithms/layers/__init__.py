"""The only boundary between QGIS and frames: reading and writing layers and tables, the log."""
