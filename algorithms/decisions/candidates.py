"""Candidates of a ranking, read: their features, names, and the figure of each criterion with its bounds."""

from collections import Counter
from typing import NamedTuple

from ...analysis.errors import fact, listed, mark, phrase, quoted
from ..declaring.common import ID_FIELD, INPUT
from ..layers import fingerprint
from ..layers.expressions import expression_numbers, field_called
from ..layers.frames import texts_of

CLASS = "cl_class"


class Candidates(NamedTuple):
    """The candidates.

    Attributes
    ----------
    areas : Areas
        Their features.
    names : dict
        By id, what each is called.
    """

    areas: object
    names: dict

    def classes(self, run):
        """Return the class of each cluster by id, see `cluster_classes`; nothing where candidates are no clusters."""
        if CLASS not in self.areas.source.fields().names():
            return {}
        import pandas as pd

        said = texts_of(self.areas, CLASS, run.cancelled)
        return pd.to_numeric(said, errors="coerce").to_dict()


def read_candidates(run):
    """Return the `Candidates` of a run; ids and names of clusters are found by their fields."""
    names = run.source(INPUT).fields().names()
    for parameter, known in ((ID_FIELD, "cl_id"), ("NAME_FIELD", "cl_name")):
        if known in names:
            run.settle(parameter, known)
    areas = run.areas(INPUT, ids_as_text=True)
    if run.wants("NAME_FIELD"):
        called = texts_of(areas, run.text("NAME_FIELD"), run.cancelled)
    else:
        called = areas.frame.index.to_series()
    shown = {one: str(one) if name is None or name != name else str(name) for one, name in called.items()}
    count = Counter(shown.values())
    return Candidates(areas, {one: f"{name} ({one})" if count[name] > 1 else name for one, name in shown.items()})


def candidate_figures(run, areas, criteria):
    """Return the values of all criteria, and their least and most, as frames on the ids; NaN where unknown."""
    import pandas as pd

    there, said = areas.source.fields().names(), []
    values, low, high = {}, {}, {}
    for one in criteria:
        values[one.name] = expression_numbers(areas, one.value, one.name, run.cancelled)
        bounds = bounds_of(one, there)
        if bounds != (one.low, one.high):
            said.append(phrase("{name} ({low}, {high})", name=quoted(one.name), low=bounds[0], high=bounds[1]))
        for kept, text in ((low, bounds[0]), (high, bounds[1])):
            none = pd.Series(float("nan"), areas.frame.index)
            kept[one.name] = expression_numbers(areas, text, one.name, run.cancelled) if text else none
    if said:
        text = mark("Bounds of criteria were found by the names of fields: {list}.")
        run.report.notices([fact(text, list=listed(said, 10))])
    frames = [pd.DataFrame(columns, areas.frame.index) for columns in (values, low, high)]
    whole = areas.frame.join(pd.concat(frames, axis=1, keys=("value", "low", "high")).pipe(_flat))
    run.fingerprints[INPUT] = fingerprint.of_areas(whole, run.cancelled)
    return frames


def _flat(frame):
    return frame.set_axis([f"{name} {kind}" for kind, name in frame.columns], axis=1)


def bounds_of(criterion, names):
    """Return the fields or expressions of a criterion's least and most: its own, or fields beside that of its value."""
    field = field_called(criterion.value, names)
    if criterion.low or criterion.high or field is None:
        return criterion.low, criterion.high
    found = tuple(field_called(f"{field}_{end}", names) for end in ("low", "high"))
    return found if all(found) else ("", "")


def known_of(areas):
    """Return the fields of candidates, and a function of a criterion: whether any of them has a figure of it."""

    def told(criterion):
        return expression_numbers(areas, criterion.value, criterion.name).notna().any()

    return areas.source.fields().names(), told
