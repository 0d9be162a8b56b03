"""What step 4 says of a result: a sentence, a table in everyday words, and a caution."""

from ...analysis.errors import listed
from ...analysis.guessing.parts import FIRMS_UNIT
from ...translation import in_language, tr
from ..colours import CORE, FRINGE, GAP, PLAIN
from .area_map import NO_DATA, Drawing
from .files_preview import whole
from .rows import rows_of, source_of

ROLES = {"core": 0, "fringe": 1, "gap": 2}


class Outcome:
    """What a run found.

    Parameters
    ----------
    runner : Runner
    session : Session
    """

    def __init__(self, runner, session):
        self.session = session
        self.clusters = self.members = self.isolated = ()
        made = runner.results.get("delineateclusters")
        if made:
            read = {
                name: list(rows_of(source_of(runner.context, made[name])))
                for name in ("OUTPUT", "MEMBERS", "ISOLATED")
                if made.get(name)
            }
            self.clusters = sorted(read.get("OUTPUT", ()), key=lambda row: -(self._figure(row) or 0))
            self.members, self.isolated = read.get("MEMBERS", ()), read.get("ISOLATED", ())

    @property
    def sector(self):
        """Return what the sector is called."""
        return self.session.sector_name or self.session.sectors

    @property
    def title(self):
        """Return the result in a line."""
        if not self.session.wanted.clusters:
            return tr("Done: {sector}").format(sector=self.sector)
        if not self.clusters:
            return tr("Done: no perimeter of {sector}").format(sector=self.sector)
        return tr("Done: perimeters of {sector}: {count}").format(count=len(self.clusters), sector=self.sector)

    @property
    def sentence(self):
        """Return the result in a sentence or two."""
        if not self.session.wanted.clusters:
            return tr("The maps are in the project.")
        if not self.clusters:
            return tr(
                "No group of neighbouring areas holds more of the sector than chance alone may give. That is a result "
                "too: say so, and do not look for other settings until one gives something."
            )
        core = sum(row["role"] == "core" for row in self.members)
        text = tr(
            "In {core} areas the share of the sector, with that of their neighbours, is higher than chance gives; they "
            "make up {count} perimeters."
        ).format(core=whole(core), count=len(self.clusters))
        unsettled = [self.name(row) for row in self.clusters if row.get("stable") == 0]
        if unsettled:
            said = tr("Not settled, because chance lies so near the level: {names}.")
            text += " " + said.format(names=listed(unsettled, 3))
        if self.isolated:
            text += " " + tr("Hot spots that are in none of them: {count}.").format(count=whole(len(self.isolated)))
        return text

    @property
    def head(self):
        """Return the head of the table."""
        firms = self.session.fields.unit == FIRMS_UNIT
        figure = tr("Establishments") if firms else tr("Jobs")
        return [tr("No."), tr("Perimeter"), tr("Core"), tr("Fringe"), figure, tr("Times the mean"), tr("By chance")]

    @property
    def rows(self):
        """Return the rows of the table, the largest first."""
        return [
            [
                str(at + 1),
                self.name(row),
                whole(row["n_core"] or 0),
                whole(row["n_fringe"] or 0),
                whole(self._figure(row) or 0),
                _with_limits(row),
                _chance(row["p_mass"]),
            ]
            for at, row in enumerate(self.clusters)
        ]

    @property
    def caution(self):
        """Return what the result does not say."""
        return tr(
            "That a sector concentrates does not show that there is a cluster: whether firms buy, sell and work "
            "together is not known yet. The sheet says which proof is lacking for each."
        )

    def name(self, row):
        """Return the name of a cluster without that of the sector, which stands above."""
        return str(row["cl_name"] or row["cl_id"]).split(" – ")[0]

    def drawing(self, places, empty):
        """Return the `Drawing` of perimeters, and its legend.

        Parameters
        ----------
        places : dict of str to int
            Areas of the map by their id.
        empty : collection of str
            Areas without data.
        """
        classes = {places[area]: NO_DATA for area in empty if area in places}
        said, counts = {}, dict.fromkeys(ROLES, 0)
        names = {row["cl_id"]: self.name(row) for row in self.clusters}
        for row in self.members:
            place = places.get(str(row["area_id"]))
            if place is not None and row["role"] in ROLES:
                classes[place] = ROLES[row["role"]]
                said[place] = f"{row['area_name'] or row['area_id']} · {names.get(row['cl_id'], '')}"
                counts[row["role"]] += 1
        labels = []
        for at, row in enumerate(self.clusters):
            middle = row["geometry"].pointOnSurface()
            if not middle.isNull():
                labels.append((middle.asPoint().x(), middle.asPoint().y(), str(at + 1)))
        entries = [(CORE, f"{tr('core')} ({counts['core']})"), (FRINGE, f"{tr('fringe')} ({counts['fringe']})")]
        if counts["gap"]:
            entries.append((GAP, f"{tr('gap')} ({counts['gap']})"))
        entries.append((PLAIN, f"{tr('others')} ({whole(len(places) - len(classes))})"))
        if empty:
            entries.append((None, f"{tr('no data')} ({len(empty)})"))
        return Drawing(classes, (CORE, FRINGE, GAP), labels=labels, said=said), entries

    def _figure(self, row):
        return row["firms"] if self.session.fields.unit == FIRMS_UNIT else row["jobs"]


def _with_limits(row):
    low, high = row["lq_low"], row["lq_high"]
    text = in_language(f"{row['lq']:.2f}") if row["lq"] is not None else "–"
    if low is None or high is None:
        return text
    return f"{text} ({in_language(f'{low:.2f}')}–{in_language(f'{high:.2f}')})"


def _chance(p):
    """Return the p-value of a group, by mass as verdicts take it, in everyday words."""
    return "–" if p is None else tr("{count} in 1000").format(count=in_language(f"{1000 * p:.3g}"))
