"""Forms of an evidence file, made of the table of its layers: widgets, defaults, limits in words.

They are definitions alone, without a script, so that forms on a mobile phone can be made of them as well. Lists of
actors and clusters ask another layer of the file by its name, which QGIS looks up in the project, or else in the file.
"""

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
)

from ...analysis.errors import mark
from ...analysis.evidence import evidence_layers as kinds
from ...analysis.evidence.evidence_layers import LAYER, LINKS, SOURCE
from ...translation import spoken, tr

DAY = "yyyy-MM-dd"
"""How a date is kept."""
OF_QT = str.maketrans({"Y": "yyyy", "m": "MM", "d": "dd", "%": ""})
"""How Qt has the parts of a day in a `Language`."""
UUID = "uuid('WithoutBraces')"
TODAY = "to_date(now())"
STRONG = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
UNIQUE, FILLED, MET = (
    QgsFieldConstraints.Constraint.ConstraintUnique,
    QgsFieldConstraints.Constraint.ConstraintNotNull,
    QgsFieldConstraints.Constraint.ConstraintExpression,
)
LINK_TITLE = 'represent_value("from_id") || \' → \' || represent_value("to_id")'
WHAT, WHERE_FROM = mark("What"), mark("Where it is from, and how long it holds")


def dress(opened, layer, file):
    """Give a layer of an evidence file its form.

    Parameters
    ----------
    opened : QgsVectorLayer
    layer : EvidenceLayer
    file : str
        Name of the file, without its folder.
    """
    for field in layer.fields:
        index = opened.fields().indexOf(field.name)
        opened.setFieldAlias(index, tr(field.alias))
        opened.setEditorWidgetSetup(index, _widget(field, file))
        default = _default(field)
        if default:
            opened.setDefaultValueDefinition(index, QgsDefaultValue(default))
        _constrain(opened, index, field, layer)
    opened.setDisplayExpression(LINK_TITLE if layer.name == LINKS else f'"{layer.shown}"')
    _lay_out(opened, layer)


def _widget(field, file):
    """Return the widget of a field."""
    if field.kind == kinds.ID:
        return QgsEditorWidgetSetup("Hidden", {})
    if field.kind == kinds.KEY:
        return QgsEditorWidgetSetup("ValueRelation", _relation(LAYER[field.refers], not field.required, file))
    if field.kind == kinds.CHOICE:
        empty = [] if field.required else [{tr("(not said)"): NOTHING}]
        chosen = [{tr(option.label): option.code} for option in field.options]
        return QgsEditorWidgetSetup("ValueMap", {"map": [*empty, *chosen]})
    if field.kind == kinds.DAY:
        shown = spoken().day.translate(OF_QT)
        own = {"display_format": shown, "field_format": DAY, "field_iso_format": False}
        return QgsEditorWidgetSetup("DateTime", {"allow_null": True, "calendar_popup": True, **own})
    if field.kind == kinds.DOCUMENT:
        looks = {"FileWidget": True, "FileWidgetButton": True, "UseLink": True, "FullUrl": True}
        return QgsEditorWidgetSetup("ExternalResource", {**looks, "StorageMode": 0, "RelativeStorage": 1})
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": field.kind == kinds.LINES, "UseHtml": False})


NOTHING = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"
"""What QGIS calls NULL in a list of values."""


def _relation(layer, optional, file):
    """Return what a list of the records of another layer is made of."""
    title = tr(layer.title)
    key = next(field.name for field in layer.fields if field.kind in (kinds.ID, kinds.WHOLE))
    return {
        "Layer": layer.name,
        "LayerName": title,
        "LayerProviderName": "ogr",
        "LayerSource": f"./{file}|layername={layer.name}",
        "Key": key,
        "Value": layer.shown,
        "AllowNull": optional,
        "AllowMulti": False,
        "OrderByValue": True,
        "UseCompleter": False,
        "FilterExpression": "",
        "NofColumns": 1,
    }


def _default(field):
    if field.kind == kinds.ID:
        return UUID
    if field.past:
        return TODAY
    return f"'{field.default}'" if field.default else ""


def _constrain(opened, index, field, layer):
    """Set what a field has to be, in words too."""
    if field.required:
        opened.setFieldConstraint(index, FILLED, STRONG)
    if field.kind == kinds.ID or (field.required and field.kind == kinds.WHOLE):
        opened.setFieldConstraint(index, UNIQUE, STRONG)
    limits = _limits(field, {each.name: tr(each.alias) for each in layer.fields})
    if limits:
        expressions, words = zip(*limits)
        opened.setConstraintExpression(index, " AND ".join(f"({one})" for one in expressions), " ".join(words))
        opened.setFieldConstraint(index, MET, STRONG)


def _limits(field, aliases):
    """Return expressions that have to hold for a field, each with what it asks for in words."""
    own = f'"{field.name}"'
    found = []
    if field.required:
        text = field.kind in (kinds.TEXT, kinds.LINES)
        found.append((f"coalesce(trim({own}), '') <> ''" if text else f"{own} IS NOT NULL", tr("Needed.")))
    if field.past:
        found.append((f"{own} IS NULL OR {own} <= {TODAY}", tr("Not in the future.")))
    if field.after:
        said = tr("Not before “{field}”.").format(field=aliases[field.after])
        found.append((f'{own} IS NULL OR "{field.after}" IS NULL OR {own} >= "{field.after}"', said))
    if field.least is not None:
        found.append((f"{own} IS NULL OR {own} >= {field.least:g}", tr("At least {least}.").format(least=field.least)))
    if field.most is not None:
        found.append((f"{own} IS NULL OR {own} <= {field.most:g}", tr("At most {most}.").format(most=field.most)))
    if field.within:
        code = f"\"{field.within}\" || '_'"
        said = tr("One that serves “{field}”.").format(field=aliases[field.within])
        found.append((f"{own} IS NULL OR left({own}, length({code})) = {code}", said))
    if field.name == "to_id":
        found.append((f'{own} IS NULL OR "from_id" IS NULL OR {own} <> "from_id"', tr("Another actor.")))
    return found


def _lay_out(opened, layer):
    """Put the fields of a form into two groups: what was found, and where it is from."""
    form = opened.editFormConfig()
    names = [field.name for field in layer.fields if field.kind != kinds.ID]
    cut = names.index(SOURCE) if SOURCE in names else len(names)
    form.clearTabs()
    root = form.invisibleRootContainer()
    for title, group in ((WHAT, names[:cut]), (WHERE_FROM, names[cut:])):
        if not group:
            continue
        box = QgsAttributeEditorContainer(tr(title), root)
        box.setType(Qgis.AttributeEditorContainerType.GroupBox)
        for name in group:
            box.addChildElement(QgsAttributeEditorField(name, opened.fields().indexOf(name), box))
        root.addChildElement(box)
    form.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    opened.setEditFormConfig(form)
