"""Models of QGIS's designer, put together in words: inputs, and algorithms that take them and what others make."""

from qgis.core import (
    Qgis,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
)
from qgis.PyQt.QtCore import QPointF

PICKER = {"widget_wrapper": {"widget_type": "polos:sectors"}}
"""Of an input that takes sectors, for which the desktop has a picker."""


class Chain:
    """A model in the making: inputs above, algorithms one below the other."""

    given = staticmethod(QgsProcessingModelChildParameterSource.fromModelParameter)
    made = staticmethod(QgsProcessingModelChildParameterSource.fromChildOutput)
    fixed = staticmethod(QgsProcessingModelChildParameterSource.fromStaticValue)
    computed = staticmethod(QgsProcessingModelChildParameterSource.fromExpression)

    def __init__(self, title, group_id, group):
        self.model = QgsProcessingModelAlgorithm(title, group, group_id)
        self.model.setName(title)
        self.inputs, self.steps = [], 0

    def input(self, parameter):
        """Add an input."""
        place = QgsProcessingModelParameter(parameter.name())
        place.setPosition(QPointF(120 + 220 * (len(self.inputs) % 4), 80 + 80 * (len(self.inputs) // 4)))
        self.model.addModelParameter(parameter, place)
        self.inputs.append(parameter.name())

    def step(self, algorithm, sources, outputs, after=None):
        """Add an algorithm with the sources of its parameters and the outputs to keep; return its id.

        It runs when its sources are there, and those it is told to come after, or in any order.

        Parameters
        ----------
        algorithm : str
            Its id without that of the provider.
        sources : dict of str to QgsProcessingModelChildParameterSource
        outputs : dict of str to str
            What outputs are called.
        after : str, optional
            The id of another.
        """
        child = QgsProcessingModelChildAlgorithm(f"polos:{algorithm}")
        child.setChildId(algorithm)
        child.setDescription(child.algorithm().displayName())
        below = 140 + 80 * -(-len(self.inputs) // 4)
        child.setPosition(QPointF(340 + 60 * (self.steps % 2), below + 120 * self.steps))
        for name, source in sources.items():
            child.addParameterSources(name, [source])
        kept = {}
        for place, (name, description) in enumerate(outputs.items()):
            output = QgsProcessingModelOutput(description, description)
            output.setChildId(algorithm)
            output.setChildOutputName(name)
            output.setPosition(QPointF(720 + 220 * place, below + 120 * self.steps))
            kept[description] = output
        child.setModelOutputs(kept)
        if after:
            child.setDependencies([QgsProcessingModelChildDependency(after)])
        self.steps += 1
        return self.model.addChildAlgorithm(child)

    def finished(self):
        """Return the model, its inputs in the order in which they were added."""
        self.model.setParameterOrder(self.inputs)
        self._require_taken()
        return self.model

    def _require_taken(self):
        """Make mandatory what later steps take: left blank, QGIS would not make it for them either."""
        children = self.model.childAlgorithms()
        of_child = Qgis.ProcessingModelChildParameterSource.ChildOutput
        taken = {
            (source.outputChildId(), source.outputName())
            for child in children.values()
            for sources in child.parameterSources().values()
            for source in sources
            if source.source() == of_child
        }
        for name, child in children.items():
            outputs = child.modelOutputs()
            for output in outputs.values():
                output.setMandatory((name, output.childOutputName()) in taken)
            child.setModelOutputs(outputs)
            self.model.setChildAlgorithm(child)
