"""Fields of the algorithms that ask what a cluster is and what it hangs on."""

from dataclasses import replace

from ....analysis.errors import mark
from ....analysis.verdicts.published_rules import EVERY_RULE
from .field import COUNT, FIGURE, INDEX, SHARE, Field

RULES = tuple(Field(rule.id, rule.name, "whole") for rule in EVERY_RULE)
BY_FIRMS = {
    "us_strong": mark("Strong cluster (United States), firms instead of jobs"),
    "us_top10": mark("Strong cluster, upper tenth (United States), firms instead of jobs"),
    "us_signif": mark("Significant cluster (United States), firms instead of jobs"),
    "eu_stars": mark("Stars (Europe), firms instead of jobs"),
    "br_nucleus": mark("Nucleus of sectoral and regional development (Brazil), firms instead of jobs"),
    "br_vector": mark("Vector of local development (Brazil), firms instead of jobs"),
    "lq_1_25": mark("LQ above 1.25, firms instead of jobs"),
    "lq_1": mark("LQ above 1, firms instead of jobs"),
    "cr_jobs": mark("Firms of the sector, in the place of jobs"),
    "cr_total": mark("Firms of all sectors, in the place of jobs"),
    "cr_lq": mark("Location quotient of firms"),
    "cr_part": mark("Part of the sector's firms"),
    "cr_part_st": mark("Part of the sector's firms in the state"),
    "cr_focus": mark("Share of the sector in the firms of the area"),
}
"""Aliases where firms stand for jobs."""
VOTES = (
    Field("n_yes", mark("Rules that call it a cluster"), "whole", COUNT),
    Field("n_decided", mark("Rules that can be decided"), "whole", COUNT),
)
MEASURES = {
    "jobs": Field("cr_jobs", mark("Jobs of the sector"), "real", FIGURE),
    "total": Field("cr_total", mark("Jobs of all sectors"), "real", FIGURE),
    "firms": Field("cr_firms", mark("Firms of the sector"), "real", FIGURE),
    "lq": Field("cr_lq", mark("Location quotient"), "real", INDEX),
    "lq_low": Field("cr_lq_low", mark("Location quotient, lower limit"), "real", INDEX),
    "lq_high": Field("cr_lq_high", mark("Location quotient, upper limit"), "real", INDEX),
    "lq_state": Field("cr_lq_st", mark("Location quotient in the state"), "real", INDEX),
    "part": Field("cr_part", mark("Part of the sector's jobs"), "real", SHARE),
    "part_state": Field("cr_part_st", mark("Part of the sector's jobs in the state"), "real", SHARE),
    "focus": Field("cr_focus", mark("Share of the sector in the area"), "real", SHARE),
}
"""The field of each measure of `analysis.verdicts.published_rules.MEASURES`."""


def rule_fields(rules, own=(), by_firms=False):
    """Return the fields of the areas: the rules that were asked, the user's own, votes, measures.

    Parameters
    ----------
    rules : iterable of str
        Ids of published rules.
    own : iterable of str
        Names of the user's own rules.
    by_firms : bool
        Whether firms stand for jobs, which the aliases then say.
    """
    fields = [field for field in RULES if field.name in rules]
    fields += [Field(f"own_{place}", name, "whole") for place, name in enumerate(own, 1)]
    fields += [*VOTES, *MEASURES.values()]
    if by_firms:
        fields = [replace(field, alias=BY_FIRMS.get(field.name, field.alias)) for field in fields]
    return tuple(fields)


CLUSTER_RULES = {
    "clusterrules": {
        "OUTPUT": rule_fields([field.name for field in RULES]),
        "RULE_TABLE": (
            Field("rule", mark("Rule (column)"), "text"),
            Field("name", mark("Rule"), "text"),
            Field("asks", mark("What it asks for"), "text"),
            Field("region", mark("Compared with"), "text"),
            Field("source", mark("Source"), "text"),
            Field("verified", mark("Source was read (1 = yes)"), "whole"),
            Field("lacks", mark("What the data lack to decide it"), "text"),
            Field("yes", mark("Areas that are a cluster by it"), "whole", COUNT),
            Field("no", mark("Areas that are none"), "whole", COUNT),
            Field("undecided", mark("Areas that it cannot decide"), "whole", COUNT),
        ),
    },
}

DEPENDENCE = {
    "jobs": Field("dp_jobs", mark("Jobs of the sector"), "real", FIGURE),
    "firms": Field("dp_firms", mark("Firms of the sector"), "real", FIGURE),
    "total": Field("dp_total", mark("Jobs of all sectors"), "real", FIGURE),
    "focus": Field("dp_focus", mark("Share of the sector in all jobs"), "real", SHARE),
    "lq": Field("dp_lq", mark("Location quotient"), "real", INDEX),
    "sectors": Field("dp_sectors", mark("Diversity: sectors of equal size"), "real", INDEX, shown=1),
    "largest_low": Field("dp_max_lo", mark("Jobs of the largest firm, at least"), "real", FIGURE),
    "largest_high": Field("dp_max_hi", mark("Jobs of the largest firm, at most"), "real", FIGURE),
    "share_1_low": Field("dp_1_low", mark("Share of the largest firm, at least"), "real", SHARE),
    "share_1_high": Field("dp_1_high", mark("Share of the largest firm, at most"), "real", SHARE),
    "share_3_low": Field("dp_3_low", mark("Share of the largest 3 firms, at least"), "real", SHARE),
    "share_3_high": Field("dp_3_high", mark("Share of the largest 3 firms, at most"), "real", SHARE),
    "hhi_low": Field("dp_hhi_lo", mark("Herfindahl index of firms, at least"), "real", INDEX),
    "hhi_high": Field("dp_hhi_hi", mark("Herfindahl index of firms, at most"), "real", INDEX),
    "lq_without_low": Field("dp_lq1_lo", mark("Location quotient without the largest firm, at least"), "real", INDEX),
    "lq_without_high": Field("dp_lq1_hi", mark("Location quotient without the largest firm, at most"), "real", INDEX),
    "loss_sector": Field("dp_loss", mark("Jobs lost if the sector falls"), "real", FIGURE, shown=1),
    "loss_sector_share": Field("dp_loss_sh", mark("Share of all jobs lost if the sector falls"), "real", SHARE),
    "loss_first_low": Field(
        "dp_los1_lo", mark("Jobs lost if the largest firm falls, at least"), "real", FIGURE, shown=1
    ),
    "loss_first_high": Field(
        "dp_los1_hi", mark("Jobs lost if the largest firm falls, at most"), "real", FIGURE, shown=1
    ),
    "loss_linked_low": Field(
        "dp_losl_lo", mark("Jobs lost with linkages if the sector falls, at least"), "real", FIGURE, shown=1
    ),
    "loss_linked_high": Field(
        "dp_losl_hi", mark("Jobs lost with linkages if the sector falls, at most"), "real", FIGURE, shown=1
    ),
    "loss_first_linked_low": Field(
        "dp_l1l_lo", mark("Jobs lost with linkages if the largest firm falls, at least"), "real", FIGURE, shown=1
    ),
    "loss_first_linked_high": Field(
        "dp_l1l_hi", mark("Jobs lost with linkages if the largest firm falls, at most"), "real", FIGURE, shown=1
    ),
    "dominated": Field("dp_domin", mark("One firm has more than the limit (1 = yes)"), "whole"),
    "withheld": Field("dp_hidden", mark("Figures not published (1 = yes)"), "whole"),
}
"""The field of each measure of `analysis.verdicts.dependence`."""
UNIT = Field("dp_unit", mark("Cluster, or area"), "text")
"""Or a whole number, as the ids that it is of."""
SAYS = Field("dp_says", mark("In words"), "text")
CLUSTER_RULES["dependence"] = {
    "OUTPUT": (UNIT, *DEPENDENCE.values(), SAYS),
    "CLUSTERS": (
        UNIT,
        Field("dp_name", mark("Name"), "text"),
        Field("dp_areas", mark("Areas"), "whole", COUNT),
        *DEPENDENCE.values(),
        SAYS,
    ),
}
