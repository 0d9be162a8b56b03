"""The second page of a sheet for print: blocks in two columns, and how it was made at its foot."""

from ..drawing import Drawing
from ..html import Sign
from .paper import INNER, PALE, SIDE
from .sheet import Code, Rows, Small

COLUMN, GUTTER = 86.0, 8.0
BACK = 1
INK, FAINT = "#1f2328", "#57606a"
OUTCOMES = {"passed": "#0b63a5", "failed": "#ad3f05", "unknown": "#57606a", "lapsed": "#7d6200", "half": "#7d6200"}
EDGE = 3.1
"""Millimetres of a sign."""
LONGEST = 900
"""Letters of a command."""


def write_blocks(paper, sheet, y, bottom):
    """Write the blocks of a sheet in two columns, each where there is more room; return those that found none.

    Parameters
    ----------
    paper : Paper
    sheet : Sheet
    y, bottom : float
        Between what there is room.
    """
    made = sum(_block_height(paper, block, INNER) for block in sheet.made)
    end, left_out = bottom - made, []
    ends = [y, y]
    narrow = [block for block in sheet.blocks if not block.wide]
    wide = [block for block in sheet.blocks if block.wide]
    for block in narrow:
        height = _block_height(paper, block, COLUMN)
        column = 0 if ends[0] <= ends[1] else 1
        if ends[column] + height > end:
            column = 1 - column
        if ends[column] + height > end:
            left_out.append(block.title)
            continue
        _block(paper, block, SIDE + column * (COLUMN + GUTTER), ends[column], COLUMN)
        ends[column] += height
    below = max(ends)
    for block in wide:
        height = _block_height(paper, block, INNER)
        if below + height > end:
            left_out.append(block.title)
            continue
        _block(paper, block, SIDE, below, INNER)
        below += height
    below = end
    for block in sheet.made:
        _block(paper, block, SIDE, below, INNER)
        below += _block_height(paper, block, INNER)
    return left_out


def _block(paper, block, x, y, width):
    y += 1
    used = paper.text(BACK, x, y, width, block.title, 10, bold=True)
    if block.note:
        beside = paper.length(block.title, 10, True) + 2.5
        if beside + paper.length(block.note, 7.5) < width:
            paper.text(BACK, x + beside, y + 0.9, width - beside, block.note, 7.5, FAINT)
        else:
            used += paper.text(BACK, x, y + used, width, block.note, 7.5, FAINT)
    y += used + 0.8
    for content in block.content:
        y += _content(paper, content, x, y, width) + 0.8


def _block_height(paper, block, width):
    height = 1 + paper.height(width, block.title, 10, True) + 0.8 + 2.6
    if block.note and paper.length(block.title, 10, True) + 2.5 + paper.length(block.note, 7.5) >= width:
        height += paper.height(width, block.note, 7.5)
    return height + sum(_content_height(paper, content, width) + 0.8 for content in block.content)


def _content(paper, content, x, y, width):
    if isinstance(content, Drawing):
        return paper.drawing(BACK, x, y, content)
    if isinstance(content, Rows):
        return _rows(paper, content, x, y, width)
    if isinstance(content, Code):
        text = _cut(content)
        height = paper.height(width - 4, text, 6) + 2
        paper.box(BACK, x, y, width, height, paper.fill(PALE))
        paper.text(BACK, x + 2, y + 1, width - 4, text, 6)
        return height
    small = isinstance(content, Small)
    return paper.text(BACK, x, y, width, _fair(content), 6.8 if small else 8, FAINT if small else INK)


def _content_height(paper, content, width):
    if isinstance(content, Drawing):
        return content.height
    if isinstance(content, Rows):
        return sum(_row_height(paper, row, content.widths, width) for row in content.rows)
    if isinstance(content, Code):
        return paper.height(width - 4, _cut(content), 6) + 2
    return paper.height(width, _fair(content), 6.8 if isinstance(content, Small) else 8)


def _rows(paper, rows, x, y, width):
    begin = y
    for row in rows.rows:
        across = x
        for cell, share in zip(row, rows.widths):
            room = share * width - 2
            if isinstance(cell, Sign):
                write_sign(paper, BACK, across, y + 0.5, room, cell, 7.5)
            else:
                paper.text(BACK, across, y + 0.5, room, cell, 7.5)
            across += share * width
        height = _row_height(paper, row, rows.widths, width)
        paper.rule(BACK, x, y + height - 0.3, width, "#d0d7de", 0.15)
        y += height
    return y - begin


def _row_height(paper, row, widths, width):
    return max(_cell_height(paper, cell, share * width - 2) for cell, share in zip(row, widths)) + 1.2


def _cell_height(paper, cell, width):
    if isinstance(cell, Sign):
        return paper.height(width - EDGE - 1.2, cell.words, 7.5, True)
    return paper.height(width, cell, 7.5)


def write_sign(paper, page, x, y, width, sign, size):
    """Write an outcome with its sign, in a ring or a box of its own."""
    colour, edge = OUTCOMES[sign.kind], EDGE
    look = 'fill="none" stroke-dasharray="0.9 0.5"' if sign.kind == "unknown" else 'fill="none"'
    filled = sign.kind in ("passed", "failed")
    look = f'fill="{colour}"' if filled else look
    round_ = f'<circle cx="2" cy="2" r="1.75" stroke="{colour}" stroke-width="0.35" {look}/>'
    square = f'<rect x="0.25" y="0.25" width="3.5" height="3.5" stroke="{colour}" stroke-width="0.35" {look}/>'
    ink = "#ffffff" if filled else colour
    inside = {
        "passed": f'<path d="M1 2.1 L1.75 2.9 L3.05 1.2" fill="none" stroke="{ink}" stroke-width="0.5"/>',
        "failed": f'<path d="M1.1 1.1 L2.9 2.9 M2.9 1.1 L1.1 2.9" fill="none" stroke="{ink}" stroke-width="0.5"/>',
        "unknown": f'<path d="M1.35 1.5 a0.65 0.6 0 1 1 0.95 0.55 Q2 2.2 2 2.5 M2 2.85 L2 3.05" fill="none" '
        f'stroke="{ink}" stroke-width="0.35"/>',
        "half": f'<path d="M2 0.4 A1.6 1.6 0 0 0 2 3.6 Z" fill="{ink}"/>',
        "lapsed": f'<path d="M2 1 L2 2 L2.8 2.5" fill="none" stroke="{ink}" stroke-width="0.4"/>',
    }[sign.kind]
    shape = square if sign.kind == "failed" else round_
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="4mm" height="4mm">{shape}{inside}</svg>'
    paper.svg(page, x, y + 0.2, edge, edge, svg)
    return paper.text(page, x + edge + 1.2, y, width - edge - 1.2, sign.words, size, colour, bold=True)


def _cut(command):
    """Return as much of a command as the page has room for; the page on the screen has all of it."""
    return command if len(command) <= LONGEST else f"{command[:LONGEST]} …"


def _fair(content):
    return content if isinstance(content, tuple) else str(content)
