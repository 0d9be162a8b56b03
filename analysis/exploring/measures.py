"""What the explorer finds in a result: which classes it has, and from which fields they follow."""

from dataclasses import dataclass
from typing import Callable, Optional

from ..autocorrelation import classes
from ..autocorrelation.class_fields import CLASS_FIELDS, P_FIELDS
from ..autocorrelation.neighbour_sums import getis_bins, moran_classes


@dataclass(frozen=True)
class Measure:
    """A map of classes, and the fields that it hangs on.

    Attributes
    ----------
    field : str
        The field of the classes.
    classes : classes.Classes
    p, p_adj : str
        Fields of the p-values of each area, "" where its class is not of one.
    side : str or int
        Field of the class that an area would have whatever its p-value; a number where there is but one, 0 for none.
    agrees : str
        Field of whether the p-value is of that side, "" where it always is.
    value, lag : str
        Fields of what was tested in an area and around it, for Moran's scatter plot; "" where it has none.
    rule : callable, optional
        What makes classes of adjusted p-values, of whether they agree with their side, of sides and a level; None where
        classes do not follow from the p-values of areas.
    """

    field: str
    classes: classes.Classes
    p: str = ""
    p_adj: str = ""
    side: object = 0
    agrees: str = ""
    value: str = ""
    lag: str = ""
    rule: Optional[Callable] = None

    @property
    def fields(self):
        """The fields to read, those that a result may lack too."""
        named = (self.field, self.p, self.p_adj, self.side, self.agrees, self.value, self.lag)
        return tuple(name for name in named if name and isinstance(name, str))


def _local(field, rule=moran_classes, **parts):
    """Return the measure of a local statistic, whose fields begin alike."""
    prefix = field.split("_")[0]
    named = {"side": f"{prefix}_side", "agrees": f"{prefix}_agrees", **parts}
    return Measure(field, CLASS_FIELDS[field], P_FIELDS[field], f"{prefix}_p_adj", rule=rule, **named)


MEASURES = {
    "lm_class": _local("lm_class", value="lm_value", lag="lm_lag"),
    "gi_bin": _local("gi_bin", getis_bins),
    "lg_class": _local("lg_class"),
    "nb_class": _local("nb_class", agrees=""),
    "jc_class": _local("jc_class", side=classes.SIGNIFICANT, agrees=""),
    "lh_class": _local("lh_class", side=classes.SIGNIFICANT, agrees=""),
    "ll_class": _local("ll_class", value="ll_lag", lag="ll_lag_other"),
    **{field: Measure(field, CLASS_FIELDS[field]) for field in ("sc_class", "eh_class", "own_class")},
}
"""By the field of the classes, the likeliest first: a layer may have several."""


def measures_of(names):
    """Return the measures that fields hold classes of, the likeliest first.

    Parameters
    ----------
    names : iterable of str
        As a layer has them; letters may be large.

    Returns
    -------
    tuple of Measure

    Examples
    --------
    >>> [measure.field for measure in measures_of(["fid", "GI_BIN", "gi_p"])], measures_of(["jobs"])
    (['gi_bin'], ())
    """
    there = {name.casefold() for name in names}
    return tuple(measure for field, measure in MEASURES.items() if field in there)
