"""Legends of measures in steps: fixed ones, or steps from the data where the fixed ones tell hardly any areas apart."""

from dataclasses import dataclass, replace

from qgis.core import QgsVectorLayerUtils

from ...analysis.autocorrelation import classes as codes
from ...analysis.errors import mark
from ...translation import in_language, tr
from .legend import Legend

MOST = 0.9
"""Share of the areas in one step from which on the steps are taken from the data."""
LEAST = 20
"""Areas that steps are taken from at least."""
BELOW, BETWEEN, ABOVE = mark("Below {most}"), mark("{least} to {most}"), mark("{least} and more")


@dataclass(frozen=True)
class Steps(Legend):
    """A legend of the steps of a number; their codes are 1, 2, 3 … from the lowest.

    Attributes
    ----------
    field : str
        The number.
    special : str
        What comes before the steps in the CASE of the expression: no data, none …
    bounds : tuple of float
        Between the steps, ascending.
    band : int
        Place of the bound at which a step begins that stays as it is, the reference of a quotient; -1 without one.
    percent : bool
        Whether bounds are shares.
    """

    field: str = ""
    special: str = ""
    bounds: tuple = ()
    band: int = -1
    percent: bool = False

    def fitted(self, layer):
        counts = self.counts_of(layer)
        held = [counts.get(code, 0) for code in range(1, len(self.bounds) + 2)]
        if sum(held) < LEAST or max(held) <= MOST * sum(held):
            return self
        given, _ = QgsVectorLayerUtils.getValues(layer, f'"{self.field}"')
        values = sorted(value for value in given if isinstance(value, (int, float)) and value > 0)
        bounds = self._cut(values)
        if bounds == self.bounds:
            return self
        known = {one.value: one for one in self.classes}
        for code in range(1, len(bounds) + 2):
            if code != self.band + 2 or self.band < 0:
                known[code] = replace(known[code], label=self._label(bounds, code))
        classes = replace(self.classes, members=tuple(known[one.value] for one in self.classes))
        return replace(
            self, bounds=bounds, classes=classes, expression=cases(self.field, self.special, bounds, self.band)
        )

    def _cut(self, values):
        """Return bounds that part the values into as many steps, each side of the reference by itself."""
        if self.band < 0:
            return _quantiles(values, self.bounds)
        low, high = self.bounds[self.band : self.band + 2]
        lower = _quantiles([value for value in values if value < low], self.bounds[: self.band])
        upper = _quantiles([value for value in values if value > high], self.bounds[self.band + 2 :])
        found = (*lower, low, high, *upper)
        return found if list(found) == sorted(set(found)) else self.bounds

    def _label(self, bounds, code):
        least, most = (*(None, *bounds)[code - 1 : code], *(*bounds, None)[code - 1 : code])
        if least is None:
            return tr(BELOW).format(most=self._written(most))
        if most is None:
            return tr(ABOVE).format(least=self._written(least))
        return tr(BETWEEN).format(least=self._written(least, unit=False), most=self._written(most))

    def _written(self, bound, unit=True):
        if self.percent:
            return in_language(f"{100 * bound:.3g}{'%' * unit}")
        return in_language(f"{bound:.3g}")


def cases(field, special, bounds, band=-1):
    """Return the expression of the steps of a field; above the reference a bound belongs to the step below it."""
    signs = ["<=" if 0 <= band < place else "<" for place in range(len(bounds))]
    steps = " ".join(
        f'WHEN "{field}" {sign} {bound} THEN {place}' for place, (sign, bound) in enumerate(zip(signs, bounds), 1)
    )
    return f"CASE {special} {steps} ELSE {len(bounds) + 1} END"


def steps(title, field, bounds, special, members, band=-1, percent=False):
    """Return the legend of a number in steps.

    Parameters
    ----------
    title, field : str
    bounds : tuple of float
    special : str
        See `Steps`.
    members : sequence of (code, label, fills)
        From the highest step down, then what is special, no data last.
    band : int
    percent : bool
    """
    classes = tuple(codes.AreaClass(code, label, marked=code != codes.COUNT_NO_DATA) for code, label, _ in members)
    fills = {code: fills for code, _, fills in members}
    return Steps(
        title,
        cases(field, special, bounds, band),
        codes.Classes(classes, codes.COUNT_NO_DATA),
        fills,
        field=field,
        special=special,
        bounds=bounds,
        band=band,
        percent=percent,
    )


def _quantiles(values, bounds):
    """Return as many bounds that part sorted values evenly, in two digits; those given where the values are too few."""
    parts = len(bounds) + 1
    if len(values) < LEAST or len(set(values)) < 2 * parts:
        return tuple(bounds)
    found = tuple(float(f"{values[len(values) * place // parts]:.2g}") for place in range(1, parts))
    return found if len(set(found)) == len(found) else tuple(bounds)
