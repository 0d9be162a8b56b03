"""What is written of a ranking: candidates, every figure, criteria, pairs, ranks, assumptions, page, picture, log."""

from typing import NamedTuple

from ...translation import tr
from ..declaring.common import ID_FIELD, INPUT
from ..maps.priority_styles import PRIORITIES


class Priorities(NamedTuple):
    """All that was found.

    Attributes
    ----------
    found : analysis.decisions.prioritisation.Prioritisation
    criteria : tuple of Criterion
        In the order that they were given in.
    names : dict
        Of candidates, by id.
    sealed : tuple of Notice
        What there is to say of the seal.
    """

    found: object
    criteria: tuple
    names: dict
    sealed: tuple

    def called(self, ids):
        """Return the names of candidates."""
        return [self.names[one] for one in ids]


def write_priorities(run, candidates, criteria, found, sealed):
    """Write all outputs of a run.

    Parameters
    ----------
    run : Run
    candidates : candidates.Candidates
    criteria : tuple of Criterion
    found : analysis.decisions.prioritisation.Prioritisation
    sealed : tuple of Notice
    """
    from ..pages.decisions.priority_figure import priority_figure
    from ..pages.decisions.priority_page import priority_page
    from ..pages.decisions.priority_texts import in_words, summary

    told = Priorities(found, criteria, candidates.names, sealed)
    _write_ids(run, candidates)
    rows = candidate_frame(told)
    rows["pr_says"] = [in_words(told, one) for one in rows.index]
    run.map("OUTPUT", candidates.areas, rows.loc[candidates.areas.frame.index], PRIORITIES, told=None)
    cells = cell_frame(told)
    if run.wants("CELLS"):
        run.rows("CELLS", cells)
    if run.wants("WEIGHING"):
        run.rows("WEIGHING", criteria_frame(told))
    if run.wants("PAIRS"):
        run.rows("PAIRS", pair_frame(told))
    if run.wants("RANKS"):
        run.rows("RANKS", rank_frame(told))
    if run.wants("ASSUMPTIONS"):
        run.rows("ASSUMPTIONS", assumption_frame(told))
    run.page("REPORT", lambda: priority_page(run.algorithm.displayName(), told, rows, run.report))
    run.picture("FIGURE", lambda: priority_figure(told))
    # After the page, which has them in their place.
    for said in (*summary(told), *rows["pr_says"].head(SHOWN)):
        run.report.fact(said)


SHOWN = 20
"""Candidates that the log tells of."""


def _write_ids(run, candidates):
    """Have ids be of the kind that the input has, in all tables; without a field of ids they are places."""
    if not run.text(ID_FIELD):
        return
    for name, outputs in (("cand_id", ("CELLS", "RANKS")), ("ahead", ("PAIRS",)), ("behind", ("PAIRS",))):
        run.write_ids_as_read(name, outputs, INPUT, run.text(ID_FIELD), candidates.areas.frame.index)


def candidate_frame(told):
    """Return the fields of candidates but for their words, in the order of the ranking."""
    rows = told.found.candidates
    columns = {
        "pr_rank": "rank",
        "pr_from": "open_low",
        "pr_to": "open_high",
        "pr_low": "low",
        "pr_high": "high",
        "pr_best": "best",
        "pr_worst": "worst",
        "pr_mean": "mean",
        "pr_score": "score",
        "pr_sc_low": "score_low",
        "pr_sc_high": "score_high",
        "pr_first": "first",
        "pr_in": "within",
        "pr_class": "class",
        "pr_left_lo": "left_low",
        "pr_left_hi": "left_high",
        "pr_moves": "moves",
        "pr_lift_by": "lift_by",
        "pr_lift_to": "lift_to",
    }
    found = rows[list(columns.values())].set_axis(list(columns), axis=1)
    return found.assign(
        pr_name=told.called(found.index),
        pr_label=found["pr_class"].map(PRIORITIES.labels()),
        pr_unknown=[", ".join(names) or None for names in rows["unknown"]],
    )


def cell_frame(told):
    """Return the fields of figures, candidates in the order of the ranking and criteria in that of the table."""
    import pandas as pd

    of = {one.name: one for one in told.criteria}
    cells, ranks = told.found.cells, told.found.candidates["rank"]
    order = pd.MultiIndex.from_product([ranks.index, list(of)])
    cells = cells.set_index(["id", "criterion"]).loc[order].rename_axis(["id", "criterion"]).reset_index()
    asked = [of[name] for name in cells["criterion"]]
    return cells.assign(
        cand_id=cells["id"],
        cand_name=told.called(cells["id"]),
        rank=ranks.loc[cells["id"]].to_numpy(),
        family=[family_words(one.family) for one in asked],
        expression=[one.value for one in asked],
        unit=[one.unit or None for one in asked],
        zero=pd.Series([one.zero for one in asked], dtype=float),
        one=pd.Series([one.one for one in asked], dtype=float),
        points_hi=cells["points_high"],
    )


def criteria_frame(told):
    """Return the fields of criteria."""
    import pandas as pd

    rows, asked = told.found.criteria, told.criteria
    return pd.DataFrame(
        {
            "criterion": [one.name for one in asked],
            "family": [family_words(one.family) for one in asked],
            "expression": [one.value for one in asked],
            "direction": [one.direction for one in asked],
            "zero": pd.Series([one.zero for one in asked], dtype=float),
            "one": pd.Series([one.one for one in asked], dtype=float),
            "unit": [one.unit or None for one in asked],
            "given": [one.weight for one in asked],
            **{name: rows[name].to_numpy() for name in ("weight", "known", "unknown", "on_anchor")},
            "like": [names or None for names in rows["like"]],
            "first": [named(told, ids) for ids in rows["first_without"]],
            "moved": rows["moved_without"].to_numpy(),
            "most": rows["most_moved"].to_numpy(),
            "source": [one.source or None for one in asked],
        }
    )


def named(told, ids):
    """Return the names of candidates whose ids are a tuple, as one text; None where there is none."""
    return ", ".join(told.called(ids)) if ids else None


def pair_frame(told):
    """Return the fields of pairs, each with the one that is further up in the ranking as the one ahead."""
    import numpy as np
    import pandas as pd

    wins = told.found.wins
    ahead, behind = np.triu_indices(len(wins), 1)
    ids = wins.index.to_numpy()
    rows = pd.DataFrame({"ahead": ids[ahead], "behind": ids[behind], "wins": wins.to_numpy()[ahead, behind]})
    rows = rows.merge(told.found.swaps, "left", ["ahead", "behind"])
    return rows.assign(
        ahead_name=told.called(rows["ahead"]),
        behind_nm=told.called(rows["behind"]),
        **{name: rows[name].astype(object).where(rows[name].notna(), None) for name in ("givers", "takers")},
    )


def rank_frame(told):
    """Return the fields of ranks, those alone that a candidate ever has."""
    rows = told.found.ranks.rename_axis(index="cand_id", columns="rank").stack().rename("share").reset_index()
    rows = rows[rows["share"] > 0]
    return rows.assign(cand_name=told.called(rows["cand_id"]))


def assumption_frame(told):
    """Return the fields of assumptions."""
    import pandas as pd

    from ..pages.decisions.priority_texts import ASSUMPTIONS

    decisive = told.found.decisive
    shares = (decisive.alone, decisive.in_all) if decisive else ({}, {})
    return pd.DataFrame(
        [
            {"assumption": code, "called": tr(text), "alone": shares[0].get(code), "in_all": shares[1].get(code)}
            for code, text in ASSUMPTIONS.items()
        ]
    ).astype({"alone": float, "in_all": float})


def family_words(family):
    """Return what a family is called; None where there is none."""
    from ...analysis.decisions.criteria import FAMILIES

    return tr(FAMILIES[family]) if family in FAMILIES else family or None
