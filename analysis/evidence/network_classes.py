"""Classes of actors by their place in a network; nothing heavy."""

from ..autocorrelation.classes import AreaClass, Classes
from ..errors import mark

ALONE, LINKED, BETWEEN, BRIDGE = range(4)
"""Without a link; linked; on some shortest way between two others; one without whom the network falls apart."""

ROLES = Classes(
    (
        AreaClass(BRIDGE, mark("Bridge: without it the network falls apart")),
        AreaClass(BETWEEN, mark("Broker: stands between others")),
        AreaClass(LINKED, mark("Linked")),
        AreaClass(ALONE, mark("Without a link"), marked=False),
    )
)
