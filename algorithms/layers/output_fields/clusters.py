"""Fields of the algorithms on clusters."""

from ....analysis.errors import mark
from .field import COUNT, FIGURE, INDEX, SHARE, Field

SECTOR = (Field("sector", mark("Sector"), "text"), Field("title", mark("Title of the sector"), "text"))
AREA = Field("area", mark("Area"), "text")
CHANGE = (
    Field("start", mark("At the first date"), "real", FIGURE),
    Field("end", mark("At the last date"), "real", FIGURE),
    Field("change", mark("Change"), "real", FIGURE),
)
GROWTH = Field("growth", mark("Growth, share of the start"), "real", SHARE)
NATION = Field("nation", mark("Growth of the same sectors in the nation"), "real", SHARE)
EFFECTS = (
    Field("national", mark("National effect"), "real", FIGURE, shown=1),
    Field("mix", mark("Effect of the mix of sectors"), "real", FIGURE, shown=1),
    Field("regional", mark("Own effect"), "real", FIGURE, shown=1),
    Field("competitive", mark("Own effect: competitive"), "real", FIGURE, shown=1),
    Field("allocation", mark("Own effect: allocation"), "real", FIGURE, shown=1),
    Field("entry", mark("Own effect: new sectors"), "real", FIGURE, shown=1),
)
FOLLOWING = (
    Field("own_low", mark("Own effect, at least"), "real", FIGURE, shown=1),
    Field("own_high", mark("Own effect, at most"), "real", FIGURE, shown=1),
    Field("expected", mark("Expected at the last date"), "real", FIGURE, shown=1),
    Field("own_rate", mark("Own effect, share of the start"), "real", SHARE),
    GROWTH,
    Field("yearly", mark("Growth a year"), "real", SHARE, shown=4),
    NATION,
    Field("lq_start", mark("Location quotient at the first date"), "real", INDEX),
    Field("lq_end", mark("Location quotient at the last date"), "real", INDEX),
    Field("quarter", mark("Quarter of growth and specialisation"), "whole"),
    Field("quarter_name", mark("Name of the quarter"), "text"),
)
CLASS = (Field("own_class", mark("Class of the own effect"), "whole"), Field("label", mark("Class in words"), "text"))

CLUSTERS = {
    "shiftshare": {
        "OUTPUT": (
            *CHANGE,
            *EFFECTS,
            *FOLLOWING,
            Field("q1", mark("Sectors specialised and growing"), "whole", COUNT),
            Field("q2", mark("Sectors specialised, not growing"), "whole", COUNT),
            Field("q3", mark("Sectors growing, not specialised"), "whole", COUNT),
            Field("q4", mark("Sectors neither growing nor specialised"), "whole", COUNT),
            *CLASS,
        ),
        "PAIRS": (
            *(AREA, Field("area_name", mark("Name of the area"), "text"), *SECTOR),
            *(*CHANGE, *EFFECTS, *FOLLOWING, *CLASS),
        ),
        "SECTOR_SUMMARY": (*SECTOR, *CHANGE, *EFFECTS, GROWTH, NATION),
        "PERIODS": (
            AREA,
            Field("date_1", mark("Period from"), "whole"),
            Field("date_2", mark("Period to"), "whole"),
            *(*CHANGE, *EFFECTS),
        ),
    },
}
