"""Whether a frozen method can be run with the Polos that there is: algorithms, parameters, options, outputs, seals."""

import os

from qgis.core import QgsApplication

from ....analysis.comparison.method_differences import DATED
from ....analysis.errors import FieldError, TableError, listed, mark, notice, phrase, quoted
from ....facts import version

POLOS = "polos:"
RANKING = "polos:prioritise"


def kind_of(algorithm, name):
    """Return the type of a parameter of an algorithm, "" where there is none."""
    known = QgsApplication.processingRegistry().algorithmById(algorithm)
    definition = known.parameterDefinition(name) if known else None
    return definition.type() if definition else ""


def algorithm_of(step, called):
    """Return the algorithm of a step.

    Raises
    ------
    TableError
        When there is none, or it is not of Polos: a file is not to run anything else.
    """
    found = QgsApplication.processingRegistry().createAlgorithmById(step.algorithm)
    if found is None or not step.algorithm.startswith(POLOS):
        text = mark(
            "“{file}” runs {algorithm} in the step {step}, which is no algorithm of this Polos ({now}); it was frozen "
            "with {then}. Was the file edited? Install that version, or freeze the result again with this one."
        )
        values = {"algorithm": step.algorithm, "step": step.name, "now": version(), "then": step.version or "?"}
        raise TableError(text, file=called, **values)
    return found


def require_runnable(frozen, called):
    """Raise a `TableError` where a frozen method names what this Polos does not have."""
    gone, options, outputs = [], [], []
    chain = frozen.chain
    wanted = {chain.result, *(made for step in chain.steps for made in step.made.values())}
    for step in chain.steps:
        algorithm = algorithm_of(step, called)
        known = {one.name(): one for one in algorithm.parameterDefinitions()}
        for name in (*step.choices, *step.fields, *step.made, *step.read):
            if name not in known or known[name].isDestination():
                gone.append(f"{step.name}.{name}")
        for name, value in step.choices.items():
            one = known.get(name)
            if one is not None and one.type() == "enum" and not _chosen(one, value):
                options.append(f"{step.name}.{name} = {value}")
        written = {one.name() for one in algorithm.outputDefinitions()}
        for made in sorted(wanted):
            owner, _, output = made.partition(".")
            if owner == step.name and output not in written:
                outputs.append(made)
    if gone:
        text = mark(
            "“{file}” was frozen with Polos {then}, and this one, {now}, does not know these parameters any more "
            "({count}): {list}. Install {then} to run it as it was; or make the result anew with this version, and "
            "freeze that. To run it without them, take their lines out of the file: that is told in the page."
        )
        raise TableError(text, file=called, then=_then(frozen), now=version(), count=len(gone), list=listed(gone, 20))
    if options or outputs:
        text = mark(
            "“{file}” asks for what this Polos, {now}, does not have ({count}): {list}. It was frozen with {then}: was "
            "the file edited? Install that version, or freeze the result again with this one."
        )
        wrong = [*options, *outputs]
        raise TableError(text, file=called, now=version(), then=_then(frozen), count=len(wrong), list=listed(wrong, 20))


def _then(frozen):
    return frozen.made_with.get("polos", "?")


def _chosen(definition, value):
    places = value if isinstance(value, list) else [value]
    return all(isinstance(one, int) and 0 <= one < len(definition.options()) for one in places)


def criteria_of(chain, step):
    """Return the criteria by which a step ranks, and their own seal; (None, None) where nobody knows any."""
    from ....analysis.decisions.criteria import parse_criteria, read_criteria

    if step.algorithm != RANKING:
        return None, None
    source = chain.source(step.read.get("CRITERIA_FILE", ""))
    if source is None:
        text = step.choices.get("CRITERIA")
        return parse_criteria(text) if text else (None, None)
    if source.text is not None:
        return parse_criteria(source.text, source.place)
    # In another encoding than the frozen file, which could not give it back as it was.
    return read_criteria(source.place) if os.path.isfile(source.place) else (None, None)


def require_seals(frozen, called):
    """Raise a `FieldError` where criteria are not those that were sealed, or their seal was taken out or replaced."""
    from ....analysis.decisions.seal import parse_seal, seal_of

    chain = frozen.chain
    for step in chain.steps:
        if step.algorithm != RANKING:
            continue
        criteria, _ = criteria_of(chain, step)
        kept, used = frozen.seals.get(step.name), step.choices.get("SEAL")
        same = kept and used and kept == used
        if not same or (criteria is not None and seal_of(criteria, parse_seal(kept, called).day) != parse_seal(kept)):
            text = mark(
                "“{file}”: the criteria of {step} are not those that were sealed ({seal}), or the seal was changed or "
                "taken out. A ranking by other criteria is another ranking. Give the file as it was frozen; for new "
                "criteria, rank by them and freeze that."
            )
            raise FieldError(text, file=called, step=step.name, seal=kept or "–")


def require_same_method(run, frozen, place, called):
    """Return notices on how the steps of the file are not those by which the frozen result says that it was made.

    Raises
    ------
    FieldError
        When choices of the method are others, and OTHER_METHODS does not ask for the run all the same.
    """
    from ....analysis.followup.chain import chain_of
    from ...layers.records import record_of
    from .measured import layer_of

    layer = layer_of(place)
    record = record_of(layer, None).method if layer.isValid() else {}
    if not record:
        return []
    then = chain_of(record, kind_of, "BEFORE")
    told = list(_changed_choices(then, frozen.chain))
    if not told:
        return []
    if run.flag("OTHER_METHODS"):
        text = mark("“{file}” runs another method than the frozen result was made by ({count}): {list}.")
        return [notice(text, file=called, count=len(told), list=listed(told, 20))]
    raise FieldError(
        mark(
            "“{file}” runs another method than the frozen result was made by, so that what differs may be the method "
            "and not the place ({count}): {list}. Put back what the file said; or run it all the same by OTHER_METHODS."
        ),
        file=called,
        count=len(told),
        list=listed(told, 20),
    )


def _changed_choices(then, now):
    """Yield what a file says otherwise than a record: steps that are gone or new, and choices."""
    names = dict.fromkeys([*(step.name for step in then.steps), *(step.name for step in now.steps)])
    for name in names:
        one, other = then.step(name), now.step(name)
        if one is None or other is None or one.algorithm != other.algorithm:
            kinds = [step.algorithm if step else "–" for step in (one, other)]
            yield phrase(mark("{name} was {then}, and is {now}"), name=name, then=kinds[0], now=kinds[1])
            continue
        for key in dict.fromkeys((*one.choices, *other.choices)):
            if key not in DATED and one.choices.get(key) != other.choices.get(key):
                values = [_shown(step.choices.get(key)) for step in (one, other)]
                text = mark("{name} was {then}, and is {now}")
                yield phrase(text, name=f"{name}.{key}", then=values[0], now=values[1])


def _shown(value):
    return "–" if value is None else quoted(value) if isinstance(value, str) else str(value)
