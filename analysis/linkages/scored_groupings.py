"""Several groupings held against several measures, side by side."""

import numpy as np
import pandas as pd

from .group_validation import against_chance, validate
from .groupings import has_groups

LOW, HIGH = 0.05, 0.95
"""Ends of the span of what chance scores."""


def scored(groupings, measures, draws, seed, progress=None, cancelled=None):
    """Return how well each grouping hangs together by each measure, and how well chance would.

    Parameters
    ----------
    groupings : dict of str to pandas.Series
        Group of each industry, see `group_validation.validate`.
    measures : dict of str to pandas.DataFrame
    draws, seed : int
        See `group_validation.against_chance`.
    progress, cancelled : callable, optional

    Returns
    -------
    scores : pandas.DataFrame
        A row for each grouping and measure, as far as they can be compared (`groupings.has_groups`): ``grouping``,
        ``measure``, ``groups`` (of two or more), ``industries``, ``score``, ``chance`` (mean of random
        groupings), ``chance_low``, ``chance_high`` (5 and 95 % of them); of the score against the 95th percentile
        ``score_95`` and ``chance_95``; ``within`` and ``between``, means over groups, and ``p`` of their difference.
    groups : pandas.DataFrame
        ``grouping``, ``measure``, ``group`` and the columns of `group_validation.Validation.groups`.
    """
    rows, details = [], []
    pairs = [(grouping, measure) for measure in measures for grouping in groupings]
    for place, (grouping, measure) in enumerate(pairs):
        groups, related = groupings[grouping], measures[measure]
        if not has_groups(groups[groups.index.isin(related.index)]):
            continue
        found = validate(groups, related)
        chance = against_chance(groups, related, draws, seed, cancelled)
        scores, scores_95 = (each[np.isfinite(each)] for each in (chance.scores, chance.scores_95))
        rows.append(
            {
                "grouping": grouping,
                "measure": measure,
                "groups": len(found.groups),
                "industries": found.industries,
                "score": found.score,
                "chance": scores.mean() if len(scores) else np.nan,
                "chance_low": np.quantile(scores, LOW) if len(scores) else np.nan,
                "chance_high": np.quantile(scores, HIGH) if len(scores) else np.nan,
                "score_95": found.score_95,
                "chance_95": scores_95.mean() if len(scores_95) else np.nan,
                "within": found.groups["within"].mean(),
                "between": found.groups["between"].mean(),
                "p": chance.p,
            }
        )
        details.append(found.groups.reset_index().assign(grouping=grouping, measure=measure))
        if progress:
            progress((place + 1) / len(pairs))
    return pd.DataFrame(rows), pd.concat(details, ignore_index=True) if details else pd.DataFrame()
