"""What Polos's windows ask of qgis.core."""

# ruff: noqa: N802  (names as QGIS has them)

import os
import sys

from PyQt6.QtCore import QSettings
from PyQt6.QtGui import QIcon, QPixmap
from PyQt6.QtNetwork import QNetworkProxy
from PyQt6.QtWidgets import QApplication, QStyle


class Qgis:
    """Versions."""

    @staticmethod
    def version():
        return "4.0.0-stand-in"

    @staticmethod
    def geosVersionInt():
        return 31200


class QgsApplication(QApplication):
    """Places and the language, which the tests set."""

    language = "en"

    @classmethod
    def locale(cls):
        return cls.language

    def translation(self):
        """Return the language that the command line gave: none."""
        return ""

    @staticmethod
    def qgisSettingsDirPath():
        return os.environ["POLOS_PROFILE"] + "/"

    @staticmethod
    def prefixPath():
        return sys.prefix

    @staticmethod
    def getThemeIcon(name):
        style = QApplication.style()
        good = name == "/mIconSuccess.svg"
        pixmap = QStyle.StandardPixmap.SP_DialogApplyButton if good else QStyle.StandardPixmap.SP_MessageBoxWarning
        return QIcon(QPixmap(style.standardIcon(pixmap).pixmap(16)))


class QgsSettings(QSettings):
    """The settings of the profile, in a file."""

    def __init__(self):
        super().__init__(f"{os.environ['POLOS_PROFILE']}/QGIS4.ini", QSettings.Format.IniFormat)


class QgsNetworkAccessManager:
    """The proxy, which the tests set."""

    proxy = QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)

    @classmethod
    def instance(cls):
        return cls()

    def fallbackProxy(self):
        return self.proxy
