"""Many tests at once, and trends."""

import numpy as np
from cases import Text, beside, published
from inputs import THROMBOLYSIS
from polos.analysis.autocorrelation.mann_kendall import mann_kendall
from polos.analysis.inference.multiple_testing import adjusted_p_values, reached

TITLE = Text("Many tests at once; trends", "Muchas pruebas a la vez; tendencias")


@published(
    ("Hypotheses of 15 that are rejected at 5 %", "Hipótesis de 15 que se rechazan al 5 %"),
    "Benjamini & Hochberg (1995), section 3.2",
    {"fdr": "4", "bonferroni": "3"},
)
def rejected():
    """False discovery rate and Bonferroni."""
    return {name: reached(adjusted_p_values(THROMBOLYSIS, name), 0.05).sum() for name in ("fdr", "bonferroni")}


@beside(
    ("Adjusted p-values, false discovery rate", "Valores p ajustados, tasa de falsos descubrimientos"),
    "statsmodels",
    'multipletests(method="fdr_bh")',
)
def fdr_of_statsmodels(read):
    """Of the same fifteen."""
    return dict(enumerate(adjusted_p_values(THROMBOLYSIS, "fdr"))), read.number("statsmodels", "fdr")


@beside(
    ("Adjusted p-values, false discovery rate", "Valores p ajustados, tasa de falsos descubrimientos"),
    "R",
    'p.adjust(method = "BH")',
)
def fdr_of_r(read):
    """Of the dartboard test of sixteen areas."""
    table = read.table("quotients").set_index("id")
    return dict(zip(table.index, adjusted_p_values(table["p"].to_numpy(), "fdr"))), table["p_bh"]


@beside(("Mann–Kendall, z", "Mann–Kendall, z"), "pymannkendall", "original_test")
def trends(read):
    """Short series with and without ties."""
    table = read.table("mann_kendall").set_index("series")
    ours = {text: mann_kendall(np.array([[float(each) for each in text.split()]])).z[0] for text in table.index}
    return ours, table["z"]
