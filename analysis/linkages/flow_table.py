"""A flow table of sectors by sectors, parted from what stands around it.

References
----------
Miller, R. E. & Blair, P. D. (2009). Input-output analysis: foundations and extensions, 2nd ed. Cambridge University
Press. (Table 2.1: interindustry transactions, final demand, payments sector, total outlays.)
"""

from dataclasses import dataclass, replace
from difflib import get_close_matches

import numpy as np
import pandas as pd

from ..errors import Notice, TableError, fact, listed, listed_notice, mark, phrase, quoted
from ..sectors.total_words import is_total
from ..text import folded
from .flow_cells import matched
from .flow_sums import apart, equal, sums_inside, sums_of_others

SECTORS = ""
"""What all sectors together are called among the parts of a table."""

NEARLY = 0.75
"""Likeness of two names, from 0 to 1, from which one may be a slip of the other."""
BELOW = "{name} (↓)"
"""What a row below the sectors is called where a column beside them has the same name."""

OUTPUT_WORDS = {
    *("output", "total output", "gross output", "x", "produccion", "produccion bruta", "valor bruto de produccion"),
    *("valor bruto de la produccion", "vbp", "produccion total", "valor de la produccion", "producao"),
    *("valor da producao", "valor bruto da producao", "producao total"),
}
"""What gross output is called, without accents and case."""


@dataclass(frozen=True)
class FlowTable:
    """What sectors buy of each other, and what else a table says of them.

    Attributes
    ----------
    flows : pandas.DataFrame of float, shape (n, n)
        z_ij, what sector j (column) buys of sector i (row).
    output : pandas.Series of float, shape (n,), or None
        Gross output of each; None where it was not asked for.
    titles : pandas.Series of str, shape (n,)
    around : pandas.DataFrame of float, shape (n, m)
        Columns beside the sectors (final uses) and rows below them (imports, wages, jobs …), each on the sectors.
    sums : tuple of str
        Those of `around` that are sums of others.
    notices : tuple of Notice
    """

    flows: pd.DataFrame
    output: pd.Series
    titles: pd.Series
    around: pd.DataFrame
    sums: tuple[str, ...]
    notices: tuple[Notice, ...]


def flow_table(cells, output="", beside=None, empty_is_zero=False, with_output=True):
    """Part a table into flows between sectors and what stands around them.

    Parameters
    ----------
    cells : Cells
    output : str
        Name of the row, of the column, or of the column of `beside` that has gross output; found where empty.
    beside : pandas.DataFrame of float, optional
        Further figures of the sectors, on their labels.
    empty_is_zero : bool
        Whether an empty cell, or a dash, between sectors means that nothing was bought.
    with_output : bool
        Whether gross output is needed.

    Returns
    -------
    FlowTable

    Raises
    ------
    TableError
        When no sector is both a seller and a buyer, one is on one side only, gross output is not found, or two
        different ones are.
    """
    pairs = matched(cells.values.index, cells.values.columns)
    slips = _refuse_one_sided(cells, pairs)
    names = {column: row for row, column in pairs.items()}
    values = cells.with_zeros() if empty_is_zero else cells.values
    block = values.loc[list(pairs), list(pairs.values())].rename(columns=names)
    totals = _totals_inside(block)
    block = block.drop(index=totals, columns=totals)
    sectors = block.index
    if sectors.empty:
        raise TableError(mark("The flow table has totals only, no sectors."))
    right = cells.values.rename(columns=names).drop(columns=sectors).loc[sectors]
    below = cells.values.rename(columns=names).drop(index=sectors)[sectors].T
    below = below.rename(columns={name: BELOW.format(name=name) for name in below if name in right})
    sums = {
        side: sums_of_others(pd.concat([total.rename(SECTORS), frame], axis=1))
        for side, frame, total in (("right", right, block.sum(axis=1)), ("below", below, block.sum()))
    }
    around = pd.concat([right, below], axis=1)
    if beside is not None:
        around = pd.concat([around, beside.reindex(sectors).drop(columns=around.columns, errors="ignore")], axis=1)
    found = FlowTable(block, None, cells.titles[sectors], around, (*sums["right"], *sums["below"]), cells.notices)
    if not with_output:
        return replace(found, notices=cells.notices + slips + _said(found, None, totals))
    name, x = _named_output(found, output) if output else _found_output(right, below, sums, around)
    return replace(found, output=x, notices=cells.notices + slips + _said(found, name, totals))


def figure(table, name):
    """Return a figure by sector: a row, a column, or a further figure of a `FlowTable`, by its name.

    Raises
    ------
    TableError
        When there is none of that name; those that there are are listed.
    """
    names = {folded(known) or known: known for known in reversed(table.around.columns)}
    known = name if name in table.around else names.get(folded(name) or name)
    if known is None:
        raise TableError(
            mark("The flow table has no row or column “{name}” beside its sectors. It has: {names}."),
            name=name,
            names=listed(table.around.columns, 20),
        )
    return table.around[known].rename(known)


def factor(table, name, below_zero=False):
    """Return a `figure` that multipliers are of: known wherever there is output, since nothing known is not none of it.

    Parameters
    ----------
    table : FlowTable
        With output.
    name : str
    below_zero : bool
        Whether it can be negative, as value added can where subsidies are larger.

    Raises
    ------
    TableError
        See `figure`; or when sectors with output have no figure, or a negative one.
    """
    found = figure(table, name).astype(float)
    for wrong, text in (
        (
            ~np.isfinite(found) & (table.output > 0),
            mark(
                "“{name}” has no figure for sectors with output ({count}): {list}. Fill it in, with 0 where there is "
                "none: what is not known would count as none in the multipliers of all sectors."
            ),
        ),
        (
            (found < 0) & (not below_zero),
            mark("“{name}” is negative for sectors ({count}): {list}. Correct it, or name another row or column."),
        ),
    ):
        if wrong.any():
            raise TableError(text, name=found.name, count=int(wrong.sum()), list=listed(found.index[wrong]))
    return found


def _is_called_sum(name):
    """Return whether a name says that it is a total, or gross output."""
    return is_total(str(name)) or folded(name) in OUTPUT_WORDS


def _totals_inside(block):
    """Return what is on both sides and no sector: totals and gross output, by name or because others add up to it."""
    named = [name for name in block if is_total(str(name)) or _is_output(block, name)]
    rest = block.drop(index=named, columns=named)
    return named + sums_inside(pd.concat([rest, rest.T], axis=1))


def _is_output(block, name):
    """Return whether what is on both sides is gross output: by its name, a letter only where both have the same."""
    if folded(name) not in OUTPUT_WORDS or len(name) > 1:
        return folded(name) in OUTPUT_WORDS
    row, column = block.loc[name].drop(name).fillna(0.0).to_numpy(), block[name].drop(name).fillna(0.0).to_numpy()
    return len(block) < 2 or equal(row, column, len(block), 0)


def _refuse_one_sided(cells, pairs):
    """Raise `TableError` for what stands among the sectors, or is written as they are, and is on one side only.

    What stands beyond them is none, but a row and a column that are called nearly the same are told: “otros servicios”
    and “otros serv.”.

    Returns
    -------
    tuple of Notice
    """
    sectors = {row: column for row, column in pairs.items() if not _is_called_sum(row)}
    sides = [(list(cells.values.index), sectors.keys()), (list(cells.values.columns), set(sectors.values()))]
    lengths = {len(name) for name in sectors if name.isdigit()}
    others = []
    for names, known in sides:
        last = max((names.index(name) for name in known), default=0)
        others.append([name for name in names if name not in known and not _is_called_sum(name)])
        single = [name for name in others[-1] if names.index(name) < last or (name.isdigit() and len(name) in lengths)]
        if single:
            raise TableError(
                mark(
                    "Rows or columns of the flow table among its sectors that are on one side only ({count}): {list}. "
                    "Name the column as the row is labelled, or take out what is no sector."
                ),
                count=len(single),
                list=listed(single),
            )
    alike = [(row, near[0]) for row in others[0] if (near := get_close_matches(row, others[1], 1, NEARLY))]
    return listed_notice(
        mark(
            "Rows and columns of the flow table with nearly the same name ({count}): {list}. If they are one sector, "
            "name them alike: now they are none."
        ),
        [
            phrase("{row} – {column}", row=quoted(row), column=quoted(column))
            for row, column in alike
            if row[:1] == column[:1]
        ],
    )


def _named_output(table, name):
    return name, figure(table, name)


def _found_output(right, below, sums, around):
    """Return the name and the figures of gross output: the sum of a whole row, or of a whole column, or so called."""
    whole = {}
    for side, frame in (("right", right), ("below", below)):
        complete = [name for name, terms in sums[side].items() if terms[0] == SECTORS and len(terms) > 1]
        if complete:
            whole[complete[-1]] = frame[complete[-1]]
    if not whole:
        whole = {name: around[name] for name in around if folded(name) in OUTPUT_WORDS}
    if not whole:
        raise TableError(
            mark(
                "Gross output is not found: no column equals what sectors and final uses buy, no row what sectors "
                "spend. Name it in GROSS_OUTPUT. There are: {names}."
            ),
            names=listed(around.columns, 20),
        )
    (name, first), *others = whole.items()
    for other, x in others:
        differ = apart(first.to_numpy(), x.to_numpy(), len(right), 1e-3)
        if not differ.any():
            continue
        raise TableError(
            mark(
                "“{first}” and “{second}” may both be gross output and differ, as in {sectors}: does one of them hold "
                "imports? Name the right one in GROSS_OUTPUT."
            ),
            first=name,
            second=other,
            sectors=listed(first.index[differ]),
        )
    return name, first


def _said(table, output, totals):
    """Return how a table was read."""
    texts = mark("Sectors of the flow table: {count}."), mark("Gross output is “{output}”.")
    lines = [fact(texts[0], count=len(table.flows)), *([fact(texts[1], output=output)] if output else [])]
    text = mark("Totals among the sectors of the flow table, which are left out ({count}): {list}.")
    lines += listed_notice(text, totals)
    if table.sums:
        lines.append(fact(mark("Sums of others in the flow table: {list}."), list=listed(map(quoted, table.sums), 12)))
    rest = [quoted(name) for name in table.around if name not in table.sums and name != output]
    if rest:
        lines.append(fact(mark("Beside the sectors the flow table has: {list}."), list=listed(rest, 20)))
    return tuple(lines)
