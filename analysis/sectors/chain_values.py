"""Areas by sectors added up to areas by chains."""

import pandas as pd

from ..errors import SectorError, fact, listed, mark, notice, phrase, quoted
from ..text import folded
from .classification import Classification
from .selection import parse_sectors
from .selection_texts import in_codes
from .table_codes import check_codes


def chain_values(values, classification: Classification, text="", language=""):
    """Add sectors up to the chains that can be named, each by itself.

    Parameters
    ----------
    values : pandas.DataFrame of float, shape (areas, sectors)
        On codes; NaN where unknown.
    classification : Classification
        With its chains.
    text : str
        Names of the chains wanted, between semicolons; all by default.
    language : str
        Of their names.

    Returns
    -------
    pandas.DataFrame of float, shape (areas, chains)
        On the names. NaN where the figure of one of its sectors is. A sector in several chains counts in each of them.
    tuple of Notice
        Chains, and codes of the table, that are left out.

    Raises
    ------
    SectorError
        When there is no chain, the text is not all names, or no chain is left.
    """
    codes = sorted(values.columns)
    check_codes(codes, classification)
    columns, coarse, absent, lost = {}, [], [], set(codes)
    for name, own in _wanted(classification, text, language).items():
        chain = parse_sectors(own, classification, "CHAINS")
        try:
            held = [code for code in codes if chain.covers(code)]
        except SectorError:
            split = [code for code in codes if chain.touches(code) and not _whole(chain, code)]
            coarse.append(phrase("{chain} ({codes})", chain=quoted(name), codes=listed(split)))
            continue
        lost.difference_update(held)
        if held:
            columns[name] = values[held].sum(axis=1, skipna=False)
        else:
            absent.append(name)
    if not columns:
        raise SectorError(
            mark(
                "No chain can be made of the table's codes, which are, for example: {codes}. Those that are coarser "
                "than a chain's cannot be split: choose a table with finer codes, or chains of codes like these."
            ),
            codes=listed(codes),
        )
    return pd.DataFrame(columns), tuple(_said(columns, coarse, absent, lost))


def _whole(chain, code):
    try:
        return chain.covers(code)
    except SectorError:
        return False


def _wanted(classification, text, language):
    """Return the codes of the chains wanted by their names."""
    if not classification.chains:
        text = mark("There are no chains of “{name}”: give a table of them as CHAINS.")
        raise SectorError(text, name=classification.name)
    if text.strip():
        parts, named = in_codes(text, classification, "SECTORS")
        others = [token for token, given in parts if given == "SECTORS"]
        if others:
            text = mark(
                "Sectors are added up to chains (LEVEL), and SECTORS has codes that are the name of none: {codes}. "
                "Give names of chains alone, or leave it empty for all of them."
            )
            raise SectorError(text, codes=listed(others))
        own = {folded(name): chain for chain in classification.chains for name in chain.names.values()}
        return {own[folded(name)].name(language): codes for name, codes in named.items()}
    named = {}
    for chain in classification.chains:
        name = chain.name(language)
        if name in named:
            text = mark("CHAINS has several chains called “{name}”: give each its own name.")
            raise SectorError(text, name=name)
        if chain.codes:
            named[name] = chain.codes
    return named


def _said(columns, coarse, absent, lost):
    text = mark("Sectors of the table are added up to chains: {count}.")
    yield fact(text, count=len(columns))
    if coarse:
        text = mark(
            "Chains left out, because codes of the table are only partly in them and their figures cannot be split "
            "({count}): {list}."
        )
        yield notice(text, count=len(coarse), list=listed(coarse))
    if absent:
        text = mark("Chains left out, because no row of the table belongs to them ({count}): {list}.")
        yield notice(text, count=len(absent), list=listed(map(quoted, absent)))
    if lost:
        text = mark("Codes of the table in none of these chains, which count in totals alone ({count}): {list}.")
        yield fact(text, count=len(lost), list=listed(sorted(lost)))
