"""Fields of the algorithms on clusters: the contract that all that reads clusters rests on."""

from ....analysis.errors import mark
from .field import COUNT, FIGURE, INDEX, P_VALUE, SCORE, SHARE, Field, Unit

KM2 = Unit("square kilometres", 1)
DENSITY = Unit("jobs or firms per square kilometre", 2)

ID = Field("cl_id", mark("Agglomeration (id)"), "whole")
NAME = Field("cl_name", mark("Agglomeration"), "text")
AREA_ID = Field("area_id", mark("Area (id)"), "text")
AREA_NAME = Field("area_name", mark("Area"), "text")
JOBS = Field("jobs", mark("Jobs of the sector"), "real", FIGURE, shown=0)
FIRMS = Field("firms", mark("Firms of the sector"), "real", FIGURE, shown=0)
TOTAL = Field("total", mark("Jobs or firms of all sectors"), "real", FIGURE, shown=0)
LQ = Field("lq", mark("Location quotient"), "real", INDEX, shown=2)
P_MASS = Field("p_mass", mark("p-value of the group, by mass"), "real", P_VALUE)
P_EXTENT = Field("p_extent", mark("p-value of the group, by extent"), "real", P_VALUE)
LIMITS = (
    Field("lq_low", mark("Location quotient, lower limit"), "real", INDEX, shown=2),
    Field("lq_high", mark("Location quotient, upper limit"), "real", INDEX, shown=2),
)
TESTED = (
    Field("statistic", mark("Gi* (z-score)"), "real", SCORE),
    Field("p", mark("p-value of the area"), "real", P_VALUE),
    Field("p_adj", mark("p-value of the area, corrected"), "real", P_VALUE),
    Field("p_group", mark("p-value of the area's group"), "real", P_VALUE),
)
SHARE_OF_SECTOR = Field("share", mark("Share of the sector"), "real", SHARE)

DELINEATION = {
    "delineateclusters": {
        "OUTPUT": (
            ID,
            NAME,
            Field("sector", mark("Sector"), "text"),
            Field("n_areas", mark("Areas, core and fringe"), "whole", COUNT),
            Field("n_core", mark("Areas of the core"), "whole", COUNT),
            Field("n_fringe", mark("Areas of the fringe"), "whole", COUNT),
            Field("n_gap", mark("Areas that are gaps"), "whole", COUNT),
            JOBS,
            FIRMS,
            TOTAL,
            SHARE_OF_SECTOR,
            Field("nat_share", mark("Part of the sector in the reference region"), "real", SHARE),
            LQ,
            *LIMITS,
            Field("hclq", mark("Above the reference share"), "real", FIGURE, shown=0),
            Field("jobs_all", mark("Jobs of the sector, with the fringe"), "real", FIGURE, shown=0),
            Field("firms_all", mark("Firms of the sector, with the fringe"), "real", FIGURE, shown=0),
            Field("total_all", mark("Jobs or firms of all sectors, with the fringe"), "real", FIGURE, shown=0),
            Field("share_all", mark("Share of the sector, with the fringe"), "real", SHARE),
            Field("nat_sh_all", mark("Part of the sector in the reference region, with the fringe"), "real", SHARE),
            Field("lq_all", mark("Location quotient, with the fringe"), "real", INDEX, shown=2),
            Field("lq_low_all", mark("Location quotient with the fringe, lower limit"), "real", INDEX, shown=2),
            Field("lq_hi_all", mark("Location quotient with the fringe, upper limit"), "real", INDEX, shown=2),
            Field("hclq_all", mark("Above the reference share, with the fringe"), "real", FIGURE, shown=0),
            Field("fringe_sh", mark("Part of the fringe"), "real", SHARE),
            Field("km2", mark("Surface of the core, km²"), "real", KM2),
            Field("density", mark("Jobs or firms of the sector per km² of the core"), "real", DENSITY),
            Field("lead_area", mark("Leading area (id)"), "text"),
            Field("lead_name", mark("Leading area"), "text"),
            Field("lead_share", mark("Part of the leading area in the core"), "real", SHARE),
            Field("provinces", mark("Provinces that it lies in"), "text"),
            Field("n_prov", mark("Provinces"), "whole", COUNT),
            P_EXTENT,
            P_MASS,
            Field("p_areas", mark("Areas of the group that the p-value is of"), "whole", COUNT),
            Field("stable", mark("Decided whatever the seed (1 = yes)"), "whole"),
            Field("compact", mark("Compactness (1 = a circle)"), "real", INDEX),
            Field("pattern", mark("Region that it lies in (number)"), "whole"),
            Field("cl_class", mark("Class (code)"), "whole"),
            Field("cl_label", mark("Class"), "text"),
            Field("origin", mark("Same, new, split or merged since last year"), "text"),
            Field("parents", mark("Agglomerations that it comes from (ids)"), "text"),
            Field("overlap", mark("Overlap with itself last year"), "real", SHARE),
            Field("last_id", mark("Highest id ever given"), "whole"),
            Field("says", mark("In words"), "text"),
        ),
        "MEMBERS": (
            ID,
            NAME,
            AREA_ID,
            AREA_NAME,
            Field("province", mark("Province"), "text"),
            Field("role", mark("Role: core, fringe or gap"), "text"),
            Field("class", mark("Class of the area"), "text"),
            Field("evidence", mark("Evidence: 2 area and agglomeration, 1 agglomeration"), "whole"),
            *TESTED,
            JOBS,
            FIRMS,
            TOTAL,
            LQ,
            *LIMITS,
        ),
        "ISOLATED": (
            AREA_ID,
            AREA_NAME,
            Field("is_class", mark("Why in no agglomeration (code)"), "whole"),
            Field("is_label", mark("Why in no agglomeration"), "text"),
            *TESTED,
            JOBS,
            FIRMS,
            TOTAL,
            LQ,
        ),
        "PATTERNS": (
            Field("pattern", mark("Region (number)"), "whole"),
            Field("areas", mark("Areas"), "whole", COUNT),
            JOBS,
            FIRMS,
            TOTAL,
            SHARE_OF_SECTOR,
            LQ,
            P_MASS,
            P_EXTENT,
            Field("n_clusters", mark("Agglomerations within"), "whole", COUNT),
            Field("clusters", mark("Agglomerations within (ids)"), "text"),
            Field("pt_label", mark("Class"), "text"),
        ),
    },
    "pointclusters": {
        "OUTPUT": (
            ID,
            NAME,
            Field("sector", mark("Sector"), "text"),
            FIRMS,
            JOBS,
            Field("total", mark("Firms of all sectors"), "real", FIGURE, shown=0),
            SHARE_OF_SECTOR,
            Field("nat_share", mark("Part of the sector in the reference region"), "real", SHARE),
            LQ,
            *LIMITS,
            Field("lq_drawn", mark("Location quotient within the outline as drawn (too high)"), "real", INDEX, shown=2),
            Field("hclq", mark("Above the reference share"), "real", FIGURE, shown=0),
            Field("km2", mark("Surface of the outline, km²"), "real", KM2),
            Field("density", mark("Firms of the sector per km²"), "real", DENSITY),
            Field("compact", mark("Compactness (1 = a circle)"), "real", INDEX),
            Field("stability", mark("Stability (1 = found again whole)"), "real", SHARE),
            Field("p_mass", mark("p-value, held against the best place of chance"), "real", P_VALUE),
            Field("cl_class", mark("Class (code)"), "whole"),
            Field("cl_label", mark("Class"), "text"),
            Field("n_areas", mark("Areas that it lies in"), "whole", COUNT),
            Field("lead_area", mark("Leading area (id)"), "text"),
            Field("lead_name", mark("Leading area"), "text"),
            Field("lead_share", mark("Part of its firms in the leading area"), "real", SHARE),
            Field("agree", mark("Part of its firms in agglomerations of areas"), "real", SHARE),
            Field("origin", mark("Same, new, split or merged since last year"), "text"),
            Field("parents", mark("Agglomerations that it comes from (ids)"), "text"),
            Field("overlap", mark("Overlap with itself last year"), "real", SHARE),
            Field("last_id", mark("Highest id ever given"), "whole"),
            Field("says", mark("In words"), "text"),
        ),
        "FIRMS": (
            ID,
            Field("code", mark("Sector code"), "text"),
            Field("workers", mark("Workers"), "real", FIGURE, shown=0),
            Field("row", mark("Feature of the input (id)"), "whole"),
        ),
        "WITHIN": (
            ID,
            AREA_ID,
            AREA_NAME,
            FIRMS,
            Field("part", mark("Part of the agglomeration's firms"), "real", SHARE),
            Field("of_area", mark("Part of the area's firms of the sector"), "real", SHARE),
        ),
    },
}
