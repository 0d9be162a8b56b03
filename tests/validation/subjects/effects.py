"""Effects of a programme."""

from cases import Text, beside
from polos.analysis.effects.options import EffectOptions
from polos.analysis.effects.programme import programme_effect

TITLE = Text("Effects of a programme", "Efectos de un programa")


def _found(read, controls):
    table = read.table("programme_areas").set_index("area")
    start = table["start"].where(table["start"] > 0)
    panel = table.drop(columns="start").rename(columns=int)
    return programme_effect(panel, start, options=EffectOptions("difference", controls, draws=99)).treated


def _cells(read, controls):
    theirs = read.table("programme_csdid").query("controls == @controls and kind == 'cell' and year != start - 1")
    ours = _found(read, controls).cohorts.set_index(["start", "year"])["effect"]
    return ours, theirs.set_index(["start", "year"])["effect"]


MEASURE = (
    "Callaway & Sant'Anna: effects by start and year, controls {}",
    "Callaway y Sant'Anna: efectos por inicio y año, controles {}",
)


@beside(
    (MEASURE[0].format("not yet treated"), MEASURE[1].format("aún no tratados")),
    "csdid",
    'ATTgt(control_group="notyettreated", base_period="universal", est_method="reg")',
    absolute=True,
)
def not_yet(read):
    """A made-up panel of 60 areas and 6 years."""
    return _cells(read, "not_yet")


@beside(
    (MEASURE[0].format("never treated"), MEASURE[1].format("nunca tratados")),
    "csdid",
    'ATTgt(control_group="nevertreated", base_period="universal", est_method="reg")',
    absolute=True,
)
def never(read):
    """The same."""
    return _cells(read, "never")


@beside(
    ("Callaway & Sant'Anna: effects by year since the start", "Callaway y Sant'Anna: efectos por año desde el inicio"),
    "csdid",
    'aggte("dynamic")',
    absolute=True,
)
def events(read):
    """Controls not yet treated."""
    table = read.table("programme_csdid").query("controls == 'not_yet' and kind == 'dynamic' and year != -1")
    return _found(read, "not_yet").events["effect"], table.set_index("year")["effect"]


@beside(("Callaway & Sant'Anna: overall effect", "Callaway y Sant'Anna: efecto general"), "csdid", 'aggte("simple")')
def overall(read):
    """Controls not yet treated."""
    table = read.table("programme_csdid").query("controls == 'not_yet' and kind == 'simple'")
    return _found(read, "not_yet").overall.effect, table["effect"].item()
