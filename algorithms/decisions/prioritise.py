"""Priorities: a ranking by criteria that anybody can read, and what it hangs on."""

from ...analysis.decisions.scoring import METHODS, SMAA
from ...analysis.errors import FieldError, mark
from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import (
    ANY_FIELD,
    INTEGER,
    OUTPUT,
    TABLE,
    add,
    add_advanced,
    add_areas,
    add_id_field,
    choice,
    field,
    further_output,
    layer,
    map_output,
    number,
    text,
)
from ..declaring.criteria import add_criteria, given_criteria, proposed_criteria
from ..declaring.idle import Rule
from ..declaring.inference import seed, seed_of
from ..declaring.presentation import add_page, add_picture, check_picture
from ..layers.one_file import in_one_file

METHOD_NAMES = (
    mark("Weighted sum between fixed anchors (recommended)"),
    mark("Weighted sum between the worst and the best candidate (min-max)"),
    mark("Closeness to the ideal (TOPSIS)"),
    mark("All weights alike likely (SMAA)"),
)
ENDINGS = {
    "CELLS": "cells",
    "WEIGHING": "criteria",
    "PAIRS": "pairs",
    "RANKS": "ranks",
    "ASSUMPTIONS": "assumptions",
}
MOST_DRAWS = 1_000_000


class Prioritise(PolosAlgorithm):
    """Rank candidates by criteria."""

    ID = "prioritise"
    NAME = mark("Priorities by criteria")
    GROUP = "decisions"
    TAGS = mark("priorities,ranking,multicriteria,MCDA,criteria,weights,TOPSIS,SMAA,composite index,weighting,decision")

    METHOD = "METHOD"
    PLACES = "PLACES"
    NAME_FIELD = "NAME_FIELD"
    SEAL = "SEAL"
    DEPENDENCE = "DEPENDENCE"
    SPREAD = "SPREAD"
    DRAWS = "DRAWS"
    CELLS = "CELLS"
    WEIGHING = "WEIGHING"
    PAIRS = "PAIRS"
    RANKS = "RANKS"
    ASSUMPTIONS = "ASSUMPTIONS"
    REPORT = "REPORT"
    FIGURE = "FIGURE"

    EFFECTS = (
        Rule(
            (SPREAD,),
            METHOD,
            lambda run: run.choice("METHOD", METHODS) != "smaa",
            mark("With all weights alike likely there are none to be varied (METHOD)."),
        ),
    )

    def declare(self):
        from ...analysis.decisions.acceptability import DRAWS

        add_areas(self, description=tr("Candidates: clusters, areas or a table"), kind=TABLE)
        add_criteria(self)
        add(
            self,
            choice(self.METHOD, tr("Way of scoring"), METHOD_NAMES, codes=METHODS),
            number(self.PLACES, tr("How many can be chosen"), 3, INTEGER, least=1),
            field(self.NAME_FIELD, tr("Name of the candidates"), kind=ANY_FIELD, optional=True),
            text(self.SEAL, tr("Seal of the criteria, to be compared with")),
            layer(
                self.DEPENDENCE,
                tr("Result of “Dependence”: what it does not publish counts as not known"),
                optional=True,
            ),
        )
        add_id_field(self)
        add_advanced(
            self,
            number(self.SPREAD, tr("By how much a weight may be more or less (%)"), 25, least=0, most=100),
            number(self.DRAWS, tr("Draws of weights and unknown figures"), DRAWS, INTEGER, least=100, most=MOST_DRAWS),
            seed(),
        )
        add(
            self,
            map_output(OUTPUT, tr("Priorities")),
            further_output(self.CELLS, tr("Every figure and its part of the score"), by_default=True),
            further_output(self.WEIGHING, tr("Criteria and what they decide"), by_default=True),
            further_output(self.PAIRS, tr("Who is ahead of whom"), by_default=True),
            further_output(self.RANKS, tr("Shares of the draws by rank")),
            further_output(self.ASSUMPTIONS, tr("Which assumption decides")),
        )
        add_page(self, self.REPORT)
        add_picture(self, self.FIGURE)

    def prepareAlgorithm(self, parameters, context, feedback):
        return super().prepareAlgorithm(in_one_file(parameters, OUTPUT, ENDINGS, context), context, feedback)

    def check(self, run):
        criteria, seal = given_criteria(run)
        check_picture(run, self.FIGURE)
        published = self.published_seal(run)
        if criteria is not None:
            self.check_seal(run, criteria, seal, published)
        elif published is not None:
            raise FieldError(mark("SEAL is of criteria: give those that were sealed, as CRITERIA or CRITERIA_FILE."))

    def published_seal(self, run):
        """Return the seal that was given beside the criteria, None where there was none."""
        from ...analysis.decisions.seal import parse_seal

        return parse_seal(run.text(self.SEAL)) if run.wants(self.SEAL) else None

    def check_seal(self, run, criteria, seal, published):
        """Return notices on the seal, or raise `FieldError` where the criteria are not those that were sealed."""
        from ...analysis.decisions.seal import check_seal

        return check_seal(criteria, seal, published, run.begun.date())

    def process(self, run):
        from ...analysis.clusters.cluster_classes import within_chance_notices
        from ...analysis.decisions.criteria import no_weights_notice, weights_notice
        from ...analysis.decisions.prioritisation import Question, prioritise
        from .candidates import candidate_figures, known_of, read_candidates
        from .priority_outputs import write_priorities
        from .sheets.disclosure import without_hidden_figures

        criteria, seal = given_criteria(run)
        candidates = read_candidates(run)
        run.report.notices(within_chance_notices(candidates.classes(run), candidates.names))
        if criteria is None:
            criteria = proposed_criteria(run, *known_of(candidates.areas))
        sealed = self.check_seal(run, criteria, seal, self.published_seal(run))
        method = run.choice(self.METHOD, METHODS)
        run.report.notices((*sealed, *(weights_notice(criteria) if method != SMAA else no_weights_notice(criteria))))
        figures = candidate_figures(run, candidates.areas, criteria)
        figures = without_hidden_figures(run, candidates, criteria, figures)
        question = Question(
            method=method,
            spread=run.number(self.SPREAD) / 100,
            places=run.whole(self.PLACES),
            draws=run.whole(self.DRAWS),
            seed=seed_of(run),
        )
        found = run.awaited(
            *(prioritise, criteria, *figures, question, candidates.names),
            progress=run.progress,
            cancelled=run.cancelled,
        )
        run.report.notices(found.notices)
        write_priorities(run, candidates, criteria, found, sealed)
