"""What is guessed, and how sure it is: known before pandas is."""

from dataclasses import dataclass

FIRMS_UNIT, JOBS_UNIT = UNITS = ("firms", "jobs")
"""What figures can count: establishments one by one, or the people who work in them."""
CHECKED, CONFIRM, TOLD, STOP = STATES = ("checked", "confirm", "told", "stop")
"""What can be said of a guess: it was checked; please look; good to know; one cannot go on so."""


@dataclass(frozen=True)
class Guess:
    """Which columns hold what; "" where none was found.

    Attributes
    ----------
    area_id, table_id : str
        What identifies areas in the layer and in the table.
    sector, value : str
        Of a table with a row for each area and sector.
    sectors : tuple of str
        Columns of a table with one for each sector.
    unit : str
        One of `UNITS`, or "" where no name tells.
    year_field, year : str
        The column of years and the latest of them.
    years : int
        How many there are.
    name, province : str
        Of the areas, in the layer.
    """

    area_id: str = ""
    table_id: str = ""
    sector: str = ""
    value: str = ""
    sectors: tuple = ()
    unit: str = ""
    year_field: str = ""
    year: str = ""
    years: int = 0
    name: str = ""
    province: str = ""


@dataclass(frozen=True)
class Evidence:
    """What speaks for a guess.

    Attributes
    ----------
    state : str
        One of `STATES`.
    said : tuple of Phrase
        Sentences; the first says the most.
    """

    state: str
    said: tuple
