"""What can be chosen in records of evidence: codes, which are stored, and what they are called.

References
----------
OECD (2007). Competitive Regional Clusters: National Policy Approaches. OECD Publishing, Paris. (Goals of cluster
policy and the instruments that serve them.)
"""

from typing import NamedTuple

from ..errors import mark


class Option(NamedTuple):
    """Something to choose.

    Attributes
    ----------
    code : str
        As it is stored, whatever the language.
    label : str
        What it is called, in English, marked for translation.
    """

    code: str
    label: str


ACTORS = (
    Option("firm", mark("Firm")),
    Option("association", mark("Association or chamber")),
    Option("university", mark("University")),
    Option("research", mark("Research centre")),
    Option("training", mark("School or training centre")),
    Option("government", mark("Government")),
    Option("finance", mark("Bank or fund")),
    Option("facilitator", mark("Facilitator")),
)
LEVELS = (
    Option("local", mark("Local")),
    Option("regional", mark("Regional")),
    Option("national", mark("National")),
    Option("supranational", mark("Supranational")),
)
SIZES = (
    Option("micro", mark("Up to 10 people")),
    Option("small", mark("11 to 50 people")),
    Option("medium", mark("51 to 250 people")),
    Option("large", mark("More than 250 people")),
)

LINKS = (
    Option("supplies", mark("Supplies")),
    Option("joint_project", mark("Joint project")),
    Option("member_of", mark("Is a member of")),
    Option("trains", mark("Trains people for")),
    Option("finances", mark("Finances")),
)
COOPERATIVE = ("joint_project", "member_of", "trains")
"""Links that are cooperation; to sell to somebody, or to lend, is not."""
MUTUAL = ("joint_project",)
"""Links that have no direction."""

ANSWERS = (Option("yes", mark("Yes")), Option("no", mark("No")), Option("unknown", mark("Not known")))
AFFIRMED, DENIED = "yes", "no"

TOPICS = (
    Option("workforce", mark("Specialised workforce")),
    Option("training", mark("Training places")),
    Option("inputs", mark("Inputs and suppliers")),
    Option("resource", mark("Resource or infrastructure")),
    Option("competitor", mark("Competitor")),
    Option("market_failure", mark("Market failure")),
)
EFFECTS = (
    Option("helps", mark("Helps the cluster")),
    Option("hinders", mark("Hinders the cluster")),
    Option("neither", mark("Neither")),
)

GOALS = (
    Option("identify", mark("Identify clusters")),
    Option("networks", mark("Support networks")),
    Option("suppliers", mark("Strengthen suppliers")),
    Option("external", mark("External links")),
    Option("workforce", mark("Skilled workforce")),
    Option("research", mark("Research and development")),
    Option("commercialisation", mark("Commercialisation")),
    Option("finance", mark("Access to finance")),
)
INSTRUMENTS = {
    "identify": (
        Option("identify_maps", mark("Maps of clusters")),
        Option("identify_facilitators", mark("Facilitators")),
    ),
    "networks": (
        Option("networks_meetings", mark("Meetings of firms")),
        Option("networks_incentives", mark("Financial incentives for networks")),
        Option("networks_map", mark("Map of relations")),
    ),
    "suppliers": (
        Option("suppliers_small_firms", mark("Policy for small firms")),
        Option("suppliers_purchasing", mark("Joint purchasing")),
        Option("suppliers_quality", mark("Quality standards")),
    ),
    "external": (
        Option("external_brands", mark("Brands")),
        Option("external_investors", mark("Attracting investors")),
        Option("external_exports", mark("Export networks")),
        Option("external_distribution", mark("Distribution")),
    ),
    "workforce": (
        Option("workforce_information", mark("Labour-market information")),
        Option("workforce_training", mark("Specialised training")),
        Option("workforce_schools", mark("Networks of firms and schools")),
    ),
    "research": (
        Option("research_projects", mark("Joint research projects")),
        Option("research_meetings", mark("Meetings of firms and researchers")),
        Option("research_university", mark("University programmes")),
        Option("research_observatories", mark("Observatories")),
    ),
    "commercialisation": (
        Option("commercialisation_property", mark("Intellectual property")),
        Option("commercialisation_transfer", mark("Technology transfer")),
    ),
    "finance": (
        Option("finance_advice", mark("Financial advice")),
        Option("finance_guarantees", mark("Guarantees")),
        Option("finance_venture", mark("Venture capital")),
    ),
}
"""By the goal that they serve; the code of an instrument begins with that of its goal."""
