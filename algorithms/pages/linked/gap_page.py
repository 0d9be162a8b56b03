"""The page of what clusters lack of linked sectors, cluster by cluster, and the tables that it is made of."""

from dataclasses import dataclass

from ....analysis.linkages.gap_classes import DOUBTFUL, MISSING, OPEN, STATES, WEAK
from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Picture, Section, Table, facts_section, page
from ..numbers import number
from .gap_figure import gap_figure

CLUSTERS = 30
ROWS = 15
"""Clusters, and sectors of each, that the page shows; the table has all."""
KILOMETRE = 1000


@dataclass(frozen=True)
class Story:
    """What is told of the gaps of clusters.

    Attributes
    ----------
    rows : pandas.DataFrame
        Of `supplier_gap.Gaps`.
    places : pandas.DataFrame
        Of `nearest_places`, with ``value`` and ``area_lq`` of the place, and ``start`` and ``end`` of the line.
    names : dict of str to str
        Names of clusters; others are called by their id.
    titles : dict of str to str
        Of sectors.
    called : dict of str to str
        Names of areas.
    side : {"suppliers", "buyers"}
    """

    rows: object
    places: object
    names: dict
    titles: dict
    called: dict
    side: str

    def cluster(self, cluster):
        """Return what a cluster is called."""
        return str(self.names.get(cluster, cluster))

    def sector(self, sector):
        """Return a sector's label and its title."""
        title = self.titles.get(sector, "")
        return f"{sector} {title}" if title and title != sector else str(sector)

    def table(self):
        """Return the rows with all their fields."""
        nearest = self.places[self.places["rank"] == 1].set_index(["cluster", "sector"])
        nearest = nearest[["area", "distance"]].rename(columns={"area": "near_area", "distance": "near_dist"})
        rows = self.rows.join(nearest, on=["cluster", "sector"])
        return self._named(rows).assign(near_name=rows["near_area"].map(self._area, na_action="ignore"))

    def lines(self):
        """Return the places with all their fields."""
        states = self.rows.set_index(["cluster", "sector"])[["state"]]
        rows = self.places.join(states, on=["cluster", "sector"])
        return self._named(rows).assign(area_name=rows["area"].map(self._area))

    @staticmethod
    def ordered(rows):
        """Return the rows of a cluster: what is lacking first, then the rest, the largest need first."""
        order = rows["state"].map({MISSING: 0, WEAK: 1, DOUBTFUL: 2}).fillna(3)
        return rows.assign(order=order).sort_values(["order", "need_hi"], ascending=[True, False], kind="stable")

    def _named(self, rows):
        labels = {known.value: tr(known.label) for known in STATES}
        return rows.assign(
            cl_id=rows["cluster"],
            cl_name=rows["cluster"].map(self.cluster),
            title=rows["sector"].map(self.titles),
            state_name=rows["state"].map(labels),
        )

    def _area(self, area):
        return str(self.called.get(area, area))

    def lead(self):
        """Return the result in a sentence or two."""
        if self.rows.empty:
            return tr("There is no cluster.")
        text = (
            tr(
                "Clusters: {clusters}. Pairs of them and a sector that sells to them: {all}; missing {missing}, weak "
                "{weak}, doubtful {doubtful}, not known {unknown}."
            )
            if self.side == "suppliers"
            else tr(
                "Clusters: {clusters}. Pairs of them and a sector that buys of them: {all}; missing {missing}, weak "
                "{weak}, doubtful {doubtful}, not known {unknown}."
            )
        )
        states = {"missing": MISSING, "weak": WEAK, "doubtful": DOUBTFUL, "unknown": OPEN}
        numbers = {name: (self.rows["state"] == state).sum() for name, state in states.items()}
        numbers |= {"all": len(self.rows), "clusters": self.rows["cluster"].nunique()}
        return text.format(**{name: number(int(value), 0) for name, value in numbers.items()})


def gap_page(title, story, report, colours):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    story : Story
    report : Reporter
    colours : dict of int to str
        See `gap_figure.gap_figure`.
    """
    rows = story.table()
    shows = tr("What each cluster needs of linked sectors, and which part of it is lacking.")
    picture = Section(tr("In a picture"), [Picture(gap_figure(story, colours), shows)])
    sections = [
        Section(story.cluster(cluster), [_of_cluster(story, group)])
        for cluster, group in list(rows.groupby("cluster", sort=False))[:CLUSTERS]
    ]
    left = rows["cluster"].nunique() - len(sections)
    sections = [picture, *sections] if sections else []
    if left > 0:
        text = tr("The table has {count} more clusters.").format(count=number(left, 0))
        sections.append(Section(tr("Further clusters"), [text]))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading())]))
    sections += facts_section(report.facts)
    return page(title, story.lead(), sections)


def _of_cluster(story, rows):
    """Return the table of one cluster."""
    first = story.ordered(rows).head(ROWS)
    (need, has), (decimals, _) = heading("suppliergap", "OUTPUT", "need", "has")
    head = (tr("Sector"), tr("What there is of it"), need, tr("Gap, at least and at most"), has)
    body = [
        [
            story.sector(row["sector"]),
            _word(row["state"]),
            _need(row),
            _band(row["gap"], row["gap_hi"]),
            _has(row),
            _known(row["lq"]),
            _nearest(row),
        ]
        for row in first.to_dict("records")
    ]
    head = (*head, tr("Location quotient"), tr("Nearest place"))
    return Table(head, body, (None, None, decimals, None, None, 2, None))


def _word(state):
    """Return the first word of a class, which a narrow column has room for."""
    label = next(tr(known.label) for known in STATES if known.value == state)
    return label.partition(":")[0].partition(",")[0]


def _band(low, high):
    """Return what is lacking, from the least to the most."""
    return number(None) if high != high else f"{number(low, 1)} – {number(high, 1)}"


def _need(row):
    """Return what is needed, from the least to the most where it is not one number."""
    if row["need"] == row["need"] and number(row["need_lo"], 1) == number(row["need_hi"], 1):
        return row["need"]
    return _band(row["need_lo"], row["need_hi"])


def _has(row):
    """Return what there is, and its bounds where it is not known for sure."""
    low, high = row["has_lo"], row["has_hi"]
    if low != low or (low == high and row["has"] == low):
        return _known(row["has"])
    return tr("{low} or more").format(low=number(low, 0)) if high != high else f"{number(low, 0)} – {number(high, 0)}"


def _known(value):
    return None if value != value else value


def _nearest(row):
    """Return the nearest place and how far it is."""
    if not isinstance(row["near_name"], str):
        return number(None)
    return f"{row['near_name']} ({number(row['near_dist'] / KILOMETRE, 1)} km)"


def _reading():
    """Return how to read gaps, and how not to."""
    return [
        tr(
            "Need: the jobs or firms of the other sector that would work for the cluster if it dealt with it as its "
            "sector does in the nation. Gap, at least: what is lacking if all that there is works for the cluster. "
            "Gap, at most: if no more of it does than in the nation."
        ),
        tr(
            "A gap is no reason to bring a sector in. What is bought far away may be cheaper there, or not for sale "
            "here; ask the firms of the cluster where they buy, and why."
        ),
        tr(
            "The flow table is an average of the nation, or of another one. Firms of one sector buy different things, "
            "and most of all where the sectors are wide."
        ),
        tr("That a sector is there does not say that anyone in the cluster buys of it."),
        tr("Places are as far as centroids are: roads and mountains are not looked at."),
    ]
