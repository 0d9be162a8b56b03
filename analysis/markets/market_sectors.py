"""From products to sectors and markets: which part of a product is of which sector, and which sectors make a market."""

from typing import NamedTuple

import pandas as pd

from ..errors import SectorError, listed, listed_notice, mark, notice
from ..linkages.flow_sectors import into_sectors
from ..sectors.foreign_codes import without_foreign
from ..sectors.sector_values import at_level
from ..sectors.selection import parse_sectors
from ..sectors.table_codes import check_codes, selected_codes
from ..text import percent


class Market(NamedTuple):
    """A market that a user names.

    Attributes
    ----------
    name : str
        Its id, such as a cluster's.
    sectors : str
        A selection, such as ``10;13-15``.
    title : str
        What it is called; "" for its name.
    """

    name: str
    sectors: str
    title: str = ""


def sectors_of_products(cells, reading):
    """Return the sectors of products.

    Parameters
    ----------
    cells : pandas.DataFrame
        Of `sales.Sales`.
    reading : sector_table.Reading
        Products are codes of its classification, or become such by its correspondence.

    Returns
    -------
    parts : pandas.DataFrame
        ``product``, ``sector`` and ``weight``; the weights of a product sum to 1. Products that are of no sector are
        not there.
    notices : tuple of Notice
        Products of no sector, and those that were split, each with their share of all figures.

    Raises
    ------
    SectorError
        When codes are none, or of another classification, or the correspondence has no product of the table.
    """
    classification, links = reading.classification, reading.correspondence
    if links is None:
        known, notices = without_foreign(cells["product"], cells["value"], classification, reading.code_name)
        products = sorted(cells.loc[known, "product"].unique())
        check_codes(products, classification)
        return pd.DataFrame({"product": products, "sector": products, "weight": 1.0}), notices
    _refuse_foreign_targets(links, classification)
    placed, lost = into_sectors(sorted(cells["product"].unique()), links.links, links.source)
    if placed.empty:
        raise SectorError(
            mark(
                "No product of the table is in the correspondence “{name}”. Products: {products}. Codes that it has: "
                "{codes}. Is it of these codes, and have some lost a leading zero?"
            ),
            name=links.name,
            products=listed(lost),
            codes=listed(links.source.codes),
        )
    return placed.rename(columns={"code": "product"}), (*_lost(cells, lost, links), *_split(cells, placed, links))


def _refuse_foreign_targets(links, classification):
    foreign = sorted(code for code in links.links["target"].unique() if classification.lacks(code))
    if foreign:
        raise SectorError(
            mark(
                "The correspondence “{name}” leads to codes that {classification} does not have ({count}): {codes}. "
                "Give the classification that it leads to as CLASSIFICATION."
            ),
            name=links.name,
            classification=classification.name,
            count=len(foreign),
            codes=listed(foreign),
        )


def _lost(cells, lost, links):
    """Return a notice of the products of no sector."""
    text = mark(
        "Products that the correspondence “{name}” does not have, or that are wider than one of its sectors, left out "
        "({count}; {share} of all figures): {list}."
    )
    return listed_notice(text, lost, name=links.name, share=_share(cells, lost))


def _split(cells, placed, links):
    """Return a notice of the products that go to several sectors."""
    split = placed[placed["code"].duplicated(keep=False)]
    groups = split.groupby("code")
    said = [f"{code} → {', '.join(group['sector'])}" for code, group in list(groups)[:6]]
    if not said:
        return ()
    text = mark(
        "Products split by the correspondence “{name}”, by its weights, or into equal parts where it has none "
        "({count}; {share} of all figures): {codes}. How much of a market they are, the results say."
    )
    share = _share(cells, list(groups.groups))
    return (notice(text, name=links.name, count=len(groups), share=share, codes=listed(said)),)


def _share(cells, products):
    return percent(cells.loc[cells["product"].isin(products), "value"].sum(), cells["value"].sum())


def markets_by_level(sectors, classification, level=None, selection=""):
    """Return a market for each sector.

    Parameters
    ----------
    sectors : iterable of str
        Codes, each once.
    classification : Classification
    level : int, optional
        1 at the top. By default the codes stay as they are.
    selection : str
        Sectors that are wanted; all by default.

    Returns
    -------
    pandas.DataFrame
        ``sector`` and ``market``.
    notices : tuple of Notice

    Raises
    ------
    SectorError
        See `selected_codes` and `at_level`.
    """
    chosen, notices = _chosen(sectors, classification, selection)
    rows = pd.DataFrame({"code": chosen})
    above = rows
    if level:
        above, said = at_level(rows, classification, level)
        notices += said
    return pd.DataFrame({"sector": rows["code"], "market": above["code"]}), notices


def market_together(sectors, classification, name, selection=""):
    """Return one market of all sectors that are wanted, see `markets_by_level`."""
    chosen, notices = _chosen(sectors, classification, selection)
    return pd.DataFrame({"sector": chosen, "market": name}), notices


def _chosen(sectors, classification, selection):
    if not selection.strip():
        return sorted(sectors), ()
    chosen, notices = selected_codes(sectors, selection, classification)
    return sorted(chosen), notices


def markets_of_groups(groups, sectors, classification, parameter="GROUPS_SECTOR"):
    """Return the sectors of markets that a user names.

    Parameters
    ----------
    groups : iterable of Market
        Those of one name are one market.
    sectors : iterable of str
        Codes of the table, each once. One can be in several markets.
    classification : Classification
    parameter : str
        Where the selections were given, for messages.

    Returns
    -------
    pandas.DataFrame
        ``sector`` and ``market``.
    notices : tuple of Notice

    Raises
    ------
    SectorError
        When a selection cannot be read, takes a part of a code, or none of them has a code of the table.
    """
    sectors, known, rows = sorted(sectors), {}, {}
    for group in groups:
        if group.sectors not in known:
            selection = parse_sectors(group.sectors, classification, parameter)
            known[group.sectors] = [code for code in sectors if selection.covers(code)]
        rows.setdefault(group.name, {}).update(dict.fromkeys(known[group.sectors]))
    pairs = pd.DataFrame([(code, name) for name, codes in rows.items() for code in codes], columns=["sector", "market"])
    if pairs.empty:
        raise SectorError(
            mark("No product of the table is of a sector of the groups. Sectors of the table: {codes}."),
            codes=listed(sectors),
        )
    several = pairs["sector"].value_counts()
    text = mark("Sectors that are in more than one market, and count in each ({count}): {list}.")
    notices = listed_notice(text, sorted(several.index[several > 1]))
    text = mark("Groups of which the table has no sector ({count}): {list}.")
    return pairs, (*notices, *listed_notice(text, [name for name, codes in rows.items() if not codes]))
