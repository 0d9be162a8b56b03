"""What is written of clusters: their layer, their areas, hot spots in none, broad patterns, a page, the log."""

from typing import NamedTuple

from ...analysis.errors import listed, listed_notice, mark, notice
from ..layers.output_fields.table import fields_of
from ..layers.shapes import write_shapes
from ..maps import cluster_styles as styles
from .cluster_inputs import sector_codes, sector_name

NO_CORE = mark(
    "No area has the class that is the core and a location quotient of 1 or more: there is no agglomeration."
)


class Clusters(NamedTuple):
    """All that was found.

    Attributes
    ----------
    result : analysis.clusters.delineation.Delineation
    read : cluster_inputs.Figures
    groups : analysis.clusters.area_groups.AreaGroups
    tested : pandas.DataFrame
        Gi* of each area, of `local_statistics.getis_ord`.
    alpha : float
    """

    result: object
    read: object
    groups: object
    tested: object
    alpha: float


def write_clusters(run, areas, found):
    """Write all outputs of a run.

    Parameters
    ----------
    run : Run
    areas : Areas
    found : Clusters
    """
    from ...analysis.clusters.cluster_shapes import cluster_shapes
    from ..pages.clusters.cluster_page import cluster_page
    from ..pages.clusters.cluster_texts import in_words, summary, warnings

    result = found.result
    geometry, members = areas.frame.geometry, result.members
    shapes, measures, notices = run.awaited(cluster_shapes, geometry, members, result.clusters.index)
    run.report.notices(notices)
    frame = cluster_frame(run, found, measures)
    frame["says"] = [in_words(row, found.read.jobs) for _, row in frame.iterrows()]
    _write(run, areas, "OUTPUT", frame, styles.CLUSTERS, shapes)
    members = member_frame(found, frame)
    _write(run, areas, "MEMBERS", members, styles.MEMBERS)
    run.draw(geometry)
    run.draw(geometry.loc[members.index], members, styles.MEMBERS)
    run.draw(shapes, frame, styles.CLUSTERS)
    isolated = isolated_frame(found)
    _write(run, areas, "ISOLATED", isolated, styles.ISOLATED)
    regions, outlines = run.awaited(pattern_frame, areas, found)
    _write(run, areas, "PATTERNS", regions, styles.PATTERNS, outlines)
    run.report.notices(_notices(found, frame))
    run.page("REPORT", lambda: cluster_page(frame, isolated, regions, found.alpha, found.read.jobs, run.report))
    # After the page, which has them in their place.
    for said in (summary(frame, isolated, regions, found.alpha), *frame["says"]):
        run.report.fact(said)
    run.report.warn(warnings(frame))


def cluster_frame(run, found, measures):
    """Return the fields of clusters, but for what is said of them in words."""
    import pandas as pd

    from ...analysis.clusters.cluster_figures import intervals, names

    clusters, read = found.result.clusters, found.read
    own = clusters.join(measures).join(intervals(clusters, read.share, alpha=found.alpha, **read.draws))
    areas = read.frame
    sector = sector_name(run)
    empty = pd.Series(float("nan"), own.index)
    labels = styles.CLUSTERS.labels()
    frame = own.assign(
        cl_id=own.index,
        cl_name=names(own, areas["name"], areas["province"], sector),
        jobs=own["sector"] if read.jobs else empty,
        jobs_all=own["sector_all"] if read.jobs else empty,
        nat_share=own["sector"] / read.sector,
        nat_sh_all=own["sector_all"] / read.sector,
        lq_hi_all=own["lq_high_all"],
        fringe_sh=own["fringe_share"],
        density=own["sector"] / own["km2"],
        lead_area=own["lead"].astype(str),
        lead_name=own["lead"].map(areas["name"]),
        n_prov=own["provinces"].map(len).where(own["provinces"].map(len) > 0).astype(float),
        provinces=own["provinces"].map(", ".join).where(own["provinces"].map(len) > 0, None),
        stable=own["stable"].astype(int),
        pattern=own["pattern"].where(own["pattern"] > 0),
        cl_class=own["class"],
        cl_label=own["class"].map(labels),
        parents=own["parents"].map(lambda ids: ", ".join(map(str, ids)) or None),
        last_id=found.result.last,
        size=own["sector"],
        size_all=own["sector_all"],
    )
    frame["sector"] = sector_codes(run)
    return frame


def member_frame(found, clusters):
    """Return the fields of the areas of clusters, those of a cluster together, the core first."""
    import pandas as pd

    from ...analysis.clusters.perimeters import CORE, ROLES

    members = found.result.members
    core = members["role"] == CORE
    frame = _area_frame(found, members.index)
    both = significant_areas(found).loc[members.index]
    return frame.assign(
        cl_id=members["cluster"],
        cl_name=members["cluster"].map(clusters["cl_name"]),
        province=found.read.frame["province"].loc[members.index],
        role=members["role"].map(ROLES),
        evidence=pd.Series(1 + both, members.index).where(core),
        # Of these areas alone: a column without rows would take all.
        **found.read.frame.loc[members.index, ["lq_low", "lq_high"]],
    )


def significant_areas(found):
    """Return which areas are hot spots by themselves, after the correction."""
    from ...analysis.inference.multiple_testing import reached

    tested = found.tested
    return (tested["side"] > 0) & reached(tested["p_adj"], found.alpha)


def isolated_frame(found):
    """Return the fields of hot spots that are in no cluster."""
    reasons = found.result.isolated(found.groups, significant_areas(found), found.alpha)
    frame = _area_frame(found, reasons.index)
    return frame.assign(is_class=reasons, is_label=reasons.map(styles.ISOLATED.labels()))


def _area_frame(found, ids):
    """Return what is told of areas by themselves."""
    import pandas as pd

    areas, tested = found.read.frame.loc[ids], found.tested.loc[ids]
    jobs = areas["sector"] if found.read.jobs else pd.Series(float("nan"), ids)
    bins = tested["bin"].map(lambda value: None if value != value else f"{value:.0f}")
    return pd.DataFrame(
        {
            "area_id": ids.astype(str),
            "area_name": areas["name"],
            "class": areas.get("class", bins),
            "statistic": tested["z"],
            "p": tested["p"],
            "p_adj": tested["p_adj"],
            "p_group": found.groups.areas["p_mass"].loc[ids],
            "jobs": jobs,
            "firms": areas["firms"],
            "total": areas["total"],
            "lq": areas["lq"],
        },
        index=ids,
    )


def pattern_frame(areas, found):
    """Return the fields of broad patterns, and their outlines."""
    import pandas as pd

    from ...analysis.clusters.delineation import patterns
    from ...analysis.scan.outlines import outlines

    numbers = patterns(found.groups, found.alpha)
    inside = [found.groups.members[number - 1] for number in numbers]
    rows = []
    for number, ids in zip(numbers, inside):
        group, sums = found.groups.groups.loc[number], found.read.frame.loc[ids, ["sector", "total", "firms"]]
        sector, total, firms = sums.sum(skipna=False)
        within = found.result.clusters.index[found.result.clusters["pattern"] == number]
        rows.append(
            {
                "pattern": number,
                "areas": len(ids),
                "firms": firms,
                "total": total,
                "jobs": sector if found.read.jobs else float("nan"),
                "share": sector / total,
                "lq": sector / total / found.read.share,
                "p_mass": group["p_mass"],
                "p_extent": group["p_extent"],
                "n_clusters": len(within),
                "clusters": ", ".join(map(str, within)) or None,
                "pt_label": next(iter(styles.PATTERNS.labels().values())),
            }
        )
    columns = [field.name for field in fields_of("delineateclusters", "PATTERNS")]
    return pd.DataFrame(rows, columns=columns), outlines(areas.frame.geometry, inside)


def _write(run, areas, name, frame, legend, shapes=None):
    """Write an output where it is wanted; shapes are by default those of the areas that the frame is of."""
    if run.wants(name):
        shapes = areas.frame.geometry.loc[frame.index] if shapes is None else shapes
        run.written(name, write_shapes(run, name, shapes, run.columns_of(name, frame), areas.source), legend)


def _notices(found, frame):
    """Return what a reader should know of what was left out, and of what came of last year's clusters."""
    result = found.result
    notices = ()
    if result.small:
        text = mark("Agglomerations below a least size that were left out: {count}; they have these areas: {rows}.")
        names = found.read.frame["name"].loc[result.too_small]
        notices += (notice(text, count=result.small, rows=listed(names)),)
    notices += listed_notice(mark("Agglomerations of last year that are no more ({count}): {list}."), result.ended)
    if "class" in found.read.frame and not len(frame):
        notices += (notice(NO_CORE),)
    return notices
