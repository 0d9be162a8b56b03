"""What is written of a network: its links as lines and its actors as points."""

from qgis.core import Qgis

from ...analysis.errors import listed_notice, mark
from ...analysis.evidence.evidence_options import ACTORS, LINKS
from ...translation import tr
from ..layers.shapes import write_geometries
from ..maps import evidence_styles as styles

NOWHERE = mark("Actors without a place, which the map does not show; they count as all others do ({count}): {list}.")
UNDRAWN = mark(
    "Links that are no lines on the map, because an actor has no place or both have the same; they count as all others "
    "do ({count}): {list}."
)


def write_network(run, network, crs):
    """Write the links and the actors.

    Parameters
    ----------
    run : Run
    network : analysis.evidence.actor_network.ActorNetwork
    crs : QgsCoordinateReferenceSystem
        Of the actors.
    """
    import shapely

    from ...analysis.evidence.network_lines import bends, lines

    actors, links = network.actors, network.links
    places = [actors[["x", "y"]].reindex(links[end]).to_numpy() for end in ("from_id", "to_id")]
    shapes = lines(*places, bends(links))
    run.report.notices(listed_notice(UNDRAWN, [row for row, line in zip(links.index, shapes) if line is None]))
    columns = run.columns_of("OUTPUT", _link_rows(network))
    written = write_geometries(run, "OUTPUT", shapes, columns, Qgis.WkbType.LineString, crs)
    run.written("OUTPUT", written, styles.LINKS)
    lost = actors["x"].isna()
    run.report.notices(listed_notice(NOWHERE, list(actors.loc[lost, "name"])))
    if run.wants("ACTORS"):
        points = [None if gone else shapely.Point(x, y) for x, y, gone in zip(actors["x"], actors["y"], lost)]
        columns = run.columns_of("ACTORS", _actor_rows(actors))
        written = write_geometries(run, "ACTORS", points, columns, Qgis.WkbType.Point, crs)
        run.written("ACTORS", written, styles.NETWORK_ACTORS)


def _link_rows(network):
    """Return the fields of links."""
    links, names = network.links, network.actors["name"]
    rows = links.assign(
        kind_name=links["kind"].map({option.code: tr(option.label) for option in LINKS}),
        from_name=links["from_id"].map(names),
        to_name=links["to_id"].map(names),
        before=float("nan") if network.links_before is None else links.index.isin(network.links_before.index),
    )
    for name in ("began", "ended", "observed", "valid_to"):
        rows[name] = links[name].dt.strftime("%Y-%m-%d")
    return rows


def _actor_rows(actors):
    """Return the fields of actors."""
    return actors.assign(
        actor_id=actors.index,
        kind_name=actors["kind"].map({option.code: tr(option.label) for option in ACTORS}),
        role_name=actors["role"].map(styles.NETWORK_ACTORS.labels()),
    )
