"""What is said of clusters, in the log, in their layer and on the page."""

from ....analysis.clusters.cluster_classes import BY_ITSELF, GIVEN, TOO_SMALL, WEAK
from ....translation import tr
from ..numbers import counted, number, percent

HALF = 0.5
"""Part of the fringe in a cluster above which one should not speak of the whole as of the core."""
VAST = 0.5
"""Share of the reference region's sector above which a cluster is the sector itself."""


def summary(clusters, isolated, regions, alpha):
    """Return in a sentence or two how many clusters there are, and what is in none."""
    if not len(clusters):
        text = tr(
            "No agglomeration: no group of areas with more than their share is more than chance (p at most {level})."
        )
        said = [text.format(level=number(alpha))]
    else:
        text = tr("Agglomerations: {count}. Areas in their cores: {core}; in their fringes: {fringe}.")
        core, fringe = (number(int(clusters[name].sum())) for name in ("n_core", "n_fringe"))
        said = [text.format(count=number(len(clusters)), core=core, fringe=fringe)]
    for code, text in (
        (BY_ITSELF, tr("Hot spots whose group may be chance, in no agglomeration: {count}.")),
        (TOO_SMALL, tr("Areas of agglomerations below a least size: {count}.")),
    ):
        count = int((isolated["is_class"] == code).sum())
        if count:
            said.append(text.format(count=number(count)))
    if len(regions):
        text = tr("Broad patterns, regions rather than agglomerations: {count}; areas in them: {areas}.")
        said.append(text.format(count=number(len(regions)), areas=number(int(regions["areas"].sum()))))
    return " ".join(said)


def in_words(row, jobs):
    """Return what a cluster is, in sentences.

    Parameters
    ----------
    row : pandas.Series
        Its fields, and ``size`` and ``size_all``, what is counted in the core and with the fringe.
    jobs : bool
        Whether jobs are counted, else firms.
    """
    sizes = (tr("1 job"), tr("{count} jobs")) if jobs else (tr("1 firm"), tr("{count} firms"))
    areas = tr("1 area"), tr("{count} areas")
    said = [
        tr(
            "{id} · {name}: {areas} in the core, {size}, {quotient} times the share of the reference region "
            "(between {low} and {high})."
        )
    ]
    if row["n_fringe"]:
        said.append(tr("With the fringe: {all_areas}, {size_all}, {quotient_all} times."))
    said.append(_of_chance(row))
    said.append(_of_provinces(row))
    if row["pattern"] == row["pattern"]:
        said.append(tr("It lies in region {pattern}."))
    if row["origin"] == "split":
        said.append(tr("It has split from {parents}."))
    if row["origin"] == "merged":
        said.append(tr("It has taken in {parents}."))
    values = {
        "id": number(row["cl_id"]),
        "name": row["cl_name"],
        "areas": counted(row["n_core"], *areas),
        "all_areas": counted(row["n_areas"], *areas),
        "size": counted(row["size"], *sizes),
        "size_all": counted(row["size_all"], *sizes),
        "quotient": number(row["lq"], 1),
        "low": number(row["lq_low"], 1),
        "high": number(row["lq_high"], 1),
        "quotient_all": number(row["lq_all"], 1),
        "p": number(row["p_mass"], 3),
        "provinces": row["provinces"],
        "governments": number(row["n_prov"]),
        "pattern": number(row["pattern"]),
        "parents": row["parents"],
    }
    return " ".join(filter(None, said)).format(**values)


def _of_chance(row):
    """Return a template of how likely chance is."""
    if not row["p_areas"]:
        return tr("No group of these figures holds it: nothing says that it is more than chance.")
    if row["cl_class"] == WEAK:
        return tr("It is one of last year's, and weak: chance makes a group as strong somewhere on the map with p {p}.")
    if row["cl_class"] == GIVEN:
        return tr("As a whole it is within chance: p {p}.")
    return tr("Chance makes a group as strong somewhere on the map with p {p}.")


def _of_provinces(row):
    """Return a template of who has to agree."""
    if not row["n_prov"] > 0:
        return ""
    if row["n_prov"] == 1:
        return tr("It lies in one province: {provinces}.")
    return tr("It lies in {governments} provinces ({provinces}): {governments} provincial governments must agree.")


def warnings(clusters):
    """Return what to be careful with, a sentence for each cluster concerned."""
    said = []
    for _, row in clusters.iterrows():
        values = {"name": row["cl_name"], "share": percent(row["fringe_sh"]), "part": percent(row["nat_share"])}
        if not row["stable"] and row["p_areas"]:
            text = tr(
                "{name}: p {p} is so near the level that other maps of chance might decide otherwise, and verdicts do "
                "not count it as shown. More maps of chance settle it."
            )
            said.append(text.format(**values, p=number(row["p_mass"], 3)))
        if row["fringe_sh"] > HALF:
            text = tr("{name}: the fringe holds {share} of it, more than the core. Do not show both as one figure.")
            said.append(text.format(**values))
        if row["nat_share"] > VAST:
            text = tr("{name}: it holds {part} of the sector of the reference region, so that there is little else.")
            said.append(text.format(**values))
    return said
