"""What is written of how sure classes and clusters are: areas, clusters, perimeters, settings, page, picture, log."""

from typing import NamedTuple

from ...translation import tr
from ..layers.shapes import write_shapes
from ..maps import robustness_styles as styles

LEVELS_OF_PERIMETERS = {"rb_in_80": 4, "rb_in_50": 3, "rb_in_20": 2, "rb_in_0": 1}
"""Fields that count the areas of each class of `stability_classes.PERIMETER`."""


class Robust(NamedTuple):
    """All that was found.

    Attributes
    ----------
    result : analysis.stability.robustness.Robustness
    question : analysis.stability.setting_runs.Question
    cluster_names, area_names : dict
        By id; others are shown by their id.
    """

    result: object
    question: object
    cluster_names: dict
    area_names: dict


def write_robustness(run, areas, found):
    """Write all outputs of a run.

    Parameters
    ----------
    run : Run
    areas : Areas
    found : Robust
    """
    from ..pages.clusters.robustness_figure import robustness_figure
    from ..pages.clusters.robustness_page import robustness_page
    from ..pages.clusters.robustness_texts import in_words, setting_words, summary

    run.map("OUTPUT", areas, area_frame(found), styles.STABILITY)
    clusters = None
    if found.result.clusters is not None:
        clusters = cluster_frame(found)
        clusters["rb_says"] = [in_words(row, found.result) for _, row in clusters.iterrows()]
        _write_clusters(run, areas, found, clusters)
    else:
        _write_none(run, areas)
    if run.wants("SETTINGS"):
        rows = found.result.settings.reset_index()
        run.rows("SETTINGS", rows.assign(setting=[setting_words(row) for row in rows.to_dict("records")]))
    run.page("REPORT", lambda: robustness_page(run.algorithm.displayName(), found, clusters, run.report))
    run.picture("FIGURE", lambda: robustness_figure(found, clusters))
    # After the page, which has them in their place.
    for said in (*summary(found.result, found.question), *([] if clusters is None else clusters["rb_says"])):
        run.report.fact(said)


def area_frame(found):
    """Return the fields of areas."""
    areas, labels = found.result.areas, {known.value: tr(known.label) for known in found.question.classes}
    clusters = found.question.clusters
    return areas.assign(
        rb_class=areas["class"],
        rb_label=areas["class"].map(labels),
        rb_method=areas["share"],
        rb_data=areas["data"],
        rb_marked=areas["marked"],
        rb_other=areas["other"].map(labels).where(areas["other"].notna(), None),
        rb_oth_shr=areas["other_share"].where(areas["other"].notna()),
        rb_unstab=areas["unstable"],
        rb_stab=areas["stability"],
        rb_sure=areas["stability"].map(styles.STABILITY.labels()),
        rb_cluster=None if clusters is None else clusters.reindex(areas.index),
    )


def cluster_frame(found):
    """Return the fields of clusters but for their words, the surest first, then the largest."""
    clusters, inside = found.result.clusters, found.result.perimeter
    clusters = clusters.sort_values(["method", "size"], ascending=False, kind="stable")
    counts = {
        name: inside[(inside["class"] == code) & (inside["share"] > 0)].groupby("cluster").size()
        for name, code in LEVELS_OF_PERIMETERS.items()
    }
    return clusters.assign(
        rb_cluster=clusters.index.astype(str),
        rb_name=[_name(found.cluster_names, cluster) for cluster in clusters.index],
        rb_areas=clusters["areas"],
        rb_size=clusters["size"],
        rb_base=clusters["base"].astype(float),
        rb_method=clusters["method"],
        rb_data=clusters["data"],
        rb_region=clusters["region"],
        rb_surv=clusters["class"],
        rb_label=clusters["class"].map(styles.SURVIVAL.labels()),
        **{name: count.reindex(clusters.index).fillna(0) for name, count in counts.items()},
    )


def perimeter_frame(found):
    """Return the fields of the areas of perimeters: those that never belong to a cluster and are none of it are out."""
    inside = found.result.perimeter
    return inside.assign(
        rb_cluster=inside["cluster"].astype(str),
        rb_name=[_name(found.cluster_names, cluster) for cluster in inside["cluster"]],
        area_id=inside["area"].astype(str),
        area_name=[_name(found.area_names, area) for area in inside["area"]],
        rb_member=inside["member"].astype(int),
        rb_inside=inside["share"],
        rb_in=inside["class"],
        rb_label=inside["class"].map(styles.PERIMETERS.labels()),
    )


def _name(names, one):
    return str(names.get(one, one))


def _write_none(run, areas):
    """Write the layers of clusters where the table of members has none."""
    import pandas as pd

    for name, legend in (("CLUSTERS", styles.SURVIVAL), ("PERIMETERS", styles.PERIMETERS)):
        if run.wants(name):
            columns = run.columns_of(name, pd.DataFrame(columns=[field.name for field in run.fields_of(name)]))
            run.written(name, write_shapes(run, name, (), columns, areas.source), legend)


def _write_clusters(run, areas, found, frame):
    """Write clusters by their outlines, and the areas of their perimeters."""
    if run.wants("CLUSTERS"):
        from ...analysis.scan.outlines import outlines

        members = found.question.clusters
        inside = [members.index[members == cluster] for cluster in frame.index]
        shapes = run.awaited(outlines, areas.frame.geometry, inside)
        columns = run.columns_of("CLUSTERS", frame)
        run.written("CLUSTERS", write_shapes(run, "CLUSTERS", shapes, columns, areas.source), styles.SURVIVAL)
    if run.wants("PERIMETERS"):
        inside = perimeter_frame(found)
        shapes = areas.frame.geometry.loc[inside["area"]]
        columns = run.columns_of("PERIMETERS", inside)
        run.written("PERIMETERS", write_shapes(run, "PERIMETERS", shapes, columns, areas.source), styles.PERIMETERS)
