"""Cores that another method has found: which values of a field of classes are the core of a hot spot."""

import pandas as pd

from ..autocorrelation import classes as codes
from ..errors import FieldError, listed, mark, quoted

KNOWN = {
    "lm_class": codes.LOCAL_MORAN,
    "ll_class": codes.LOCAL_MORAN,
    "gi_bin": codes.GETIS_ORD,
    "lg_class": codes.LOCAL_GEARY,
    "jc_class": codes.JOIN_COUNT,
    "nb_class": codes.NEIGHBOURHOOD,
    "sc_class": codes.SCAN,
    "eh_class": codes.EMERGING,
    "gr_class": codes.GROUPS,
}
"""Fields of classes that Polos writes, by name."""


def given_core(classes, said=""):
    """Return which areas are the core, by their classes.

    Parameters
    ----------
    classes : pandas.Series of str, shape (n,)
        Named after its field; None where there is none.
    said : str
        Values that are the core, with semicolons or commas between them. By default those of Polos's own fields.

    Returns
    -------
    pandas.Series of bool

    Raises
    ------
    FieldError
        When the field is none of Polos's and no value is given, or a value is not there.

    Examples
    --------
    >>> import pandas
    >>> given_core(pandas.Series(["1", "0", None], name="lm_class")).tolist()
    [True, False, False]
    >>> given_core(pandas.Series(["hot", "cold", "very hot"], name="mine"), "hot; very hot").tolist()
    [True, False, True]
    """
    there = sorted(classes.dropna().unique())
    if not said.strip():
        known = KNOWN.get(str(classes.name).casefold())
        if known is None:
            text = mark(
                "Field “{field}” is none that Polos gives classes to. Say in CORE which of its values are the core of "
                "a cluster; it has: {values}."
            )
            raise FieldError(text, field=classes.name, values=listed(map(quoted, there), 10))
        return classes.isin({str(code) for code in known.hot})
    wanted = _values(said, there)
    missing = [value for value in wanted if value not in there]
    if missing:
        text = mark("CORE has values that field “{field}” does not have: {missing}. It has: {values}.")
        values = {"missing": listed(map(quoted, missing)), "values": listed(map(quoted, there), 10)}
        raise FieldError(text, field=classes.name, **values)
    return classes.isin(wanted)


def _values(said, there):
    """Return values from a list; one that has a comma itself is found where it is one as a whole."""
    if said.strip() in there:
        return [said.strip()]
    parts = said.split(";") if ";" in said else said.split(",")
    return list(pd.unique(pd.Series([part.strip() for part in parts if part.strip()], dtype=object)))
