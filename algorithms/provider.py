"""The Processing provider: one explicit tuple of algorithms."""

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..translation import tr
from .area_profile import AreaProfile
from .base import ICONS
from .establishments import Establishments
from .getis_ord import GetisOrd
from .local_moran import LocalMoran
from .location_quotient import LocationQuotient
from .sector_layer import SectorLayer
from .sector_profile import SectorProfile

ALGORITHMS = (SectorLayer, Establishments, LocationQuotient, SectorProfile, AreaProfile, LocalMoran, GetisOrd)


class PolosProvider(QgsProcessingProvider):
    """Algorithms that locate economic clusters."""

    def id(self):
        return "polos"

    def name(self):
        return "Polos"

    def longName(self):
        return tr("Polos: economic clusters")

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(ICONS / "polos.svg")

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
