"""Published definitions of a cluster, and the quantities that they are decided by; `rules` decides.

References
----------
Delgado, M., Porter, M. E. & Stern, S. (2016). Defining clusters of related industries. Journal of Economic Geography
16(1), 1-38. (Strong clusters: the U.S. Cluster Mapping Project's published definitions.)
European Cluster Observatory: methodology of stars for size, specialisation and focus.
Suzigan, W., Furtado, J., Garcia, R. & Sampaio, S. (2004). Clusters ou sistemas locais de produção: mapeamento,
tipologia e sugestões de políticas. Revista de Economia Política 24(4), 543-562.
"""

from dataclasses import dataclass

from ..errors import mark


@dataclass(frozen=True)
class Rule:
    """A definition of a cluster.

    Attributes
    ----------
    id : str
        Name of its column.
    name : str
        What it is called, in English, marked for translation.
    asks : str
        What it asks for, in words, marked for translation.
    region : str
        The region that areas are compared with, marked for translation.
    source : str
    verified : bool
        Whether the source itself was read, or recomputed from its own code.
    """

    id: str
    name: str
    asks: str
    region: str
    source: str
    verified: bool


ALL_AREAS = mark("all areas given, or the reference totals")
STATE = mark("the state or province of the area")
EVERY_RULE = (
    Rule(
        "us_strong",
        mark("Strong cluster (United States)"),
        mark(
            "LQ in the upper quarter of areas with the sector and at least 1, jobs and establishments above the lower "
            "quarter"
        ),
        ALL_AREAS,
        "U.S. Cluster Mapping Project; Delgado, Porter & Stern (2016)",
        True,
    ),
    Rule(
        "us_top10",
        mark("Strong cluster, upper tenth (United States)"),
        mark("as the strong cluster, with LQ in the upper tenth"),
        ALL_AREAS,
        "U.S. Cluster Mapping Project",
        True,
    ),
    Rule(
        "us_signif",
        mark("Significant cluster (United States)"),
        mark("LQ above the median of areas with the sector, jobs and establishments above the lower quarter"),
        ALL_AREAS,
        "U.S. Cluster Mapping Project",
        True,
    ),
    Rule(
        "eu_stars",
        mark("Stars (Europe), 0 to 3"),
        mark(
            "a star each for the part of the sector's jobs in the upper tenth, LQ of at least 2, and the share of the "
            "area's jobs in the sector in the upper tenth; none below 1,000 jobs"
        ),
        ALL_AREAS,
        "European Cluster Observatory",
        False,
    ),
    Rule(
        "br_nucleus",
        mark("Nucleus of sectoral and regional development (Brazil)"),
        mark("LQ of at least 5, more than 20 % of the sector's jobs in the state, 5 establishments"),
        STATE,
        "Suzigan, Furtado, Garcia & Sampaio (2004)",
        False,
    ),
    Rule(
        "br_vector",
        mark("Vector of local development (Brazil)"),
        mark("LQ of at least 5, 1 to 20 % of the sector's jobs in the state, 5 establishments"),
        STATE,
        "Suzigan, Furtado, Garcia & Sampaio (2004)",
        False,
    ),
    Rule("lq_1_25", mark("LQ above 1.25"), mark("LQ above 1.25"), ALL_AREAS, mark("in common use"), True),
    Rule("lq_1", mark("LQ above 1"), mark("LQ above 1"), ALL_AREAS, mark("in common use"), True),
)
"""Each is decided from figures alone. Definitions that ask for cooperation need evidence, see `assessment`."""


MEASURES = ("jobs", "total", "firms", "lq", "lq_low", "lq_high", "lq_state", "part", "part_state", "focus")
"""What rules, and a user's own, are decided by; beside them the area's ``state``."""
