"""Fields of the hot spots' algorithms."""

from ....analysis.errors import mark
from .field import COUNT, FIGURE, INDEX, METRES, P_VALUE, SCORE, SHARE, STATISTIC, VALUE, Field

SCORE_NAME = mark("z-score")
SIDE_NAME = mark("Side (code), whatever the p-value")
P_NAME, P_CORRECTED = mark("p-value"), mark("p-value, corrected")
NEIGHBOURS = Field("neighbours", mark("Neighbours"), "whole", COUNT)
HOT, COLD = mark("Hot spots"), mark("Cold spots")
HIGH_LOW, LOW_HIGH = mark("High among low"), mark("Low among high")

WINDOWS = (
    Field("window", mark("Window"), "whole"),
    Field("centre", mark("Area about which it lies"), "text"),
    Field("areas", mark("Areas"), "whole", COUNT),
    Field("radius", mark("Distance to its farthest area"), "real", METRES),
    Field("observed", mark("Observed"), "whole", COUNT),
    Field("expected", mark("Expected"), "real", COUNT, shown=2),
    Field("ratio", mark("Observed over expected"), "real", INDEX),
    Field("rel_risk", mark("Relative risk"), "real", INDEX),
    Field("llr", mark("Log likelihood ratio"), "real", INDEX),
    Field("p", P_NAME, "real", P_VALUE),
    Field("p_seq", mark("p-value, sequential"), "real", P_VALUE),
    Field("class", mark("Class (code)"), "whole"),
    Field("label", mark("Class"), "text"),
)


POINT_PATTERNS = (
    Field("distance", mark("Distance"), "real", METRES),
    Field("m", mark("M function"), "real", INDEX),
    Field("m_low", mark("M: lower bound of chance, at this distance"), "real", INDEX),
    Field("m_high", mark("M: upper bound of chance, at this distance"), "real", INDEX),
    Field("m_glow", mark("M: lower bound of chance, whole curve"), "real", INDEX),
    Field("m_ghigh", mark("M: upper bound of chance, whole curve"), "real", INDEX),
    Field("m_side", mark("M: above (1) or below (-1) chance, whole curve"), "whole"),
    Field("kd", mark("K-density (per km)"), "real", STATISTIC),
    Field("kd_low", mark("K-density: lower bound of chance, at this distance"), "real", STATISTIC),
    Field("kd_high", mark("K-density: upper bound of chance, at this distance"), "real", STATISTIC),
    Field("kd_glow", mark("K-density: lower bound of chance, whole curve"), "real", STATISTIC),
    Field("kd_ghigh", mark("K-density: upper bound of chance, whole curve"), "real", STATISTIC),
    Field("kd_side", mark("K-density: above (1) or below (-1) chance, whole curve"), "whole"),
)

OF_GROUPS = (
    Field("gr_number", mark("Group"), "whole"),
    Field("gr_areas", mark("Areas of the group"), "whole", COUNT),
    Field("gr_p_mass", mark("p-value of the group, by mass"), "real", P_VALUE),
    Field("gr_p_extent", mark("p-value of the group, by extent"), "real", P_VALUE),
    Field("gr_class", mark("Class of the group (code)"), "whole"),
)
"""What areas are told of their group."""

GROUPS = (
    Field("number", mark("Group"), "whole"),
    Field("sign", mark("High (1) or low (-1)"), "whole"),
    Field("areas", mark("Areas"), "whole", COUNT),
    Field("lead", mark("Leading areas"), "text"),
    Field("observed", mark("Observed"), "real", VALUE),
    Field("expected", mark("Expected"), "real", VALUE),
    Field("ratio", mark("Observed over expected"), "real", INDEX),
    Field("mass", mark("Mass"), "real", INDEX),
    Field("p_mass", mark("p-value by mass"), "real", P_VALUE),
    Field("p_extent", mark("p-value by extent"), "real", P_VALUE),
    Field("p_number", mark("p-value of so many groups"), "real", P_VALUE),
    Field("p0", mark("p-value up to which areas belong"), "real", P_VALUE),
    Field("broad", mark("Broad: a region (1 = yes)"), "whole"),
    Field("parent", mark("Broad group that it lies in"), "whole"),
    Field("class", mark("Class (code)"), "whole"),
    Field("label", mark("Class"), "text"),
)


def _local(prefix, *measures, more=(), class_name="class", marks=()):
    """Return the fields of a local statistic: its measures, score, more of them, p-values, class and neighbours."""
    return (
        *measures,
        Field(f"{prefix}_z", SCORE_NAME, "real", SCORE),
        *more,
        Field(f"{prefix}_p", P_NAME, "real", P_VALUE),
        Field(f"{prefix}_p_adj", P_CORRECTED, "real", P_VALUE),
        Field(f"{prefix}_{class_name}", mark("Class (code)"), "whole"),
        Field(f"{prefix}_label", mark("Class"), "text"),
        *marks,
        NEIGHBOURS,
    )


def _settled(prefix):
    """Return the field of whether a class is settled."""
    return (Field(f"{prefix}_stable", mark("Class is settled (1 = yes)"), "whole"),)


def _sides(prefix):
    """Return the fields from which classes follow at any level: what the area would be, and whether it can be."""
    return (
        Field(f"{prefix}_side", SIDE_NAME, "whole"),
        Field(f"{prefix}_agrees", mark("The p-value is of that side (1 = yes)"), "whole"),
    )


def _marks(prefix, rates=True):
    """Return the fields of what a class hangs on: its side, whether it is settled; of rates, the slope and the law."""
    of_rates = (
        Field("size_only", mark("High for its size only"), "whole"),
        Field("law_only", mark("High under gamma risks only"), "whole"),
    )
    return (
        *_sides(prefix),
        *_settled(prefix),
        *(of_rates if rates else ()),
    )


def _moran(measure, lag):
    """Return the fields of local Moran's I, of one value or two."""
    value = Field("lm_value", mark("Value tested"), "real", VALUE)
    return _local(
        "lm",
        value,
        Field("lm_i", measure, "real", INDEX),
        more=(Field("lm_lag", lag, "real", VALUE),),
        marks=_marks("lm"),
    )


HOTSPOTS = {
    "globalautocorrelation": {
        "OUTPUT": (
            Field("name", mark("Statistic"), "text"),
            Field("statistic", mark("Value"), "real", STATISTIC),
            Field("expected", mark("Expected by chance"), "real", STATISTIC),
            Field("variance", mark("Variance, randomisation"), "real", STATISTIC),
            Field("variance_normal", mark("Variance, normality"), "real", STATISTIC),
            Field("z", SCORE_NAME, "real", SCORE),
            Field("p_z", mark("p by formula"), "real", P_VALUE),
            Field("z_normal", mark("z-score, normality"), "real", SCORE),
            Field("p_z_normal", mark("p, normality"), "real", P_VALUE),
            Field("p", P_NAME, "real", P_VALUE),
        ),
    },
    "distanceprofile": {
        "OUTPUT": (
            Field("distance", mark("Distance"), "real", METRES),
            Field("links", mark("Links"), "whole", COUNT),
            Field("alone", mark("Areas without neighbours"), "whole", COUNT),
            Field("i", mark("Moran's I"), "real", INDEX, shown=5),
            Field("expected", mark("Expected by chance"), "real", INDEX, shown=5),
            Field("variance", mark("Variance, randomisation"), "real", STATISTIC),
            Field("z", SCORE_NAME, "real", SCORE),
            Field("p", mark("p by formula"), "real", P_VALUE),
            Field("peak", mark("Peak (1 = yes)"), "whole"),
        ),
    },
    "pointpatterns": {"OUTPUT": POINT_PATTERNS},
    "localmoran": {
        "OUTPUT": (*_moran(mark("Local Moran's I"), mark("Mean of the neighbours")), *OF_GROUPS),
        "GROUPS": GROUPS,
    },
    "bivariatelocalmoran": {
        "OUTPUT": (
            *_moran(mark("Bivariate local Moran's I"), mark("Mean of the other value around"))[:-1],
            Field("ll_value", mark("First value tested"), "real", VALUE),
            Field("ll_other", mark("Second value tested"), "real", VALUE),
            Field("ll_l", mark("Local Lee's L"), "real", INDEX),
            Field("ll_lag", mark("Mean of the first value around"), "real", VALUE),
            Field("ll_lag_other", mark("Mean of the second value around"), "real", VALUE),
            Field("ll_p", P_NAME, "real", P_VALUE),
            Field("ll_p_adj", P_CORRECTED, "real", P_VALUE),
            Field("ll_class", mark("Class (code)"), "whole"),
            Field("ll_label", mark("Class"), "text"),
            *_marks("ll", rates=False),
            NEIGHBOURS,
        )
    },
    "getisord": {
        "OUTPUT": (
            *_local("gi", Field("gi", mark("Getis-Ord G"), "real", STATISTIC), class_name="bin", marks=_marks("gi")),
            *OF_GROUPS,
        ),
        "GROUPS": GROUPS,
    },
    "localgeary": {
        "OUTPUT": _local(
            "lg", Field("lg_c", mark("Local Geary's c"), "real", INDEX), marks=(*_sides("lg"), *_settled("lg"))
        ),
    },
    "neighbourhoodtest": {
        "OUTPUT": (
            Field("nb_count", mark("Firms, with the neighbours"), "whole", COUNT),
            Field("nb_exp", mark("Expected, with the neighbours"), "real", COUNT, shown=2),
            Field("nb_ratio", mark("Observed over expected, with the neighbours"), "real", INDEX),
            Field("nb_p", P_NAME, "real", P_VALUE),
            Field("nb_p_adj", P_CORRECTED, "real", P_VALUE),
            Field("nb_class", mark("Class (code)"), "whole"),
            Field("nb_label", mark("Class"), "text"),
            Field("nb_side", SIDE_NAME, "whole"),
            NEIGHBOURS,
            *OF_GROUPS,
        ),
        "GROUPS": GROUPS,
    },
    "scanstatistic": {
        "OUTPUT": (
            Field("sc_exp", mark("Expected"), "real", COUNT, shown=2),
            Field("sc_ratio", mark("Observed over expected"), "real", INDEX),
            Field("sc_window", mark("Window"), "whole"),
            Field("sc_p", mark("p-value of the window"), "real", P_VALUE),
            Field("sc_class", mark("Class (code)"), "whole"),
            Field("sc_label", mark("Class"), "text"),
        ),
        "WINDOWS": WINDOWS,
        "TABLE": WINDOWS,
    },
    "localjoincount": {"OUTPUT": _local("jc", Field("jc", mark("Join count"), "whole", COUNT))},
    "localheteroscedasticity": {
        "OUTPUT": (
            Field("lh", mark("Local heteroscedasticity"), "real", INDEX),
            Field("lh_p", P_NAME, "real", P_VALUE),
            Field("lh_p_adj", P_CORRECTED, "real", P_VALUE),
            Field("lh_class", mark("Class (code)"), "whole"),
            Field("lh_label", mark("Class"), "text"),
            NEIGHBOURS,
        ),
    },
    "emerginghotspots": {
        "OUTPUT": (
            Field("eh_class", mark("Class (code)"), "whole"),
            Field("eh_label", mark("Class"), "text"),
            Field("eh_hot", mark("Periods as a hot spot"), "whole", COUNT),
            Field("eh_cold", mark("Periods as a cold spot"), "whole", COUNT),
            Field("eh_path", mark("Path (H hot, C cold)"), "text"),
            Field("eh_z", mark("z-score of the last period"), "real", SCORE),
            Field("eh_trend_s", mark("Trend: Mann-Kendall's S"), "whole", COUNT),
            Field("eh_trend_z", mark("Trend: z-score"), "real", SCORE),
            Field("eh_trend_p", mark("Trend: p-value"), "real", P_VALUE),
            *_settled("eh"),
            Field("size_only", mark("Hot in some period for its size only"), "whole"),
            Field("law_only", mark("Hot in some period under gamma risks only"), "whole"),
            NEIGHBOURS,
        ),
        "PERIODS": (
            Field("period", mark("Period"), "text"),
            Field("areas", mark("Areas tested"), "whole", COUNT),
            Field("hot", HOT, "whole", COUNT),
            Field("cold", COLD, "whole", COUNT),
            Field("mean", mark("Mean"), "real", VALUE),
        ),
    },
    "sectorhotspots": {
        "OUTPUT": (
            Field("area", mark("Area"), "text"),
            Field("sector", mark("Sector"), "text"),
            Field("title", mark("Title of the sector"), "text"),
            Field("value", mark("Figure of the table"), "real", FIGURE),
            Field("tested", mark("Value tested"), "real", VALUE),
            Field("statistic", mark("Statistic"), "real", INDEX),
            Field("p", P_NAME, "real", P_VALUE),
            Field("p_adj", P_CORRECTED, "real", P_VALUE),
            Field("class", mark("Class (code)"), "whole"),
            Field("label", mark("Class"), "text"),
            Field("stable", mark("Class is settled (1 = yes)"), "whole"),
            NEIGHBOURS,
        ),
        "SECTOR_SUMMARY": (
            Field("sector", mark("Sector"), "text"),
            Field("title", mark("Title of the sector"), "text"),
            Field("status", mark("Tested, or why not"), "text"),
            Field("total", mark("Total of the sector"), "real", FIGURE),
            Field("areas", mark("Areas with a figure"), "whole", COUNT),
            Field("present", mark("Areas that have the sector"), "whole", COUNT),
            Field("tested", mark("Areas tested"), "whole", COUNT),
            Field("hot", HOT, "whole", COUNT),
            Field("cold", COLD, "whole", COUNT),
            Field("high_low", HIGH_LOW, "whole", COUNT),
            Field("low_high", LOW_HIGH, "whole", COUNT),
            Field("hot_value", mark("Figure in hot spots"), "real", FIGURE),
            Field("hot_share", mark("Share in hot spots"), "real", SHARE),
            Field("neighbours", mark("Neighbours, on average"), "real", COUNT, shown=2),
            Field("groups", mark("Groups of hot spots"), "whole", COUNT),
            Field("top_area", mark("Largest hot spot"), "text"),
            Field("top_name", mark("Name of the largest hot spot"), "text"),
            Field("p_least", mark("Lowest p-value, corrected"), "real", P_VALUE),
        ),
        "AREA_SUMMARY": (
            Field("n_tested", mark("Sectors tested"), "whole", COUNT),
            Field("n_hot", mark("Sectors with a hot spot"), "whole", COUNT),
            Field("n_cold", mark("Sectors with a cold spot"), "whole", COUNT),
            Field("n_high_low", mark("Sectors high among low"), "whole", COUNT),
            Field("n_low_high", mark("Sectors low among high"), "whole", COUNT),
            Field("hot_codes", mark("Codes of the hot spots"), "text"),
            Field("top_code", mark("Largest sector with a hot spot"), "text"),
            Field("top_title", mark("Title of the largest sector with a hot spot"), "text"),
            Field("hot_value", mark("Figure of the sectors with a hot spot"), "real", FIGURE),
            Field("hot_share", mark("Share of the sectors with a hot spot"), "real", SHARE),
        ),
    },
}
