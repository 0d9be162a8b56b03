"""What a place produces, by market and year: what its sales abroad are a share of."""

import pandas as pd

from ..errors import SectorError, listed_notice, mark
from ..sectors.codes import clean_codes
from ..sectors.selection import parse_sectors
from ..validation import refuse_negative
from .demand import summed

NEGATIVE = mark("Field “{field}” of PRODUCTION has negative values, in these rows ({count}): {rows}.")


def production(rows, markets, reading, field):
    """Return the output of a place in the sectors of each market.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``product`` (code of a sector, not of a product that a correspondence leads there), ``year`` (int) and ``value``
        (float, NaN where unknown).
    markets : iterable of market_sectors.Market
    reading : sector_table.Reading
    field : str
        What the user calls the column of codes.

    Returns
    -------
    pandas.Series of float
        On market and year, NaN where a value is unknown; markets of which nothing is produced, or only something wider
        than they are, are not there.
    notices : tuple of Notice
    """
    refuse_negative(rows["value"], NEGATIVE)
    codes, notices = clean_codes(rows["product"].rename(field), reading.classification, reading.width)
    rows = rows.assign(code=codes).dropna(subset=["code"])
    there, found, wide, known = sorted(rows["code"].unique()), [], [], {}
    for market in markets:
        if market.sectors not in known:
            known[market.sectors] = _inside(there, market.sectors, reading.classification)
        inside, wider = known[market.sectors]
        if wider:
            wide.append(market.name)
        else:
            found += [(market.name, code) for code in inside]
    text = mark(
        "Markets whose export share is not known, because PRODUCTION has a code that is wider than they are ({count}): "
        "{list}."
    )
    pairs = pd.DataFrame(found, columns=["market", "code"]).drop_duplicates()
    return summed(rows.merge(pairs, on="code"), ["market", "year"]), (*notices, *listed_notice(text, wide))


def _inside(codes, sectors, classification):
    """Return which codes a selection holds, and whether one is wider than it."""
    selection, inside = parse_sectors(sectors, classification), []
    for code in codes:
        try:
            if selection.covers(code):
                inside.append(code)
        except SectorError:
            return [], True
    return inside, False
