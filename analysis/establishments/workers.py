"""Workers of each firm: from numbers, from size bands in words, or from both in one column."""

import re

import numpy as np
import pandas as pd

from ..errors import FieldError, fact, listed, mark, notice, phrase, quoted, valued
from ..tables.numbers import MARKS, parse_numbers
from ..validation import refuse_negative
from .size_bands import UNKNOWN, Band, parse_band, parse_bands, plain_text, workers_of

SHOWN = 15
"""How many bands a message lists: more than any office uses."""

COLUMNS = {"workers_low": "low", "workers": "middle", "workers_high": "high"}
NUMBER = re.compile(r"[-−]?[\d.,\s'’]*\d(?:[eE][+-]?\d+)?")


def workers_from(column, bands="", decimal=None, marks=None, rows=None):
    """Return the workers of each firm from a column of numbers, of size bands in words, or of both.

    Parameters
    ----------
    column : pandas.Series, shape (n,)
        Numbers or texts; None or NaN where empty. Its name and index name the field and the rows to the user.
    bands : str
        What bands and other texts stand for, see `size_bands.parse_bands`. A band with two ends needs no entry: its
        middle is half the sum of its ends.
    decimal : {".", ","}, optional
        Decimal sign of numbers in texts, see `numbers.parse_numbers`.
    marks : dict of str to str, optional
        Further marks of what is missing or suppressed, see `numbers.parse_marks`.
    rows : pandas.Series of int, shape (n,), optional
        How many firms each value stands for, in what is told; one by default.

    Returns
    -------
    frame : pandas.DataFrame, shape (n, 3)
        ``workers_low``, ``workers`` and ``workers_high``: the lower bound, the middle and the upper bound, all equal
        for a number. NaN where nothing is known, or where a band has no upper bound.
    notices : tuple of Notice

    Raises
    ------
    FieldError
        When an open band has no entry in `bands`, a text is neither number nor band, some numbers are codes with an
        entry in `bands` while others are not, or a number is negative.
    """
    given = parse_bands(bands)
    if pd.api.types.is_numeric_dtype(column) and not given:
        return _numbers(column, decimal, marks, rows)
    known_marks = {sign.casefold() for sign in (*MARKS, *(marks or ()))}
    texts, positions = _texts(column)
    weights = None if rows is None else rows.to_numpy()[positions >= 0]
    counts = np.bincount(positions[positions >= 0], weights, len(texts)).astype(int)
    found = _meanings(texts, given, known_marks)
    numeric = np.array([found[text] is None and _is_number(text, known_marks) for text in texts], dtype=bool)
    _refuse_open(column.name, texts, counts, found)
    _refuse_unreadable(column.name, texts, counts, found, numeric)
    figures = numeric & np.array([not _is_mark(text, known_marks) for text in texts], dtype=bool)
    _refuse_half_coded(column.name, texts, figures, given)
    values = [found[text] or UNKNOWN for text in texts]
    frame = pd.DataFrame(
        {
            name: np.append([getattr(value, part) for value in values], np.nan)[positions]
            for name, part in COLUMNS.items()
        },
        index=column.index,
    )
    notices = _notices(column.name, texts, counts, found, figures, given)
    if numeric.any():
        in_figures = np.append(numeric, False)[positions]
        numbers, more = _numbers(column.where(in_figures), decimal, marks, rows)
        frame[in_figures] = numbers[in_figures]
        notices += more
    return frame, notices


def _numbers(column, decimal, marks, rows):
    """Return the workers from numbers, which are lower bound, middle and upper bound in one."""
    numbers, _, notices = parse_numbers(column, decimal, marks, rows)
    text = mark(
        "Field “{field}” has negative numbers of workers, in these rows ({count}): {rows}. Correct or empty them."
    )
    refuse_negative(numbers.rename(column.name), text)
    return pd.DataFrame(dict.fromkeys(COLUMNS, numbers), index=column.index), notices


def _texts(column):
    """Return the different texts of a column and the position of each row's text among them, -1 where empty."""
    if pd.api.types.is_numeric_dtype(column):
        positions, values = pd.factorize(column, use_na_sentinel=True)
        return [f"{value:.15g}" for value in values], positions
    positions, values = pd.factorize(column.astype(object), use_na_sentinel=True)
    stripped = pd.Series([str(value).strip() for value in values], dtype=object)
    again, texts = pd.factorize(stripped)
    return list(texts), np.append(again, -1)[positions]


def _meanings(texts, given, marks):
    """Return, for each text, its `Workers`; the `Band` itself where it is open without an entry; None for others."""
    by_band = {parse_band(name): workers for name, workers in given.items()}
    found = {}
    for text in texts:
        own = given.get(plain_text(text))
        band = None if own or _is_number(text, marks) else parse_band(text)
        closed = band and (workers_of(band) if band.high is not None else band)
        found[text] = own or (by_band.get(band, closed) if band else None)
    return found


def _is_number(text, marks):
    """Return whether a text is to be read as a number, or as a mark for what is missing or suppressed."""
    return _is_mark(text, marks) or bool(NUMBER.fullmatch(text))


def _is_mark(text, marks):
    return not text or text.casefold() in marks


def _refuse_open(field, texts, counts, found):
    """Raise `FieldError` for open bands without an entry."""
    missing = [(text, count) for text, count in zip(texts, counts) if isinstance(found[text], Band)]
    if missing:
        band = found[missing[0][0]]
        raise FieldError(
            mark(
                "Size bands of field “{field}” without an upper end: {bands}. How many workers such firms have is "
                "nowhere in the table, and nothing is guessed. Give their average N in BANDS: {example}=N or, with the "
                "most that one has, {example}={low}-N-M."
            ),
            field=field,
            bands=listed(valued((quoted(text), count) for text, count in missing), SHOWN),
            example=band,
            low=band.low,
        )


def _refuse_unreadable(field, texts, counts, found, numeric):
    """Raise `FieldError` for texts that are neither numbers nor bands."""
    bad = [(count, text) for text, count, number in zip(texts, counts, numeric) if found[text] is None and not number]
    if bad:
        bad.sort(key=lambda pair: (-pair[0], pair[1]))
        raise FieldError(
            mark(
                "Field “{field}” has texts that are neither numbers nor size bands ({count} rows): {texts}. Say in "
                "BANDS what they stand for, such as {example}=50 a 99, or {example}= where it is unknown."
            ),
            field=field,
            count=int(sum(count for count, _ in bad)),
            texts=listed(valued((quoted(text), count) for count, text in bad), SHOWN),
            example=bad[0][1],
        )


def _refuse_half_coded(field, texts, figures, given):
    """Raise `FieldError` when some numbers are codes with an entry in BANDS, and others have none."""
    codes = sorted(text for text in texts if text.isdigit() and plain_text(text) in given)
    others = sorted(text for text, number in zip(texts, figures) if number)
    if codes and others:
        raise FieldError(
            mark(
                "BANDS takes {codes} of field “{field}” as codes of size bands, but not {others}. Give all of them, "
                "or none if they are numbers of workers."
            ),
            field=field,
            codes=listed(codes),
            others=listed(others),
        )


def _notices(field, texts, counts, found, figures, given):
    """Return how the bands were read, and what is odd about them."""
    read = [(found[text], text, count) for text, count in zip(texts, counts) if found[text] is not None]
    read.sort(key=lambda row: (*_order(row[0].low, row[0].high), row[1]))
    notices = []
    if read:
        bands = (
            phrase("{text} = {workers} ({count})", text=quoted(text), workers=workers, count=count)
            for workers, text, count in read
        )
        notices.append(
            fact(
                mark("Workers in field “{field}” are read as fewest–middle–most ({count} bands): {bands}."),
                field=field,
                count=len(read),
                bands=listed(bands, SHOWN),
            )
        )
    plain = sum(count for count, number in zip(counts, figures) if number)
    if read and plain:
        notices.append(
            notice(
                mark(
                    "Field “{field}” holds numbers in {numbers} rows and size bands in {bands} rows; each is read as "
                    "what it is."
                ),
                field=field,
                numbers=int(plain),
                bands=int(sum(count for _, _, count in read)),
            )
        )
    notices += _fit(field, [workers for workers, _, _ in read])
    unbounded = [text for workers, text, _ in read if np.isnan(workers.high) and not np.isnan(workers.middle)]
    if unbounded:
        notices.append(
            notice(
                mark("No upper bound is known for {bands}: workers_high stays empty where such firms are."),
                bands=listed(map(quoted, unbounded), SHOWN),
            )
        )
    used = {plain_text(text) for text in texts}
    bands = {parse_band(text) for _, text, _ in read} - {None}
    unused = [name for name in given if name not in used and parse_band(name) not in bands]
    if unused:
        notices.append(notice(mark("Entries of BANDS that no row has: {names}."), names=listed(map(quoted, unused))))
    return tuple(notices)


def _fit(field, read):
    """Return notices where bands overlap, or leave numbers out between them."""
    bounds = sorted({(workers.low, workers.high) for workers in read if not np.isnan(workers.low)}, key=_bounds_order)
    overlaps, gaps = [], []
    for (low, high), (next_low, next_high) in zip(bounds, bounds[1:]):
        pair = f"{_range(low, high)} / {_range(next_low, next_high)}"
        if np.isnan(high) or next_low <= high:
            overlaps.append(pair)
        elif next_low > high + 1:
            gaps.append(pair)
    texts = (
        (overlaps, mark("Size bands of field “{field}” overlap: {bands}. Check whether two codings are mixed.")),
        (
            gaps,
            mark("Between size bands of field “{field}” numbers are left out: {bands}. Check that no band was lost."),
        ),
    )
    return [notice(text, field=field, bands=listed(pairs, SHOWN)) for pairs, text in texts if pairs]


def _bounds_order(bounds):
    return _order(*bounds)


def _order(low, high):
    return np.inf if np.isnan(low) else low, np.inf if np.isnan(high) else high


def _range(low, high):
    return f"{low:g}+" if np.isnan(high) else f"{low:g}–{high:g}"
