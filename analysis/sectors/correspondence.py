"""From one classification to another: correspondence tables, with weights where a code is split."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ..errors import SectorError, listed, mark, notice, number
from ..tables.delimited import read_delimited
from ..tables.ids import whole_texts
from ..tables.numbers import VALUE, parse_numbers
from .classification import Classification, classification_of, normalised_code


@dataclass(frozen=True)
class Correspondence:
    """What each code of one classification is in another.

    Attributes
    ----------
    name : str
    links : pandas.DataFrame
        ``source``, ``target`` (normalised codes) and ``weight``; the weights of a source sum to 1.
    source : Classification
        The codes that can be converted.
    by_convention : bool
        Whether the weights are equal parts that nobody has measured; codes that are more detailed than the source then
        go where their beginning goes.
    """

    name: str
    links: pd.DataFrame
    source: Classification
    by_convention: bool = False


def read_correspondence(path, encoding=None, decimal=None, equally=False):
    """Return the correspondence in a delimited file, named after it; see `correspondence_of` and `read_delimited`.

    Raises
    ------
    TableError
        When the file cannot be read.
    SectorError
        When it holds no correspondence.
    """
    return correspondence_of(Path(path).stem, read_delimited(path, encoding or None).records(), decimal, equally)


def correspondence_of(name, records, decimal=None, equally=False):
    """Return a correspondence from rows of a table.

    Parameters
    ----------
    name : str
    records : iterable of (object, dict)
        What names each row to the user, and its texts by column: ``from``, ``to`` and, where codes are split,
        ``weight``: the part of the figure that goes to the target.
    decimal : {".", ","}, optional
        Decimal sign of the weights, see `numbers.parse_numbers`.
    equally : bool
        Whether a code that has no weight in any of its rows is split into equal parts; the caller says what they hold.

    Raises
    ------
    SectorError
        When a column is missing, a code is split without weights, or weights do not sum to 1.
    """
    rows = [(row, texts) for row, texts in records if any(texts.values())]
    if not rows or not {"from", "to"} <= rows[0][1].keys():
        raise SectorError(
            mark("The correspondence “{name}” needs the columns from and to, and weight where codes are split."),
            name=name,
        )
    empty = [row for row, texts in rows if not (texts["from"] and texts["to"])]
    if empty:
        raise SectorError(
            mark("The correspondence “{name}” has no code in from or to in rows {rows}."), name=name, rows=listed(empty)
        )
    sides = {
        side: [normalised_code(text) for text in whole_texts([texts[column] for _, texts in rows])]
        for side, column in (("source", "from"), ("target", "to"))
    }
    links = pd.DataFrame(sides, index=[row for row, _ in rows])
    weights = pd.Series([texts.get("weight") or None for _, texts in rows], links.index, name="weight")
    if weights.notna().any():
        links["weight"], _, _ = parse_numbers(weights, decimal)
    elif not equally:
        links["weight"] = 1.0
        links = links.drop_duplicates()
    if equally:
        links = _split_equally(links)
    return Correspondence(name, _checked(name, links), _source(name, links))


def _split_equally(links):
    """Return the links with equal weights for the codes that have none at all."""
    if "weight" not in links:
        links = links.drop_duplicates().assign(weight=np.nan)
    targets = links.groupby("source")["weight"].transform("size")
    silent = links["weight"].isna().groupby(links["source"]).transform("all")
    return links.assign(weight=links["weight"].mask(silent, 1 / targets))


def _source(name, links):
    """Return the codes that can be converted as a classification."""
    return classification_of(name, ((row, {"code": code}) for row, code in links["source"].drop_duplicates().items()))


def _checked(name, links):
    """Return the links, or raise `SectorError` where the weights of a code do not sum to 1."""
    split = links["source"].duplicated(keep=False)
    sums = links.groupby("source")["weight"].agg(lambda weights: weights.sum(skipna=False))
    bad = sums.index[~np.isclose(sums, 1) | (links.groupby("source")["weight"].min() < 0)]
    if len(bad):
        raise SectorError(
            mark(
                "Codes of the correspondence “{name}” that go to several others without weights that sum to 1 "
                "({count}): {codes}. Give each row a weight, the part of the figure that goes to its code."
            ),
            name=name,
            count=len(bad),
            codes=listed(
                f"{code} → {', '.join(links.loc[split & (links['source'] == code), 'target'])}" for code in bad[:5]
            ),
        )
    return links[links["weight"] > 0]


def converted(cells, correspondence):
    """Convert the codes of cells, and split their values where a code goes to several others.

    Parameters
    ----------
    cells : pandas.DataFrame
        ``code``, ``value`` and ``state``, and any other columns; the index names the rows.
    correspondence : Correspondence

    Returns
    -------
    pandas.DataFrame
        The same columns, a row for each cell and target code. What is missing or suppressed stays so in each.
    tuple of Notice
        What was split.

    Raises
    ------
    SectorError
        When a code is not in the correspondence.
    """
    links = correspondence.links
    if correspondence.by_convention:
        cells = cells.assign(code=[_beginning(code, correspondence.source) for code in cells["code"]])
    lost = cells[~cells["code"].isin(links["source"])]
    if len(lost):
        codes = lost.groupby("code")["value"].agg(["size", "sum"])
        raise SectorError(
            mark(
                "Codes that the correspondence “{name}” does not have ({count}): {codes}. Add them to it, or correct "
                "the table."
            ),
            name=correspondence.name,
            count=len(codes),
            codes=listed(
                f"{code} (×{size}; {', '.join(correspondence.source.nearest(code)) or '–'}?)"
                for code, size in codes["size"].head(6).items()
            ),
        )
    merged = cells.reset_index(names="row").merge(links, left_on="code", right_on="source", how="left")
    merged["value"] = merged["value"] * merged["weight"]
    merged["code"] = merged["target"]
    split = links.loc[links["source"].duplicated(keep=False), "source"].unique()
    among = cells[cells["code"].isin(split)]
    notices = (_split_notice(cells, among, links, correspondence),) if len(among) else ()
    return merged.set_index("row")[list(cells.columns)].rename_axis(cells.index.name), notices


def _beginning(code, source):
    """Return a code, or the most detailed known one that it begins with."""
    return source.lineage(code)[1] if code not in source and source.knows(code) else code


def _split_notice(cells, among, links, correspondence):
    """Return the notice of what was split: which codes, and how much of all figures they hold."""
    known = cells.loc[cells["state"] == VALUE, "value"].sum()
    targets = links[links["source"].isin(among["code"])].groupby("source")["target"].agg(list)
    said = {
        "name": correspondence.name,
        "count": among["code"].nunique(),
        "codes": listed(f"{code} → {', '.join(targets[code])}" for code in sorted(targets.index)[:6]),
        "share": number(among["value"].sum() / known, ".1%") if known else "–",
    }
    if not correspondence.by_convention:
        return notice(
            mark(
                "Codes split by the weights of the correspondence “{name}” ({count}): {codes}. They hold {share} "
                "of all figures."
            ),
            **said,
        )
    apart = targets.index[[len({target[:2] for target in some}) > 1 for some in targets]]
    over = among.loc[among["code"].isin(apart), "value"].sum()
    return notice(
        mark(
            "Codes of {name} that go to several of ISIC were split into equal parts, a convention ({count}): {codes}. "
            "They hold {share} of all figures; {apart} lie in codes whose parts are in different divisions. Where that "
            "is much, keep {name} as CLASSIFICATION, or give a CORRESPONDENCE with weights."
        ),
        apart=number(over / known, ".1%") if known else "–",
        **said,
    )
