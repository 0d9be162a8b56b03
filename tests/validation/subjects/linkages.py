"""Inverses, linkages, multipliers, regional coefficients, relatedness, complexity."""

import numpy as np
import pandas as pd
from cases import Text, beside, published
from inputs import FLOWS, OUTPUT
from polos.analysis.linkages.leontief import inverses, linkages, multipliers
from polos.analysis.linkages.regionalisation import regional_share, simple_quotient, size_factor
from polos.analysis.linkages.related_sectors import related_sectors
from polos.analysis.linkages.relatedness import composite

TITLE = Text("Linked and related industries", "Industrias encadenadas y relacionadas")
MILLER_BLAIR = "Miller & Blair (2009), table 2.3 and what follows it"


def _two():
    return inverses(pd.DataFrame(FLOWS, list("12"), list("12")), pd.Series(OUTPUT, list("12")))


def _cells(frame):
    return {f"{row}, {column}": frame.loc[row, column] for row in frame.index for column in frame}


@published(
    ("Input coefficients A", "Coeficientes de insumos A"),
    MILLER_BLAIR,
    {"1, 1": "0.15", "1, 2": "0.25", "2, 1": "0.20", "2, 2": "0.05"},
)
def coefficients():
    """z_ij / x_j."""
    return _cells(_two().inputs)


@published(
    ("Leontief inverse", "Inversa de Leontief"),
    MILLER_BLAIR,
    {"1, 1": "1.25412541", "1, 2": "0.330033", "2, 1": "0.2640264", "2, 2": "1.12211221"},
)
def leontief():
    """(I - A)^-1."""
    return _cells(_two().leontief)


@beside(("Leontief inverse of the same table", "Inversa de Leontief de la misma tabla"), "pymrio", "calc_A, calc_L")
def leontief_of_pymrio(read):
    """Miller & Blair's two sectors."""
    return _cells(_two().leontief), read.number("pymrio", "leontief")


CHILE = {
    "agriculture_fishing": ("1.89008", "1.165083", "1.345570", "0.964669", "1.46362"),
    "mining": ("1.56559", "0.965062", "0.708094", "0.736056", "2.21772"),
    "manufacturing_industry": ("1.88416", "1.161429", "1.012669", "1.525853", "2.46386"),
    "electricity_gas_water": ("1.87218", "1.154045", "1.440088", "1.135715", "2.95357"),
    "construction": ("1.86147", "1.147445", "0.804055", "0.886918", "1.73355"),
    "transport_communications_information": ("1.64466", "1.013801", "1.110970", "1.233785", "1.71428"),
}
CHILE_COLUMNS = ("multiplier", "backward", "forward_ghosh", "forward_leontief", "jobs")
CHILE_SOURCE = "Documentation of the R package leontief (Vargas Sepúlveda), table of the Banco Central de Chile, 2013"


def _chile(read, column):
    flows, accounts = (read.reference(f"chile2013_{name}.csv", index_col=0) for name in ("transactions", "accounts"))
    output = accounts["final_total_demand"]
    found = inverses(flows, output)
    frame = linkages(found).assign(jobs=multipliers(found, accounts["employees"], output)["multiplier"])
    return frame.loc[list(CHILE), column].to_dict()


def _of_chile(column):
    return {sector: numbers[CHILE_COLUMNS.index(column)] for sector, numbers in CHILE.items()}


@published(
    ("Output multiplier, Chile", "Multiplicador de producción, Chile"),
    CHILE_SOURCE,
    _of_chile("multiplier"),
    data=True,
)
def chile_output(read):
    """Column sums of the inverse."""
    return _chile(read, "multiplier")


@published(
    ("Backward linkage, Chile", "Encadenamiento hacia atrás, Chile"), CHILE_SOURCE, _of_chile("backward"), data=True
)
def chile_backward(read):
    """Rasmussen's power of dispersion."""
    return _chile(read, "backward")


@published(
    ("Forward linkage by Ghosh, Chile", "Encadenamiento hacia adelante por Ghosh, Chile"),
    CHILE_SOURCE,
    _of_chile("forward_ghosh"),
    data=True,
)
def chile_ghosh(read):
    """Row sums of the Ghosh inverse over their mean."""
    return _chile(read, "forward_ghosh")


@published(
    ("Forward linkage by Leontief, Chile", "Encadenamiento hacia adelante por Leontief, Chile"),
    CHILE_SOURCE,
    _of_chile("forward_leontief"),
    data=True,
)
def chile_leontief(read):
    """Row sums of the Leontief inverse over their mean."""
    return _chile(read, "forward_leontief")


@published(("Jobs multiplier, Chile", "Multiplicador de empleo, Chile"), CHILE_SOURCE, _of_chile("jobs"), data=True)
def chile_jobs(read):
    """Type I."""
    return _chile(read, "jobs")


REGION = pd.Series([170.0, 2227, 403, 821, 4896, 2484], list("123456"))
NATION = pd.Series([24019.0, 129248, 36320, 63521, 484087, 216831], list("123456"))
FLEGG = Text(
    "Definition of Flegg & Webber (1997), worked by hand on six sectors; no published table was found",
    "Definición de Flegg y Webber (1997), calculada a mano con seis sectores; no se halló una tabla publicada",
)


@published(
    ("Simple location quotients (SLQ)", "Cocientes de localización simples (SLQ)"),
    FLEGG,
    dict(zip("123456", ("0.61379316", "1.49425402", "0.96224852", "1.12086647", "0.87709379", "0.99347802"))),
)
def simple():
    """A region of 11,001 jobs in a nation of 954,026."""
    return simple_quotient(REGION, NATION).to_dict()


@published(("λ of Flegg's quotient, δ = 0.25", "λ del cociente de Flegg, δ = 0,25"), FLEGG, {"": "0.3586234"})
def flegg_size():
    """log2(1 + region / nation)^δ."""
    return size_factor(REGION.sum(), NATION.sum(), 0.25)


@published(
    ("Flegg's quotient (FLQ), first row, δ = 0.25", "Cociente de Flegg (FLQ), primera fila, δ = 0,25"),
    FLEGG,
    dict(zip("123456", ("0.220121", "0.147311", "0.228756", "0.196384", "0.250966", "0.221566"))),
)
def flegg():
    """What the first sector can sell to each at home."""
    return regional_share(REGION, NATION, "flq", 0.25).loc["1"].to_dict()


def _related(read):
    cells = read.table("relatedness_cells").pivot(index="area", columns="code", values="value").fillna(0.0)
    cells.columns = cells.columns.astype(str)
    return related_sectors(cells, cells.sum(axis=1))


@beside(("Proximity of pairs of sectors", "Proximidad de pares de sectores"), "econcomplex", "proximity")
def proximity(read):
    """A made-up table of 23 areas and 14 sectors; Hidalgo et al. (2007)."""
    theirs = read.table("relatedness_pairs").astype({"code_1": str, "code_2": str}).set_index(["code_1", "code_2"])
    ours = _related(read).pairs.set_index(["code_1", "code_2"])["proximity"]
    return ours, theirs["proximity"].reindex(ours.index)


@beside(("Density around a sector", "Densidad en torno a un sector"), "econcomplex", "relatedness_density")
def density(read):
    """Of all areas and sectors of the table."""
    ours = _related(read).densities().set_index(["area", "code"])["density"]
    theirs = read.table("relatedness_densities").astype({"code": str}).set_index(["area", "code"])["density"]
    return ours, theirs.reindex(ours.index)


@beside(("Economic complexity of areas (ECI)", "Complejidad económica de áreas (ECI)"), "econcomplex", "eci_pci")
def eci(read):
    """Standardised."""
    ours = _related(read).areas["eci"]
    return ours, read.table("relatedness_areas").set_index("area")["eci"].reindex(ours.index)


@beside(("Complexity of sectors (PCI)", "Complejidad de sectores (PCI)"), "econcomplex", "eci_pci")
def pci(read):
    """Standardised."""
    ours = _related(read).sectors["pci"]
    return ours, read.table("relatedness_sectors").astype({"code": str}).set_index("code")["pci"].reindex(ours.index)


RELATED = {"lcemp": "cr_lcemp", "lcest": "cr_lcest", "io": "cr_io", "occ": "cr_occ"}


@published(
    (
        "Relatedness of clusters of the United States: largest difference of all pairs to the published composite",
        "Relación entre clústeres de Estados Unidos: mayor diferencia de todos los pares con el índice publicado",
    ),
    "Delgado, Porter & Stern (2016), table of the U.S. Cluster Mapping portal, 51 clusters; scales by its weights",
    {"": "0.00000"},
    data=True,
)
def relatedness_of_us(read):
    """The portal does not print its scales: they are fitted (1 / 4 sd), so that this tests the sum, not the scales."""
    table = read.reference("us_cluster_relatedness.csv")
    design = np.column_stack([np.ones(len(table)), *(table[name] for name in RELATED.values())])
    weights = np.linalg.lstsq(design, table["cr_all"], rcond=None)[0]
    scales = {name: (-weights[0] / weights[1:].sum(), 1 / (4 * weight)) for name, weight in zip(RELATED, weights[1:])}
    both = pd.concat(
        [table, table.rename(columns={"cluster_code": "cluster_code_2", "cluster_code_2": "cluster_code"})]
    )
    both = both.drop_duplicates(["cluster_code", "cluster_code_2"])
    parts = {name: both.pivot(index="cluster_code", columns="cluster_code_2", values=RELATED[name]) for name in RELATED}
    related, _ = composite(parts, scales)
    ours = related.stack().reindex(pd.MultiIndex.from_frame(table[["cluster_code", "cluster_code_2"]]))
    apart = table["cluster_code"] != table["cluster_code_2"]
    return np.abs(ours.to_numpy() - table["cr_all"])[apart].max()
