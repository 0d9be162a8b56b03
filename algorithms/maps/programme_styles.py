"""How the areas of a programme look: those in it and their neighbours, above, within or below what was expected."""

from ...analysis.effects import roles
from ...analysis.errors import mark
from .legend import Legend
from .styles import NO_DATA_FILLS

PROGRAMME = Legend(
    mark("Programme: more or less than expected"),
    '"pe_class"',
    roles.ROLES,
    {
        roles.ABOVE: ("#08519c", "#0072b2", "#000000"),
        roles.WITHIN: ("#807dba", "#cc79a7", "#737373"),
        roles.BELOW: ("#b2182b", "#d55e00", ("#000000", "f_diagonal")),
        roles.RING_ABOVE: ("#9ecae1", "#8fcbf2", ("#000000", "dense4")),
        roles.RING_WITHIN: ("#dadaeb", "#ecc9dc", "#d0d0d0"),
        roles.RING_BELOW: ("#f4a582", "#f5c27a", ("#737373", "b_diagonal")),
        roles.CONTROL: ("#eeeeee", "#eeeeee", "#ffffff"),
        roles.LEFT_OUT: ("#cccccc", "#cccccc", ("#9a9a9a", "dense6")),
        roles.NO_DATA: NO_DATA_FILLS,
    },
)
"""ColorBrewer's, Okabe & Ito's (2008), and black and white; the programme dark, its neighbours pale."""
