"""What is said of groups of areas, in the log and on the page: which are more than chance, and how to read them."""

from ....analysis.autocorrelation.classes import NOT_SIGNIFICANT
from ....translation import tr
from ...layers.output_fields.table import heading
from ..html import List, Section, Table
from ..numbers import counted, number

COLUMNS = ("number", "label", "areas", "lead", "observed", "expected", "ratio", "p_mass", "p_extent", "parent")
ROWS = 20
"""Groups that are told of at most; the layer has them all."""
LEAST_ROWS = 5
"""Groups in the table, significant or not, as far as there are as many."""


def told(found):
    """Return a summary of groups and a sentence on each that is more than chance.

    Parameters
    ----------
    found : hotspots.area_groups.FoundGroups

    Returns
    -------
    list of str
    """
    return [summary(found), *(_sentence(number, group) for number, group in _significant(found).head(ROWS).iterrows())]


def summary(found):
    """Return in a sentence how many groups are more than chance."""
    groups, significant = found.groups, _significant(found)
    if not len(groups):
        return tr("No area is so high, or low, together with its neighbours that it could be part of a group.")
    values = {"all": len(groups), "level": number(found.level)}
    if not len(significant):
        text = tr("Groups that are more than chance (p by mass at most {level}): none of {all}; the lowest p is {p}.")
        return text.format(p=number(groups["p_mass"].min(), 3), **values)
    text = tr("Groups that are more than chance (p by mass at most {level}): {count} of {all}; areas in them: {areas}.")
    inside = found.areas["gr_class"].fillna(NOT_SIGNIFICANT) != NOT_SIGNIFICANT
    return text.format(count=len(significant), areas=int(inside.sum()), **values)


def groups_section(found):
    """Return the part of a page that lists groups and says how to read them."""
    # Those that are more than chance come first: within a broad group they have the last numbers.
    groups = found.groups.sort_values("class", key=lambda code: code == NOT_SIGNIFICANT, kind="stable")
    shown = groups.head(min(max(len(_significant(found)), LEAST_ROWS), ROWS))
    content = [summary(found)]
    if len(shown):
        names = [name for name in COLUMNS if name != "parent" or shown["parent"].notna().any()]
        head, decimals = heading("localmoran", "GROUPS", *names)
        whole = shown.assign(parent=[None if value != value else int(value) for value in shown["parent"]])
        content.append(Table(head, whole[names].astype(object).to_numpy().tolist(), decimals))
    return Section(tr("Groups of areas"), [*content, List(_reading(shown["broad"].any()))])


def _significant(found):
    return found.groups[found.groups["class"] != NOT_SIGNIFICANT]


def _sentence(name, group):
    """Return in a sentence what a group is."""
    values = {
        "label": group["label"],
        "number": name,
        "areas": counted(group["areas"], tr("1 area"), tr("{count} areas")),
        "p": number(group["p_mass"], 3),
        "extent": number(group["p_extent"], 3),
        "lead": group["lead"],
        "ratio": number(group["ratio"], 2),
        "parent": number(group["parent"]),
    }
    sentences = [tr("{label} {number}: {areas}, p {p} by mass and {extent} by extent; first: {lead}.")]
    if group["ratio"] == group["ratio"]:
        sentences.append(tr("{ratio} times what chance would give."))
    if group["parent"] == group["parent"]:
        sentences.append(tr("It lies within number {parent}."))
    return " ".join(sentences).format(**values)


def _reading(broad):
    """Return how to read groups."""
    texts = [
        tr(
            "A group is made of neighbouring areas that are high (or low) themselves and are so together with their "
            "neighbours. What is looked at is always the area with its neighbours, as in Gi*, whatever statistic "
            "colours the map: so a coloured area may be in no group, and an area in a group may have no colour."
        ),
        tr(
            "The p-value of a group speaks of the group as a whole, not of each of its areas: chance makes a group "
            "as strong as this one, anywhere on a map, that seldom. By mass: many areas, or a few very unlikely ones. "
            "By extent: the number of areas alone. Mass decides. All groups of the map were allowed for, so that no "
            "correction is needed."
        ),
        tr(
            "p-values of groups come from random maps: with another seed they change a little. If a decision hangs on "
            "one near the level, raise the number of maps. The outline of a group is not the limit of a cluster: areas "
            "beside it may belong to it."
        ),
    ]
    if broad:
        texts.append(
            tr(
                "A broad group covers more than 5 % of the areas: a region that is high as a whole rather than a "
                "cluster. Groups within it are what is left at a stricter p-value; their own p-value counts only where "
                "that of the region is low too."
            )
        )
    return texts
