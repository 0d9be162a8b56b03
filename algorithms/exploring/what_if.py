"""What a result would be without some of its areas, with all that was chosen as it was."""

from ...analysis.autocorrelation.registry import GETIS_ORD_WITHOUT_SELF, STATISTICS
from ...analysis.errors import FieldError, mark
from ..declaring.inference import inference
from .results import asked

ASKED_OF = ("localmoran", "getisord", "localgeary")
"""Algorithms of which it can be asked."""
SIZED = mark("The run tested jobs with the sizes of their firms, which the layer does not have: run it again instead.")
NOT_OF = mark(
    "This can be asked of local Moran, Getis-Ord and local Geary, with the record that Polos leaves in the layer."
)


def variables(how):
    """Return the fields that a run tested, and that of the denominator, "" where there is none."""
    fields = how.data.get("FIELDS") or how.field
    names = fields if isinstance(fields, (list, tuple)) else str(fields).split(";")
    return list(dict.fromkeys(name for name in names if name)), how.denominator


def require_possible(how):
    """Raise a `FieldError` that says why it cannot be asked of a result."""
    if how.name not in ASKED_OF or not variables(how)[0]:
        raise FieldError(NOT_OF)
    if how.has_sizes:
        raise FieldError(SIZED)


def without_areas(how, frame, graph, left_out, before, tested=None, cancelled=None):
    """Return what is found `Without` some areas.

    Parameters
    ----------
    how : results.Made
    frame : pandas.DataFrame
        The fields of `variables`, on the ids of the features.
    graph : libpysal.graph.Graph
        On the same ids.
    left_out : collection of int
    before : pandas.Series of float
        Classes of all areas.
    tested : pandas.Series of float, optional
        What was tested, where the layer tells it.
    cancelled : callable, optional
    """
    from ...analysis.exploring.without import without

    run = asked(how)
    names, base = variables(how)
    statistic = STATISTICS["multivariatelocalgeary" if len(names) > 1 else how.name]
    if how.name == "getisord" and not run.flag("STAR"):
        statistic = GETIS_ORD_WITHOUT_SELF
    options = inference(run, statistic.name)
    columns = [frame[name] for name in names]
    denominator = frame[base] if base else None
    return without(statistic, columns, graph, options, left_out, denominator, before, tested, cancelled=cancelled)
