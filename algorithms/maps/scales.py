"""How measures look: quotients about 1, shares from light to dark, counts of firms."""

from ...analysis.autocorrelation import classes as codes
from ...analysis.errors import mark
from .legend import Legend
from .steps import steps
from .styles import NO_DATA_FILLS

NO_DATA = (codes.COUNT_NO_DATA, mark("No data"), NO_DATA_FILLS)
NONE_FILLS = ("#ffffff", "#ffffff", "#ffffff")
"""White, which has a grey outline."""
CONFIDENTIAL = (9, mark("Too few firms to publish"), ("#bdbdbd", "#bdbdbd", ("#000000", "dense6")))


def scale(title, expression, *members):
    """Return the legend of a measure: steps, each with a value, a label in English and its fills, and no data."""
    known = tuple(codes.AreaClass(value, label) for value, label, _ in members)
    no_data = codes.AreaClass(codes.COUNT_NO_DATA, mark("No data"), marked=False)
    fills = {value: fills for value, _, fills in members} | {no_data.value: NO_DATA_FILLS}
    return Legend(title, expression, codes.Classes((*known, no_data), no_data.value), fills)


LOCATION_QUOTIENT = steps(
    mark("Location quotient"),
    "lq",
    (0.5, 0.8, 1.25, 2, 4),
    'WHEN "lq" IS NULL THEN 8 WHEN "lq" = 0 THEN 0',
    (
        (6, mark("Above 4"), ("#7f2704", "#7f3b08", "#000000")),
        (5, mark("2 to 4"), ("#d94801", "#b35806", "#404040")),
        (4, mark("1.25 to 2"), ("#fdae6b", "#fdb863", "#808080")),
        (3, mark("0.8 to 1.25: as the reference"), ("#f7f3ea", "#f7f7f7", "#d9d9d9")),
        (2, mark("0.5 to 0.8"), ("#c6dbef", "#b2abd2", "#f0f0f0")),
        (1, mark("Below 0.5"), ("#6baed6", "#8073ac", ("#969696", "b_diagonal"))),
        (0, mark("None of the sector"), NONE_FILLS),
        NO_DATA,
    ),
    band=1,
)
"""ColorBrewer's Oranges and Blues, PuOr, and black and white."""

SHARES = (
    (5, mark("40 % and more"), ("#54278f", "#00441b", "#000000")),
    (4, mark("20 to 40 %"), ("#756bb1", "#1b7837", "#404040")),
    (3, mark("10 to 20 %"), ("#9e9ac8", "#5aae61", "#808080")),
    (2, mark("5 to 10 %"), ("#cbc9e2", "#a6dba0", "#bfbfbf")),
    (1, mark("Below 5 %"), ("#efedf5", "#d9f0d3", "#e5e5e5")),
    (0, mark("None of the sector"), NONE_FILLS),
)
BOUNDS = (0.05, 0.1, 0.2, 0.4)
KNOWN = 'WHEN "share" IS NULL THEN 8 WHEN "share" = 0 THEN 0'

SECTOR_SHARE = steps(mark("Share of the sector"), "share", BOUNDS, KNOWN, (*SHARES, NO_DATA), percent=True)

ESTABLISHMENT_SHARE = steps(
    mark("Share of the sector in the firms"),
    "share",
    BOUNDS,
    f'WHEN "confidential" = 1 THEN 9 {KNOWN}',
    (*SHARES, CONFIDENTIAL, NO_DATA),
    percent=True,
)

AREA_PROFILE = steps(
    mark("Share of the largest sector"),
    "first_shr",
    (0.2, 0.35, 0.5, 0.75),
    'WHEN "first_shr" IS NULL THEN 8',
    (
        (5, mark("75 % and more"), ("#7f2704", "#7f3b08", "#000000")),
        (4, mark("50 to 75 %"), ("#d94801", "#b35806", "#404040")),
        (3, mark("35 to 50 %"), ("#fd8d3c", "#e08214", "#808080")),
        (2, mark("20 to 35 %"), ("#fdbe85", "#fdb863", "#bfbfbf")),
        (1, mark("Below 20 %"), ("#feedde", "#fee0b6", "#e5e5e5")),
        NO_DATA,
    ),
    percent=True,
)

ESTABLISHMENT_COUNT = scale(
    mark("Firms"),
    """CASE WHEN "firms" IS NULL THEN 8 WHEN "confidential" = 1 THEN 9 WHEN "firms" = 0 THEN 0 WHEN "firms" < 10 THEN 1
    WHEN "firms" < 100 THEN 2 WHEN "firms" < 1000 THEN 3 WHEN "firms" < 10000 THEN 4 ELSE 5 END""",
    (5, mark("10,000 and more"), ("#54278f", "#00441b", "#000000")),
    (4, mark("1,000 to 9,999"), ("#756bb1", "#1b7837", "#404040")),
    (3, mark("100 to 999"), ("#9e9ac8", "#5aae61", "#808080")),
    (2, mark("10 to 99"), ("#cbc9e2", "#a6dba0", "#bfbfbf")),
    (1, mark("Below 10"), ("#efedf5", "#d9f0d3", "#e5e5e5")),
    (0, mark("None"), NONE_FILLS),
    CONFIDENTIAL,
)
"""Counts keep their steps: they are read by their size."""
