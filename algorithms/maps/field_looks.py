"""How the new fields of a result are shown: by aliases, with sensible decimals; and what a format made of their names.

QGIS shows a number with fewer decimals than it has by the widget "Range" alone, in attribute tables, forms and, with
``represent_value``, in map tips. In an open form that widget gives back the number that it shows: a field that is shown
so cannot be edited in forms, or saving another field of the form would round it.
"""

from math import floor, log10

from qgis.core import Qgis, QgsEditorWidgetSetup, QgsFeatureRequest

from ...translation import tr

KEPT = 8
"""Letters that GDAL keeps of a name that it cuts to ten for a Shapefile: others end in a number to tell them apart."""
LONGEST = 254
"""Bytes that a text in a Shapefile can have."""
SAMPLE = 1000
"""Rows that say how many decimals a field needs."""
SIGNIFICANT, MOST = 4, 9
"""Digits that show the middle of the values, and decimals at most."""


def written_names(layer, names):
    """Return the names that fields got in a layer, where their format may have cut them.

    Parameters
    ----------
    layer : QgsVectorLayer
    names : iterable of str
        The names that were asked for, in order; the layer may have other fields before them.

    Returns
    -------
    dict of str to str
        {asked for: got}, without the fields that cannot be found.
    """
    names, there = list(names), layer.fields().names()
    last = there[-len(names) :] if len(names) <= len(there) else [""] * len(names)
    found = {}
    for name, candidate in zip(names, last):
        # By place first: what was cut may have become the name of another one.
        if candidate[:KEPT].lower() == name[:KEPT].lower():
            found[name] = candidate
        elif name in there:
            found[name] = name
    return found


def dress_fields(layer, fields, names):
    """Give fields their aliases, in the language that is spoken, and decimals.

    Parameters
    ----------
    layer : QgsVectorLayer
    fields : iterable of Field
    names : dict of str to str
        Of `written_names`.
    """
    form = layer.editFormConfig()
    there = {field: layer.fields().indexOf(names[field.name]) for field in fields if field.name in names}
    open_ones = {field: index for field, index in there.items() if field.kind == "real" and field.decimals is None}
    needed = _decimals(layer, open_ones.values())
    for field, index in there.items():
        layer.setFieldAlias(index, tr(field.alias))
        if field.kind == "real" and layer.fields().at(index).isNumeric():
            shown = needed[index] if field.decimals is None else field.decimals
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Range", {"Precision": shown, "AllowNull": True}))
            form.setReadOnly(index, True)
    layer.setEditFormConfig(form)


def keep_aliases(layer, aliases, names):
    """Give fields that the input had the aliases that they had there, {name: alias}; `names` as for `dress_fields`."""
    for name, alias in aliases.items():
        if alias and name in names:
            layer.setFieldAlias(layer.fields().indexOf(names[name]), alias)


def losses(layer, names):
    """Return what a format did not keep of the fields, a translated sentence each.

    Parameters
    ----------
    layer : QgsVectorLayer
        As it was written.
    names : dict of str to str
        Of `written_names`.
    """
    said = []
    changed = [f"{name} → {got}" for name, got in names.items() if name != got]
    if changed:
        said.append(
            tr("The format of the file cuts names of fields. Written under another name: {names}.").format(
                names=", ".join(changed)
            )
        )
    cut = _cut_texts(layer) if layer.storageType() == "ESRI Shapefile" else []
    if cut:
        said.append(
            tr("Texts of these fields may end early, because a Shapefile holds {most} bytes of each: {names}.").format(
                most=LONGEST, names=", ".join(cut)
            )
        )
    return said


def _decimals(layer, indices):
    """Return how many decimals show each field: none if its numbers are whole, or four digits of a middling one."""
    indices = [index for index in indices if layer.fields().at(index).isNumeric()]
    if not indices:
        return {}
    request = QgsFeatureRequest().setSubsetOfAttributes(indices).setLimit(SAMPLE)
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    rows = [feature.attributes() for feature in layer.getFeatures(request)]
    return {index: _needed([row[index] for row in rows]) for index in indices}


def _needed(values):
    sizes = sorted(abs(value) for value in values if isinstance(value, (int, float)) and value)
    if all(float(size).is_integer() for size in sizes):
        return 0
    return min(max(SIGNIFICANT - 1 - floor(log10(sizes[len(sizes) // 2])), 0), MOST)


def _cut_texts(layer):
    """Return the names of fields with a text so long that it may have been cut, to letters of up to four bytes."""
    indices = [index for index, field in enumerate(layer.fields()) if field.length() >= LONGEST]
    if not indices:
        return []
    request = QgsFeatureRequest().setSubsetOfAttributes(indices).setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    found = set()
    for feature in layer.getFeatures(request):
        values = ((index, feature[index]) for index in indices if index not in found)
        found |= {index for index, text in values if isinstance(text, str) and len(text.encode()) > LONGEST - 4}
    return [layer.fields().at(index).name() for index in sorted(found)]
