"""How priorities look: darker the surer a candidate is among those chosen, with its name beside it."""

from ...analysis.decisions import priority_classes as classes
from ...analysis.errors import mark
from .legend import Legend, wrapped

RANK = """coalesce(to_string("pr_rank"), to_string("pr_from") || '–' || to_string("pr_to"))"""
"""Or the ranks that missing figures leave open."""

PRIORITIES = Legend(
    mark("Priorities"),
    '"pr_class"',
    classes.PRIORITIES,
    {
        classes.SURE: ("#08519c", "#08519c", "#1a1a1a"),
        classes.LIKELY: ("#6baed6", "#6baed6", "#777777"),
        classes.OPEN: ("#c6dbef", "#c6dbef", "#c4c4c4"),
        classes.UNLIKELY: ("#dedcd3", "#e3e3e3", "#ececec"),
    },
    label=f"{RANK} || '\\n' || {wrapped('pr_name')}",
    beside=True,
    foremost='10 / sqrt(coalesce("pr_rank", "pr_from"))',
)
"""ColorBrewer's Blues and a light grey, told apart by lightness."""
