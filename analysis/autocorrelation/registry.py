"""The local statistics that there are, what each needs, and one way to ask any of them.

Who offers a choice of statistics, tests an area by several, or repeats a test under other conditions goes through the
objects here and need not know one from the other. What a statistic needs can be read without importing what computes
it.

References
----------
Anselin, L. (1995). Local indicators of spatial association: LISA. Geographical Analysis 27(2), 93-115.
Getis, A. & Ord, J. K. (1992). The analysis of spatial association by use of distance statistics. Geographical
Analysis 24(3), 189-206.
"""

from dataclasses import dataclass, replace
from typing import Any, Callable, Optional

from ..errors import Notice
from . import classes


@dataclass(frozen=True)
class LocalTest:
    """What a local statistic found, in the same words for all.

    Attributes
    ----------
    frame : pandas.DataFrame
        One row an area, on the index of the variables: ``value`` (what was tested: the variable of the area, the first
        of several, or the standardised rate), ``statistic``, ``z`` (its standard score, if it has one), ``p``,
        ``p_adj``, ``class`` (of the statistic's `classes`, one for every area) and ``neighbours`` (with a value). NaN
        where there is none.
    notices : tuple of Notice
    tested : int
        Areas with a p-value.
    """

    frame: Any
    notices: tuple[Notice, ...]
    tested: int


@dataclass(frozen=True)
class LocalStatistic:
    """A local statistic of spatial association.

    Attributes
    ----------
    name : str
        That of the algorithm that maps it, where there is one.
    classes : classes.Classes
    compute : callable
        Called with variables, graph, inference and base; returns a `LocalResult`.
    columns : dict of str to str
        What its result calls ``statistic``, and ``class`` and ``value`` where they have another name.
    least_variables : int
    most_variables : int, optional
        None for any number.
    rate : bool
        Whether a base may be given, so that a rate is tested.
    two_tailed : bool
        Whether its classes name a confidence for both ends alike, so that both tails count.
    by_score : bool
        Whether it may be tested by its standard score in place of permutations.
    permuted : bool
        Whether permutations, seed and tails can be chosen; the p-values of others are exact and one-sided.
    sums : callable, optional
        Returns its `neighbour_sums.NeighbourSum`, by which many variables are tested at once.
    """

    name: str
    classes: classes.Classes
    compute: Callable
    columns: dict
    least_variables: int = 1
    most_variables: Optional[int] = 1
    rate: bool = False
    two_tailed: bool = False
    by_score: bool = False
    permuted: bool = True
    sums: Optional[Callable] = None

    def test(self, variables, graph, inference, *, base=None, fits=None, progress=None, cancelled=None):
        """Test every area.

        Parameters
        ----------
        variables : sequence of pandas.Series of float, shape (n,)
            As many as the statistic takes, on the same index; NaN where there is no value.
        graph : libpysal.graph.Graph
            Spatial weights on the same ids, without self-weights.
        inference : Inference
        base : pandas.Series of float, shape (n,), optional
            The denominator of a rate, for statistics that take one.
        fits : null_fit.Fits, optional
            Of others that test the same rate.
        progress, cancelled : callable, optional
            See `permutation.conditional_permutation`.

        Returns
        -------
        LocalTest

        Raises
        ------
        TypeError
            When the statistic takes another number of variables, or no base.
        FieldError, AreaError, WeightsError, InferenceError

        Examples
        --------
        Every statistic of one variable on the same map, six by six squares with jobs in the west:

        >>> from polos.analysis.examples import six_by_six
        >>> from polos.analysis.inference.options import Inference
        >>> graph, jobs = six_by_six()
        >>> for statistic in (LOCAL_MORAN, GETIS_ORD, LOCAL_GEARY):
        ...     found = statistic.test([jobs], graph, Inference(alpha=0.1))
        ...     hot = found.frame["class"].isin(statistic.classes.hot)
        ...     print(statistic.name, int(hot.sum()))
        localmoran 12
        getisord 12
        localgeary 12
        """
        self._require(len(variables), base)
        options = {"base": base, "fits": fits} if self.rate else {}
        if self.permuted:
            options |= {"progress": progress, "cancelled": cancelled}
        result = self.compute(variables, graph, inference, **options)
        found = result.frame.rename(columns={theirs: ours for ours, theirs in self.columns.items()})
        if "z" not in found:
            found["z"] = float("nan")
        if "value" not in found:
            found["value"] = variables[0].astype(float).where(found["neighbours"].notna())
        found["class"] = self.classes.complete(found["class"], found["neighbours"])
        columns = ["value", "statistic", "z", "p", "p_adj", "class", "neighbours"]
        return LocalTest(found[columns], result.notices, result.tested)

    def _require(self, count, base):
        """Raise `TypeError` for what the statistic does not take."""
        if count < self.least_variables or (self.most_variables and count > self.most_variables):
            raise TypeError(f"{self.name} takes {self.least_variables} to {self.most_variables} variables, not {count}")
        if base is not None and not self.rate:
            raise TypeError(f"{self.name} takes no base")


def _local_moran(variables, graph, inference, base, **calls):
    from .local_statistics import local_moran

    return local_moran(*variables, graph, inference, base=base, **calls)


def _bivariate_local_moran(variables, graph, inference, **calls):
    from .local_statistics import bivariate_local_moran

    return bivariate_local_moran(*variables, graph, inference, **calls)


def _local_lee(variables, graph, inference, **calls):
    from .local_lee import local_lee

    return local_lee(*variables, graph, inference, **calls)


def _getis_ord_star(variables, graph, inference, base, star=True, **calls):
    from .local_statistics import getis_ord

    return getis_ord(*variables, graph, inference, base=base, star=star, **calls)


def _getis_ord(variables, graph, inference, base, **calls):
    return _getis_ord_star(variables, graph, inference, base, star=False, **calls)


def _local_geary(variables, graph, inference, **calls):
    from .local_geary import local_geary

    return local_geary(variables, graph, inference, **calls)


def _local_join_count(variables, graph, inference):
    from .local_join_count import local_join_count

    return local_join_count(*variables, graph, alpha=inference.alpha, correction=inference.correction)


def _bivariate_local_join_count(variables, graph, inference):
    from .local_join_count import bivariate_local_join_count

    return bivariate_local_join_count(*variables, graph, alpha=inference.alpha, correction=inference.correction)


def _local_colocation(variables, graph, inference):
    from .local_join_count import local_colocation

    return local_colocation(variables, graph, alpha=inference.alpha, correction=inference.correction)


def _sums_of_moran():
    from .neighbour_sums import MORAN

    return MORAN


def _sums_of_getis_star():
    from .neighbour_sums import GI_STAR

    return GI_STAR


LOCAL_MORAN = LocalStatistic(
    "localmoran", classes.LOCAL_MORAN, _local_moran, {"statistic": "i"}, rate=True, sums=_sums_of_moran
)
BIVARIATE_LOCAL_MORAN = LocalStatistic(
    "bivariatelocalmoran",
    classes.LOCAL_MORAN,
    _bivariate_local_moran,
    {"statistic": "i"},
    least_variables=2,
    most_variables=2,
)
LOCAL_LEE = replace(BIVARIATE_LOCAL_MORAN, name="locallee", compute=_local_lee, columns={"statistic": "l"})
"""Lee's L; it has no standard score."""

GETIS_ORD = LocalStatistic(
    "getisord",
    classes.GETIS_ORD,
    _getis_ord_star,
    {"statistic": "g", "class": "bin"},
    rate=True,
    two_tailed=True,
    by_score=True,
    sums=_sums_of_getis_star,
)
"""Gi*, which counts the area itself among its neighbours."""

GETIS_ORD_WITHOUT_SELF = replace(GETIS_ORD, name="getisordwithoutself", compute=_getis_ord, sums=None)
"""Gi."""

LOCAL_GEARY = LocalStatistic("localgeary", classes.LOCAL_GEARY, _local_geary, {"statistic": "c"})
MULTIVARIATE_LOCAL_GEARY = LocalStatistic(
    "multivariatelocalgeary",
    classes.MULTIVARIATE_GEARY,
    _local_geary,
    {"statistic": "c"},
    least_variables=2,
    most_variables=None,
)
LOCAL_JOIN_COUNT = LocalStatistic(
    "localjoincount", classes.JOIN_COUNT, _local_join_count, {"statistic": "count"}, permuted=False
)
BIVARIATE_LOCAL_JOIN_COUNT = replace(
    LOCAL_JOIN_COUNT,
    name="bivariatelocaljoincount",
    compute=_bivariate_local_join_count,
    least_variables=2,
    most_variables=2,
)
LOCAL_COLOCATION = replace(
    LOCAL_JOIN_COUNT, name="localcolocation", compute=_local_colocation, least_variables=2, most_variables=None
)

STATISTICS = {
    statistic.name: statistic
    for statistic in (
        LOCAL_MORAN,
        BIVARIATE_LOCAL_MORAN,
        LOCAL_LEE,
        GETIS_ORD,
        GETIS_ORD_WITHOUT_SELF,
        LOCAL_GEARY,
        MULTIVARIATE_LOCAL_GEARY,
        LOCAL_JOIN_COUNT,
        BIVARIATE_LOCAL_JOIN_COUNT,
        LOCAL_COLOCATION,
    )
}
"""Every local statistic by its name."""


@dataclass(frozen=True)
class Method:
    """A statistic, and whether it tests the Empirical Bayes rate of a value or the value itself."""

    statistic: LocalStatistic
    rate: bool


METHODS = {
    "moran-rate": Method(LOCAL_MORAN, rate=True),
    "moran": Method(LOCAL_MORAN, rate=False),
    "getis-rate": Method(GETIS_ORD, rate=True),
    "getis": Method(GETIS_ORD, rate=False),
}
"""How the values of all sectors of a table can be tested."""

FAMILIES = ("all", "sector")
"""Which tests are corrected together: those of all sectors, or those of each sector by itself."""
