"""The Processing provider: one explicit tuple of algorithms."""

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..translation import tr
from .agglomeration.area_profile import AreaProfile
from .agglomeration.location_quotient import LocationQuotient
from .agglomeration.sector_profile import SectorProfile
from .base import ICONS
from .clusters.assess_clusters import AssessClusters
from .clusters.cluster_rules import ClusterRules
from .clusters.delineate_clusters import DelineateClusters
from .clusters.dependence import Dependence
from .clusters.evidence_network import EvidenceNetwork
from .clusters.evidence_template import EvidenceTemplate
from .clusters.robustness import Robustness
from .clusters.shift_share import ShiftShare
from .data.aggregate_directory import AggregateDirectory
from .data.check_layer import CheckLayer
from .data.establishments import Establishments
from .data.sector_layer import SectorLayer
from .data.spatial_weights import SpatialWeights
from .decisions.cluster_report import ClusterReport
from .decisions.compare_dates import CompareDates
from .decisions.follow_up import FollowUp
from .decisions.freeze_method import FreezeMethod
from .decisions.observatory import Observatory
from .decisions.prioritise import Prioritise
from .decisions.programme_effect import ProgrammeEffect
from .hotspots.bivariate_local_moran import BivariateLocalMoran
from .hotspots.compare_hot_spots import CompareHotSpots
from .hotspots.distance_profile import DistanceProfile
from .hotspots.emerging_hot_spots import EmergingHotSpots
from .hotspots.getis_ord import GetisOrd
from .hotspots.global_autocorrelation import GlobalAutocorrelation
from .hotspots.local_geary import LocalGeary
from .hotspots.local_heteroscedasticity import LocalHeteroscedasticity
from .hotspots.local_join_count import LocalJoinCount
from .hotspots.local_moran import LocalMoran
from .hotspots.neighbourhood_test import NeighbourhoodTest
from .hotspots.point_clusters import PointClusters
from .hotspots.point_patterns import PointPatterns
from .hotspots.scan_statistic import ScanStatistic
from .hotspots.sector_hot_spots import SectorHotSpots
from .linkages.group_validation import GroupValidation
from .linkages.industry_chains import IndustryChains
from .linkages.linkages import Linkages
from .linkages.market_demand import MarketDemand
from .linkages.related_industries import RelatedIndustries
from .linkages.supplier_gap import SupplierGap
from .models import shipped_models

ALGORITHMS = (
    *(SectorLayer, Establishments, AggregateDirectory, CheckLayer),
    *(LocationQuotient, SectorProfile, AreaProfile),
    *(SpatialWeights, GlobalAutocorrelation, DistanceProfile),
    *(LocalMoran, BivariateLocalMoran, GetisOrd, LocalGeary, LocalJoinCount),
    *(NeighbourhoodTest, ScanStatistic, LocalHeteroscedasticity),
    *(SectorHotSpots, EmergingHotSpots, CompareHotSpots),
    *(PointPatterns, PointClusters),
    *(DelineateClusters, ClusterRules, Dependence, ShiftShare, Robustness),
    *(EvidenceTemplate, EvidenceNetwork, AssessClusters),
    *(Linkages, IndustryChains, GroupValidation, RelatedIndustries, SupplierGap, MarketDemand),
    *(Prioritise, ProgrammeEffect, CompareDates, FreezeMethod, FollowUp),
    *(ClusterReport, Observatory),
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

    def of_group(self, group):
        """Return the algorithms of a group in the order of the work, models last."""
        order = {algorithm.ID: place for place, algorithm in enumerate(ALGORITHMS)}
        mine = [one for one in self.algorithms() if one.groupId() == group]
        return sorted(mine, key=lambda one: (order.get(one.name(), len(order)), one.displayName()))

    def loadAlgorithms(self):
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        for model in shipped_models():
            self.addAlgorithm(model)
