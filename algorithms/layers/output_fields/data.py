"""Fields of the algorithms on data: tables, establishments, neighbours, checks."""

from ....analysis.errors import mark
from .field import COUNT, FIGURE, INDEX, METRES, SHARE, Field

AREA_ID = mark("Area")
FIRMS = Field("firms", mark("Firms"), "whole", COUNT)
WORKERS = (
    Field("workers", mark("Workers"), "real", FIGURE),
    Field("workers_low", mark("Workers, at least"), "real", FIGURE),
    Field("workers_high", mark("Workers, at most"), "real", FIGURE),
)
UNKNOWN = Field("unknown", mark("Firms without a figure of workers"), "whole", COUNT)
CONFIDENTIAL = Field("confidential", mark("Too few firms to publish (1 = yes)"), "whole")
LONG_TABLE = (
    Field("area", AREA_ID, "text"),
    Field("code", mark("Code of the sector"), "text"),
    Field("year", mark("Year"), "whole"),
    FIRMS,
    Field("jobs", mark("Jobs"), "real", FIGURE),
    Field("jobs_low", mark("Jobs, at least"), "real", FIGURE),
    Field("jobs_high", mark("Jobs, at most"), "real", FIGURE),
    Field("jobs_max", mark("Jobs of the largest firm"), "real", FIGURE),
    Field("jobs_sq", mark("Sum of squared jobs of firms"), "real", FIGURE),
    Field("unknown", mark("Firms without a figure of jobs"), "whole", COUNT),
    Field("suppressed", mark("Not to be published (1 = yes)"), "whole"),
)
"""The fields of `analysis.sectors.long_table.COLUMNS`."""
SEVERITY = Field("severity", mark("Severity"), "text")

DATA = {
    "sectorlayer": {
        "OUTPUT": (
            Field("sector", mark("Chosen sectors"), "real", FIGURE),
            Field("total", mark("All sectors"), "real", FIGURE),
            Field("share", mark("Share of the chosen sectors"), "real", SHARE),
            Field("sector_min", mark("Chosen sectors, at least"), "real", FIGURE),
            Field("sector_max", mark("Chosen sectors, at most"), "real", FIGURE),
            Field("suppressed", mark("Suppressed values"), "whole", COUNT),
            Field("missing", mark("Missing values"), "whole", COUNT),
        ),
        "LONG": LONG_TABLE,
        "UNMATCHED": (
            Field("side", mark("Found in"), "text"),
            Field("id", AREA_ID, "text"),
            Field("rows", mark("Rows of the table"), "whole", COUNT),
            Field("value", mark("Known figures"), "real", FIGURE),
            Field("suggestion", mark("Most similar id"), "text"),
        ),
    },
    "establishments": {
        "OUTPUT": (
            FIRMS,
            *WORKERS,
            Field("total_firms", mark("Firms of all sectors"), "whole", COUNT),
            Field("total_workers", mark("Workers of all sectors"), "real", FIGURE),
            Field("share", mark("Share of the sector in the firms"), "real", SHARE),
            UNKNOWN,
            CONFIDENTIAL,
        ),
        "CELLS": LONG_TABLE,
        "UNMATCHED": (
            Field("row", mark("Row or point"), "text"),
            Field("reason", mark("Why it is listed"), "text"),
            Field("value", mark("Area or coordinates"), "text"),
            Field("counted", mark("Counted (1 = yes)"), "whole"),
        ),
    },
    "aggregatedirectory": {
        "OUTPUT": LONG_TABLE,
        "UNMATCHED": (
            Field("field", mark("Column of the directory"), "text"),
            Field("reason", mark("Why it is listed"), "text"),
            Field("value", mark("Value of the column"), "text"),
            Field("firms", mark("Rows with it"), "whole", COUNT),
        ),
    },
    "spatialweights": {
        "LINKS": (
            Field("focal", AREA_ID, "text"),
            Field("neighbour", mark("Neighbour"), "text"),
            Field("weight", mark("Weight"), "real", INDEX, shown=6),
            Field("distance", mark("Distance"), "real", METRES),
        ),
    },
    "checklayer": {
        "OUTPUT": (
            Field("check", mark("Check"), "text"),
            SEVERITY,
            Field("field", mark("Field"), "text"),
            Field("count", mark("Number"), "whole", COUNT),
            Field("finding", mark("Finding"), "text"),
            Field("remedy", mark("What to do"), "text"),
            Field("areas", mark("Areas"), "text"),
        ),
        "CONCERNED": (
            SEVERITY,
            Field("findings", mark("Findings"), "whole", COUNT),
            Field("checks", mark("Checks"), "text"),
        ),
    },
}
