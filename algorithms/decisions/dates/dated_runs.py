"""Two runs beside each other: whether they were made by the same method, and are what they were."""

from ....analysis.errors import FieldError, TableError, fact, listed, mark, notice
from ...layers.reference_systems import system_of

BEFORE, AFTER = "BEFORE", "AFTER"
CLUSTER_ID = "cl_id"
SAME_DATA = mark("Both runs have read the very same data by the same method: nothing can have changed between them.")
SAME_OTHERWISE = mark(
    "Both runs have read the very same data: what differs comes of how they were run, as told above, and is no change "
    "over time."
)


def compared_methods(run):
    """Return how the two runs differ by their records; refuse what cannot be compared, unless asked for.

    Returns
    -------
    list of Difference

    Raises
    ------
    FieldError
        When BEFORE and AFTER are one layer.
    TableError
        When the methods differ, and OTHER_METHODS does not ask for the comparison all the same; when the years of their
        records are turned around.
    """
    from ....analysis.comparison.method_differences import later_first, method_differences, same_data
    from ...pages.dates.method_texts import difference_words

    one, other = run.inputs[BEFORE], run.inputs[AFTER]
    if one.same_as(other):
        text = mark("BEFORE and AFTER are the same layer, “{layer}”: nothing can have changed. Choose two runs.")
        raise FieldError(text, layer=one.called)
    records = one.record.method, other.record.method
    found = method_differences(*records)
    turned = later_first(found)
    if turned:
        text = mark("BEFORE is of {earlier} and AFTER of {later}, by their records: give the earlier one as BEFORE.")
        raise TableError(text, earlier=str(turned[0]), later=str(turned[1]))
    grave = [difference_words(each) for each in found if each.matters]
    if grave and not run.flag("OTHER_METHODS"):
        text = mark(
            "The two runs were not made by the same method, so that what differs may be the method and not the place "
            "({count}): {list}. Run one of them again as the other was run; or compare them all the same by "
            "OTHER_METHODS."
        )
        raise TableError(text, count=len(grave), list=listed(grave, 10))
    run.report.notices(
        (notice if each.matters else fact)("{difference}.", difference=difference_words(each)) for each in found
    )
    if same_data(*records):
        run.report.notices([notice(SAME_OTHERWISE if found else SAME_DATA)])
    for name, taken in ((BEFORE, one), (AFTER, other)):
        if taken.altered(run.cancelled):
            text = mark(
                "{input} is no longer what its run wrote: it was edited, filtered, or given other fields since. What "
                "its record says may not hold for all of it."
            )
            run.report.notices([notice(text, input=name)])
    return found


def are_clusters(run):
    """Return whether both layers hold clusters, else areas.

    Raises
    ------
    FieldError
        When one does and the other does not.
    """
    has = [CLUSTER_ID in run.source(name).fields().names() for name in (BEFORE, AFTER)]
    if has[0] != has[1]:
        text = mark(
            "{one} holds clusters (it has a field cl_id) and {other} does not. Compare two layers of clusters, or two "
            "of areas."
        )
        one, other = (BEFORE, AFTER) if has[0] else (AFTER, BEFORE)
        raise FieldError(text, one=one, other=other)
    return has[0]


def require_one_place(run):
    """Raise `FieldError` where shapes of the two layers cannot lie in one."""
    from qgis.core import QgsWkbTypes

    sources = [run.source(name) for name in (BEFORE, AFTER)]
    if system_of(sources[0]) != system_of(sources[1]):
        raise FieldError(mark("BEFORE and AFTER have different coordinate systems. Save one of them in the other's."))
    if len({QgsWkbTypes.geometryType(source.wkbType()) for source in sources}) > 1:
        text = mark("BEFORE and AFTER hold shapes of different kinds, such as polygons and points. Give two of a kind.")
        raise FieldError(text)


def read_correspondence(run):
    """Return the table of what became of areas whose limits or ids have changed, None where none is given."""
    if not run.wants("CORRESPONDENCE"):
        return None
    return run.table("CORRESPONDENCE", {"old": "OLD_ID", "new": "NEW_ID", "share": "SHARE"})


def figures_of(run, side, frame):
    """Return a figure with its bounds on the ids of a frame that was read with them, None where none is named.

    Raises
    ------
    FieldError
        When the least that a figure can be is more than the most.
    """
    import pandas as pd

    names = {part: run.text(f"{side}_{key}") for part, key in (("value", "FIGURE"), ("low", "LOW"), ("high", "HIGH"))}
    if not names["value"]:
        return None
    nothing = pd.Series(float("nan"), frame.index)
    found = pd.DataFrame({part: frame[name] if name else nothing for part, name in names.items()})
    wrong = found.index[found["low"] > found["high"]]
    if len(wrong):
        text = mark("“{low}” is more than “{high}” in {input} ({count}): {list}. A figure lies between its bounds.")
        values = {"low": names["low"], "high": names["high"], "list": listed(wrong)}
        raise FieldError(text, input=side, count=len(wrong), **values)
    return found


def figure_fields(run, side):
    """Return the fields that `figures_of` needs."""
    return [run.text(f"{side}_{key}") for key in ("FIGURE", "LOW", "HIGH")]
