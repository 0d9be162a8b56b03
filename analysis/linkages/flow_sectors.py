"""Figures by codes of a classification, counted into the sectors of a flow table.

Flow tables have few, wide sectors of their own; tables of jobs have codes of a classification. A correspondence says
which sector a code is in; where there is none, the sectors' own labels are taken for codes.
"""

import pandas as pd

from ..errors import SectorError, listed, listed_notice, mark, notice, number
from ..sectors.classification import isic4, normalised_code
from ..sectors.codes import clean_codes


def own_codes(sectors, classification=None):
    """Return the links of sectors whose labels are codes, as a correspondence has them; see `into_sectors`.

    A range such as ``10-12`` stands for the codes of the classification in it, ISIC Rev. 4 by default.
    """
    return _own({name: normalised_code(name) for name in sectors}, classification or isic4())


def label_links(sectors, classification=None, field="FLOWS_CODE"):
    """Return the links of sectors whose labels, as a table of flows has them, are codes; and notices.

    Lost zeros are put back. Labels that number the sectors from 1 on are no codes, unless the classification knows all
    of these numbers.

    Parameters
    ----------
    sectors : sequence of str
    classification : Classification, optional
        ISIC Rev. 4 by default.
    field : str
        What the user calls the labels.

    Returns
    -------
    pandas.DataFrame
        See `own_codes`.
    tuple of Notice

    Raises
    ------
    SectorError
        When codes may have lost a zero or not, see `codes.clean_codes`.
    """
    classification = classification or isic4()
    codes, notices = clean_codes(pd.Series(list(sectors), list(sectors), dtype=object, name=field), classification)
    numbers = sorted((name for name in sectors if name.isdigit()), key=int)
    if len(numbers) < 2 or list(map(int, numbers)) != list(range(1, len(numbers) + 1)):
        return _own(codes, classification), tuple(said for said in notices if said.warning)
    if all(map(classification.knows, numbers)):
        return own_codes(sectors, classification), ()
    if all(map(classification.knows, codes[numbers])) and any(name.startswith("0") for name in numbers):
        return _own(codes, classification), ()
    text = mark("Labels of sectors that number them from 1 on, and so are taken for no codes ({count}): {list}.")
    return _own(codes.drop(numbers), classification), listed_notice(text, numbers)


def _own(codes, classification):
    links = [(code, name) for name, one in codes.items() if one for code in classification.members(one)]
    return pd.DataFrame(links, columns=["source", "target"]).assign(weight=1.0)


def into_sectors(codes, links, classification=None):
    """Return the sectors that codes are in.

    Parameters
    ----------
    codes : iterable of str
        Normalised codes, each once.
    links : pandas.DataFrame
        ``source`` (a code), ``target`` (a sector) and ``weight``, the part of the code that is in the sector: of a
        `correspondence.Correspondence`, or `own_codes`.
    classification : Classification, optional
        Of the codes, ISIC Rev. 4 by default.

    Returns
    -------
    pandas.DataFrame
        ``code``, ``sector`` and ``weight``; the weights of a code sum to 1. A code without a link is in the sectors of
        the longest code above it that has links; one that is wider than those linked is in a sector where all below it
        are in that one.
    list of str
        The codes that are in none, or wider than one sector.
    """
    classification = classification or isic4()
    by_source = dict(iter(links.groupby("source")))
    rows, lost = [], []
    for code in codes:
        found = _links_of(code, by_source, classification)
        if found is None:
            lost.append(code)
        else:
            rows += [(code, target, weight) for target, weight in zip(found["target"], found["weight"])]
    return pd.DataFrame(rows, columns=["code", "sector", "weight"]), lost


def every_code(links, classification):
    """Return the sectors that the finest codes of a classification are in, and codes that are finer still.

    Parameters
    ----------
    links
        See `into_sectors`.
    classification : Classification

    Returns
    -------
    pandas.DataFrame
        See `into_sectors`.
    """
    finest = [code for code in classification.codes if not classification.children(code)]
    finer = [code for code in links["source"].unique() if code not in classification and classification.knows(code)]
    # What finer codes say of the known one above them they say themselves.
    above = {classification.lineage(code)[1] for code in finer}
    return into_sectors([code for code in finest if code not in above] + finer, links, classification)[0]


def counted(values, links, sectors, classification=None):
    """Return figures by code summed into sectors.

    Parameters
    ----------
    values : pandas.Series of float
        On codes, each once; NaN where unknown.
    links : pandas.DataFrame
        See `into_sectors`.
    sectors : pandas.Index
        Those of the flow table.

    Returns
    -------
    pandas.Series of float
        On the sectors, NaN where a code with an unknown figure is in it, 0 where no code is.
    tuple of Notice

    Raises
    ------
    SectorError
        When no code is in any sector, or a link leads to a sector that the flow table does not have.
    """
    summed, notices = counted_by_area(values.to_frame().T, links, sectors, classification)
    return summed.iloc[0], notices


def counted_by_area(table, links, sectors, classification=None):
    """Return figures of areas by code summed into sectors.

    Parameters
    ----------
    table : pandas.DataFrame of float, shape (areas, codes)
        NaN where unknown.
    links, sectors, classification
        See `counted`.

    Returns
    -------
    pandas.DataFrame of float, shape (areas, sectors)
        NaN where a code with an unknown figure is in the sector, 0 where no code is.
    tuple of Notice

    Raises
    ------
    SectorError
        See `counted`.
    """
    require_targets(links, sectors)
    placed, lost = into_sectors(table.columns, links, classification)
    if placed.empty:
        raise SectorError(
            mark(
                "No sector code of the table is in a sector of the flow table. Codes: {codes}. Sectors: {sectors}. "
                "Give a CORRESPONDENCE from the codes to the sectors."
            ),
            codes=listed(table.columns),
            sectors=listed(sectors),
        )
    summed = pd.DataFrame(0.0, table.index, sectors)
    for sector, parts in placed.groupby("sector"):
        summed[sector] = (table[parts["code"]].to_numpy() * parts["weight"].to_numpy()).sum(axis=1)
    return summed, _left_out(table.sum(), lost)


def require_targets(links, sectors):
    """Raise `SectorError` where a correspondence leads to what is no sector of the flow table."""
    strange = sorted(set(links["target"]) - set(sectors))
    if strange:
        raise SectorError(
            mark("The correspondence leads to sectors that the flow table does not have ({count}): {list}."),
            count=len(strange),
            list=listed(strange),
        )


def _links_of(code, by_source, classification):
    """Return the links of a code, None where it is in no one sector."""
    for above in classification.lineage(code):
        if above in by_source:
            return by_source[above]
    longer = next((code[:length] for length in range(len(code) - 1, 0, -1) if code[:length] in by_source), None)
    if longer:
        return by_source[longer]
    inside = [
        group
        for source, group in by_source.items()
        if source.startswith(code)
        or any(part in classification.lineage(source) for part in classification.members(code))
    ]
    targets = {target for group in inside for target in group["target"]}
    return inside[0].head(1).assign(weight=1.0) if len(targets) == 1 else None


def _left_out(values, lost):
    """Say which codes are in no sector, and what they hold."""
    if not lost:
        return ()
    text = mark(
        "Codes in no sector of the flow table, or wider than one, which are left out ({count}): {list}. They hold "
        "{share} of all figures."
    )
    whole = values.sum()
    share = number(values.reindex(lost).sum() / whole, ".1%") if whole else "–"
    return (notice(text, count=len(lost), list=listed(sorted(lost)), share=share),)
