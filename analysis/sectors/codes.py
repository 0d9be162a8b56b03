"""Columns of sector codes as offices write them: national spellings, and numbers that lost their leading zero."""

import re

import pandas as pd

from ..errors import SectorError, fact, listed, mark, notice
from ..tables.ids import id_text, whole_texts
from .classification import isic4, normalised_code

ONE_DIGIT = re.compile(r"\s*(\d)\.\d", re.ASCII)
LETTER = re.compile(r"\s*([A-Za-z])[\s.]*\d")


def clean_codes(column, classification=None, width=None):
    """Return the codes of a column in one spelling, with lost leading zeros put back.

    A column where no code begins with a zero may have lost it: ``141`` stands for class 0141 or is group 141. The
    codes that are one digit short decide together: the zero is put back where at least half are known with it, some of
    them with it only, and none without it only. Where most are known neither way, the codes are of another
    classification, see `foreign_codes`. Where all of them are known both ways, and others are longer, nothing is
    guessed.

    Parameters
    ----------
    column : pandas.Series
        Codes as texts or numbers; None or NaN where empty. Its name and index name the field and the rows.
    classification : Classification, optional
        ISIC Rev. 4 by default.
    width : int, optional
        Number of digits of all codes; shorter ones get zeros in front. Found by default.

    Returns
    -------
    codes : pandas.Series of str
        None where empty.
    notices : tuple of Notice

    Raises
    ------
    SectorError
        When codes are numbers with decimals, are longer than the width, or may have lost a zero or not.
    """
    classification = classification or isic4()
    if pd.api.types.is_float_dtype(column) and (column.dropna() % 1 != 0).any():
        some = column[column.notna() & (column % 1 != 0)]
        raise SectorError(
            mark(
                "Field “{field}” holds codes as numbers with decimals, such as {codes}: 10.3 and 10.30 cannot be told "
                "apart there. Load it as text."
            ),
            field=column.name,
            codes=listed(f"{code:.15g}" for code in some.unique()),
        )
    positions, written = pd.factorize(column, use_na_sentinel=True)
    written = [id_text(value) for value in written]
    whole = whole_texts(written)
    bare = [normalised_code(_with_zero(text, classification)) or None for text in whole]
    if width:
        codes = [_widened(column.name, code, width) for code in bare]
    else:
        width = _true_width(column.name, sorted({code for code in bare if code and code.isdigit()}), classification)
        codes = [code.zfill(width) if code and code.isdigit() and len(code) == width - 1 else code for code in bare]
    notices = (
        *_of_numbers(column.name, written, whole),
        *_notices(column.name, written, bare, codes, classification),
    )
    return pd.Series([*codes, None], dtype=object).iloc[positions].set_axis(column.index).rename(column.name), notices


def _with_zero(text, classification):
    """Return a text such as 1.11 with the zero that it lost, where no code is as short as what is before its point."""
    found = ONE_DIGIT.match(text)
    lost = found and found[1] not in classification and f"0{found[1]}" in classification
    return f"0{text.strip()}" if lost else text


def _of_numbers(field, written, whole):
    """Return, in a tuple, a notice of codes that a program has written as numbers with a decimal point."""
    pairs = sorted(f"{old} → {new}" for old, new in zip(written, whole) if old != new)
    text = mark("Codes of field “{field}” are written as numbers with decimals, which are left out ({count}): {codes}.")
    return (notice(text, field=field, count=len(pairs), codes=listed(pairs)),) if pairs else ()


def _widened(field, code, width):
    """Return a code of digits with zeros in front up to the width."""
    if code is None or not code.isdigit():
        return code
    if len(code) > width:
        raise SectorError(
            mark("Code “{code}” of field “{field}” has more than the {width} digits of CODE_WIDTH."),
            code=code,
            field=field,
            width=width,
        )
    return code.zfill(width)


def _true_width(field, digits, classification):
    """Return how many digits the codes had before zeros were lost, or 0 where none was."""
    if not digits or any(code.startswith("0") for code in digits):
        return 0
    width = max(map(len, digits))
    lengths = set(map(len, digits))
    if len(lengths) == 1:
        short, full = digits, width + 1
    elif lengths == {width - 1, width}:
        short, full = [code for code in digits if len(code) < width], width
    else:
        return 0
    with_zero = {code for code in short if classification.knows(code.zfill(full))}
    as_it_is = {code for code in short if classification.knows(code)}
    if as_it_is - with_zero or 2 * len(with_zero) < len(short) or not with_zero:
        return 0
    if with_zero - as_it_is:
        return full
    if len(lengths) == 1:
        return 0
    raise SectorError(
        mark(
            "Codes of field “{field}” such as {codes} may have lost a leading zero ({padded}) or be one level higher: "
            "both are known. Give CODE_WIDTH, or load the codes as text."
        ),
        field=field,
        codes=listed(sorted(as_it_is)),
        padded=listed(code.zfill(full) for code in sorted(as_it_is)),
    )


def _notices(field, written, bare, codes, classification):
    """Return how the codes were read."""
    digits = sorted({code for code in codes if code and code.isdigit()})
    found = []
    if digits and len(digits[0]) == len(max(digits, key=len)):
        found.append(
            fact(
                mark("Codes of field “{field}” have {width} digits ({count} codes): {codes}."),
                field=field,
                width=len(digits[0]),
                count=len(digits),
                codes=listed(digits),
            )
        )
    padded = sorted((old, new) for old, new in zip(bare, codes) if old != new)
    if padded:
        found.append(
            notice(
                mark("Codes of field “{field}” get back a lost leading zero ({count}): {codes}."),
                field=field,
                count=len(padded),
                codes=listed(f"{old} → {new}" for old, new in padded),
            )
        )
    slips = []
    for text, code in zip(written, codes):
        letter = LETTER.match(text)
        top = classification.lineage(code)[-1] if code else ""
        if letter and top.isalpha() and letter[1].upper() != top:
            slips.append(f"{text} ({top})")
    if slips:
        found.append(
            notice(
                mark(
                    "Codes of field “{field}” whose letter is not the section of their digits ({count}): {codes}. The "
                    "digits are used."
                ),
                field=field,
                count=len(slips),
                codes=listed(slips),
            )
        )
    return tuple(found)
