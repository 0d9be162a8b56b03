"""A selection of sectors in words."""

from html import escape

from ...analysis.errors import PolosError, listed, mark
from ...analysis.sectors.selection import explained, parse_sectors, unknown_parts
from ...analysis.sectors.selection_texts import tokens
from ...translation import tr
from .sector_model import number

LEVELS = {
    "section": (mark("1 section"), mark("{count} sections")),
    "division": (mark("1 division"), mark("{count} divisions")),
    "group": (mark("1 group"), mark("{count} groups")),
    "class": (mark("1 class"), mark("{count} classes")),
}
"""How many codes of a level, one and several."""


def in_words(text, classification, language):
    """Return a selection in words, a line for each part, as HTML.

    Parameters
    ----------
    text : str
        Such as ``10;13-15``.
    classification : Classification
    language : str
        Two letters.
    """
    if not tokens(text):
        return [tr("Nothing is selected.")]
    try:
        selection = parse_sectors(text, classification)
        parts = explained(str(selection), classification, language)
        unknown = unknown_parts(selection)
    except PolosError:
        return [tr("The selection cannot be read.")]
    chains = [f"<b>{escape(name)}</b>: {escape(codes)}" for name, codes in selection.chains.items()]
    return [*chains, *(_line(*part, unknown, classification) for part in parts)]


def _line(part, titles, counts, unknown, classification):
    if part in unknown:
        near = ", ".join(unknown[part])
        says = tr("not in {classification}") if not near else tr("not in {classification}; near it: {codes}")
        says = says.format(classification=tr(classification.name), codes=near)
    elif not titles:
        says = tr("finer than {classification}").format(classification=tr(classification.name))
    else:
        counted = (_count(*count, classification.levels) for count in counts.items())
        says = f"{listed(titles, 4)} ({', '.join(counted)})"
    return f"<b>{escape(part)}</b>: {escape(says)}"


def _count(depth, count, levels):
    one, several = LEVELS.get(levels[depth] if depth < len(levels) else "", (mark("1 code"), mark("{count} codes")))
    return tr(one) if count == 1 else tr(several).format(count=number(count))
