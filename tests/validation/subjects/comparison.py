"""Two maps beside each other: agreement and moves."""

import pandas as pd
from cases import Text, beside, published
from inputs import JUDGES, MOVES, pairs
from polos.analysis.comparison.agreement import agreement, transitions

TITLE = Text("Two maps or dates", "Dos mapas o fechas")


def _kappa(table):
    first, second = (pd.Series(side) for side in zip(*pairs(table)))
    return agreement(first, second).kappa


@published(("Cohen's κ", "κ de Cohen"), "Cohen (1960), two judges and 200 cases", {"": "0.492"})
def cohen():
    """0.70 agree, 0.41 by chance."""
    return _kappa(JUDGES["Cohen"])


@published(
    ("Cohen's κ, diagnoses of two neurologists", "κ de Cohen, diagnósticos de dos neurólogos"),
    "Landis & Koch (1977)",
    {"Winnipeg": "0.208", "New Orleans": "0.297"},
)
def landis_koch():
    """Four classes."""
    return {name: _kappa(JUDGES[name]) for name in ("Winnipeg", "New Orleans")}


@published(
    ("κ of two maps", "κ de dos mapas"),
    Text(
        "Esri, example of the tool Hot Spot Analysis Comparison: 25 areas, 24 cold on each map, 23 on both",
        "Esri, ejemplo de la herramienta Comparación de análisis de puntos calientes: 25 áreas, 24 frías en cada mapa, "
        "23 en ambos",
    ),
    {"": "-0.0417"},
)
def kappa_of_maps():
    """Similarity 0.92 where chance gives 0.9232."""
    return _kappa([[0, 1], [1, 23]])


@beside(("Cohen's κ of all three tables", "κ de Cohen de las tres tablas"), "scikit-learn", "cohen_kappa_score")
def kappa_of_sklearn(read):
    """All digits."""
    return {name: _kappa(table) for name, table in JUDGES.items()}, read.number("scikit-learn", "kappa")


GIDDY = Text(
    "Documentation of giddy, LISA Markov of the incomes of 48 states of the United States, 1929–2009; from its counts "
    "of moves",
    "Documentación de giddy, LISA Markov de los ingresos de 48 estados de Estados Unidos, 1929–2009; a partir de sus "
    "conteos de transiciones",
)


@published(
    ("Chances of the first class", "Probabilidades de la primera clase"),
    GIDDY,
    {"1": "0.92985458", "2": "0.03763901", "3": "0.00342173", "4": "0.02908469"},
)
def chances():
    """Shares of the first row of moves."""
    found = transitions(pd.DataFrame(pairs(MOVES)))[1].loc[0]
    return {str(place): value for place, value in enumerate(found, 1)}


@published(
    ("Steady state", "Estado estacionario"),
    GIDDY,
    {"1": "0.28561505", "2": "0.14190226", "3": "0.40493672", "4": "0.16754598"},
)
def steady_state():
    """Shares of classes that moves leave as they are."""
    found = transitions(pd.DataFrame(pairs(MOVES)))[2]
    return {str(place): value for place, value in enumerate(found, 1)}


@beside(("Steady state", "Estado estacionario"), "giddy", "markov.Markov.steady_state")
def steady_state_of_giddy(read):
    """Of the same moves."""
    found = transitions(pd.DataFrame(pairs(MOVES)))[2]
    return {str(place): value for place, value in enumerate(found, 1)}, read.number("giddy", "steady")
