"""What speaks for each guess, in a sentence or two, and whether one can go on with it."""

from ..errors import listed, mark, number, phrase, quoted
from .area_keys import overlap
from .figure_columns import figures_of
from .parts import CHECKED, CONFIRM, STOP, TOLD, Evidence
from .sector_columns import codes_of

USED = mark("This column is used already for something else. Choose another.")
CHOOSE = mark("Choose it: nothing was found that looks like it.")


def evidence(areas, table, chosen, classification, confirmed=(), repeated=None):
    """Return {name of a part of a `Guess`: Evidence}.

    Parameters
    ----------
    areas, table : list of Column
    chosen : Guess
        As guessed, or as changed by the user.
    classification : Classification
    confirmed : collection of str
        Parts that the user has chosen.
    repeated : repeats.Repeats, optional
        What the table says again of an area and sector.
    """
    of_areas, of_table = ({column.name: column for column in columns} for columns in (areas, table))
    said = {
        "area_id": _key(of_areas.get(chosen.area_id)),
        "table_id": _match(of_areas.get(chosen.area_id), of_table.get(chosen.table_id)),
        "sector": _sector(of_table, chosen, classification),
        "unit": _unit(chosen.unit, "unit" in confirmed),
        "name": _name(of_areas.get(chosen.name)),
    }
    if _repeated(of_areas.get(chosen.name)):
        said["province"] = _province(of_areas.get(chosen.province), chosen)
    part = "sector" if chosen.sectors else "value"
    if not chosen.sectors:
        said["value"] = _value(of_table.get(chosen.value), chosen)
    if repeated is not None and repeated.rows and said[part].state != STOP:
        said[part] = _of(CHECKED if part in confirmed else CONFIRM, *said[part].said, _again(repeated))
    if chosen.year_field:
        said["year"] = _year(of_table.get(chosen.year_field), chosen.year, "year" in confirmed)
    return said


def _of(state, *said):
    return Evidence(state, said)


def _key(column):
    if column is None:
        return _of(STOP, phrase(CHOOSE))
    if column.blank:
        return _of(STOP, phrase(mark("It is empty in some areas ({count}). Choose another field."), count=column.blank))
    if not column.is_key:
        twice = [text for text, rows in column.counts.items() if rows > 1]
        said = mark("Several areas have the same: {ids}. Choose another field, or dissolve the map by this one.")
        return _of(STOP, phrase(said, ids=listed(twice, 3)))
    if column.numbers_rows:
        return _of(CONFIRM, phrase(mark("It only numbers the rows of this file: no table knows it.")))
    return _of(CHECKED, phrase(mark("It does not repeat: one for each area.")))


def _match(key, column):
    if column is None or key is None:
        return _of(STOP, phrase(CHOOSE))
    found = overlap(key, column)
    if not found.matched:
        said = mark("None is on the map. The table has {table}; the map has {areas}.")
        table, areas = (listed(one.counts, 2) for one in (column, key))
        return _of(STOP, phrase(said, table=table, areas=areas))
    counts = {"matched": number(found.matched, ","), "all": number(found.of_table, ",")}
    said = [phrase(mark("{matched} of {all} match."), **counts)]
    if found.zeros:
        old, new = found.zeros[0]
        by_map = len(old) > len(new)
        lost = mark("The map has lost the zero in front: {old} is {new}.")
        text = lost if by_map else mark("The zero in front had been lost: {old} is {new}.")
        said.append(phrase(text, old=old, new=new))
    if found.lost:
        said.append(phrase(mark("Not on the map: {ids}."), ids=listed(found.lost, 3)))
    missing = found.of_areas - found.matched
    if missing > 0:
        said.append(phrase(mark("Areas without rows: {count}."), count=number(missing, ",")))
    return _of(CONFIRM if found.lost else CHECKED, *said)


def _sector(table, chosen, classification):
    if chosen.sectors:
        said = mark("{count} columns, one for each sector: {columns}.")
        return _of(CHECKED, phrase(said, count=len(chosen.sectors), columns=listed(chosen.sectors, 4)))
    column = table.get(chosen.sector)
    if column is None:
        return _of(STOP, phrase(CHOOSE))
    if column.name == chosen.table_id:
        return _of(STOP, phrase(USED))
    found = codes_of(column, classification)
    if found.error is not None:
        return _of(STOP, phrase(found.error.text, **found.error.values))
    if not found.codes or len(found.unknown) == len(found.codes):
        said = mark("No code of {name}, such as {codes}.")
        return _of(STOP, phrase(said, name=phrase(classification.name), codes=listed(column.counts, 3)))
    values = {"count": len(found.codes), "name": phrase(classification.name), "codes": listed(found.codes, 4)}
    said = [phrase(mark("{count} codes of {name}: {codes}."), **values)]
    if found.restored:
        said.append(phrase(mark("Lost zeros are put back in {count}."), count=found.restored))
    if found.unknown:
        said.append(phrase(mark("Unknown: {codes}."), codes=listed(found.unknown, 4)))
    else:
        said.append(phrase(mark("None is unknown.")))
    return _of(CONFIRM if found.unknown else CHECKED, *said)


def _value(column, chosen):
    if column is None:
        return _of(STOP, phrase(CHOOSE))
    if column.name in (chosen.table_id, chosen.sector, chosen.year_field):
        return _of(STOP, phrase(USED))
    found = figures_of(column)
    if found.error is not None:
        return _of(STOP, phrase(found.error.text, **found.error.values))
    if found.most != found.most:
        return _of(
            STOP, phrase(mark("It has no numbers, such as {values}."), values=listed(map(quoted, column.counts), 2))
        )
    limits = {
        "least": number(found.least, ",.10g"),
        "most": number(found.most, ",.10g"),
        "total": number(found.total, ",.12g"),
    }
    if found.least < 0:
        return _of(STOP, phrase(mark("It has numbers below zero, from {least}: these count nothing."), **limits))
    if found.least == found.most == 0:
        return _of(STOP, phrase(mark("All its numbers are zero: there is nothing to compare.")))
    whole = mark("Whole numbers from {least} to {most}; they add up to {total}.")
    real = mark("Numbers from {least} to {most}; they add up to {total}.")
    said = [phrase(whole if found.whole else real, **limits)]
    if chosen.years > 1:
        said.append(phrase(mark("That is all years together.")))
    if found.hidden:
        said.append(phrase(mark("Withheld: {count}, which is not zero."), count=number(found.hidden, ",")))
    if found.missing:
        said.append(phrase(mark("Without a figure: {count}, which is not zero."), count=number(found.missing, ",")))
    elif not found.hidden:
        said.append(phrase(mark("No cell is empty.")))
    return _of(CHECKED, *said)


def _again(repeated):
    rows = number(repeated.rows, ",")
    if repeated.field:
        said = mark(
            "Rows of an area and sector that came before: {count}; they differ in “{field}”. All are added up: if "
            "these are years, quarters or parts that overlap, keep only the rows you mean in the file."
        )
        return phrase(said, count=rows, field=repeated.field)
    return phrase(mark("Rows of an area and sector that came before: {count}. All are added up."), count=rows)


def _unit(unit, confirmed):
    if not unit:
        said = mark("Say what is counted: sentences and tests hang on it.")
        return _of(STOP, phrase(said))
    if confirmed:
        return _of(CHECKED, phrase(mark("As you said.")))
    said = mark("Please confirm: it is taken from the name of the column. Sentences and tests hang on it.")
    return _of(CONFIRM, phrase(said))


def _repeated(column):
    """Return the names that several areas have."""
    return [text for text, rows in column.counts.items() if rows > 1] if column is not None else []


def _name(column):
    if column is None:
        return _of(TOLD, phrase(mark("Without names, areas are called by their code.")))
    if column.blank:
        said = mark("Areas without a name: {count}. They are called by their code.")
        return _of(TOLD, phrase(said, count=number(column.blank, ",")))
    several = _repeated(column)
    if not several:
        return _of(CHECKED, phrase(mark("Each area has a name of its own.")))
    said = mark("Names that several areas have: {count}, such as {names}.")
    return _of(TOLD, phrase(said, count=len(several), names=listed(several, 2)))


def _province(column, chosen):
    if column is None:
        return _of(TOLD, phrase(mark("Choose it, and areas of the same name are told apart.")))
    if column.name in (chosen.area_id, chosen.name):
        return _of(CONFIRM, phrase(USED))
    if column.distinct < 2:
        return _of(CONFIRM, phrase(mark("It is the same everywhere: it tells no areas apart.")))
    said = mark("It is written beside names that several areas have: {names}.")
    return _of(CHECKED, phrase(said, names=listed(column.counts, 2)))


def _year(column, year, confirmed):
    if column is None or year not in column.counts:
        return _of(STOP, phrase(CHOOSE))
    if column.distinct == 1:
        return _of(CHECKED, phrase(mark("All rows are of this year.")))
    said = mark("The table has {count} years, from {first} to {last}. Only the rows of this one are used.")
    state = CHECKED if confirmed else CONFIRM
    return _of(state, phrase(said, count=column.distinct, first=min(column.counts), last=max(column.counts)))
