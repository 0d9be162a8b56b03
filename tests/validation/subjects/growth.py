"""Shift-share."""

import pandas as pd
from cases import Text, published
from polos.analysis.growth.shift_share import dynamic_shift_share, shift_share

TITLE = Text("Growth: shift-share", "Crecimiento: análisis shift-share")
SECTORS = list("abcd")
NATION = [
    pd.Series(jobs, SECTORS, dtype=float) for jobs in ([400, 150, 150, 400], [440, 210, 135, 480], [460, 230, 155, 500])
]
REGIONS = {
    "A": ((90, 20, 10, 60), (100, 40, 10, 55)),
    "B": ((60, 30, 30, 40), (85, 55, 40, 35)),
    "C": ((250, 100, 110, 300), (255, 115, 85, 390)),
}
SOURCE = Text(
    "Regions A, B and C of Farhauer & Kröll (2013), as in the manual of R's REAT 3.0.3 (Wieland 2019), {call}; the "
    "numbers are its formulas recomputed by hand",
    "Regiones A, B y C de Farhauer y Kröll (2013), como en el manual de REAT 3.0.3 de R (Wieland 2019), {call}; los "
    "números son sus fórmulas recalculadas a mano",
)


def source(call):
    """Return the source with the function of REAT."""
    return Text(SOURCE.en.format(call=call), SOURCE.es.format(call=call))


def region(figures):
    """Return the jobs of one region by sector."""
    return pd.DataFrame([figures], ["here"], SECTORS, dtype=float)


def effects(columns):
    """Return effects of each region, by label."""
    found = {}
    for name, (start, end) in REGIONS.items():
        row = shift_share(region(start), region(end), NATION[:2]).by_area().loc["here"]
        found |= {f"{name}, {label}": row[column] for column, label in columns.items()}
    return found


@published(
    (
        "Shift-share (Dunn): national, mix and regional effect",
        "Shift-share (Dunn): efecto nacional, estructural y regional",
    ),
    source('shift(shift.method = "Dunn")'),
    {
        "A, NE": "27",
        "A, IM": "1",
        "A, RS": "-3",
        "B, NE": "24",
        "B, IM": "-1",
        "B, RS": "32",
        "C, NE": "114",
        "C, IM": "0",
        "C, RS": "-29",
    },
)
def dunn():
    """Dunn (1960)."""
    return effects({"national": "NE", "mix": "IM", "regional": "RS"})


@published(
    ("Esteban-Marquillas: competitive and allocation effect", "Esteban-Marquillas: efecto competitivo y de asignación"),
    source('shift(shift.method = "Esteban")'),
    {
        "A, C": "-0.63636",
        "A, A": "-2.36364",
        "B, C": "18.42424",
        "B, A": "13.57576",
        "C, C": "-33.57190",
        "C, A": "4.571901",
    },
)
def esteban():
    """Esteban-Marquillas (1972)."""
    return effects({"competitive": "C", "allocation": "A"})


@published(
    ("Dynamic shift-share, three years", "Shift-share dinámico, tres años"),
    source("shiftd()"),
    {"NE": "39.9644269", "IM": "0.1636996", "RS": "4.8718735"},
)
def dynamic():
    """Barff & Knight (1988): the sum of the years' effects."""
    tables = [region(figures) for figures in (*REGIONS["A"], (105, 45, 15, 60))]
    row = dynamic_shift_share(tables, NATION)[0].by_area().loc["here"]
    return {"NE": row["national"], "IM": row["mix"], "RS": row["regional"]}
