"""What is written about the hot spots of every sector: fields, labels, and the map of the areas."""

from ...analysis.errors import mark
from ...translation import tr
from ..layers.frames import Column

STATUS = {
    "": mark("Tested"),
    "zero": mark("Not tested: no figure above zero"),
    "same": mark("Not tested: the same value in every area"),
    "few": mark("Not tested: a value in fewer than 3 areas"),
    "alone": mark("Not tested: no two neighbours with a value"),
}

SECTOR_FIELDS = {
    **dict.fromkeys(("sector", "title", "status"), "text"),
    "total": "real",
    **dict.fromkeys(("areas", "present", "tested", "hot", "cold", "high_low", "low_high"), "whole"),
    **dict.fromkeys(("hot_value", "hot_share", "neighbours"), "real"),
    "groups": "whole",
    **dict.fromkeys(("top_area", "top_name"), "text"),
    "p_least": "real",
}
AREA_FIELDS = {
    **dict.fromkeys(("n_tested", "n_hot", "n_cold", "n_high_low", "n_low_high"), "whole"),
    **dict.fromkeys(("hot_codes", "top_code", "top_title"), "text"),
    **dict.fromkeys(("hot_value", "hot_share"), "real"),
}


def classes(pairs, legend):
    """Return the class of each pair of area and sector as its legend knows it."""
    return legend.classes.complete(pairs["class"], pairs["neighbours"])


def spots(pairs, legend):
    """Return the pairs that are hot or cold spots or outliers."""
    return pairs[pairs["class"].isin(legend.classes.marked)]


def pair_columns(pairs, legend, titles):
    """Return the columns of the long table."""
    return [
        Column("area", "text", pairs["area"]),
        Column("sector", "text", pairs["code"]),
        Column("title", "text", pairs["code"].map(titles)),
        *(Column(name, "real", pairs[name]) for name in ("value", "tested", "statistic", "p", "p_adj")),
        Column("class", "whole", pairs["class"]),
        Column("label", "text", classes(pairs, legend).map(legend.labels())),
        Column("neighbours", "whole", pairs["neighbours"]),
    ]


def sector_columns(sectors, titles, names):
    """Return the columns of the summary of the sectors; `names` are those of areas."""
    frame = sectors.assign(
        sector=sectors.index,
        title=sectors.index.map(titles),
        status=[tr(STATUS[reason]) for reason in sectors["reason"]],
        top_name=sectors["top_area"].map(names),
    )
    return [Column(name, kind, frame[name]) for name, kind in SECTOR_FIELDS.items()]


def area_columns(areas, titles):
    """Return the columns of the summary of the areas."""
    counted = {name: f"n_{name}" for name in ("tested", "hot", "cold", "high_low", "low_high")}
    frame = areas.rename(columns=counted).assign(top_title=areas["top_code"].map(titles))
    return [Column(name, kind, frame[name]) for name, kind in AREA_FIELDS.items()]
