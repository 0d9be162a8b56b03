"""What is odd about a directory: workers at head offices, firms with one row each, rows that repeat."""

from ..errors import listed, mark, notice, number
from ..tables.ids import id_texts, same_id

MOST_WORKERS = 0.2
"""Share of all workers from which an area is looked at for firms that have their workers elsewhere."""
LARGER_FIRMS = 1.5
"""How many times the average its firms are then large. Both are rules of thumb, not taken from a source."""
AREAS_TO_COMPARE = 10
"""Areas with firms below which one of them may well have much of everything."""
FIRMS_TO_COMPARE = 100
"""Firms from which it is odd that none has two establishments."""


def head_office_notices(figures, sectors):
    """Return a notice for areas that look as if firms were registered there with workers of other places.

    Tax registers put a firm with all its workers at its head office. An area is named when it has at least
    `MOST_WORKERS` of all workers, and its firms are at least `LARGER_FIRMS` times as large as the average. Real
    concentration can look the same: it is a question to the source, not a finding.

    Parameters
    ----------
    figures : pandas.DataFrame
        ``firms`` and ``workers`` on the ids of the areas.
    sectors : str
        The sectors that they are of, for the notice.

    Returns
    -------
    tuple of Notice
    """
    known = figures[figures["workers"] > 0]
    if len(known) < AREAS_TO_COMPARE:
        return ()
    workers, firms = known["workers"] / known["workers"].sum(), known["firms"] / known["firms"].sum()
    large = workers.index[(workers >= MOST_WORKERS) & (workers >= LARGER_FIRMS * firms)]
    return tuple(
        notice(
            mark(
                "Area {area} has {firms} of the firms but {workers} of the workers ({sectors}). If the source "
                "registers a firm with all its workers at its head office, as tax registers do, many of them work "
                "elsewhere: ask the source, or use a table of establishments."
            ),
            area=area,
            firms=number(firms[area], ".0%"),
            workers=number(workers[area], ".0%"),
            sectors=sectors,
        )
        for area in large
    )


def firm_notices(table):
    """Return notices about firms and repeated establishments.

    Parameters
    ----------
    table : pandas.DataFrame
        ``firm``, the id of the firm of each row in any spelling, None where missing, and all else that tells rows
        apart.

    Returns
    -------
    repeated : pandas.Series of bool
        Rows that repeat an earlier one in every column. They are counted: the source decides what is one too many.
    notices : tuple of Notice
    """
    table = table.assign(firm=id_texts(table["firm"]).map(same_id, na_action="ignore"))
    named = table["firm"].notna()
    several = table[named & table["firm"].duplicated(keep=False)]
    repeated = several.duplicated().reindex(table.index, fill_value=False)
    found = []
    if repeated.any():
        rows = repeated.index[repeated]
        found.append(
            notice(
                mark(
                    "Rows that repeat an earlier one of the same firm in all fields read ({count}): {rows}. They are "
                    "counted; remove them from the source if they are the same establishment."
                ),
                count=len(rows),
                rows=listed(rows),
            )
        )
    if named.sum() >= FIRMS_TO_COMPARE and several.empty:
        found.append(
            notice(
                mark(
                    "Each of the {count} firms has a single row. If the source registers a firm once, at its head "
                    "office, its workers elsewhere are counted there too."
                ),
                count=int(named.sum()),
            )
        )
    if (~named).any():
        found.append(
            notice(
                mark("Rows without an id of the firm: {count}. They count as establishments all the same."),
                count=int((~named).sum()),
            )
        )
    return repeated, tuple(found)
