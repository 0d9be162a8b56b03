"""The Processing face of Polos: what QGIS sees."""
