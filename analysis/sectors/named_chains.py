"""Chains of sectors that have a name, which a selection takes as it takes a code."""

import csv
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..errors import FieldError, SectorError, listed, mark, quoted
from ..languages import columns_of
from ..text import folded

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "flows" / "isic4_chains.csv"
NAMES = columns_of("name")
"""Columns with the name of a chain, and the language of each."""
CODES = "codes"


class Chain(NamedTuple):
    """Sectors that have a name together.

    Attributes
    ----------
    names : dict of str to str
        By language; "" where it is not known.
    codes : str
        A selection, such as ``10;13-15``; "" where it has none.
    """

    names: dict
    codes: str

    def name(self, language=""):
        """Return the name in a language, or else in any."""
        return self.names.get(language) or next(iter(self.names.values()), "")


def require_chains(columns):
    """Return the columns of a table of chains, {column: column}, as far as it has them.

    Raises
    ------
    FieldError
        When it has no names or no codes.
    """
    found = [name for name in (*NAMES, CODES) if name in columns]
    if CODES not in found or len(found) < 2:
        raise FieldError(
            mark(
                "CHAINS is no table of chains: it needs the fields name and codes, as the table “Chains” of “Chains of "
                "linked sectors” has them. It has: {fields}."
            ),
            fields=listed(columns, 12),
        )
    return {name: name for name in found}


def chains_of(rows):
    """Return the chains of a table, in its order.

    Parameters
    ----------
    rows : iterable of {str: str or None}
        With some of `NAMES` and `CODES`. Those without a name are left out: nobody can ask for them.
    """
    found = []
    for row in rows:
        said = {language: (row.get(column) or "").strip() for column, language in NAMES.items()}
        names = {language: name for language, name in said.items() if folded(name)}
        if names:
            found.append(Chain(names, (row.get(CODES) or "").strip()))
    return tuple(found)


@cache
def shipped_chains():
    """Return the chains of ISIC Rev. 4 that are shipped, see resources/flows/README.md."""
    with open(SHIPPED, encoding="utf-8", newline="") as file:
        return chains_of(csv.DictReader(file))


def chains_in(text, chains):
    """Yield the pieces of a selection between semicolons, each with the chains that are called so, perhaps none.

    Accents, case and punctuation make no difference; a name may have semicolons itself.
    """
    of = {}
    for chain in chains:
        for name in {folded(name) for name in chain.names.values()}:
            of.setdefault(name, []).append(chain)
    parts = (text or "").split(";")
    while parts:
        # The longest name that begins here.
        ends = (end for end in range(len(parts), 0, -1) if folded(";".join(parts[:end])) in of)
        end = next(ends, 1)
        piece = ";".join(parts[:end]).strip()
        yield piece, tuple(of.get(folded(piece), ()))
        parts = parts[end:]


def one_chain(piece, found, parameter):
    """Return the chain that a piece of a selection names.

    Raises
    ------
    SectorError
        When several have that name, or it has no codes.
    """
    first = found[0]
    if len({chain.codes for chain in found}) > 1:
        raise SectorError(
            mark(
                "“{name}” in {parameter} is the name of several chains, with the codes {codes}. Give each its own name "
                "in CHAINS, or write the codes."
            ),
            name=piece,
            parameter=parameter,
            codes=listed(quoted(chain.codes) for chain in found),
        )
    if not first.codes:
        raise SectorError(
            mark("The chain “{name}” in {parameter} has no codes. Fill them in in CHAINS, or write codes."),
            name=piece,
            parameter=parameter,
        )
    return first


def no_chain(piece, chains, parameter):
    """Return the `SectorError` for words that name no chain, with the names that are near."""
    if not chains:
        text = mark(
            "“{name}” in {parameter} is no code or range. Give codes, such as 13-15, or a table of chains as CHAINS, "
            "of which it is one."
        )
        return SectorError(text, name=piece, parameter=parameter)
    near = nearest(piece, chains)
    if near:
        text = mark(
            "“{name}” in {parameter} is no code or range, and no chain is called so. Near it: {near}. Semicolons part "
            "names."
        )
        return SectorError(text, name=piece, parameter=parameter, near=listed(map(quoted, near)))
    text = mark(
        "“{name}” in {parameter} is no code or range, and no chain is called so. The button beside it in the dialog "
        "lists the chains; they are those of CHAINS, or of resources/flows/isic4_chains.csv."
    )
    return SectorError(text, name=piece, parameter=parameter)


def nearest(text, chains, most=3):
    """Return the names that a text may mean: those with all of its words, or else with some, or written alike."""
    names = {name: f" {folded(name)}" for chain in chains for name in chain.names.values()}
    words = [word for word in folded(text).split() if len(word) > 2]
    held = {name: sum(f" {word}" in known for word in words) for name, known in names.items()}
    best = max(held.values(), default=0)
    if best:
        return [name for name in names if held[name] == best][:most]
    alike = get_close_matches(folded(text), [known.strip() for known in names.values()], most, 0.5)
    return [name for name in names if names[name].strip() in alike]
