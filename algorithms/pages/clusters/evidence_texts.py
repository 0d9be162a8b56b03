"""What records of evidence say of a cluster, a line each, with their source and day."""

from ....analysis.evidence.evidence_layers import CONDITIONS, MARKETS, PROGRAMMES
from ....analysis.evidence.evidence_options import EFFECTS, GOALS, TOPICS
from ....analysis.evidence.records import VALID
from ....translation import tr
from ..numbers import day, percent


def records_of(evidence, cluster):
    """Return what valid records tell of a cluster beside cooperation: conditions, markets, programmes.

    Parameters
    ----------
    evidence : Evidence
    cluster : str

    Returns
    -------
    list of str
    """
    of = {layer: _rows(evidence, layer, cluster) for layer in (CONDITIONS, MARKETS, PROGRAMMES)}
    told = [
        f"{_label(TOPICS, row['topic'])}: {row['what']} ({_lower(_label(EFFECTS, row['effect']))})"
        for row in of[CONDITIONS]
    ]
    for row in of[MARKETS]:
        known = row["growth"] is not None and row["growth"] == row["growth"]
        text = tr("Market: {what}, growth a year: {growth}") if known else tr("Market: {what}")
        told.append(text.format(what=row["what"], growth=percent(row["growth"] / 100, 1) if known else ""))
    told += [
        tr("Programme: {name}, for: {goal}").format(name=row["name"], goal=_lower(_label(GOALS, row["goal"])))
        for row in of[PROGRAMMES]
    ]
    rows = [row for layer in of.values() for row in layer]
    return [
        tr("{said}. Source: {source}, {day}.").format(
            said=said.rstrip("."), source=row["source"], day=day(row["observed"])
        )
        for said, row in zip(told, rows)
    ]


def _rows(evidence, layer, cluster):
    frame = evidence.of(layer, VALID)
    return frame[frame["cl_id"] == cluster].to_dict("records")


def _label(options, code):
    return tr(next(option.label for option in options if option.code == code))


def _lower(text):
    return text[:1].lower() + text[1:]
