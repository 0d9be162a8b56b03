"""A frozen chain, run again: each step with what the steps before it made, all in memory, then saved in one file."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingMultiStepFeedback,
)

from ....analysis.errors import Cancelled, PolosError, fact, mark, without_secrets
from ...declaring.presentation import COLOUR_SCHEME, LANGUAGE, LANGUAGE_CODES
from ...layers.copies import copy_into
from ...maps.results import finish_file
from .frozen_checks import algorithm_of

OUTPUT = "OUTPUT"
MEMBERS = "MEMBERS"
DELINEATE = "polos:delineateclusters"
POINT_CLUSTERS = "polos:pointclusters"


@dataclass(frozen=True)
class Made:
    """An output of a step.

    Attributes
    ----------
    place : str
        Id of the layer in the context, or path of a file.
    finish : maps.results.Finish or None
        How the layer looks and what its record says; None of a file.
    """

    place: str
    finish: Any = None


class Steps:
    """Algorithms that are run one after another for a run of another one.

    Parameters
    ----------
    run : Run
        Whose log, progress and cancel they have, and whose language and colours.
    count : int
        How many there will be.

    Attributes
    ----------
    context : QgsProcessingContext
        That holds what they make. It has no project: they run beside QGIS's main thread, and read files alone.
    made : dict of str to Made
        By the name of the layer in the file of results.
    """

    def __init__(self, run, count):
        self.run = run
        self.context = QgsProcessingContext()
        self.context.setTransformContext(run.context.transformContext())
        self.context.setInvalidGeometryCheck(run.context.invalidGeometryCheck())
        self.feedback = QgsProcessingMultiStepFeedback(count, run.feedback)
        self.at, self.made = 0, {}

    def go(self, name, algorithm, parameters, wanted):
        """Run an algorithm.

        Parameters
        ----------
        name : str
            What messages call it, and its results.
        algorithm : QgsProcessingAlgorithm
        parameters : dict
            Without outputs.
        wanted : collection of str
            Outputs.

        Returns
        -------
        dict
            What the algorithm returns.

        Raises
        ------
        PolosError
            When it refuses what it was given, or fails; the message says which step, and why.
        """
        if self.run.cancelled():
            raise Cancelled
        self.feedback.setCurrentStep(self.at)
        self.at += 1
        given = dict(parameters)
        known = {one.name() for one in algorithm.parameterDefinitions()}
        for one in algorithm.destinationParameterDefinitions():
            if one.name() in wanted or not one.flags() & Qgis.ProcessingParameterFlag.Optional:
                given[one.name()] = QgsProcessing.TEMPORARY_OUTPUT
            else:
                given[one.name()] = None
        presented = {LANGUAGE: LANGUAGE_CODES.index(self.run.language), COLOUR_SCHEME: self.run.scheme}
        given.update({key: value for key, value in presented.items() if key in known})
        self.run.feedback.pushInfo(f"— {algorithm.displayName()} —")
        valid, reason = algorithm.checkParameterValues(given, self.context)
        found = self._run(algorithm, given) if valid else _said(reason)
        if self.run.cancelled():
            raise Cancelled
        if isinstance(found, str):
            text = mark("Step {step} ({algorithm}) of the frozen method could not be run again: {reason}")
            raise PolosError(text, step=name, algorithm=algorithm.id(), reason=found)
        for output in sorted(set(wanted) & found.keys()):
            called = layer_name(name, output)
            layer = self.context.temporaryLayerStore().mapLayer(str(found[output]))
            if layer is not None:
                layer.setName(called)
            self.made[called] = Made(found[output], algorithm.finishing.get(found[output]))
        return found

    def _run(self, algorithm, given):
        """Return what an algorithm returns, or why it failed."""
        try:
            if not algorithm.prepare(given, self.context, self.feedback):
                return "?"
            return algorithm.runPrepared(given, self.context, self.feedback)
        except QgsProcessingException as error:
            return _said(str(error))

    def layer(self, name):
        """Return a layer that was made, by its name in the file of results."""
        return self.context.temporaryLayerStore().mapLayer(self.made[name].place)

    def save(self, path):
        """Save all layers into a GeoPackage, with their looks and records.

        Parameters
        ----------
        path : pathlib.Path
        """
        for name, made in self.made.items():
            if made.finish is None:
                continue
            if self.run.cancelled():
                raise Cancelled
            source = copy_into(self.layer(name), Path(path), name, self.context.transformContext())
            written = replace(made.finish.result, source=source, destination=name)
            self.run.report.warn(finish_file(replace(made.finish, result=written, counts={}), self.run.cancelled))


def _said(text):
    """Return what an algorithm said, without where its own dialog has the parameters that it names."""
    text = without_secrets(text)
    return text if text.startswith("Traceback") else text.partition("\n")[0]


def layer_name(step, output):
    """Return what an output is called in the file of results.

    Examples
    --------
    >>> layer_name("delineateclusters", "OUTPUT"), layer_name("delineateclusters", "MEMBERS")
    ('delineateclusters', 'delineateclusters_members')
    """
    return step if output == OUTPUT else f"{step}_{output.lower()}"


def run_chain(steps, frozen, chain, places, previous, called):
    """Run all steps of a frozen method again.

    Parameters
    ----------
    steps : Steps
    frozen : Frozen
    chain : Chain
        With fields and years of now.
    places : dict of str to str
        Where each source is now.
    previous : tuple of str
        Where the clusters and their areas are whose ids last, of point clusters "" for the areas; empty for none.
    called : str
        What messages call the frozen file.
    """
    made = {}
    for step in chain.steps:
        algorithm = algorithm_of(step, called)
        given = {**step.choices, **step.fields}
        given.update({key: made[source] for key, source in step.made.items()})
        given.update({key: places[source] for key, source in step.read.items()})
        if step.algorithm == DELINEATE and previous:
            if step.fields.get("ID_FIELD"):
                given["PREVIOUS"], given["PREVIOUS_MEMBERS"] = previous
            else:
                text = mark("Ids of clusters do not last: the frozen method has no ids of areas (ID_FIELD in {step}).")
                steps.run.report.notices([fact(text, step=step.name)])
        if step.algorithm == POINT_CLUSTERS and previous:
            given["PREVIOUS"] = previous[0]
        found = steps.go(step.name, algorithm, given, _wanted(chain, step))
        made.update({f"{step.name}.{output}": value for output, value in found.items()})


def _wanted(chain, step):
    """Return the outputs of a step that others need, or that the frozen run wrote."""
    taken = [chain.result, *(made for other in chain.steps for made in other.made.values())]
    found = {made.partition(".")[2] for made in taken if made.partition(".")[0] == step.name}
    return {*found, *step.outputs, *([MEMBERS] if step.algorithm == DELINEATE else [])}


def members_of(chain):
    """Return the name of the areas of clusters in the file of results, "" where there are none."""
    found = [step.name for step in chain.steps if step.algorithm == DELINEATE]
    return layer_name(found[-1], MEMBERS) if found else ""
