"""What a check of a layer finds: how grave, where, and the way out."""

from dataclasses import dataclass

import pandas as pd

from ..errors import Notice, listed, notice

ERROR, WARNING, NOTE = SEVERITIES = ("error", "warning", "note")
"""What stops an analysis or makes it wrong; what asks for a look at the data; what is good to know."""


@dataclass(frozen=True)
class Finding:
    """Something that an analysis would suffer from.

    Attributes
    ----------
    check : str
        Name of the check, such as "overlaps".
    severity : str
        One of `SEVERITIES`.
    said, remedy : Notice
        What is the matter, and what to do about it.
    areas : pandas.Index
        Labels of the areas concerned; none where it is about the layer or a field as a whole.
    count : int
        How many areas, pairs or gaps; 1 for the layer or field as a whole.
    field : str
        The field concerned, or "".
    """

    check: str
    severity: str
    said: Notice
    remedy: Notice
    areas: pd.Index
    count: int
    field: str = ""


def finding(check, severity, said, remedy, areas=(), count=None, field="", **values):
    """Return a `Finding`; both texts are filled with the same values, {count}, {field} and {rows} among them."""
    areas = pd.Index(areas, dtype=object)
    count = (len(areas) or 1) if count is None else int(count)
    values = {"count": count, "field": field, "rows": listed(areas), **values}
    return Finding(check, severity, notice(said, **values), notice(remedy, **values), areas, count, field)
