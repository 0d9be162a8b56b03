"""Fields of the effects of a programme."""

from ....analysis.errors import mark
from .field import COUNT, FIGURE, P_VALUE, SCORE, SHARE, Field, Unit

EFFECT = Unit("share, or that of the figures")

OF_AREAS = {
    "start": Field("pe_start", mark("Year in which the programme began"), "whole"),
    "ring_start": Field("pe_ring", mark("Year in which it began in a neighbour"), "whole"),
    "role": Field("pe_class", mark("Part in the comparison (code)"), "whole"),
    "label": Field("pe_label", mark("Part in the comparison"), "text"),
    "base": Field("pe_base", mark("Year compared with"), "whole"),
    "year": Field("pe_year", mark("Last year that is known"), "whole"),
    "observed": Field("pe_obs", mark("Figure in the last year"), "real", FIGURE, shown=1),
    "expected": Field("pe_exp", mark("Expected in the last year"), "real", FIGURE, shown=1),
    "gap": Field("pe_gap", mark("More than expected"), "real", FIGURE, shown=1),
    "rate": Field("pe_rate", mark("More than expected, share of it"), "real", SHARE),
    "spread": Field("pe_sd", mark("More than expected, in standard deviations"), "real", SCORE),
}
"""The field of each column of `programme.ProgrammeEffect.areas`."""

WHO = (Field("who", mark("Whose effect (code)"), "text"), Field("who_name", mark("Whose effect"), "text"))
EFFECTS = (
    Field("effect", mark("Effect"), "real", EFFECT),
    Field("low", mark("Effect, at least"), "real", EFFECT),
    Field("high", mark("Effect, at most"), "real", EFFECT),
    Field("p", mark("p-value"), "real", P_VALUE),
    Field("areas", mark("Areas"), "whole", COUNT),
    Field("controls", mark("Areas compared with"), "whole", COUNT),
    Field("observed", mark("Observed, sum over areas and years"), "real", FIGURE, shown=1),
    Field("expected", mark("Expected, sum over areas and years"), "real", FIGURE, shown=1),
    Field("gap", mark("Observed less expected"), "real", FIGURE, shown=1),
)

PROGRAMME = {
    "programmeeffect": {
        "OUTPUT": tuple(OF_AREAS.values()),
        "BY_YEAR": (
            *WHO,
            Field("kind", mark("What the row is of (code)"), "text"),
            Field("kind_name", mark("What the row is of"), "text"),
            Field("event", mark("Years since the start"), "whole"),
            *EFFECTS,
        ),
        "COHORTS": (
            *WHO,
            Field("start", mark("Start"), "whole"),
            Field("base", mark("Year compared with"), "whole"),
            Field("year", mark("Year"), "whole"),
            Field("event", mark("Years since the start"), "whole"),
            *EFFECTS,
        ),
    }
}
