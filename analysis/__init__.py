"""The core of Polos: arrays, Series and Graphs in, results out; knows neither QGIS nor Qt."""
