"""Global and local statistics of maps beside spdep, esda and GeoDa's engine: their values."""

from functools import cache

import geopandas
import pandas as pd
from cases import Text, beside
from maps import FEW, TIED, TINY, both_of, each_map, graph_of, of, rows_of, values_of
from polos.analysis.autocorrelation.distance_profile import distance_profile
from polos.analysis.autocorrelation.global_statistics import global_autocorrelation
from polos.analysis.autocorrelation.local_geary import local_geary
from polos.analysis.autocorrelation.local_heteroscedasticity import local_heteroscedasticity
from polos.analysis.autocorrelation.local_join_count import (
    bivariate_local_join_count,
    local_colocation,
    local_join_count,
)
from polos.analysis.autocorrelation.local_statistics import bivariate_local_moran, getis_ord, local_moran
from polos.analysis.inference.options import Inference
from polos.analysis.rates.empirical_bayes import standardised_rate

TITLE = Text("Spatial autocorrelation, global and local", "Autocorrelación espacial, global y local")


@cache
def _moran(read, name):
    return local_moran(values_of(read, name), graph_of(read, name), FEW).frame


@each_map(("Local Moran I, × n/(n − 1)", "I de Moran local, × n/(n − 1)"), "spdep", "localmoran", absolute=True)
def moran_of_spdep(read, name):
    """spdep divides by Σ z² / n, Polos and esda by Σ z² / (n - 1)."""
    n = values_of(read, name).notna().sum()
    ours, theirs = of(_moran(read, name), "i", rows_of(read, f"{name}_spdep")["moran_i"])
    return ours * n / (n - 1), theirs


@each_map(("Local Moran z", "z de Moran local"), "spdep", "localmoran(conditional = TRUE)", tolerance=TINY)
def moran_z_of_spdep(read, name):
    """Moments given the value of the area (Sokal, Oden & Thomson 1998)."""
    return of(_moran(read, name), "z", rows_of(read, f"{name}_spdep")["moran_z"])


@each_map(("Local Moran I", "I de Moran local"), "esda", "Moran_Local", absolute=True)
def moran_of_esda(read, name):
    """The same divisor."""
    return of(_moran(read, name), "i", rows_of(read, f"{name}_esda")["moran_i"])


def _getis_ord(read, name, star):
    return getis_ord(values_of(read, name), graph_of(read, name), FEW, star=star).frame


@each_map(("Getis–Ord Gi*, z", "Gi* de Getis–Ord, z"), "spdep", "localG, include.self", tolerance=TINY)
def gi_star_of_spdep(read, name):
    """Ord & Getis (1995)."""
    return of(_getis_ord(read, name, True), "z", rows_of(read, f"{name}_spdep")["gistar_z"])


@each_map(("Getis–Ord Gi, z", "Gi de Getis–Ord, z"), "spdep", "localG", tolerance=TINY)
def gi_of_spdep(read, name):
    """Without the area itself."""
    return of(_getis_ord(read, name, False), "z", rows_of(read, f"{name}_spdep")["gi_z"])


@each_map(("Getis–Ord Gi*, z", "Gi* de Getis–Ord, z"), "esda", 'G_Local(transform="B", star=True)', tolerance=TINY)
def gi_star_of_esda(read, name):
    """Binary weights, for which esda's variance holds."""
    return of(_getis_ord(read, name, True), "z", rows_of(read, f"{name}_esda")["gistar_z_b"])


@each_map(("Local Geary c, × (n − 1)/n", "c de Geary local, × (n − 1)/n"), "spdep", "localC", absolute=True)
def geary_of_spdep(read, name):
    """spdep standardises with divisor n - 1, Polos and esda with n."""
    x = both_of(read, name)[0]
    n = x.notna().sum()
    ours, theirs = of(local_geary([x], graph_of(read, name), FEW).frame, "c", rows_of(read, f"{name}_spdep")["geary_c"])
    return ours * (n - 1) / n, theirs


@each_map(("Local Geary c", "c de Geary local"), "esda", "Geary_Local", absolute=True)
def geary_of_esda(read, name):
    """One variable."""
    frame = local_geary(list(both_of(read, name))[:1], graph_of(read, name), FEW).frame
    return of(frame, "c", rows_of(read, f"{name}_further_esda")["geary_x"])


@each_map(
    ("Local Geary c of two variables", "c de Geary local de dos variables"), "esda", "Geary_Local_MV", absolute=True
)
def geary_of_two(read, name):
    """The mean over both."""
    frame = local_geary(list(both_of(read, name)), graph_of(read, name), FEW).frame
    return of(frame, "c", rows_of(read, f"{name}_further_esda")["geary_xy"])


def _bivariate(read, name, program):
    frame = bivariate_local_moran(*both_of(read, name), graph_of(read, name), FEW).frame
    return of(frame, "i", rows_of(read, f"{name}_further_{program}")["moran_bv"])


@each_map(("Bivariate local Moran I", "I de Moran local bivariado"), "spdep", "localmoran_bv", absolute=True)
def bivariate_of_spdep(read, name):
    """x here, y around."""
    return _bivariate(read, name, "spdep")


@each_map(("Bivariate local Moran I", "I de Moran local bivariado"), "esda", "Moran_Local_BV", absolute=True)
def bivariate_of_esda(read, name):
    """x here, y around."""
    return _bivariate(read, name, "esda")


def _joins(read, name):
    areas = read.table(f"{name}_further_areas").set_index("id").dropna(subset=["x", "y"])
    graph, plain = graph_of(read, name), {"correction": "none"}
    a, b, c = (areas[field] for field in "abc")
    return {
        "bb": local_join_count(a, graph, **plain).frame,
        "bjc_c": bivariate_local_join_count(a, c, graph, **plain).frame,
        "clc": local_colocation([a, b], graph, **plain).frame,
    }


def _counts(read, name, program, column, suffix=""):
    ours, theirs = [], []
    for kind, frame in _joins(read, name).items():
        table = rows_of(read, f"{name}_further_{program}")[f"{kind}{suffix}"].dropna()
        known = frame.index[frame["neighbours"] > 0].intersection(table.index)
        ours.append(frame.loc[known, column].rename(lambda area, kind=kind: f"{kind} {area}"))
        theirs.append(table[known].rename(lambda area, kind=kind: f"{kind} {area}"))
    return pd.concat(ours), pd.concat(theirs)


JOINS = (
    "Local join counts (univariate, bivariate, co-location)",
    "Conteos locales de uniones (uni, bivariado, colocación)",
)


@each_map(JOINS, "spdep", "local_joincount_uni, _bv", absolute=True)
def joins_of_spdep(read, name):
    """Counts."""
    return _counts(read, name, "spdep", "count")


@each_map(JOINS, "esda", "Join_Counts_Local, _BV, _MV", absolute=True)
def joins_of_esda(read, name):
    """Counts."""
    return _counts(read, name, "esda", "count")


@each_map((f"{JOINS[0]}, exact p", f"{JOINS[1]}, p exacto"), "R", "phyper", tolerance=TINY)
def joins_of_phyper(read, name):
    """The upper tail of the hypergeometric law."""
    return _counts(read, name, "spdep", "p", "_p")


@each_map(("Local heteroscedasticity (LOSH)", "Heterocedasticidad local (LOSH)"), "spdep", "LOSH.cs", tolerance=TINY)
def losh_of_spdep(read, name):
    """Ord & Getis (2012)."""
    table = read.table("losh_spdep")
    theirs = table[(table["map"] == name) & (table["weights"] == "contiguity")].set_index("id")["h"]
    values = values_of(read, name) if name == TIED else both_of(read, name)[0]
    frame = local_heteroscedasticity(values, graph_of(read, name), correction="none").frame
    return frame["h"].reindex(theirs.index), theirs


MOMENTS = {"statistic": "value", "expected": "expected", "variance": "variance"}


def _global(read, name, program):
    table = read.table(f"global_{program}")
    table = table[table["map"] == name]
    if "weights" in table:
        table = table[table["weights"] == "contiguity"]
    table = table.set_index("statistic")
    found = global_autocorrelation(
        values_of(read, name), graph_of(read, name), Inference(permutations=99, seed=1)
    ).frame
    ours, theirs = found[list(MOMENTS)].stack(), table[list(MOMENTS.values())].stack()
    return ours, theirs.rename(index={theirs_: ours_ for ours_, theirs_ in MOMENTS.items()}, level=1).reindex(
        ours.index
    )


GLOBAL = (
    "Moran's I, Geary's C, General G with expectation and variance",
    "I de Moran, C de Geary y G general, con esperanza y varianza",
)


@each_map(GLOBAL, "spdep", "moran.test, geary.test, globalG.test")
def global_of_spdep(read, name):
    """Under randomisation; areas without neighbours stay in the sample."""
    return _global(read, name, "spdep")


@each_map(GLOBAL, "esda", "Moran, Geary, G")
def global_of_esda(read, name):
    """The same."""
    return _global(read, name, "esda")


@beside(
    (
        "Moran's I by distance, seven bands to 200 km, on the ellipsoid",
        "I de Moran por distancia, siete bandas hasta 200 km, sobre el elipsoide",
    ),
    "spdep",
    "dnearneigh(longlat = TRUE), moran.test",
)
def profile_of_spdep(read):
    """Rings."""
    table = read.table("nc_points").set_index("id")
    points = geopandas.GeoSeries(geopandas.points_from_xy(table["lon"], table["lat"]), table.index, crs=4269)
    frame = distance_profile(values_of(read, "nc"), points, begin=50e3, step=25e3, bands=7, rings=True).frame
    theirs = read.table("nc_distances_spdep").query("kind == 'rings' and geographic == 1")
    return frame["i"].reset_index(drop=True), theirs["value"].reset_index(drop=True)


@beside(
    ("Empirical Bayes standardised rate", "Tasa estandarizada de Bayes empírico"),
    "spdep",
    "EBImoran.mc (its z)",
    tolerance=TINY,
)
def rate_of_spdep(read):
    """Assunção & Reis (1999), North Carolina."""
    areas = read.table("nc_areas").set_index("id")
    return standardised_rate(areas["events"], areas["base"])[0], rows_of(read, "nc_spdep")["eb"]
