"""How actors and their links look, and the clusters that they are evidence of."""

from ...analysis.autocorrelation.classes import AreaClass, Classes
from ...analysis.errors import mark
from ...analysis.evidence import evidence_options as options
from ...analysis.evidence.network_classes import ALONE, BETWEEN, BRIDGE, LINKED, ROLES
from .legend import Legend, wrapped

KIND_LOOKS = {
    "firm": ("#2171b5", "#0072b2", "#000000", "circle"),
    "association": ("#e6550d", "#d55e00", "#000000", "square"),
    "university": ("#756bb1", "#cc79a7", "#000000", "triangle"),
    "research": ("#9e9ac8", "#56b4e9", "#969696", "triangle"),
    "training": ("#31a354", "#009e73", "#000000", "diamond"),
    "government": ("#636363", "#4d4d4d", "#636363", "pentagon"),
    "finance": ("#d6a500", "#e69f00", "#bdbdbd", "hexagon"),
    "facilitator": ("#c51b8a", "#f0e442", "#000000", "star"),
}
LINK_LOOKS = {
    "supplies": ("#6b6b6b", "#6b6b6b", "#969696", "solid"),
    "joint_project": ("#d94801", "#d55e00", "#000000", "solid"),
    "member_of": ("#2171b5", "#0072b2", "#000000", "dash"),
    "trains": ("#238b45", "#009e73", "#525252", "dash dot"),
    "finances": ("#b58900", "#e69f00", "#525252", "dot"),
}
"""Colours and shapes or pens: Okabe & Ito's in the second scheme, told apart by shape and pen in print."""


def _classes(choices):
    return Classes(tuple(AreaClass(option.code, option.label) for option in choices))


def _fills(looks):
    return {code: tuple((colour, how) for colour in colours) for code, (*colours, how) in looks.items()}


ACTOR_KINDS = Legend(
    mark("Actors"),
    '"kind"',
    _classes(options.ACTORS),
    _fills(KIND_LOOKS),
    label=wrapped("name"),
    counted=False,
)
"""Of the file that people fill in."""

OUTLINES = Legend(
    mark("Clusters"),
    "1",
    Classes((AreaClass(1, mark("Cluster")),)),
    {1: ("#3b1204", "#3d2400", "#000000")},
    label=wrapped("cl_name"),
    outlines=True,
    counted=False,
)

LINKS = Legend(mark("Links between actors"), '"kind"', _classes(options.LINKS), _fills(LINK_LOOKS), part=True)

NETWORK_ACTORS = Legend(
    mark("Actors in the network"),
    '"role"',
    ROLES,
    {
        BRIDGE: (("#d94801", "diamond"), ("#d55e00", "diamond"), ("#000000", "diamond")),
        BETWEEN: ("#08519c", "#0072b2", "#525252"),
        LINKED: ("#9ecae1", "#8fcbf2", "#bdbdbd"),
        ALONE: (("#ffffff", "square"), ("#ffffff", "square"), ("#ffffff", "square")),
    },
    label=wrapped("name"),
    part=True,
)
