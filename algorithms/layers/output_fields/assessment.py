"""Fields of the verdict on clusters."""

from ....analysis.errors import mark
from .delineation import NAME
from .field import Field

TEST_FIELDS = {
    "concentration": Field("as_chance", mark("Test: more than chance"), "text"),
    "mass": Field("as_mass", mark("Test: enough firms and jobs"), "text"),
    "independence": Field("as_one", mark("Test: does not hang on one firm"), "text"),
    "linkages": Field("as_linked", mark("Test: linked sectors are there"), "text"),
    "cooperation": Field("as_coop", mark("Test: cooperation is recorded"), "text"),
    "spillover": Field("as_spill", mark("Test: spills over limits"), "text"),
    "growth": Field("as_growth", mark("Test: grows more than elsewhere"), "text"),
    "market": Field("as_market", mark("Test: its market grows"), "text"),
}
"""The field of each of `analysis.clusters.verdict.TESTS`."""
CLUSTER = Field("cl_id", mark("Agglomeration (id)"), "whole")
"""Or text, where the layer of clusters has texts."""
TEST = Field("test", mark("Test (code)"), "text")
SAYS = mark("In words")
SOURCE = mark("Source")
VERIFIED = mark("Source was read (1 = yes)")

ASSESSMENT = {
    "assessclusters": {
        "OUTPUT": (
            Field("as_shown", mark("What is shown (code)"), "whole"),
            Field("as_word", mark("What is shown"), "text"),
            Field("as_open", mark("What is not excluded (code)"), "whole"),
            Field("as_upto", mark("What is not excluded"), "text"),
            Field("as_next", mark("Tests that would tell next (codes)"), "text"),
            Field("as_fact", mark("Next fact to find out"), "text"),
            *TEST_FIELDS.values(),
            Field("as_date", mark("Day of the verdict"), "text"),
            Field("as_says", SAYS, "text"),
        ),
        "TESTS": (
            CLUSTER,
            NAME,
            TEST,
            Field("test_name", mark("Test"), "text"),
            Field("moves", mark("Moves the word (1 = yes)"), "whole"),
            Field("outcome", mark("Outcome (code)"), "text"),
            Field("result", mark("Outcome"), "text"),
            Field("measure", mark("What was measured (code)"), "text"),
            Field("low", mark("At least"), "real"),
            Field("high", mark("At most"), "real"),
            Field("threshold", mark("Threshold"), "real"),
            Field("source", SOURCE, "text"),
            Field("verified", VERIFIED, "whole"),
            Field("lacks", mark("Why it is not known (code)"), "text"),
            Field("settles", mark("What would settle it"), "text"),
            Field("says", SAYS, "text"),
        ),
        "INSTRUMENTS": (
            CLUSTER,
            NAME,
            Field("gap", mark("Gap (code)"), "text"),
            Field("gap_name", mark("Gap"), "text"),
            Field("shown_by", mark("Shown by: test or evidence"), "text"),
            Field("record", mark("What was recorded"), "text"),
            Field("goal", mark("Goal (code)"), "text"),
            Field("goal_name", mark("Goal"), "text"),
            Field("instrument", mark("Instrument (code)"), "text"),
            Field("instr_name", mark("Instrument: a possibility, no advice"), "text"),
            Field("used", mark("Recorded as in use there (1 = yes)"), "whole"),
            Field("source", SOURCE, "text"),
            Field("verified", VERIFIED, "whole"),
        ),
    },
}
