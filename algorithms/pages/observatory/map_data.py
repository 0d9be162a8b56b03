"""Maps of an observatory: perimeters as arcs for the browser, and a cluster by itself as a drawing."""

from html import escape
from typing import NamedTuple

from ....analysis.clusters.cluster_classes import CORE_NAME, FRINGE_NAME, GAP_NAME
from ..numbers import number

WIDTH, HEIGHT = 1200, 900
"""Of the drawing of a cluster, in units of its own."""
AROUND = 1.18
"""How much wider than the cluster its drawing is."""
SMALLEST = 1e-6
"""Units of the plane that a unit of a drawing is at least: what is smaller is a point."""
LETTER, LINE = 13.5, 26
"""Width and height of a letter of a name, in these units; a name is left out where another stands."""
MOST_NAMES, MOST_LETTERS = 14, 24


class Land(NamedTuple):
    """Shapes in one plane, all shapely or None.

    Attributes
    ----------
    clusters : list
        In the order of their ids.
    members : dict of int to shapely geometry
        By the index of the members.
    ground, names : list
        Areas around, and what they are called.
    metres : float
        What a unit of the plane is; 0 where that is not known.
    """

    clusters: list
    members: dict
    ground: list
    names: list
    metres: float


def map_data(land):
    """Return the map of all clusters as what JSON holds: arcs, rings of clusters, of areas and of the land by arcs.

    An arc is ``[x, y, dx, dy, …]`` on a grid of ``size``; a ring is the places of its arcs, ~place for one that is run
    backwards.
    """
    from ....analysis.geometry.arcs import arcs_of

    count, areas = len(land.clusters), len(land.ground)
    found = arcs_of([*land.clusters, *land.ground, _outline(land.ground)])
    return {
        "size": list(found.size),
        "unit": land.metres * found.unit,
        "arcs": [_steps(points) for points in found.points],
        "shapes": found.shapes[:count],
        "borders": [ring for shape in found.shapes[count : count + areas] for ring in shape],
        "land": found.shapes[-1],
    }


def _outline(ground):
    """Return the land that areas make together, None where there is none; holes between them are seen on the map."""
    import shapely

    return shapely.union_all(shapely.make_valid(ground)) if ground else None


def _steps(points):
    """Return points as the first one and the steps from each to the next."""
    steps = points.copy()
    steps[1:] -= points[:-1]
    return steps.ravel().tolist()


class Drawer:
    """Draws clusters, each with what lies around it.

    Parameters
    ----------
    land : Land
    """

    def __init__(self, land):
        from shapely import STRtree

        self.land = land
        self.tree, self.clusters = STRtree(land.ground), STRtree(land.clusters)

    def drawing(self, place, title, members, others=()):
        """Return the drawing of a cluster as SVG, "" where it has no shape.

        Parameters
        ----------
        place : int
        title : str
            What it shows, for those who cannot see it.
        members : pandas.DataFrame or None
            Its areas: ``role``, and perhaps ``area_name``.
        others : set of int
            Other clusters that may be shown.
        """
        import shapely

        shape = self.land.clusters[place]
        if shape is None or shape.is_empty:
            return ""
        window = _window(shape.bounds)
        around = shapely.box(*window.bounds)
        paths = [f'<rect class="sea" width="{WIDTH}" height="{HEIGHT}"/>']
        near = self.tree.query(around)
        paths += [_path("land", self.land.ground[at], window, around) for at in sorted(near)]
        others = [at for at in sorted(self.clusters.query(around)) if at != place and at in others]
        own = [] if members is None else [at for at in members.index if at in self.land.members]
        for role in (GAP_NAME, FRINGE_NAME, CORE_NAME):
            paths += [_path(role, self.land.members[at], window, around) for at in own if members["role"][at] == role]
        paths += [_path("other", self.land.clusters[at], window, around) for at in others]
        paths.append(_path("perimeter" if own else "perimeter alone", shape, window, around))
        names = self._names(members, own, near, shape, window, around)
        scale = _scale(self.land.metres * window.unit)
        return (
            f'<svg class="place" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
            f'aria-labelledby="place-title"><title id="place-title">{escape(title)}</title>'
            '<defs><pattern id="hatch" width="14" height="14" patternUnits="userSpaceOnUse" '
            'patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="14"/></pattern>'
            '<pattern id="dots" width="12" height="12" patternUnits="userSpaceOnUse">'
            f'<circle class="dot" cx="6" cy="6" r="2"/></pattern></defs>{"".join(paths)}{names}{scale}</svg>'
        )

    def _names(self, members, own, near, shape, window, around):
        """Return names of areas, its own first, where they have room."""
        import shapely

        said = []
        if members is not None and "area_name" in members:
            said += [("", members["area_name"][at], self.land.members[at]) for at in own]
        inside = {at for at in near if shape.contains(self.land.ground[at].representative_point())}
        said += [("around", self.land.names[at], self.land.ground[at]) for at in near if at not in inside]
        taken, texts = [], []
        for kind, name, area in said:
            if not isinstance(name, str) or not name or len(texts) >= MOST_NAMES:
                continue
            part = shapely.intersection(shapely.make_valid(area), around)
            if part.is_empty:
                continue
            x, y = window.at(*part.representative_point().coords[0])
            name = name if len(name) <= MOST_LETTERS else f"{name[: MOST_LETTERS - 1]}…"
            half = len(name) * LETTER / 2
            box = (x - half, y - LINE, x + half, y + 6)
            outside = box[0] < 0 or box[2] > WIDTH or box[1] < 0 or box[3] > HEIGHT - 50
            if outside or any(_meet(box, one) for one in taken):
                continue
            taken.append(box)
            texts.append(f'<text class="{kind}" x="{x}" y="{y}">{escape(name)}</text>')
        return "".join(texts)


class _Window(NamedTuple):
    """What a drawing shows, and the size of a unit of it."""

    bounds: tuple
    unit: float

    def at(self, x, y):
        return round((x - self.bounds[0]) / self.unit), round((self.bounds[3] - y) / self.unit)


def _window(bounds):
    """Return the window around bounds, of the shape of a drawing and never of no size."""
    left, bottom, right, top = bounds
    unit = max((right - left) * AROUND / WIDTH, (top - bottom) * AROUND / HEIGHT, SMALLEST)
    x, y = (left + right) / 2, (bottom + top) / 2
    return _Window((x - unit * WIDTH / 2, y - unit * HEIGHT / 2, x + unit * WIDTH / 2, y + unit * HEIGHT / 2), unit)


def _path(kind, shape, window, around):
    """Return a shape as a path; points that fall together are one, in all shapes alike, so borders stay shared."""
    import numpy as np
    import shapely

    if shape is None or shape.is_empty:
        return ""
    if not around.contains(shape):
        wide = shapely.box(*(shapely.buffer(around, 5 * window.unit).bounds))
        shape = shapely.clip_by_rect(shape, *wide.bounds)
    said = []
    for polygon in shapely.get_parts(shapely.get_parts(shape)):
        if polygon.geom_type != "Polygon" or polygon.is_empty:
            continue
        for ring in shapely.get_rings(polygon):
            points = shapely.get_coordinates(ring)
            points = np.rint((points - (window.bounds[0], window.bounds[3])) / (window.unit, -window.unit)).astype(int)
            points = points[np.any(points != np.roll(points, 1, axis=0), axis=1)]
            if len(points) > 2:
                said.append("M" + "L".join(f"{x} {y}" for x, y in points.tolist()) + "Z")
    return f'<path class="{kind}" d="{"".join(said)}"/>' if said else ""


def _meet(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _scale(metres):
    """Return the bar of the scale, "" where a unit's length is not known."""
    if not metres > 0:
        return ""
    whole = metres * WIDTH / 4
    power = 10 ** (len(str(int(whole))) - 1) if whole >= 1 else 1
    length = max(step * power for step in (1, 2, 5) if step * power <= max(whole, 1))
    across, y = length / metres, HEIGHT - 22
    words = f"{number(length / 1000)} km" if length >= 1000 else f"{number(length)} m"
    return (
        f'<g class="scale"><path d="M24 {y - 10}V{y}H{24 + across:.0f}V{y - 10}"/>'
        f'<text class="left" x="{34 + across:.0f}" y="{y}">{escape(words)}</text></g>'
    )


def place_key(entries):
    """Return the key of a drawing as HTML: what is filled, hatched, dotted and outlined.

    Parameters
    ----------
    entries : list of (str, str)
        Kinds and words, as `sheet.MapKey` has them.
    """
    items = "".join(f'<li><i class="key {escape(kind)}"></i>{escape(words)}</li>' for kind, words in entries)
    return f'<ul class="keys">{items}</ul>' if items else ""
