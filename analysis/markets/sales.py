"""Rows of sales, exports or trade by product and year as people send them, cleaned."""

from dataclasses import dataclass
from difflib import get_close_matches

import numpy as np
import pandas as pd

from ..errors import FieldError, SectorError, TableError, fact, listed, listed_notice, mark, notice
from ..growth.dates import undated, years_of
from ..sectors.codes import clean_codes
from ..sectors.hidden_totals import EQUAL, OTHERS, SURE, Sums, sums_of_all
from ..sectors.total_words import is_total
from ..sectors.unspecified import are_unspecified
from ..tables.ids import id_text, id_texts
from ..tables.numbers import parse_numbers
from ..text import folded, percent
from ..validation import refuse_infinite, refuse_negative

NOT_STATED = "–"
"""What a seller is called that a row does not name."""
EVERYONE = {"world", "mundo", "wld", "w00", "all countries", "todos los paises", "total mundial", "world total"}
"""What a total over all sellers is called beside the usual words; without accents and case."""
PARTIES = ("seller", "buyer")

NEGATIVE = mark(
    "Field “{field}” has negative values, in these rows ({count}): {rows}. Sales cannot be negative: take returns off "
    "the sales that they belong to, or empty the rows."
)


@dataclass(frozen=True)
class Sales:
    """Sales by product and year.

    Attributes
    ----------
    cells : pandas.DataFrame
        ``product`` (normalised code), ``year`` (int), ``seller`` (text, `NOT_STATED` where none is) and ``value``
        (float, NaN where unknown). Rows of totals are not among them.
    home : str
        The seller that is ours, as the table writes it; "" where none was asked for.
    notices : tuple of Notice
    """

    cells: pd.DataFrame
    home: str
    notices: tuple


def sales(rows, reading, home="", year_name="year"):
    """Clean rows of sales.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``product``, ``year`` and ``value``, and perhaps ``seller`` and ``buyer``, as texts or numbers, None or NaN
        where empty; the index names the rows.
    reading : sector_table.Reading
        Its ``total_area`` is what a total over all sellers, or buyers, is called beside the usual words.
    home : str
        Which seller is ours.
    year_name : str
        What the table calls its years, for messages.

    Returns
    -------
    Sales

    Raises
    ------
    FieldError
        When values are negative or no numbers, years are none, or HOME is no seller.
    SectorError
        When a code of products is above others of the table, so that both would count.
    TableError
        When nothing is left, a product or seller equals the sum of all others, or rows of one product, year and seller
        that of the others of the same.
    """
    rows, notices = _without_totals(rows, reading)
    codes = reading.correspondence.source if reading.correspondence else reading.classification
    product, said = clean_codes(rows["product"].rename(reading.code_name), codes, reading.width)
    value, _, read = parse_numbers(rows["value"].rename(reading.value_name), reading.decimal, reading.marks)
    year, strange = years_of(rows["year"].rename(year_name))
    refuse_infinite(value.to_frame())
    refuse_negative(value, NEGATIVE)
    seller = id_texts(rows["seller"]).fillna(NOT_STATED) if "seller" in rows else ""
    cells = pd.DataFrame({"product": product, "year": year, "seller": seller, "value": value})
    notices += (*said, *read, *strange, *undated(cells), *_unnamed(cells))
    cells = cells.dropna(subset=["product", "year"]).astype({"year": int})
    if cells["value"].isna().all():
        raise TableError(mark("The table of sales has no row with a product, a year and a value."))
    if not reading.keep_sums:
        _refuse_totals(cells)
        _refuse_totals_of_buyers(cells)
    _refuse_nested(cells["product"])
    return Sales(cells, _home(cells, home), (*notices, *_repeated(cells, rows.get("buyer")), *_alike(cells["seller"])))


def _without_totals(rows, reading):
    """Return the rows that are no totals over products, sellers or buyers, nor of no known activity, and notices."""
    asked = {"product": (reading.total_code, set()), **dict.fromkeys(PARTIES, (reading.total_area, EVERYONE))}
    notices = []
    for column, (also, words) in asked.items():
        if column not in rows:
            continue
        texts = id_texts(rows[column])
        totals = {one for one in texts.dropna().unique() if is_total(one, also) or folded(one) in words}
        if totals:
            text = mark("Rows of totals, which do not count beside what they sum ({count} rows): {list}.")
            notices.append(fact(text, count=int(texts.isin(totals).sum()), list=listed(sorted(totals))))
            rows = rows[~texts.isin(totals)]
    unknown = are_unspecified(rows["product"], reading.unspecified)
    if unknown.any():
        text = mark("Rows with a code of UNSPECIFIED, which are in no market: {count}.")
        notices.append(fact(text, count=int(unknown.sum())))
    return rows[~unknown], tuple(notices)


def _unnamed(cells):
    """Return notices of rows that lack a product, which are left out, or a seller."""
    whole = cells["value"].sum()
    for mask, text in (
        (
            cells["product"].isna(),
            mark("Rows without a product, left out ({count}; {share} of all figures): {list}."),
        ),
        (
            cells["seller"] == NOT_STATED,
            mark(
                "Rows without a seller, which count as sold by one that is not stated ({count}; {share} of all "
                "figures): {list}."
            ),
        ),
    ):
        yield from listed_notice(text, cells.index[mask], share=percent(cells.loc[mask, "value"].sum(), whole))


def _refuse_totals(cells):
    """Raise `TableError` for a product or a seller that equals the sum of all others wherever there are any."""
    year = cells["year"].astype(str)
    for column, other, text in (
        (
            "seller",
            "product",
            mark(
                "Seller “{name}” equals the sum of all others for every product and year ({count}): is it a total? "
                "Give TOTAL_SELLER, so that it does not count as a seller. If it is none, set KEEP_SUMS."
            ),
        ),
        (
            "product",
            "seller",
            mark(
                "Product “{name}” equals the sum of all others for every seller and year ({count}): is it a total? "
                "Give TOTAL_CODE, so that it does not count as a product. If it is none, set KEEP_SUMS."
            ),
        ),
    ):
        within = cells.assign(within=cells[other] + " " + year)
        for name, equal in sums_of_all(Sums.of(within, column, "within")).items():
            if equal >= SURE:
                raise TableError(text, name=name, count=equal)


def _refuse_totals_of_buyers(cells):
    """Raise `TableError` where, of the rows of one product, year and seller, one is mostly the sum of the others."""
    groups = cells.groupby(["product", "year", "seller"])["value"].agg(["size", "sum", "max"])
    groups = groups[(groups["size"] > OTHERS) & (groups["sum"] > 0)]
    found = groups.index[np.isclose(2 * groups["max"], groups["sum"], rtol=EQUAL, atol=0)]
    if len(found) < SURE or 2 * len(found) <= len(groups):
        return
    raise TableError(
        mark(
            "One of the rows of each product, year and seller is the sum of the others ({count}): {list}. Are these "
            "totals over buyers? Give BUYER_FIELD, and what a total is called as TOTAL_SELLER, or leave their rows "
            "out. If they are none, set KEEP_SUMS."
        ),
        count=len(found),
        list=listed(" ".join(filter(None, map(str, key))) for key in found),
    )


def _refuse_nested(products):
    """Raise `SectorError` for a code that others begin with: a heading beside what it holds."""
    codes = sorted(code for code in products.unique() if code.isdigit())
    nested = [f"{one} – {other}" for one, other in zip(codes, codes[1:]) if other.startswith(one)]
    if nested:
        raise SectorError(
            mark(
                "Codes of products that others begin with ({count}): {codes}. Sums would count what they hold twice. "
                "Leave one level in the table."
            ),
            count=len(nested),
            codes=listed(nested),
        )


def _repeated(cells, buyers):
    """Return notices of rows that are there twice, and of those that are added up; `buyers` is None where unknown."""
    key = ["product", "year", "seller"]
    buyers = pd.Series("", cells.index) if buyers is None else id_texts(buyers).reindex(cells.index).fillna("")
    same = cells[cells.assign(buyer=buyers).duplicated([*key, "buyer", "value"]) & (cells["value"] > 0)]
    text = mark(
        "Rows that repeat the product, year, seller and value of another ({count}; {share} of all figures): {list}. "
        "They count too; are some loaded twice?"
    )
    notices = listed_notice(text, same.index, share=percent(same["value"].sum(), cells["value"].sum()))
    more = int(cells.duplicated(key).sum())
    text = mark("Rows of one product, year and seller, such as those of its buyers or months, are added up: {count}.")
    return (*notices, fact(text, count=more)) if more else notices


def _alike(sellers):
    """Return notices of sellers that differ by accents, case or signs only."""
    names = pd.Series(sellers.unique())
    groups = names.groupby(names.map(folded)).agg(list)
    pairs = [" – ".join(group) for word, group in groups.items() if word and len(group) > 1]
    return listed_notice(mark("Sellers that differ by accents, capitals or signs only ({count}): {list}."), pairs)


def _home(cells, home):
    """Return the seller that is ours, as the table writes it."""
    wanted = id_text(home) if home else ""
    if not wanted:
        return ""
    there = cells["seller"].unique()
    if wanted in there:
        return wanted
    alike = [seller for seller in there if folded(seller) == folded(wanted)]
    if len(alike) == 1:
        return alike[0]
    near = get_close_matches(wanted, there, 5, 0.4) or sorted(there)
    raise FieldError(
        mark("HOME is “{home}”, which is no seller of the table. It has, for example: {sellers}."),
        home=home,
        sellers=listed(near),
    )


def years_notice(cells):
    """Return, in a tuple, a notice of products that only some years have, which count as 0 in the others.

    Parameters
    ----------
    cells : pandas.DataFrame
        Of `Sales`.
    """
    years = cells["year"].nunique()
    there = cells.groupby("product")["year"].nunique()
    some = there.index[there < years]
    share = percent(cells.loc[cells["product"].isin(some), "value"].sum(), cells["value"].sum())
    text = mark(
        "Products that not all of the {years} years have, which count as 0 in the others ({count}; {share} of all "
        "figures): {list}. Has the revision of the codes changed? Then give all years in one."
    )
    return (notice(text, years=years, count=len(some), share=share, list=listed(some)),) if len(some) else ()
