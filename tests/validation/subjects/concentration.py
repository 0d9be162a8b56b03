"""Concentration, specialisation and inequality."""

import numpy as np
import pandas as pd
from cases import Text, beside, published
from inputs import AUSTRIA, CLASS_INCOMES, CLASS_SIZES, GERMANY, INCOMES, PLANTS
from polos.analysis.agglomeration.concentration import sector_concentration
from polos.analysis.agglomeration.ellison_glaeser import ellison_glaeser, maurel_sedillot
from polos.analysis.agglomeration.inequality import herfindahl, locational_gini, shares, theil
from polos.analysis.agglomeration.specialisation import area_specialisation

TITLE = Text("Concentration, specialisation, inequality", "Concentración, especialización, desigualdad")
KROELL = "Farhauer & Kröll ({year}), as printed in the manual of R's REAT 3.0.3 (Wieland 2019), {page}"


def _austria():
    plants = [size for sizes in PLANTS.values() for size in sizes]
    return (
        shares([sum(sizes) for sizes in PLANTS.values()]),
        shares(list(AUSTRIA.values())),
        herfindahl(shares(plants)),
    )


@published(
    ("Ellison–Glaeser γ", "γ de Ellison y Glaeser"), KROELL.format(year=2014, page="ellison.a"), {"": "0.05990628"}
)
def gamma():
    """Ten plants in three areas."""
    return ellison_glaeser(*_austria())


@published(
    ("Maurel–Sédillot", "Maurel–Sédillot"),
    Text(
        "Same plants; the formula of Maurel & Sédillot (1999) worked by hand: no published value was found",
        "Las mismas plantas; fórmula de Maurel y Sédillot (1999) calculada a mano: no se halló un valor publicado",
    ),
    {"": "-0.43576"},
)
def maurel():
    """[(Σs² - Σx²)/(1 - Σx²) - H]/(1 - H)."""
    return maurel_sedillot(*_austria())


@published(
    ("Herfindahl", "Herfindahl"),
    "Dörsam (2004), as printed in the manual of R's REAT 3.0.3 (Wieland 2019), herf",
    {"": "0.34"},
)
def herfindahl_of_sales():
    """Sales of four makers of cars."""
    return herfindahl(shares([20, 50, 20, 10]))


@published(
    ("Krugman specialisation", "Especialización de Krugman"), KROELL.format(year=2013, page="krugman.spec"), {"": "2"}
)
def krugman():
    """Two regions without a common sector; the rest of a large country stands for the second."""
    area = pd.DataFrame([("j", str(place), value) for place, value in enumerate((20.0, 10, 70, 0, 0))])
    area.columns = ["area", "code", "value"]
    country = pd.Series([2e-9, 1e-9, 7e-9, 60, 40], [str(place) for place in range(5)])
    return round(area_specialisation(area, totals=country).frame.loc["j", "krugman"], 7)


DOERSAM = "Dörsam (2004), as printed in the manual of R's REAT 3.0.3 (Wieland 2019), gini"


@published(("Gini", "Gini"), DOERSAM, {"4 firms": "0.3", "6 classes": "0.5278"})
def gini():
    """The locational Gini against equal shares, and against the sizes of classes."""
    incomes, sizes = np.array(CLASS_INCOMES, float), np.array(CLASS_SIZES, float)
    return {
        "4 firms": locational_gini(shares([20, 50, 20, 10]), shares(np.ones(4))),
        "6 classes": locational_gini(shares(incomes * sizes), shares(sizes)),
    }


@published(
    ("Gini of gross domestic product, Germany's 16 states", "Gini del producto interno bruto, 16 estados de Alemania"),
    "Manual of R's REAT 3.0.3 (Wieland 2019), gini",
    {"": "0.5009"},
)
def gini_of_germany():
    """Against equal shares."""
    return locational_gini(shares(GERMANY), shares(np.ones(16)))


@published(
    ("Locational Gini", "Gini locacional"),
    KROELL.format(year=2013, page="gini.conc"),
    {"": "0.4068966"},
    why=Text(
        "Another index of the same name: theirs is the Gini of the location quotients, every region counting alike; "
        "ours is Krugman's (1991), in which a region counts by its size.",
        "Otro índice con el mismo nombre: el suyo es el Gini de los cocientes de localización, en el que cada región "
        "cuenta igual; el nuestro es el de Krugman (1991), en el que una región cuenta según su tamaño.",
    ),
)
def gini_of_quotients():
    """Jobs of a sector and all jobs in five regions."""
    return locational_gini(shares([500, 500, 1000, 7000, 1000]), shares([20000, 15000, 20000, 40000, 5000]))


@published(
    (
        "Theil (mean logarithmic deviation: equal shares against incomes)",
        "Theil (desviación logarítmica media: cuotas iguales frente a ingresos)",
    ),
    "Störmann (2009), as printed in the manual of R's REAT 3.0.3 (Wieland 2019), theil",
    {"": "0.2326302"},
)
def theil_of_incomes():
    """Their formula, the mean of ln(mean/x), is ours with equal shares as shares and incomes as reference."""
    return theil(shares(np.ones(5)), shares(INCOMES))


@beside(("Theil", "Theil"), "inequality", "theil.Theil")
def theil_of_inequality(read):
    """Incomes of Germany's states against equal shares."""
    return theil(shares(GERMANY), shares(np.ones(16))), read.number("inequality", "theil")


@beside(("Gini", "Gini"), "inequality", "gini.Gini")
def gini_of_inequality(read):
    """The same."""
    return locational_gini(shares(GERMANY), shares(np.ones(16))), read.number("inequality", "gini")


def _profiles(read, column, theirs):
    cells = read.table("profile_cells").astype({"code": str})
    table = read.table("profile_sectors").astype({"id": str}).set_index("id")[theirs]
    return sector_concentration(cells).frame[column], table


@beside(("Locational Gini of 8 sectors", "Gini locacional de 8 sectores"), "econcomplex", "hoover_gini")
def gini_of_econcomplex(read):
    """A made-up table of fifteen areas."""
    return _profiles(read, "gini", "hoover_gini")


def _areas(read, column):
    frame = area_specialisation(read.table("profile_cells").astype({"code": str})).frame
    return frame[column], read.table("profile_areas").set_index("id")[column]


@beside(
    ("Krugman specialisation of 15 areas", "Especialización de Krugman de 15 áreas"), "econcomplex", "krugman_index"
)
def krugman_of_econcomplex(read):
    """Against the sums of the table."""
    return _areas(read, "krugman")


@beside(("Entropy of 15 areas", "Entropía de 15 áreas"), "econcomplex", "shannon_entropy")
def entropy_of_econcomplex(read):
    """In nats."""
    return _areas(read, "entropy")


@beside(("Herfindahl of 15 areas", "Herfindahl de 15 áreas"), "econcomplex", "herfindahl")
def herfindahl_of_econcomplex(read):
    """Of shares of sectors."""
    return _areas(read, "hhi")
