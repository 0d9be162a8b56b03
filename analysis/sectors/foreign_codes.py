"""Codes of a table that its classification does not have: a slip, or another classification than the one assumed."""

import re

import pandas as pd

from ..errors import SectorError, listed, mark, notice
from ..text import percent
from .selection_texts import is_code
from .shipped import fitting

FEW = 0.01
"""Share of rows, or of figures, up to which unknown codes are taken for slips. A convention."""

NAICS = re.compile(
    r"11[1-5]?|21[1-3]?|22[12]?|23[6-8]?|31[1-6]?|32[1-7]?|33[1-79]?|42[345]?|43[1-7]?|4[458]\d?|46[1-9]?|49[1-3]?|"
    r"51[1-9]?|52[1-5]?|53[1-3]?|54[1]?|55[1]?|56[12]?|61[1]?|62[1-4]?|71[1-3]?|72[12]?|81[1-4]?|92\d?|93[12]?"
)
"""Sectors and subsectors of NAICS 2022 (United States, Canada) and SCIAN 2023 (Mexico)."""
NOTHING = re.compile(r"(.)\1*")
"""One sign repeated, as offices write that an activity is not known: 9999, 0000."""
ISIC_3 = re.compile(r"0[125]|1[0-9]|2\d|3[0-7]|4[015]|5[0-25]|6[0-7]|7[0-5]|80|85|9[0-35-79]")
"""Divisions of ISIC Rev. 3.1, of which NACE Rev. 1.1 and CNAE 1.0 have the same."""


def without_foreign(codes, values, classification, field, counts=None):
    """Return which rows have a code that the classification has, and notices of the others.

    A code that is unknown may begin like a known one and mean something else: the Mexican 336 makes vehicles, while
    the 33 of ISIC repairs machinery. So it is added to none.

    Parameters
    ----------
    codes : pandas.Series of str
        Normalised; None where empty.
    values : pandas.Series of float or None
        Figures of the rows, NaN where unknown; None where each row is one establishment.
    classification : Classification
    field : str
        Name of the column of codes. What is no code at all is left to `table_codes.check_codes`.
    counts : pandas.Series of int, optional
        How many rows each code stands for; one by default.

    Returns
    -------
    known : pandas.Series of bool
    notices : tuple of Notice

    Raises
    ------
    SectorError
        When more than `FEW` of the rows with a code, or of the figures, have an unknown one.
    """
    present = codes.dropna()
    foreign = {code for code in present.unique() if is_code(code) and classification.lacks(code)}
    known = ~codes.isin(foreign)
    if not foreign:
        return known, ()
    times = pd.Series(1, present.index) if counts is None else counts[present.index]
    rows, all_rows = int(times[present.isin(foreign)].sum()), int(times.sum())
    figures = 0.0 if values is None else values[~known].sum()
    total = 0.0 if values is None else values.sum()
    said = {
        "field": field,
        "classification": classification.name,
        "count": len(foreign),
        "rows": percent(rows, all_rows),
        "share": percent(figures, total),
        "codes": listed(_with_nearest(present, times, foreign, classification)),
    }
    if rows > FEW * all_rows or figures > FEW * total:
        if all(map(NOTHING.fullmatch, foreign)):
            raise SectorError(_stop(None), **said)
        shipped = [name for name in fitting(present.unique(), foreign) if name != classification.name]
        if shipped:
            raise SectorError(_stop("shipped"), name=shipped[0], names=listed(shipped, 3), **said)
        raise SectorError(_stop(likely(present.unique(), classification)), **said)
    return known, (
        notice(
            mark(
                "Codes of field “{field}” that {classification} does not have, left out ({count}; {rows} of the rows, "
                "{share} of all figures): {codes}."
            ),
            **said,
        ),
    )


def _with_nearest(codes, times, foreign, classification):
    """Yield the foreign codes, the most frequent first, with how often they are there and the nearest known ones."""
    counts = times.groupby(codes[codes.isin(foreign)]).sum()
    for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:6]:
        near = ", ".join(classification.nearest(code))
        yield f"{code} (×{count}; {near}?)" if near else f"{code} (×{count})"


def likely(codes, classification):
    """Return which classification the digits of codes look like: "naics", "isic3", "national", or None.

    Parameters
    ----------
    codes : iterable of str
    classification : Classification
        The one that lacks some of them; only where it is ISIC Rev. 4 anything is said.
    """
    digits = pd.Series([code for code in codes if code.isdigit() and len(code) > 1], dtype=object)
    if classification.name != "ISIC Rev. 4" or digits.empty:
        return None
    for name, fits in (
        ("naics", lambda code: NAICS.fullmatch(code[:3])),
        ("national", lambda code: code[:2] in classification and len(code) > 2),
        ("isic3", lambda code: ISIC_3.fullmatch(code[:2])),
    ):
        if sum(bool(fits(code)) for code in digits) >= 0.95 * len(digits):
            return name
    return None


def _stop(kind):
    """Return what is said where too many codes are unknown."""
    texts = {
        "shipped": mark(
            "Field “{field}” has codes that {classification} does not have ({count}; {rows} of the rows, {share} of "
            "all figures): {codes}. They are codes of {names}. Write {name} as CORRESPONDENCE, and a sector table is "
            "converted to ISIC Rev. 4; or as CLASSIFICATION, and the codes stay what they are. "
            "Give codes of no known activity, such as 9999, as UNSPECIFIED."
        ),
        "naics": mark(
            "Field “{field}” has codes that {classification} does not have ({count}; {rows} of the rows, {share} of "
            "all figures): {codes}. They look like NAICS (in Mexico SCIAN). Load that classification as "
            "CLASSIFICATION or, with a sector table, its CORRESPONDENCE to ISIC. "
            "Give codes of no known activity, such as 9999, as UNSPECIFIED."
        ),
        "national": mark(
            "Field “{field}” has codes that {classification} does not have ({count}; {rows} of the rows, {share} of "
            "all figures): {codes}. They look like a regional or national form of it, such as NACE or CNAE. Load "
            "that classification as CLASSIFICATION or, with a sector table, its CORRESPONDENCE to ISIC. "
            "Give codes of no known activity, such as 9999, as UNSPECIFIED."
        ),
        "isic3": mark(
            "Field “{field}” has codes that {classification} does not have ({count}; {rows} of the rows, {share} of "
            "all figures): {codes}. They look like ISIC Rev. 3. Load that classification as CLASSIFICATION or, "
            "with a sector table, its CORRESPONDENCE to Rev. 4. "
            "Give codes of no known activity, such as 9999, as UNSPECIFIED."
        ),
    }
    return texts.get(kind) or mark(
        "Field “{field}” has codes that {classification} does not have ({count}; {rows} of the rows, {share} of all "
        "figures): {codes}. If another classification is meant, load it as CLASSIFICATION; if they stand for no "
        "known activity, such as 9999, give them as UNSPECIFIED."
    )
