"""What a map of rates would look like by chance: how many events each area may expect, and how far counts stray.

Rates of small areas jump about and those of large ones do not, so rates cannot be dealt out among areas as values can:
where a sector has few firms that colours maps of pure chance. Instead the counts have a law: each area expects its
share of all events, times a relative risk that varies as much as the data say (`count_laws`).

**Size.** Where the rate itself changes with size (towns have more banks a business), small or large areas that lie
together would look like clusters. So effective denominators y = x^(1 + slope), scaled to the total of x, take the place
of x where the data clearly say so.

References
----------
Assunção, R. M. & Reis, E. A. (1999). A new proposal to adjust Moran's I for population density. Statistics in
Medicine 18(16), 2147-2162.
Bettencourt, L. M. A. et al. (2007). Growth, innovation, scaling, and the pace of life in cities. PNAS 104, 7301-7306.
"""

from dataclasses import dataclass, field, replace

import numpy as np

from ..errors import FieldError, InferenceError, mark
from .empirical_bayes import excess
from .firm_sizes import fit_jobs_law
from .law_fit import SLOPES, SURE_SLOPE, Fit, effective_denominators, fit_law, fit_slope

LAWS = ("automatic", "poisson", "gamma", "lognormal")
FEW_AREAS = 100
"""With fewer areas the law of risks is known only roughly. The level holds (the docs' calibration, few areas)."""


@dataclass(frozen=True)
class RateModel:
    """Counts under chance. Arrays have the shape (n,); areas that are not `known` have NaN.

    Attributes
    ----------
    known : ndarray of bool
        Areas with a count and a denominator above 0.
    base, effective : ndarray of float
        Denominators, and the effective ones y: the same where rates do not change with size.
    rate : float
        b, expected events a unit of y.
    between : float
        a, the variance of rates between areas that is not chance (Assunção & Reis 1999), at least 0.
    law : count_laws.CountLaw
        Law of the counts around their expectation.
    log_likelihoods : dict of str to float
        Of the laws that were tried, by name.
    slope, slope_ratio : float
        By which power of size rates change, and the likelihood ratio against none; the ratio is NaN where the slope
        was given. The slope is 0 where the ratio is no more than `law_fit.SURE_SLOPE`.
    choice : str
        Which law was asked for.
    fitted : ndarray of bool
        Areas that rate, variance and law were estimated from.
    sizes : firm_sizes.FirmSizes or None
        Sizes of the firms that jobs come in, where jobs are tested.
    """

    known: np.ndarray
    base: np.ndarray
    effective: np.ndarray
    rate: float
    between: float
    law: object
    log_likelihoods: dict = field(compare=False)
    slope: float
    slope_ratio: float
    choice: str
    fitted: np.ndarray
    sizes: object = None

    @property
    def mu(self):
        """Expected events."""
        return self.rate * self.effective

    @property
    def coefficient(self):
        """By how much one more event raises an area's standardised rate."""
        return 1 / (self.effective * np.sqrt(self.between + self.rate / self.effective))

    @property
    def few_areas(self):
        """Whether the areas are too few to know the law of risks."""
        return int(self.known.sum()) < FEW_AREAS

    @property
    def unsure_law(self):
        """Whether a law of risks was fitted to too few areas."""
        return self.few_areas and self.choice != "poisson"

    def standardised(self, events):
        """Return rates standardised by Empirical Bayes: above 0 where there are more events than expected."""
        return excess(np.where(self.known, events, np.nan), self.mu) * self.coefficient

    def within(self, areas):
        """Return the model of some areas, by their places, with what was estimated from all."""
        return replace(
            self,
            known=self.known[areas],
            base=self.base[areas],
            effective=self.effective[areas],
            fitted=self.fitted[areas],
        )

    def refitted(self, events, kept, law=None, cancelled=None):
        """Return the model with rate, variance and law estimated from some areas; slope and denominators stay.

        Parameters
        ----------
        events : ndarray of float, shape (n,)
        kept : ndarray of bool, shape (n,)
        law : str, optional
            Another law than was chosen at first.
        cancelled : callable, optional
        """
        fitted, choice = self.known & kept, law or self.choice
        rate, between, fit = _fit(events[fitted], self.effective[fitted], choice, self.sizes, cancelled)
        return replace(
            self,
            rate=rate,
            between=between,
            law=fit.law,
            log_likelihoods=fit.log_likelihoods,
            choice=choice,
            fitted=fitted,
        )


def rate_model(events, base, *, slope=None, law="automatic", sizes=None, cancelled=None):
    """Estimate what chance alone makes of counts.

    Parameters
    ----------
    events, base : array_like of float, shape (n,)
        Counts and denominators; NaN, infinite, or a denominator of 0 where there is no rate.
    slope : float, optional
        By which power of size rates change, -1 … 1.5; 0 for not at all. By default as the data say.
    law : {"automatic", "poisson", "gamma", "lognormal"}
        Law of the relative risks; see `law_fit.fit_law`.
    sizes : firm_sizes.FirmSizes, optional
        Sizes of the sector's own firms, where events are jobs. The law of risks is then gamma, or Poisson.
    cancelled : callable, optional
        Asked often; when it returns True the run ends.

    Returns
    -------
    RateModel

    Raises
    ------
    FieldError
        When a number is negative, or no known area has an event.
    InferenceError
        When the law or the slope cannot be.
    Cancelled
        When `cancelled` returned True.
    """
    events, base = np.array(events, dtype=float), np.array(base, dtype=float)
    require_law(law)
    if sizes is not None and law == "lognormal":
        raise InferenceError(mark("The risks of jobs in firms have a gamma law; the lognormal one is for firms."))
    if slope is not None and not SLOPES[0] <= slope <= SLOPES[1]:
        raise InferenceError(
            mark("The slope is {value}; it must lie between {least} and {most}."),
            value=slope,
            least=SLOPES[0],
            most=SLOPES[1],
        )
    known = np.isfinite(events) & np.isfinite(base) & (base != 0)
    if (events[known] < 0).any() or (base[known] < 0).any():
        raise FieldError(mark("Counts and denominators must be zero or more; there are negative ones."))
    if not (events[known] > 0).any():
        raise FieldError(mark("There is no event in any area that has a denominator: no rate to test."))
    ratio = np.nan
    if slope is None:
        # Jobs vary as counts of lumps do (quasi-likelihood).
        found = fit_slope(events[known] / (sizes.lump if sizes else 1), base[known], cancelled)
        slope, ratio = (found.slope if found.likelihood_ratio > SURE_SLOPE else 0.0), found.likelihood_ratio
    effective = np.full(base.shape, np.nan)
    effective[known] = effective_denominators(base[known], slope)
    rate, between, fit = _fit(events[known], effective[known], law, sizes, cancelled)
    return RateModel(
        known,
        np.where(known, base, np.nan),
        effective,
        rate,
        between,
        fit.law,
        fit.log_likelihoods,
        float(slope),
        float(ratio),
        law,
        known,
        sizes,
    )


def require_law(law):
    """Raise `InferenceError` unless `law` is one of `LAWS`."""
    if law not in LAWS:
        raise InferenceError(
            mark("“{value}” is no law of risks; use one of: {allowed}."), value=law, allowed=", ".join(LAWS)
        )


def _fit(events, effective, law, sizes, cancelled):
    """Return the overall rate, the variance of rates between areas, and the `law_fit.Fit`."""
    order = np.lexsort((events, effective))  # sums that do not depend on the order of areas
    events, effective = events[order], effective[order]
    total = effective.sum()
    rate = events.sum() / total
    spread = (effective * (events / effective - rate) ** 2).sum() / total
    between = max(spread - rate / effective.mean(), 0.0)
    mu = rate * effective
    fit = Fit(fit_jobs_law(events, mu, sizes, law), {}) if sizes else fit_law(events, mu, law, cancelled)
    return float(rate), float(between), fit
