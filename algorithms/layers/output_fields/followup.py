"""Fields of the progress of goals."""

from ....analysis.errors import mark
from .field import SHARE, Field, Unit

VALUE = Unit("that of the indicator")

FOLLOWUP = {
    "freezemethod": {},
    "followup": {
        "PROGRESS": (
            Field("goal", mark("Goal (code)"), "text"),
            Field("wanted", mark("What is wanted"), "text"),
            Field("indicator", mark("Indicator"), "text"),
            Field("cluster", mark("Cluster or area (id)"), "text"),
            Field("cluster_nm", mark("Cluster or area"), "text"),
            Field("level", mark("Level that answers"), "text"),
            Field("who", mark("Who answers"), "text"),
            Field("baseline", mark("Baseline"), "real", VALUE),
            Field("base_day", mark("Day of the baseline"), "text"),
            Field("target", mark("Target"), "real", VALUE),
            Field("target_day", mark("Day of the target"), "text"),
            Field("day", mark("Day of the figure"), "text"),
            Field("value", mark("Figure"), "real", VALUE),
            Field("low", mark("Figure, at least"), "real", VALUE),
            Field("high", mark("Figure, at most"), "real", VALUE),
            Field("expected", mark("Figure on the straight line to the target"), "real", VALUE),
            Field("share", mark("Share of the way to the target"), "real", SHARE),
            Field("state", mark("Progress (code)"), "text"),
            Field("label", mark("Progress"), "text"),
            Field("reason", mark("Why it cannot be said"), "text"),
            Field("says", mark("In words"), "text"),
        ),
    },
}
