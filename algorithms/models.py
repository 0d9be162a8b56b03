"""The models that Polos ships, as algorithms: files of QGIS's model designer, in English, shown in QGIS's language."""

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..translation import tr
from .advice import Advised
from .asked import is_blank
from .declaring.common import GROUPS, STEPS
from .maps.loading import arrange, measure_of
from .ongoing import counted
from .tags import tags_of
from .titles import sector_of_record

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def shipped_models():
    """Return the models in resources/models."""
    return [ShippedModel(path) for path in sorted((RESOURCES / "models").glob("*.model3"))]


class ShippedModel(Advised, QgsProcessingModelAlgorithm):
    """A model whose id is the name of its file, and whose names of parameters are the same in every language.

    Parameters
    ----------
    path : Path
    """

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.fromFile(str(path))
        self._name_steps()  # makes the definitions of outputs anew
        # QGIS makes the names of outputs from their descriptions, so these must be in one language until then.
        for definition in (*self.parameterDefinitions(), *self.outputDefinitions()):
            definition.setDescription(tr(definition.description()))
            if definition.type() == "enum":
                definition.setOptions([tr(option) for option in definition.options()])

    def _name_steps(self):
        """Call the steps what the toolbox calls them: errors, the log and the designer name them."""
        for step in self.childAlgorithms().values():
            if step.algorithm():
                step.setDescription(step.algorithm().displayName())
                self.setChildAlgorithm(step)

    def name(self):
        return self.path.stem

    def displayName(self):
        return tr(super().displayName())

    def group(self):
        return tr(STEPS[self.groupId()])

    def groupId(self):
        return next(code for code, name in GROUPS.items() if name == super(ShippedModel, self).group())

    def tags(self):
        return tags_of(self)

    def shortHelpString(self):
        from .help import help_html

        return help_html(self)

    def icon(self):
        return QIcon(self.svgIconPath())

    def svgIconPath(self):
        return str(RESOURCES / "icons" / "polos.svg")

    def to_edit(self):
        """Return a copy for the model designer, in QGIS's language, that knows nothing of the shipped file."""
        model = QgsProcessingModelAlgorithm()
        model.loadVariant(self.toVariant())
        model.setName(self.displayName())
        model.setGroup(self.group())
        model.setSourceFilePath("")
        for step in model.childAlgorithms().values():
            # A step that is called as its algorithm is so in every language.
            said = tr(step.description())
            step.setDescription(said if said != step.description() else step.algorithm().displayName())
            model.setChildAlgorithm(step)
        return model

    def processAlgorithm(self, parameters, context, feedback):
        parameters = self._with_defaults(parameters)
        with counted(feedback):
            results = super().processAlgorithm(parameters, context, feedback)
        arrange(context, self._heading(parameters, context))
        # QGIS calls results by the names of outputs in the file, which make their ids too and so stay as they are.
        for layer in context.layersToLoadOnCompletion():
            details = context.layerToLoadOnCompletionDetails(layer)
            details.name = tr(measure_of(details) or details.name)
        return results

    def _with_defaults(self, parameters):
        """Return parameters with the defaults of what is not given, which QGIS leaves to the defaults of the steps."""
        defaults = {one.name(): one.defaultValue() for one in self.parameterDefinitions() if not one.isDestination()}
        given = {name: value for name, value in parameters.items() if name not in defaults or not is_blank(value)}
        return {**parameters, **{name: value for name, value in defaults.items() if not is_blank(value)}, **given}

    def _heading(self, parameters, context):
        """Return what stands above the results in the tree of layers: what they are, and of which sector."""
        given = {
            name: self.parameterAsString(parameters, name, context).strip()
            for name in ("SECTOR_NAME", "SECTORS", "CLASSIFICATION")
            if self.parameterDefinition(name)
        }
        return " · ".join(
            filter(None, [tr(GROUPS[self.groupId()]), sector_of_record({"choices": given, "data": given})])
        )

    def createInstance(self):
        from .help import explain_parameters

        made = ShippedModel(self.path)
        explain_parameters(made)
        return made
