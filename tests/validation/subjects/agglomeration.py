"""Location quotients and their intervals."""

import pandas as pd
from cases import Text, beside, published
from polos.analysis.agglomeration.cluster_index import cluster_index
from polos.analysis.agglomeration.dartboard import dartboard_test
from polos.analysis.agglomeration.location_quotient import location_quotient
from polos.analysis.agglomeration.quotient_interval import quotient_interval
from polos.analysis.agglomeration.standardised_quotient import standardised_quotient

TITLE = Text("Location quotients", "Cocientes de localización")
KROELL = "Farhauer & Kröll ({year}), as printed in the manual of R's REAT 3.0.3 (Wieland 2019), {page}"


def series(name, *values):
    """Return figures of areas a0, a1 …"""
    return pd.Series(values, [f"a{place}" for place in range(len(values))], name=name, dtype=float)


@published(("Location quotient", "Cociente de localización"), KROELL.format(year=2013, page="locq"), {"": "0.3847623"})
def quotient():
    """Jobs of a sector in one area, all its jobs, and both in the nation."""
    frame, *_ = location_quotient(
        series("jobs", 1714), series("all", 879213), reference_sector=79006, reference_total=15593224
    )
    return frame["lq"].iloc[0]


@published(
    (
        "Limits of a share, exact (Clopper–Pearson), which give those of the quotient",
        "Límites de una proporción, exactos (Clopper–Pearson), que dan los del cociente",
    ),
    "Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 5",
    {
        "81/263, low": "0.2527",
        "81/263, high": "0.3676",
        "15/148, low": "0.0578",
        "15/148, high": "0.1617",
        "0/20, low": "0.0000",
        "0/20, high": "0.1684",
        "1/29, low": "0.0009",
        "1/29, high": "0.1776",
    },
)
def limits():
    """The reference share is 1, so that the limits of the quotient are those of the share."""
    counts = ((81, 263), (15, 148), (0, 20), (1, 29))
    frame, _ = quotient_interval(series("x", *(x for x, _ in counts)), series("n", *(n for _, n in counts)), 1.0)
    found = {}
    for (x, n), low, high in zip(counts, frame["lq_low"], frame["lq_high"]):
        found |= {f"{x}/{n}, low": low, f"{x}/{n}, high": high}
    return found


def _r_figures(read):
    return read.table("quotients").set_index("id")


@beside(("Limits of the quotient", "Límites del cociente"), "R", "binom.test")
def limits_of_r(read):
    """Sixteen areas, zeros among them; the upper limits."""
    table = _r_figures(read)
    share = table["sector"].sum() / table["total"].sum()
    return quotient_interval(table["sector"], table["total"], share)[0]["lq_high"], table["high"]


@beside(("Standardised quotient", "Cociente estandarizado"), "R", "scale")
def standardised_of_r(read):
    """The z-score of quotients over areas."""
    table = _r_figures(read)
    return standardised_quotient(table["lq"]).scores, table["slq"]


@beside(
    ("Dartboard test, p-value", "Prueba de la diana, valor p"),
    "R",
    'binom.test(alternative = "greater")',
    absolute=True,
)
def dartboard_of_r(read):
    """Firms of a sector thrown at areas in proportion to all jobs."""
    table = _r_figures(read)
    return dartboard_test(table["firms"], table["total"]).frame["p"], table["p"]


@published(
    ("Cluster index of Litzenberger & Sternberg", "Índice de clúster de Litzenberger y Sternberg"),
    KROELL.format(year=2014, page="litzenberger"),
    {"": "21.87491"},
)
def litzenberger_sternberg():
    """One area and the rest of the country."""
    whole = {"jobs": (1743, 5740), "firms": (35, 53), "km2": (50, 576), "people": (488, 4621)}
    found = cluster_index(*(series(name, part, all_ - part) for name, (part, all_) in whole.items()))
    return found.index.iloc[0]
