"""The steps of a plan as others can repeat them: commands, and a model for QGIS's designer."""

import sys
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
    QgsProject,
)

from ...translation import tr
from .command_lines import for_windows
from .model_chain import PICKER, Chain
from .naming import free_path
from .runner import algorithm_of, asked
from .step_inputs import year_file
from .steps import Made


def commands(steps):
    """Return the steps as commands of qgis_process, and why they do not repeat the run, "" where they do.

    Parameters
    ----------
    steps : tuple of Step
    """
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    lines, missing = [], ""
    for step in steps:
        command, good = algorithm_of(step).asQgisProcessCommand(asked(step, steps), context)
        lines.append(for_windows(command) if sys.platform == "win32" else command)
        if not good:
            missing = tr("“{step}” cannot be said as a command; see the record of its layer.").format(
                step=tr(step.says)
            )
    only_here = next(filter(None, (_only_here(value) for step in steps for value in step.inputs.values())), "")
    if only_here:
        said = tr(
            "On the clipboard, but no command finds “{layer}” as it is: it is in this project alone. Save it as a "
            "file, choose that, and calculate again."
        )
        missing = said.format(layer=only_here)
    return "\n\n".join(lines) + "\n", missing


def _only_here(value):
    """Return the name of a layer that no command finds as the project has it, "" for anything else."""
    layer = QgsProject.instance().mapLayer(value) if isinstance(value, str) else None
    if layer is None:
        return ""
    fields, own = layer.fields(), (Qgis.FieldOrigin.Join, Qgis.FieldOrigin.Expression)
    added = any(fields.fieldOrigin(at) in own for at in range(len(fields)))
    return layer.name() if added or layer.providerType() in ("memory", "virtual") else ""


def save_model(steps, session, name):
    """Save the steps as a model in the user's folder of models, and return its path.

    The map, the table and the sectors are inputs, and so the model does another year or sector; columns and neighbours
    stay as they are.

    Parameters
    ----------
    steps : tuple of Step
    session : Session
    name : str
    """
    from processing.modeler.ModelerUtils import ModelerUtils

    model = model_of(steps, session, name)
    stem = "".join(sign if sign.isalnum() or sign in " -_" else "_" for sign in name)
    path = free_path(Path(ModelerUtils.modelsFolders()[0]) / f"{stem}.model3")
    if not model.toFile(path):
        raise OSError(path)
    provider = QgsApplication.processingRegistry().providerById("model")
    if provider is not None:
        provider.refreshAlgorithms()
    return path


def model_of(steps, session, name):
    """Return the steps as a model; see `save_model`."""
    chain = Chain(name, "polos", "Polos")
    rows = year_file(session) or session.table.value  # a model takes a table of one year
    areas, table = Qgis.ProcessingSourceType.VectorPolygon, Qgis.ProcessingSourceType.Vector
    chain.input(QgsProcessingParameterFeatureSource("AREAS", tr("Areas"), [areas], session.areas.value))
    chain.input(QgsProcessingParameterFeatureSource("TABLE", tr("Sector table"), [table], rows))
    sectors = QgsProcessingParameterString("SECTORS", tr("Sectors, such as 10;13-15;C;1311"), session.sectors)
    sectors.setMetadata(PICKER)
    chain.input(sectors)
    last = None
    for step in steps:
        sources = {parameter: _source(parameter, value) for parameter, value in step.inputs.items()}
        shown = {output: tr(one.title) for output, one in step.outputs.items() if one.title}
        last = chain.step(step.algorithm, sources, shown, after=last)
    return chain.finished()


def _source(name, value):
    """Return where a parameter of a step gets its value from."""
    if isinstance(value, Made):
        return Chain.made(value.step, value.output)
    return Chain.given(name) if name in ("AREAS", "TABLE", "SECTORS") else Chain.fixed(value)
