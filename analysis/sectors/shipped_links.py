"""What codes of the shipped classifications are in ISIC Rev. 4.

An office says which codes another code goes to, and not in what parts. Here the parts are equal, which is a convention,
told with how much of all figures it holds; a code above the most detailed ones goes where these go, each alike.
"""

from functools import cache

import pandas as pd

from .correspondence import Correspondence, read_correspondence
from .shipped import named, shipped_classification


def correspondence_at(place, encoding=None, decimal=None, equally=False):
    """Return the correspondence of the classification that a text names, or else that in a file.

    See `read_correspondence`.
    """
    found = named(place)
    if not found:
        return read_correspondence(place, encoding, decimal, equally)
    name = found[1]["name"]
    return Correspondence(name, shipped_links(name), shipped_classification(name), by_convention=True)


@cache
def shipped_links(name):
    """Return the links of a shipped classification to ISIC Rev. 4, of all its levels.

    Returns
    -------
    pandas.DataFrame
        ``source``, ``target`` and ``weight``; the weights of a source sum to 1.
    """
    pack, said = named(name)
    classification = shipped_classification(name)
    targets = {}
    for row in pack.rows(f"{said['file']}_isic4.csv"):
        targets.setdefault(row["from"], []).append(row["to"])
    rows = []
    for code in classification.codes:
        leaves = [leaf for leaf in classification.leaves(code) if leaf in targets]
        weights = {}
        for leaf in leaves:
            for target in targets[leaf]:
                weights[target] = weights.get(target, 0) + 1 / len(targets[leaf]) / len(leaves)
        rows += [(code, target, weight) for target, weight in sorted(weights.items())]
    return pd.DataFrame(rows, columns=["source", "target", "weight"])
