"""What is said of how sure classes and clusters are: settings in words, the result in sentences."""

from ....analysis.stability.class_stability import TOGETHER
from ....analysis.stability.robustness import APART, BASE, GRID, REDRAW
from ....analysis.stability.stability_classes import HALF, SURE
from ....translation import tr
from ..numbers import number, percent


def neighbours_words(text):
    """Return neighbours as a grid names them, “nearest 6”, in words."""
    word, _, count = text.partition(" ")
    value = number(float(count)) if count else ""
    return {
        "queen": tr("queen (a shared point)"),
        "rook": tr("rook (a shared border)"),
        "nearest": tr("{k} nearest").format(k=value),
        "order": tr("contiguity up to order {order}").format(order=value),
        "band": tr("all within {distance} m").format(distance=value),
        "tolerance": tr("tolerance of {distance} m").format(distance=value),
    }[word]


def law_words(law):
    """Return one of `analysis.inference.options.NULLS` in words."""
    return {
        "automatic": tr("automatic law"),
        "permutation": tr("permutation"),
        "poisson": tr("the same risk everywhere"),
        "gamma": tr("gamma risks"),
        "lognormal": tr("lognormal risks"),
        "size-classes": tr("permutation within size classes"),
    }[law]


def factor_words(factor):
    """Return a factor, or what is left beside all of them, in words."""
    return {
        "neighbours": tr("Neighbours"),
        "law": tr("What chance makes of a rate"),
        "level": tr("Significance level"),
        TOGETHER: tr("Several of them together"),
    }[factor]


def setting_words(row):
    """Return a row of `analysis.stability.robustness.Robustness.settings` in words."""
    words = f"{neighbours_words(row['neighbours'])}, {law_words(row['law'])}, {number(row['level'])}"
    if row["kind"] == REDRAW:
        return tr("redraw {number}: {setting}").format(number=number(row["redraw"]), setting=words)
    return words


def counts(result):
    """Return {kind: rows} of settings, the base among those of the grid."""
    rows = result.settings["kind"].value_counts()
    return {
        GRID: int(rows.get(GRID, 0) + rows.get(BASE, 0)),
        APART: int(rows.get(APART, 0)),
        REDRAW: int(rows.get(REDRAW, 0)),
    }


def standing_out(result, classes):
    """Return the areas that stand out in the base."""
    return result.areas[result.areas["class"].isin(classes.marked)]


def summary(result, question):
    """Return the result in sentences: clusters, method, data, and what matters most."""
    return [*_of_clusters(result), *_of_areas(result, question)]


def _of_clusters(result):
    """Return, in a list, how many clusters are sure; nothing without clusters."""
    clusters = result.clusters
    if clusters is None:
        return []
    method, data = clusters["method"] >= SURE, clusters["data"] >= SURE
    values = {"count": number(len(clusters)), "method": number(int(method.sum())), "data": number(int(data.sum()))}
    if clusters["data"].isna().all():
        text = tr("Agglomerations that are there in 80 % of the settings or more: {method} of {count}.")
        return [text.format(**values)]
    text = tr(
        "Agglomerations that are there in 80 % of the settings or more: {method} of {count}; in 80 % of "
        "the redraws of the figures or more: {data}; in both: {both}."
    )
    return [text.format(**values, both=number(int((method & data).sum())))]


def _of_areas(result, question):
    """Return what areas keep, and on what it hangs."""
    marked, rows = standing_out(result, question.classes), counts(result)
    if marked.empty:
        text = tr("No area stands out in the base, so that there is no class to lose; settings tried: {settings}.")
        return [text.format(settings=number(rows[GRID]))]
    said = [
        tr(
            "Method: areas that stand out: {count}; of these keep their class in 80 % of the settings ({settings}) or "
            "more: {sure}, in less than half: {unsure}."
        ).format(**_sure(marked["share"], marked), settings=number(rows[GRID]))
    ]
    if rows[REDRAW]:
        said.append(
            tr(
                "Data: areas that stand out: {count}; of these keep their class in 80 % of the redraws of the figures "
                "({redraws}) or more: {sure}, in less than half: {unsure}."
            ).format(**_sure(marked["data"], marked), redraws=number(rows[REDRAW]))
        )
    return [*said, most_important(result.importance)]


def _sure(shares, marked):
    return {
        "count": number(len(marked)),
        "sure": number(int((shares >= SURE).sum())),
        "unsure": number(int((shares < HALF).sum())),
    }


def most_important(importance):
    """Return in a sentence which factor matters most."""
    if importance.isna().any():
        return tr("All settings give the same map.")
    if len(importance) == 2:
        return tr("All that changes hangs on one factor: {factor}.").format(factor=factor_words(importance.index[0]))
    alone = importance.drop(TOGETHER)
    text = tr("Most of what changes hangs on: {factor} ({share}); on several factors together: {rest}.")
    return text.format(
        factor=factor_words(alone.idxmax()), share=percent(alone.max()), rest=percent(importance[TOGETHER])
    )


def in_words(row, result):
    """Return what a row of CLUSTERS says, in sentences."""
    rows = counts(result)
    if row["rb_method"] != row["rb_method"]:
        return tr("{name}: the value is zero or empty in all its areas: nothing can be said.").format(
            name=row["rb_name"]
        )
    said = [tr("{name}: settings in which it is there: {method} of {settings} ({share}).")]
    if rows[REDRAW]:
        said.append(tr("Redraws of the figures in which it is there: {data} of {redraws}."))
    if not row["rb_base"]:
        said.append(tr("In the base itself it is not there."))
    if row["rb_region"] > 0:
        said.append(tr("In {region} of the settings it is a part of a broad region."))
    if row["rb_method"] > 0:
        said.append(
            tr("Areas in it in 80 % of the settings or more: {in_80}; in 50 to 80 %: {in_50}; seldomer: {less}.")
        )
    return " ".join(said).format(
        name=row["rb_name"],
        method=number(round(row["rb_method"] * rows[GRID])),
        settings=number(rows[GRID]),
        share=percent(row["rb_method"]),
        data=number(round(row["rb_data"] * rows[REDRAW])) if rows[REDRAW] else "",
        redraws=number(rows[REDRAW]),
        region=percent(row["rb_region"]),
        in_80=number(row["rb_in_80"]),
        in_50=number(row["rb_in_50"]),
        less=number(row["rb_in_20"] + row["rb_in_0"]),
    )
