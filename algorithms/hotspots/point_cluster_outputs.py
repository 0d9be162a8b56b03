"""What is written of point clusters: outlines, firms, the areas they lie in, a page, the log."""

from typing import NamedTuple

from qgis.core import Qgis

from ...analysis.errors import AreaError, FieldError, fact, listed, listed_notice, mark, number
from ..declaring.class_maps import is_polygonal
from ..last_year import report_last_year
from ..layers.reference_systems import system_of
from ..layers.shapes import write_geometries
from ..maps.cluster_styles import POINT_CLUSTERS
from ..pages.areas.point_cluster_page import in_words, point_cluster_page, summary

POLYGON, POINT = Qgis.WkbType.MultiPolygon, Qgis.WkbType.Point


class Found(NamedTuple):
    """All that was found.

    Attributes
    ----------
    result : analysis.points.point_clusters.PointClusters
    firms : declaring.firms.Firms
    alpha : float
    """

    result: object
    firms: object
    alpha: float


def write_point_clusters(run, found):
    """Write all outputs of a run."""
    frame = _frame(run, found)
    areas = _areas(run, found)
    within = _within(found, areas)
    frame = frame.assign(**_leading(frame, within, areas))
    sector = run.text("SECTOR_NAME").strip() or run.about.sector
    frame["sector"] = _sector(run)
    frame["cl_name"] = [
        f"{sector} · {name}" if isinstance(name, str) else f"{sector} · {cluster}"
        for name, cluster in zip(frame["lead_name"], frame["cl_id"])
    ]
    frame["says"] = [in_words(row) for _, row in frame.iterrows()]
    crs = system_of(run.source("POINTS"))
    columns = run.columns_of("OUTPUT", frame)
    shapes = _back(found, found.result.outlines)
    run.written("OUTPUT", write_geometries(run, "OUTPUT", shapes, columns, POLYGON, crs), POINT_CLUSTERS)
    _write_firms(run, found, frame, crs)
    if run.wants("WITHIN"):
        run.rows("WITHIN", within.assign(cl_id=within["cluster"].map(frame["cl_id"])))
    run.page("REPORT", lambda: point_cluster_page(sector, frame, within, found.alpha, run.report.facts))
    for said in (summary(frame, found.alpha), *frame["says"]):
        run.report.fact(said)


def _sector(run):
    return run.text("SECTOR_NAME").strip() or run.text("SECTORS")


def _frame(run, found):
    """Return the figures of clusters with their ids."""
    import numpy as np
    import pandas as pd

    from ...analysis.points.cluster_figures import agreement, classes, figures, ids_from_last_year
    from ...analysis.points.hulls import firms_within

    firms, result = found.firms, found.result
    jobs = firms.weights if run.text("WORKERS_FIELD") else np.full(len(firms.member), np.nan)
    inside = run.awaited(firms_within, firms.plane, result.outlines)
    frame = figures(result, firms.member, jobs, inside, found.alpha, run.number("DOMINANCE") / 100)
    run.report.notices(_confidential(run, found, frame, inside))
    frame = frame.assign(p_mass=result.frame["p"], stability=result.frame["stability"])
    ids = pd.Series(np.arange(1, len(frame) + 1), frame.index)
    frame = frame.assign(cl_id=ids, origin=None, parents=None, overlap=np.nan, last_id=len(frame))
    if run.wants("PREVIOUS"):
        before, last = _ids_around(run, found, "PREVIOUS", "cl_id", "last_id")
        report_last_year(run, _sector(run))
        lasting = ids_from_last_year(result.label, before, last)
        own = lasting.frame.set_axis(lasting.frame.index - 1).reindex(frame.index)
        frame = frame.assign(cl_id=own["id"], origin=own["origin"], overlap=own["overlap"], last_id=lasting.last)
        frame["parents"] = own["parents"].map(lambda ids: ", ".join(map(str, ids)) or None)
        text = mark("Agglomerations of last year that are no more ({count}): {list}.")
        run.report.notices(listed_notice(text, lasting.ended))
    codes = classes(frame["p_mass"], frame["origin"].isin(("same", "merged")), found.alpha)
    frame = frame.assign(cl_class=codes, cl_label=codes.map(POINT_CLUSTERS.labels()), agree=np.nan)
    if run.wants("PERIMETERS"):
        other, _ = _ids_around(run, found, "PERIMETERS")
        shares, both = agreement(result.label, other > 0)
        frame["agree"] = shares.reindex(frame.index)
        text = mark(
            "Firms of the sector in agglomerations of firms and in those of areas: {percent} % of those in "
            "either. What lies in one only is what borders hide, or what they add."
        )
        run.report.notices((fact(text, percent=number(100 * both, ".0f")),))
    return frame


def _confidential(run, found, frame, inside):
    """Return notices of jobs that are kept back, and of outlines that show a few addresses."""
    import numpy as np

    text = mark(
        "Agglomerations whose jobs are not told, since one firm has nearly all of them (DOMINANCE; "
        "{count}): number by size {list}."
    )
    notices = listed_notice(text, [place + 1 for place in np.flatnonzero(frame["kept_back"])])
    points, member, least = found.firms.plane, found.firms.member, run.whole("LEAST_FIRMS")
    few = [
        place + 1
        for place, within in enumerate(inside)
        if len(np.unique(points[within[member[within]]], axis=0)) < least
    ]
    text = mark(
        "Agglomerations whose firms share fewer than {least} addresses, which their outlines show "
        "({count}): number by size {list}. They are buildings, or the middles of towns, and their surface"
        " says nothing; think twice before you publish them."
    )
    return notices + listed_notice(text, few, least=least)


def _ids_around(run, found, name, id_field=None, last_field=None):
    """Return the id of the polygon of a layer that each firm of the sector lies in, 0 in none, and the last id."""
    import numpy as np

    fields = [one for one in (id_field, last_field) if one]
    if not is_polygonal(run.source(name)):
        raise AreaError(mark("{name} has no polygons, which firms could lie in."), name=name)
    layer = run.areas(name, fields)
    for one in fields:
        unknown = layer.frame.index[layer.frame[one].isna()]
        if len(unknown):
            text = mark("{name} has no {field} in these features: {list}. Give each its number, or leave it out.")
            raise FieldError(text, name=name, field=one, list=listed(list(unknown)))
    at = found.firms.polygon_around(layer.frame.geometry)
    ids = layer.frame[id_field].to_numpy(dtype=float) if id_field else np.arange(1, len(layer.frame) + 1)
    last = int(np.nanmax([0, *layer.frame[last_field], *ids])) if last_field else 0
    return np.where(at >= 0, ids[at], 0).astype(int), last


def _areas(run, found):
    """Return the position of the area of each firm of the sector, with ids and names; None without areas."""
    if not run.wants("AREAS"):
        return None
    areas = run.areas("AREAS", id_field="AREA_ID", ids_as_text=True)
    names = run.names(areas, "NAME_FIELD")
    ids = areas.frame.index
    return found.firms.polygon_around(areas.frame.geometry), ids, [names.get(one, str(one)) for one in ids]


def _within(found, areas):
    """Return a row for each cluster and area that it lies in, see `cluster_figures.areas_of`."""
    import numpy as np

    from ...analysis.points.cluster_figures import areas_of

    label = found.result.label
    at, ids, names = areas or (np.full(len(label), -1), [], [])
    within = areas_of(label, at)
    return within.assign(
        area_id=[str(ids[one]) for one in within["area"]], area_name=[names[one] for one in within["area"]]
    )


def _leading(frame, within, areas):
    """Return the leading area of each cluster and how many it lies in; nothing known without areas."""
    import pandas as pd

    first = within.drop_duplicates("cluster").set_index("cluster").reindex(frame.index)
    counts = within.groupby("cluster").size().reindex(frame.index)
    unknown = pd.Series(float("nan"), frame.index)
    return {
        "n_areas": unknown if areas is None else counts.fillna(0.0),
        "lead_area": first["area_id"],
        "lead_name": first["area_name"].where(first["area_name"].notna(), None),
        "lead_share": first["part"],
    }


def _back(found, shapes):
    """Return shapes of the plane in the coordinates of the layer."""
    import geopandas

    own = geopandas.GeoSeries(shapes, crs=found.firms.plane_crs)
    target = found.firms.places.crs
    return own.to_numpy() if target is None or own.crs == target else own.to_crs(target).to_numpy()


def _write_firms(run, found, frame, crs):
    """Write the firms of the sector with their cluster."""
    import numpy as np
    import pandas as pd

    if not run.wants("FIRMS"):
        return
    firms = found.firms
    own, label = firms.member, found.result.label
    ids = np.append(frame["cl_id"].to_numpy(dtype=float), np.nan)[label]
    rows = pd.DataFrame({"cl_id": ids, "code": firms.codes[own]}, index=firms.places.index[own])
    rows["workers"] = firms.weights[own] if run.text("WORKERS_FIELD") else np.nan
    rows["row"] = rows.index
    columns = run.columns_of("FIRMS", rows)
    run.written("FIRMS", write_geometries(run, "FIRMS", firms.places[own].to_numpy(), columns, POINT, crs))
