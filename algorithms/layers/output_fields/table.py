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


def declared_in(method):
    """Return the fields that a run and the runs before it added, by name; of several of a name the last.

    Parameters
    ----------
    method : dict
        As a `Record` keeps it; empty where nobody knows.

    Returns
    -------
    dict of str to Field
    """
    earlier = [declared_in(made) for made in method.get("inputs", {}).values()]
    added = fields_of(method.get("algorithm", "").removeprefix("polos:"), method.get("output", ""))
    return {name: one for found in earlier for name, one in found.items()} | {one.name: one for one in added}


def heading(algorithm, output, *names):
    """Return what a page needs to print fields as columns: aliases, in the language that is spoken, and decimals.

    Returns
    -------
    head : tuple of str
    decimals : tuple of (int or None)
    """
    known = {field.name: field for field in fields_of(algorithm, output)}
    return tuple(tr(known[name].alias) for name in names), tuple(known[name].decimals for name in names)
