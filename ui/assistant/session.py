"""All that a user has said in the assistant, as one value that changes as a whole; knows neither QGIS nor Qt."""

from dataclasses import dataclass, field, replace

from ...analysis.errors import mark, phrase
from ...analysis.guessing.parts import Guess

FILES, SECTOR, NEIGHBOURS, RESULT = STEPS = range(4)
TOUCHING, NEAREST, WITHIN, FILE = "queen", "knn", "distance", "file"
"""Kinds of neighbours that the assistant offers, as the algorithms call them."""


@dataclass(frozen=True)
class Source:
    """A layer or a table.

    Attributes
    ----------
    value : str
        What Processing finds it by: the source of a file, or the id of a layer of the project.
    name : str
        What people call it.
    path : str
        The file that it lies in, "" where it lies in none.
    layer : str
        The id of the layer in the project that it was chosen from, "" where it is a file.
    """

    value: str
    name: str
    path: str = ""
    layer: str = ""


@dataclass(frozen=True)
class Neighbours:
    """Who is whose neighbour.

    Attributes
    ----------
    kind : str
        `TOUCHING`, `NEAREST`, `WITHIN` or `FILE`.
    k : int
    distance : float
        Metres.
    file : str
    gap : float
        Metres up to which borders that do not meet may be a fault of drawing.
    join : bool
        Whether areas with such a gap between them are neighbours.
    attach : bool
        Whether areas without neighbours get the nearest one.
    """

    kind: str = TOUCHING
    k: int = 6
    distance: float = 50_000.0
    file: str = ""
    gap: float = 0.0
    join: bool = True
    attach: bool = False

    @property
    def tolerance(self):
        """Return the metres up to which borders that do not meet count as meeting."""
        return self.gap if self.join and self.kind == TOUCHING else 0.0


@dataclass(frozen=True)
class Wanted:
    """What is to be made, and where.

    Attributes
    ----------
    path : str
        The GeoPackage.
    quotients, hot_spots, clusters, page : bool
    """

    path: str = ""
    quotients: bool = True
    hot_spots: bool = True
    clusters: bool = True
    page: bool = True


@dataclass(frozen=True)
class Session:
    """What was said so far.

    Attributes
    ----------
    areas, table : Source or None
    fields : Guess
        Which columns hold what, as guessed or as changed.
    confirmed : frozenset of str
        Parts of `fields` that the user has chosen.
    stops : tuple of str
        Parts of `fields` with which one cannot go on.
    open : int
        Parts of `fields` that wait to be confirmed.
    sectors, sector_name : str
        The selection as the parameter takes it, and what it is called.
    neighbours : Neighbours
    wanted : Wanted
    """

    areas: "Source | None" = None
    table: "Source | None" = None
    fields: Guess = field(default_factory=Guess)
    confirmed: frozenset = frozenset()
    stops: tuple = ()
    open: int = 0
    sectors: str = ""
    sector_name: str = ""
    neighbours: Neighbours = field(default_factory=Neighbours)
    wanted: Wanted = field(default_factory=Wanted)

    def with_files(self, areas=None, table=None):
        """Return the session with other files; what was said of the columns of those before no longer holds."""
        return replace(
            self,
            areas=areas or self.areas,
            table=table or self.table,
            fields=Guess(),
            confirmed=frozenset(),
            stops=(),
            open=0,
        )

    def with_field(self, part, value):
        """Return the session with another choice of the user's."""
        fields = replace(self.fields, **{part: value})
        return replace(self, fields=fields, confirmed=self.confirmed | {part})

    def lacks(self, step):
        """Return why one cannot go on from a step, a `Phrase`, or None.

        Parameters
        ----------
        step : int
            One of `STEPS`.
        """
        return {FILES: self._files, SECTOR: self._sector, NEIGHBOURS: self._neighbours, RESULT: self._result}[step]()

    def reach(self):
        """Return the furthest step that can be shown."""
        return next((step for step in STEPS[:-1] if self.lacks(step)), RESULT)

    def _files(self):
        if self.areas is None:
            return phrase(mark("Choose the map of the areas."))
        if self.table is None:
            return phrase(mark("Choose the table of sectors."))
        if self.stops:
            return phrase(mark("Answer what is marked in red first."))
        return None

    def _sector(self):
        return None if self.sectors.strip() else phrase(mark("Tick a sector."))

    def _neighbours(self):
        if self.neighbours.kind == FILE and not self.neighbours.file:
            return phrase(mark("Choose the weights file."))
        return None

    def _result(self):
        if not self.wanted.path:
            return phrase(mark("Say where the result is to be saved."))
        if not (self.wanted.quotients or self.wanted.hot_spots or self.wanted.clusters):
            return phrase(mark("Tick something to be calculated."))
        return None
