"""All output fields, by algorithm and output: what is written, named, shown and explained is looked up here."""

from ....translation import tr
from .agglomeration import AGGLOMERATION
from .assessment import ASSESSMENT
from .cluster_rules import CLUSTER_RULES
from .clusters import CLUSTERS
from .comparison import COMPARISON
from .data import DATA
from .decisions import DECISIONS
from .delineation import DELINEATION
from .demand import DEMAND
from .evidence import EVIDENCE
from .followup import FOLLOWUP
from .hotspots import HOTSPOTS
from .linkages import LINKAGES
from .programme import PROGRAMME
from .robustness import ROBUSTNESS

OUTPUT_FIELDS = {
    "clusterreport": {},
    "observatory": {},
    **DATA,
    **AGGLOMERATION,
    **HOTSPOTS,
    **DELINEATION,
    **CLUSTERS,
    **CLUSTER_RULES,
    **EVIDENCE,
    **ASSESSMENT,
    **ROBUSTNESS,
    **LINKAGES,
    **COMPARISON,
    **DEMAND,
    **DECISIONS,
    **FOLLOWUP,
    **PROGRAMME,
}
"""{id of the algorithm: {output: (Field, …)}}; the fields in the order in which they are written."""


def fields_of(algorithm, output):
    """Return the fields that an algorithm adds in an output, in the order of writing; none where it adds none.

    Parameters
    ----------
    algorithm, output : str
        Such as "localmoran" and "OUTPUT".

    Returns
    -------
    tuple of Field
    """
    return OUTPUT_FIELDS.get(algorithm, {}).get(output, ())


def heading(algorithm, output, *names):
    """Return what a page needs to print fields as columns: aliases, in the language that is spoken, and decimals.

    Returns
    -------
    head : tuple of str
    decimals : tuple of (int or None)
    """
    known = {field.name: field for field in fields_of(algorithm, output)}
    return tuple(tr(known[name].alias) for name in names), tuple(known[name].decimals for name in names)
