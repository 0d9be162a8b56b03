"""The Processing provider: one explicit tuple of algorithms."""

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..translation import tr
from .area_profile import AreaProfile
from .base import ICONS
from .bivariate_local_moran import BivariateLocalMoran
from .check_layer import CheckLayer
from .distance_profile import DistanceProfile
from .emerging_hot_spots import EmergingHotSpots
from .establishments import Establishments
from .getis_ord import GetisOrd
from .global_autocorrelation import GlobalAutocorrelation
from .local_geary import LocalGeary
from .local_join_count import LocalJoinCount
from .local_moran import LocalMoran
from .location_quotient import LocationQuotient
from .models import shipped_models
from .sector_hot_spots import SectorHotSpots
from .sector_layer import SectorLayer
from .sector_profile import SectorProfile
from .spatial_weights import SpatialWeights

ALGORITHMS = (
    *(SectorLayer, Establishments, CheckLayer),
    *(LocationQuotient, SectorProfile, AreaProfile),
    *(SpatialWeights, GlobalAutocorrelation, DistanceProfile),
    *(LocalMoran, BivariateLocalMoran, GetisOrd, LocalGeary, LocalJoinCount),
    *(SectorHotSpots, EmergingHotSpots),
)


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
        for model in shipped_models():
            self.addAlgorithm(model)
