"""What the different values of a directory mean: read as `establishments` reads its rows, each value once."""

from .directories import read_codes, read_workers

UNKNOWN_CODE = "unknown_code"


def read_meanings(run, values, areas, points=None):
    """Return the `Meanings` of the values of a directory; what was found is told.

    Parameters
    ----------
    run : Run
    values : dict of str to Values
    areas : Areas or None
        None where areas are called as the directory calls them.
    points : callable, optional
        Takes x and y and returns them in the coordinates of the areas; given where the values of the area are points.
    """
    from ...analysis.directories.meanings import Meanings, keys_of, sizes_of, years_of

    places = _points(run, values["area"], areas, points) if points else _areas(run, values["area"], areas)
    column, rows = values["code"].column()
    codes, foreign, _ = read_codes(run, column, rows)
    reason = foreign.map({True: UNKNOWN_CODE, False: None})
    keys = {"area": places, "code": keys_of(values["code"], codes, reason, "code")}
    if "year" in values:
        keys["year"] = years_of(values["year"])
    if "workers" not in values:
        return Meanings(keys)
    column, rows = values["workers"].column()
    return Meanings(keys, sizes_of(values["workers"], read_workers(run, column, rows)))


def _areas(run, values, areas):
    """Return the `Keys` of areas by their ids."""
    from ...analysis.directories.meanings import keys_of, require_one_spelling
    from ...analysis.establishments.directory_areas import areas_of_rows
    from ...analysis.tables.ids import id_texts

    column, rows = values.column()
    if areas is None:
        ids = id_texts(column)
        require_one_spelling(ids, values.name)
        return keys_of(values, ids, [None] * len(column), "area")
    found, reason, notices = run.awaited(areas_of_rows, column, areas.frame.index, rows)
    run.report.notices(notices)
    return keys_of(values, found, reason, "area")


def _points(run, values, areas, moved):
    """Return the `Keys` of areas by the points that lie in them."""
    from ...analysis.directories.meanings import keys_of
    from ...analysis.directories.point_values import exchanged, located, point_values

    x, y = run.awaited(point_values, values)
    found = run.awaited(located, values, *moved(x, y), areas.frame.geometry)
    run.report.notices(found.notices)
    lost = found.reason == "outside"
    lost |= found.reason == "no_geometry"
    if lost.any():
        run.report.notices(run.awaited(exchanged, values, lost, *moved(y, x), areas.frame.geometry))
    return keys_of(values, found.area, found.reason, "area")


def left_out_rows(meanings):
    """Return a table of the values that cannot be counted: ``field``, ``reason``, ``value`` and ``firms``."""
    import pandas as pd

    from ...analysis.directories.meanings import REASONS

    parts = []
    for column, keys in meanings.keys.items():
        values, reasons = keys.values, REASONS[column]
        lost = keys.place < 0
        parts += [
            (values.name, reasons[-1 - place], text, int(rows))
            for place, text, rows in zip(keys.place[lost], values.texts[lost], values.rows[lost])
        ]
        if values.empty:
            parts.append((values.name, reasons[0], None, values.empty))
    return pd.DataFrame(parts, columns=["field", "reason", "value", "firms"])
