"""How verdicts look: darker the more is shown, a heavier outline the more is not excluded."""

from ...analysis.clusters import cluster_classes as classes
from ...analysis.clusters.verdict import AGGLOMERATION, CLUSTER, NONE, POTENTIAL, SPECIALISED
from ...analysis.errors import mark
from .legend import wrapped
from .two_words import TwoWords

VERDICTS = TwoWords(
    mark("Agglomerations by verdict"),
    '"as_shown"',
    classes.SHOWN,
    {
        CLUSTER: ("#6d1a06", "#7f3b08", "#1a1a1a"),
        POTENTIAL: ("#c4481c", "#b35806", "#6b6b6b"),
        SPECIALISED: ("#f08a4b", "#f1a340", "#a0a0a0"),
        AGGLOMERATION: ("#fbd3ae", "#fee0b6", "#d4d4d4"),
        NONE: ("#f7f7f2", "#f7f7f7", "#ffffff"),
    },
    label=wrapped("cl_name"),
    heading=mark("Shown"),
    other_heading=mark("Not excluded"),
    other_expression='"as_open"',
    other_classes=classes.NOT_EXCLUDED,
    lines={
        CLUSTER: ("solid", 0.9),
        POTENTIAL: ("solid", 0.6),
        SPECIALISED: ("solid", 0.3),
        AGGLOMERATION: ("dash", 0.45),
        NONE: ("dot", 0.4),
    },
)
"""Oranges and ColorBrewer's PuOr by lightness, so that they are in the same order in grey, and black and white."""
