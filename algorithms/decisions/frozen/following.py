"""A frozen method read, given new data, run, compared with what it found then, and its goals measured."""

import re
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ....analysis.errors import FieldError, TableError, fact, listed, listed_notice, mark, notice, without_secrets
from ....facts import version as version_of_polos
from .comparing_runs import compare_with_frozen
from .freezing import versions
from .frozen_checks import kind_of, require_runnable, require_same_method, require_seals
from .frozen_runs import Steps, layer_name, run_chain
from .given_data import (
    data_notices,
    data_of_now,
    frozen_result,
    on_day,
    previous_clusters,
    require_apart_from,
    what_is_new,
)
from .measured import CLUSTER_ID, layer_of, measure_all, read_units, same_areas
from .secret_goals import SECRET_GOALS, secret_goals, without_secret_figures

FEWEST = 12
"""Digits of a fingerprint that tell a file from another."""


class Followed(NamedTuple):
    """All that was found.

    Attributes
    ----------
    frozen : Frozen
    chain : Chain
        As it was run, with fields and years of now.
    day : datetime.date
        That the new figures are of.
    steps : Steps
        What was made.
    compared : comparing_runs.Compared
    units : measured.Units
        Of the new result.
    figures : dict of int to Measured
        By the row of the goal.
    progress : dict of int to analysis.followup.progress.Progress
    sources : dict of str to str
        Where each source was read.
    renewed : dict
        Of `given_data.what_is_new`, by source.
    edits, versions : list of Notice
        How the frozen file was changed by hand, and which versions are others than then.
    problems : list of Notice
        What keeps goals from being followed.
    """

    frozen: Any
    chain: Any
    day: Any
    steps: Any
    compared: Any
    units: Any
    figures: dict
    progress: dict
    sources: dict
    renewed: dict
    edits: list
    versions: list
    problems: list

    def name_of(self, cluster):
        """Return what a cluster or area is called: now, or then where it is gone."""
        gone = {str(row.get("cd_id")): row.get("cd_name") for row in self.compared.rows}
        return self.units.names.get(self.units.id_of(cluster)) or gone.get(cluster) or cluster


def follow(run):
    """Run a frozen method again, and return what was `Followed`."""
    from ....analysis.followup.chain import chain_of
    from ....analysis.followup.goal_checks import problems
    from ....analysis.followup.progress import progress

    frozen, called = read_frozen(run)
    edits = edit_notices(frozen, called)
    of_versions = list(_versions_then(frozen))
    run.report.notices(
        [fact(mark("Fingerprint of the frozen file: {digest}."), digest=frozen.digest), *edits, *of_versions]
    )
    require_published(run, frozen, called)
    require_runnable(frozen, called)
    require_seals(frozen, called)
    chain, places = data_of_now(run, frozen)
    of_day = _day(run, chain, frozen)
    chain = on_day(chain, of_day.isoformat())
    before = frozen_result(run, frozen)
    require_apart_from(run, [*places.values(), *before])
    of_edits = require_same_method(run, frozen, before[0], called)
    run.report.notices(of_edits)
    steps = Steps(run, len(chain.steps) + 1)
    run_chain(steps, frozen, chain, places, previous_clusters(run, before, chain), called)
    name = layer_name(*chain.result.split("."))
    compared = compare_with_frozen(run, steps, frozen, chain, before, of_day)
    record = steps.made[name].finish.metadata if steps.made[name].finish else None
    now = chain_of(_method_of(steps.layer(name)), kind_of) if record else chain
    renewed = what_is_new(frozen.chain, chain, now)
    units = read_units(steps.layer(name), frozen.result.ids, run.cancelled)
    units = units._replace(same=same_areas(units, frozen.goals))
    secret = secret_goals(frozen.goals, compared, units)
    shown = [goal for goal in frozen.goals if goal.row not in secret]
    figures, wrong = measure_all(units, shown, run.cancelled)
    of_baselines = _baselines(run, frozen, shown, before[0], units)
    of_secrets = listed_notice(SECRET_GOALS, [goal.called for goal in frozen.goals if goal.row in secret])
    found = [*_unmeasured(shown, wrong), *of_secrets, *of_baselines, *problems(frozen.goals, of_day)]
    run.report.notices([*data_notices(renewed), *found])
    frozen = without_secret_figures(frozen, secret)
    told = {}
    for goal in frozen.goals:
        gone = goal.row in figures and figures[goal.row] is None
        told[goal.row] = progress(goal, figures.get(goal.row), of_day, gone, goal.row in secret)
    return Followed(
        frozen,
        chain,
        of_day,
        steps,
        compared,
        units,
        figures,
        told,
        {source: without_secrets(place) for source, place in places.items()},
        renewed,
        [*edits, *of_edits],
        of_versions,
        found,
    )


def read_frozen(run):
    """Return the `Frozen` of FROZEN, and what messages call the file."""
    from ....analysis.followup.frozen_file import from_text
    from ....analysis.tables.delimited import read_text

    path = run.file("FROZEN")
    called = Path(path).name
    if not Path(path).is_file():
        raise TableError(mark("FROZEN is “{file}”, and there is no such file."), file=path)
    text, _ = read_text(path)
    return from_text(text, called), called


def require_published(run, frozen, called):
    """Raise a `FieldError` where FINGERPRINT is not that of the file: its own may be changed with what they are of."""
    given = "".join(run.text("FINGERPRINT").casefold().split())
    if not given:
        return
    if not re.fullmatch(f"[0-9a-f]{{{FEWEST},64}}", given):
        text = mark(
            "FINGERPRINT is “{text}”: give the 64 digits that were published when the method was frozen, or at least "
            "the first {fewest} of them."
        )
        raise FieldError(text, text=run.text("FINGERPRINT"), fewest=FEWEST)
    if not frozen.digest.startswith(given):
        text = mark(
            "“{file}” is not the file that was published: its fingerprint is {digest}, and {given} was given. It was "
            "changed since, with its fingerprints, or is another one. Give the file as it was frozen."
        )
        raise FieldError(text, file=called, digest=frozen.digest, given=given)


def _baselines(run, frozen, goals, place, units):
    """Return notices on baselines that are not what the frozen result says, or are of another number of areas."""
    from ....analysis.followup.goal_checks import other_baselines

    layer = layer_of(place)
    if not goals or not layer.isValid():
        return ()
    then = read_units(layer, frozen.result.ids, run.cancelled)
    figures, _ = measure_all(then, goals, run.cancelled)
    found = list(other_baselines(goals, figures))
    of_all = [one.called for one in goals if one.indicator and not one.cluster]
    if units.ids != CLUSTER_ID and len(then.names) != len(units.names):
        text = mark(
            "The frozen result has {then} areas, and this one {now}: figures of all of them are not of the same areas "
            "({count}): {list}."
        )
        found += listed_notice(text, of_all, then=len(then.names), now=len(units.names))
    return found


def edit_notices(frozen, called):
    """Return notices on what was changed in the file by hand."""
    if frozen.edited is None:
        text = mark("“{file}” has no fingerprints any more: whether it was edited by hand cannot be told.")
        return [notice(text, file=called)]
    found = []
    now = [f"{place}: {value}" for place, value in frozen.edited["changed"]]
    added = [f"{place}: {value}" for place, value in frozen.edited["added"]]
    for text, items in (
        (mark("“{file}” was edited by hand; changed, with what it says now ({count}): {list}."), now),
        (mark("“{file}” was edited by hand; added ({count}): {list}."), added),
        (mark("“{file}” was edited by hand; taken out ({count}): {list}."), frozen.edited["gone"]),
    ):
        if items:
            found.append(notice(text, file=called, count=len(items), list=listed(items, 20)))
    return found


def _versions_then(frozen):
    """Return notices on versions that are not those of then."""
    now = versions()
    if frozen.made_with.get("polos") != version_of_polos():
        text = mark(
            "Frozen with Polos {then}, run with {now}: see in the CHANGELOG whether numbers changed between them."
        )
        yield notice(text, then=frozen.made_with.get("polos", "?"), now=version_of_polos())
    other = [
        f"{name} {then} → {now.get(name, '–')}" for name, then in frozen.made_with.items() if now.get(name) != then
    ]
    other = [one for one in other if not one.startswith("polos ")]
    if other:
        yield fact(mark("Other versions than when it was frozen: {list}."), list=listed(other, 20))


def _day(run, chain, frozen):
    """Return the day that the new figures are of, told by whoever runs it, by the year, or today."""
    years = {step.choices["YEAR"] for step in chain.steps if isinstance(step.choices.get("YEAR"), (int, float))}
    if run.wants("DATE"):
        found = run.day("DATE")
    else:
        found = date(int(max(years)), 12, 31) if years else run.begun.date()
        run.settle("DATE", found.isoformat())
        text = mark("DATE is empty: the new figures are taken to be of {day}.")
        run.report.notices([(fact if years else notice)(text, day=found.isoformat())])
    if found < frozen.day:
        text = mark("The new figures are of {now}, before those of the frozen result, {then}.")
        run.report.notices([notice(text, now=found.isoformat(), then=frozen.day.isoformat())])
    return found


def _method_of(layer):
    from ...layers.records import record_of

    return record_of(layer, None).method


def _unmeasured(goals, wrong):
    """Return notices on indicators that could not be measured."""
    for goal in goals:
        if goal.row in wrong:
            error = wrong[goal.row]
            from ....analysis.errors import phrase

            text = mark("The indicator of “{goal}” cannot be measured any more. {reason}")
            yield notice(text, goal=goal.called, reason=phrase(error.text, **error.values))
