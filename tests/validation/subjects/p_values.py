"""p-values and classes of local statistics: exact, and beside the draws of esda and GeoDa's engine."""

from cases import Text, beside
from maps import MAPS, TIED, both_of, each_map, graph_of, of, rows_of, values_of
from polos.analysis.autocorrelation.local_geary import local_geary
from polos.analysis.autocorrelation.local_statistics import local_moran
from polos.analysis.autocorrelation.registry import LOCAL_GEARY, LOCAL_MORAN
from polos.analysis.inference.options import Inference
from polos.analysis.inference.presets import with_preset

TITLE = Text("Local statistics: p-values and classes", "Estadísticos locales: valores p y clases")
MANY = Inference(permutations=99_999, seed=1, alternative="directed", correction="none")


@beside(
    (
        f"Local Moran, exact p beside the share of all samples: {MAPS[TIED].en}",
        f"Moran local, p exacto frente a la parte de todas las muestras: {MAPS[TIED].es}",
    ),
    "R",
    "choose(), table of all sums",
    tolerance=1e-10,
    absolute=True,
)
def exact_of_enumeration(read):
    """Directed: the smaller of the shares of samples with a sum at least, and at most, that of the neighbours."""
    exact = Inference(alternative="directed", correction="none")
    frame = local_moran(values_of(read, TIED), graph_of(read, TIED), exact).frame
    return of(frame, "p", rows_of(read, f"{TIED}_spdep")[["perm_ge", "perm_le"]].min(axis=1))


@beside(
    (
        "Local Moran p, 99,999 permutations, North Carolina",
        "p de Moran local, 99.999 permutaciones, Carolina del Norte",
    ),
    "esda",
    "Moran_Local.p_sim",
    tolerance=0.012,
    absolute=True,
)
def p_of_esda(read):
    """Nearly without ties; five standard errors of two samples of 99,999 are 0.011 at p = 0.5."""
    frame = local_moran(values_of(read, "nc"), graph_of(read, "nc"), MANY).frame
    return of(frame, "p", rows_of(read, "nc_esda")["moran_p_sim"])


@beside(
    (
        "Local Moran p, 99,999 permutations, North Carolina",
        "p de Moran local, 99.999 permutaciones, Carolina del Norte",
    ),
    "GeoDa",
    "local_moran",
    tolerance=0.015,
    absolute=True,
)
def p_of_geoda(read):
    """GeoDa's draws are slightly uneven."""
    frame = local_moran(values_of(read, "nc"), graph_of(read, "nc"), MANY).frame
    return of(frame, "p", rows_of(read, "nc_geoda")["p"])


@each_map(
    ("Local Moran, classes with the preset “as GeoDa”", "Moran local, clases con la opción «como GeoDa»"),
    "GeoDa",
    "local_moran",
    absolute=True,
)
def classes_of_geoda(read, name):
    """Class codes; 0 is the same class everywhere."""
    preset = with_preset(Inference(permutations=99_999, seed=1), "geoda", LOCAL_MORAN)
    frame = local_moran(values_of(read, name), graph_of(read, name), preset).frame
    return frame["class"], rows_of(read, f"{name}_geoda")["class"]


AT_THE_MEAN = 0.05
"""Standard deviations from the permuted mean within which it is by luck on which side of it the statistic lies."""


def _geary_p(read, near):
    preset = with_preset(Inference(permutations=99_999, seed=1), "geoda", LOCAL_GEARY)
    frame = local_geary(list(both_of(read, "nc"))[:1], graph_of(read, "nc"), preset).frame
    return of(frame[(abs(frame["z"]) < AT_THE_MEAN) == near], "p", rows_of(read, "nc_further_geoda")["geary_x_p"])


GEARY = (
    "Local Geary p with the preset “as GeoDa”, North Carolina",
    "p de Geary local con la opción «como GeoDa», Carolina del Norte",
)


@beside(GEARY, "GeoDa", "local_geary", tolerance=0.015, absolute=True)
def geary_p_of_geoda(read):
    """One variable; the few counties at the mean of the permuted values are told apart."""
    return _geary_p(read, near=False)


@beside(
    (f"{GEARY[0]}: counties at the permuted mean", f"{GEARY[1]}: condados en la media permutada"),
    "GeoDa",
    "local_geary",
    tolerance=0.015,
    absolute=True,
    why=Text(
        "GeoDa takes the tail on that side of the permuted mean on which the statistic lies. These counties lie within "
        "0.05 standard deviations of it, and its uneven draws move the mean to their other side.",
        "GeoDa toma la cola del lado de la media permutada en que está el estadístico. Estos condados están a menos de "
        "0,05 desviaciones estándar de ella y sus sorteos desiguales mueven la media al otro lado.",
    ),
)
def geary_p_at_the_mean(read):
    """Two counties."""
    return _geary_p(read, near=True)
