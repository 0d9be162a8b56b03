"""Maps of classes that are compared: their field of classes and of ids, found where they are not named."""

from qgis.core import Qgis, QgsWkbTypes

from ...analysis.errors import FieldError, fact, listed, mark
from ..layers.frames import texts_of

IDS = ("ID_FIELD", "AREA_ID")
"""Parameters by which runs of Polos were told the ids of areas."""


def read_class_map(run, name, id_parameter, class_parameter, areas=None):
    """Return the areas of a layer, with ids as texts, and their `ClassMap`.

    Parameters
    ----------
    run : Run
    name, id_parameter, class_parameter : str
        Parameters of the layer, of its ids and of its classes.
    areas : Areas, optional
        Where the layer was read already.
    """
    from ...analysis.autocorrelation.class_fields import CLASS_FIELDS
    from ...analysis.comparison.class_maps import ClassMap

    field = class_field(run, name, class_parameter)
    if areas is None:
        areas = read_with_ids(run, name, id_parameter)
    return areas, ClassMap(texts_of(areas, field), field, CLASS_FIELDS.get(field.casefold()))


def read_with_ids(run, name, id_parameter, fields=()):
    """Return the areas of a layer by ids as texts: of the field that is named, or that the run was told that made it.

    Raises
    ------
    FieldError
        When neither is known.
    """
    if not run.wants(id_parameter):
        field = _recorded_ids(run, name)
        if not field:
            text = mark("Nobody says which field of {input} has the ids of areas. Name it by {parameter}.")
            raise FieldError(text, input=name, parameter=id_parameter)
        run.settle(id_parameter, field)
        text = mark("{parameter} is not given; field “{field}” is taken for it, as in the run that made {input}.")
        run.report.notices([fact(text, parameter=id_parameter, field=field, input=name)])
    return run.areas(name, fields, id_field=id_parameter, ids_as_text=True)


def _recorded_ids(run, name):
    """Return the field of ids that a run was told, or one that made its input, and that the layer has; else ""."""
    there = set(run.source(name).fields().names())
    records = [run.inputs[name].record.method]
    while records:
        record = records.pop(0)
        data = record.get("data", {})
        found = [data[one] for one in IDS if data.get(one) in there]
        if found:
            return found[0]
        records += record.get("inputs", {}).values()
    return ""


def class_field(run, name, parameter):
    """Return the field of classes of a layer: the one that is named, or the only one that a run of Polos wrote.

    Raises
    ------
    FieldError
        When there is none, or more than one.
    """
    from ...analysis.autocorrelation.class_fields import CLASS_FIELDS

    names = run.source(name).fields().names()
    if run.text(parameter):
        return _codes_of(run, name, parameter, names)
    found = [field for field in names if field.casefold() in CLASS_FIELDS]
    if len(found) == 1:
        return found[0]
    if found:
        text = mark("{input} has several fields of classes: {fields}. Say by {parameter} which one to compare.")
        raise FieldError(text, input=name, fields=listed(found, 20), parameter=parameter)
    text = mark("{input} has no field of classes of Polos's. Name one by {parameter}; it has: {fields}.")
    raise FieldError(text, input=name, parameter=parameter, fields=listed(names, 20))


def _codes_of(run, name, parameter, names):
    """Return the field that is named, or the one with the codes where it has a result's labels of classes.

    Labels would be compared as any words, and say of areas without data that they stand out.
    """
    from ...analysis.autocorrelation.class_fields import label_of

    field = run.text(parameter)
    codes = next((one for one in names if field.casefold() == label_of(one)), None)
    if codes is None:
        return field
    run.settle(parameter, codes)
    text = mark("“{field}” in {input} has the labels of “{codes}”, which is compared in its place.")
    run.report.notices([fact(text, field=field, input=name, codes=codes)])
    return codes


def is_polygonal(source):
    """Return whether a source holds polygons."""
    return QgsWkbTypes.geometryType(source.wkbType()) == Qgis.GeometryType.Polygon
