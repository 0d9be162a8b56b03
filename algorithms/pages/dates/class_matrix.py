"""The panel of a picture that shows how many areas moved from which class to which."""

import numpy as np

from ..figures import DARK, FAINT, INK, LIGHT, MIDDLE, SMALL, Panel
from ..numbers import number

NAMES, ABOVE = 52, 16
"""Room for the names of rows and columns, in millimetres."""
ROW = 6.5
MOST = 14
"""Classes that a matrix has room for."""


def matrix_panel(title, table):
    """Return the `Panel` of a matrix: a table of counts, rows and columns alike."""
    return Panel(title, max(2, min(len(table), MOST)) * ROW, NAMES, ABOVE)


def draw_matrix(figure, axes, table, names, across, down):
    """Draw how many areas have which class on the first map (rows) and on the second (columns).

    Parameters
    ----------
    figure : ReportFigure
    axes : matplotlib.axes.Axes
    table : pandas.DataFrame of int
    names : dict
        What classes are called.
    across, down : str
        What columns and rows are.
    """
    table = table.iloc[:MOST, :MOST]
    size = len(table)
    axes.grid(False)
    axes.set_xlim(0, size)
    axes.set_ylim(size, 0)
    axes.tick_params(length=0)
    axes.xaxis.tick_top()
    axes.xaxis.set_label_position("top")
    most = max(1, int(table.to_numpy().max()))
    for (row, column), count in np.ndenumerate(table.to_numpy()):
        # By the logarithm: most areas stand out on neither map, and would make all others white.
        depth = np.log1p(count) / np.log1p(most)
        fill = "white" if not count else LIGHT if depth < 0.4 else MIDDLE if depth < 0.8 else DARK
        edge, width = (INK, 1.0) if row == column else (FAINT, 0.3)
        box = {"facecolor": fill, "edgecolor": edge, "linewidth": width, "zorder": 3 if row == column else 2}
        axes.bar(column + 0.5, 1, 1, row, align="center", clip_on=False, **box)
        ink = "white" if fill == DARK else INK
        axes.text(column + 0.5, row + 0.5, number(count, 0), size=SMALL, ha="center", va="center", color=ink, zorder=4)
    room = figure.length(NAMES) / size - 1.5
    short = [figure.wrapped(str(names.get(code, code)), NAMES - 8, SMALL, lines=2) for code in table.index]
    called = [str(names.get(code, code)) for code in table.columns]
    upright = any(not figure.fits(word, room, SMALL) for name in called for word in name.split())
    across_room, lines = (ABOVE - 2, 1) if upright else (room, 4)
    heads = [figure.wrapped(name, across_room, SMALL, lines=lines) for name in called]
    axes.set_yticks([place + 0.5 for place in range(size)], short)
    axes.set_xticks([place + 0.5 for place in range(size)], heads, rotation=90 if upright else 0)
    axes.set_xlabel(across)
    axes.set_ylabel(down)
    for side in axes.spines.values():
        side.set_visible(False)
