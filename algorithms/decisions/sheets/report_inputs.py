"""What sheets of clusters tell, read: the clusters, their areas, results of other algorithms, evidence, a ground."""

from typing import NamedTuple

from qgis.core import QgsFeatureRequest

from ....analysis.errors import FieldError, listed, listed_notice, mark, notice
from ...declaring.area_names import NAMES
from ...declaring.members import holds_parts, read_members
from ...layers import fingerprint
from ...layers.columns import UNCHECKED
from ...layers.outlines import polygons
from ...layers.output_fields.table import fields_of
from ...layers.reference_systems import system_of
from .disclosure import without_secrets
from .report_results import read_evidence, read_results
from .report_sectors import read_largest
from .result_tables import OTHERS, by_cluster, numbers_of, result_rows

MEMBER_FIELDS = ("area_name", "province", "jobs", "firms", "lq")
VERDICT = tuple(field.name for field in fields_of("assessclusters", "OUTPUT"))
TEXTS = frozenset(
    field.name
    for algorithm, output in (("delineateclusters", "OUTPUT"), ("assessclusters", "OUTPUT"))
    for field in fields_of(algorithm, output)
    if field.kind == "text"
)
PRIORITY = ("pr_rank", "pr_from", "pr_to", "pr_low", "pr_high", "pr_score", "pr_lift_by", "pr_unknown")


class Ground(NamedTuple):
    """Areas around: what they are called, and their shapes."""

    names: list
    shapes: list
    crs: object


class Reported(NamedTuple):
    """All that sheets tell.

    Attributes
    ----------
    ids : list of str
        Of the clusters, in the order of their layer.
    names : dict of str to str
    frame : pandas.DataFrame
        On the ids: fields of the layer of clusters, of verdicts and of priorities; NaN or None where unknown, and
        where they are not to be told.
    shapes : dict of str to QgsGeometry
    crs : QgsCoordinateReferenceSystem
    members : pandas.DataFrame or None
        ``cl_id``, ``area_id``, ``role``, perhaps `MEMBER_FIELDS`, and ``drawn``, whether it has a shape.
    member_shapes : dict of int to QgsGeometry
        By the index of the members.
    member_crs : QgsCoordinateReferenceSystem or None
    ground : Ground or None
    results : dict of str to object
        By the parameter: frames on the ids, or lists of rows by id.
    called : list of str
        What results by sector call the sector of the clusters; empty where nobody said.
    evidence : Evidence or None
    withheld, few : set of str
        Clusters whose figures are not published, and those of too few firms for their jobs to be told.
    jobs : bool
        Whether jobs are counted, else firms.
    day : datetime.date
    """

    ids: list
    names: dict
    frame: object
    shapes: dict
    crs: object
    members: object
    member_shapes: dict
    member_crs: object
    ground: "Ground | None"
    results: dict
    called: list
    evidence: object
    withheld: set
    few: set
    jobs: bool
    day: object


def read_report(run):
    """Return all that is `Reported`."""
    from ....analysis.clusters.cluster_classes import within_chance_notices
    from ....analysis.clusters.shares import counts_jobs

    ids, frame, shapes = _clusters(run)
    frame = _joined(run, frame, "VERDICTS", VERDICT, "assessclusters", TEXTS)
    frame = _joined(run, frame, "PRIORITIES", PRIORITY, "prioritise", ("pr_lift_by", "pr_unknown"))
    names = {one: name or one for one, name in zip(ids, frame.get("cl_name", frame.index.to_series()))}
    run.report.notices(within_chance_notices(frame.get("cl_class", {}), names))
    members, member_shapes, member_crs = _members(run, ids)
    if members is not None and not holds_parts(run):
        _require_own(frame, members)
    results, called = read_results(run, ids, members), _called(run, frame)
    evidence, day = read_evidence(run, ids)
    jobs = counts_jobs(frame)
    largest = read_largest(run, ids, members, jobs)
    if largest is not None:
        results["TABLE"] = largest
    told = "jobs" in frame and frame["jobs"].notna().any()
    frame, members, withheld, few = without_secrets(run, frame, members, results.get("DEPENDENCE"), told)
    crs = system_of(run.source("CLUSTERS"))
    drawn = (shapes, crs, members, member_shapes, member_crs, _ground(run))
    return Reported(ids, names, frame, *drawn, results, called, evidence, withheld, few, jobs, day)


def _clusters(run):
    """Return ids, fields and shapes of the clusters, none where the layer is empty."""
    import pandas as pd

    from ....analysis.verdicts.measures import require_ids

    source = run.source("CLUSTERS")
    there = source.fields().names()
    if "cl_id" not in there:
        raise FieldError(
            mark(
                "CLUSTERS has no field cl_id, the number or name of each cluster. “Delineate clusters” writes it; for "
                "clusters of your own, give the field that name."
            )
        )
    known = [*(field.name for field in fields_of("delineateclusters", "OUTPUT")), *VERDICT, *PRIORITY]
    if not run.has_rows("CLUSTERS"):
        run.report.notices([notice(mark("CLUSTERS has no features: there is no cluster to make a sheet of."))])
        return [], pd.DataFrame({name: [] for name in known if name in there}, dtype=object), {}
    rows = run.columns("CLUSTERS", {name: name for name in known if name in there})
    texts = {*TEXTS, "cl_id", "pr_lift_by", "pr_unknown"}
    ids = require_ids(rows["cl_id"])
    rows = numbers_of(rows, texts).set_axis(ids).drop(columns="cl_id")
    shapes = dict(zip(ids, map(polygons, _shapes(source))))
    run.fingerprints["CLUSTERS"] = fingerprint.of_features(
        source.fields(), source.getFeatures(QgsFeatureRequest(), UNCHECKED), run.cancelled
    )
    run.subject = next(iter(rows["sector"].dropna()), "") if "sector" in rows else ""
    bare = [one for one, shape in shapes.items() if shape.isNull()]
    text = mark("Clusters without a polygon, whose sheets have no map ({count}): {list}.")
    run.report.notices(listed_notice(text, bare))
    return list(ids), rows, shapes


def _require_own(frame, members):
    """Raise `TableError` where the cores of MEMBERS have other figures than the clusters: they are of another run."""
    import pandas as pd

    from ....analysis.clusters.cluster_classes import CORE_NAME
    from ....analysis.comparison.dated_members import FIGURES, require_sums

    core = members[members["role"] == CORE_NAME].rename(columns={"cl_id": "cluster"})
    there = [name for name in FIGURES if name in frame and name in core]
    require_sums(core, frame[there].apply(pd.to_numeric), "CLUSTERS", "MEMBERS")


def _called(run, frame):
    """Return what results by sector call the sector of the clusters, as SECTOR_ROWS says."""
    said = [name.strip() for name in run.text("SECTOR_ROWS").split(";") if name.strip()]
    sectors = list(frame["sector"].dropna().unique()) if "sector" in frame else []
    if said and len(sectors) > 1:
        raise FieldError(
            mark(
                "SECTOR_ROWS names the rows of one sector, and CLUSTERS has several: {sectors}. Make their sheets "
                "sector by sector, or leave it empty."
            ),
            sectors=listed(sectors),
        )
    return said


def _shapes(source):
    return [feature.geometry() for feature in source.getFeatures(QgsFeatureRequest(), UNCHECKED)]


def _joined(run, frame, name, wanted, algorithm, texts):
    """Return the clusters with fields of another result, which count before those that the layer has."""
    if not run.wants(name) or not len(frame):
        return frame
    rows = result_rows(run, name, ("cl_id", *wanted[:1]), wanted[1:], texts, algorithm)
    if rows is None:
        return frame
    rows = by_cluster(run, name, rows, "cl_id", list(frame.index))
    return frame.drop(columns=[one for one in rows if one in frame]).join(rows)


def _members(run, ids):
    """Return the areas of these clusters, their shapes and system; None where none are given."""
    if not run.wants("MEMBERS") or not ids:
        return None, {}, None
    from ....analysis.clusters.members import roles_of
    from ....analysis.tables.ids import id_texts

    rows = read_members(run, "MEMBERS", MEMBER_FIELDS, parts=True)
    source = run.source("MEMBERS")
    rows = numbers_of(rows, {"cl_id", "area_id", "cl_name", "area_name", "province", "role"})
    shapes = _shapes(source) if run.inputs["MEMBERS"].file is None else []
    shapes = dict(zip(rows.index, shapes)) if len(shapes) == len(rows) else {}
    shapes = {at: polygons(shape) for at, shape in shapes.items() if not polygons(shape).isNull()}
    rows = rows.assign(role=roles_of(rows), drawn=rows.index.isin(list(shapes)))
    rows = rows.assign(cl_id=id_texts(rows["cl_id"]), area_id=id_texts(rows["area_id"])).dropna(
        subset=["cl_id", "area_id"]
    )
    there = set(rows["cl_id"])
    if not there & set(ids):
        raise FieldError(
            mark("No cluster of MEMBERS is in CLUSTERS. MEMBERS has, for example, {members}; CLUSTERS {clusters}."),
            members=listed(sorted(there)),
            clusters=listed(ids),
        )
    run.report.notices(listed_notice(OTHERS, [one for one in ids if one not in there], parameter="MEMBERS"))
    return rows[rows["cl_id"].isin(ids)].drop_duplicates(["cl_id", "area_id"]), shapes, system_of(source)


def _ground(run):
    """Return the `Ground`, None where none is given or it has no rows."""
    if not run.wants("AREAS") or not run.has_rows("AREAS"):
        return None
    source = run.source("AREAS")
    field = run.text("NAME_FIELD")
    if not field:
        there = {name.casefold(): name for name in source.fields().names()}
        field = next((there[name] for name in NAMES if name in there), "")
    index = source.fields().lookupField(field) if field else -1
    names, shapes = [], []
    for feature in source.getFeatures(QgsFeatureRequest(), UNCHECKED):
        if not len(names) % 1000 and run.cancelled():
            break
        value = feature.attribute(index) if index >= 0 else None
        names.append("" if value is None or str(value) == "NULL" else str(value).strip())
        shapes.append(feature.geometry())
    run.fingerprints["AREAS"] = fingerprint.of_features(
        source.fields(), source.getFeatures(QgsFeatureRequest(), UNCHECKED), run.cancelled
    )
    return Ground(names, shapes, system_of(source))
