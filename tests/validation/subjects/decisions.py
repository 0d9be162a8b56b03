"""Scores of candidates, and ranks over all weights."""

import numpy as np
from cases import Text, beside, published
from inputs import AIRCRAFT, AIRCRAFT_COSTS, AIRCRAFT_WEIGHTS
from polos.analysis.decisions.acceptability import Doubt, acceptability
from polos.analysis.decisions.scoring import TOPSIS, Scale, scores, weighted_sum

TITLE = Text("Priorities", "Prioridades")


def _aircraft():
    costs = np.array([place in AIRCRAFT_COSTS for place in range(6)])
    scale = Scale(np.zeros(6), np.ones(6), costs)
    found = scores(np.array(AIRCRAFT, float), np.array(AIRCRAFT_WEIGHTS), scale, TOPSIS)
    return {str(place): value for place, value in enumerate(found, 1)}


@published(
    ("TOPSIS of four fighter aircraft", "TOPSIS de cuatro aviones de combate"),
    "Hwang & Yoon (1981)",
    {"1": "0.6433", "2": "0.2684", "3": "0.6135", "4": "0.3123"},
)
def topsis():
    """Vector normalisation; the fourth criterion is a cost."""
    return _aircraft()


@beside(("TOPSIS of the same", "TOPSIS de los mismos"), "pymcdm", "TOPSIS(vector_normalization)")
def topsis_of_pymcdm(read):
    """All digits."""
    return _aircraft(), read.number("pymcdm", "topsis")


@beside(
    (
        "SMAA: first-rank acceptability of (1, 0), (0, 1), (0.6, 0.6)",
        "SMAA: aceptabilidad del primer puesto de (1, 0), (0, 1), (0,6, 0,6)",
    ),
    "geometry",
    Text(
        "Lahdelma & Salminen (2001): shares of a segment, by hand",
        "Lahdelma y Salminen (2001): partes de un segmento, a mano",
    ),
    tolerance=0.011,
    absolute=True,
)
def smaa(read):
    """The third leads where both weights are at least 0.4: a fifth of all weights."""
    values = np.array([[1.0, 0], [0, 1], [0.6, 0.6]])
    doubt = Doubt(values, values, None, 0.25)
    found = acceptability(
        doubt, lambda cells, weights: np.round(weighted_sum(cells, weights), 12), draws=20_000, seed=1
    )
    return dict(zip("123", found.ranks[:, 0])), {"1": 0.4, "2": 0.4, "3": 0.2}
