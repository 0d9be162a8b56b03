"""Records of evidence, each looked at: does it count on a day, and if not, why.

What statistics cannot see is recorded by people, with a source and a date, and it grows old. A record counts while it
is complete, of a cluster and of actors that are there, not of the future, not older than is allowed, and not beyond the
day until which it was said to hold.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from ..errors import FieldError, TableError, listed, listed_notice, mark, phrase, valued
from ..tables.days import days_of
from ..tables.ids import id_texts
from ..validation import refuse_infinite
from .evidence_layers import ACTORS, CHOICE, CLUSTERS, ID, KEY, LAYER, REAL, RECORDS, WHOLE

VALID, LAPSED, FUTURE, NO_ACTOR, NO_CLUSTER, FAULTY = "valid", "lapsed", "future", "no_actor", "no_cluster", "faulty"

LEFT_OUT = {
    FAULTY: mark(
        "“{layer}”: records that lack a required field, end before they begin, or link an actor with itself, and so do "
        "not count ({count}): {list}."
    ),
    NO_CLUSTER: mark("“{layer}”: records of clusters that are not there, which do not count ({count}): {list}."),
    NO_ACTOR: mark("“{layer}”: records with an actor that is not there, which do not count ({count}): {list}."),
    FUTURE: mark("“{layer}”: records with a date in the future, which do not count yet ({count}): {list}."),
    LAPSED: mark("“{layer}”: records that have lapsed, and do not count any more ({count}): {list}."),
}
"""What is said of records that do not count, the gravest reason first; a record has the first that holds."""


@dataclass(frozen=True)
class Evidence:
    """All records, and which of them count.

    Attributes
    ----------
    frames : dict of str to pandas.DataFrame
        By the name of the layer, on the ids of rows: its fields, days as ``datetime64``, keys as texts, with
        ``status``, one of `VALID`, `LAPSED`, `FUTURE`, `NO_ACTOR`, `NO_CLUSTER`, `FAULTY`. Records of actors that
        name no cluster are of none, and may be valid.
    clusters : pandas.Index
        Ids of the clusters, as they were given.
    today : datetime.date
        The day on which they count.
    oldest : datetime.date or None
        The day before which evidence is too old.
    notices : tuple of Notice
        Which records do not count, and why.
    """

    frames: dict
    clusters: pd.Index
    today: date
    oldest: "date | None"
    notices: tuple = ()

    def of(self, layer, status=VALID):
        """Return the records of a layer that have a status."""
        frame = self.frames[layer]
        return frame[frame["status"] == status]

    def key(self, cluster):
        """Return what records call a cluster."""
        return str(id_texts(pd.Series([cluster], dtype=object)).iloc[0])


def evidence(frames, clusters, today, oldest=None, others=()):
    """Look at records of evidence.

    Parameters
    ----------
    frames : dict of str to pandas.DataFrame
        By the name of each layer of `evidence_layers.RECORDS`, its fields; days as texts, None where empty; the index
        names the rows.
    clusters : sequence
        Ids of the clusters that there are.
    today : datetime.date
        The day on which records have to count.
    oldest : datetime.date, optional
        The day before which evidence is too old: of an earlier date, or over by then. Without it only what was said to
        hold no longer than some day, or is over, lapses.
    others : iterable of str
        Ids that records have of other clusters than these, see `evidence_clusters.others`.

    Returns
    -------
    Evidence

    Raises
    ------
    TableError
        When a layer or a field is missing, or an actor is repeated.
    FieldError
        When a date or a number cannot be read, or a code is none of the options.

    Examples
    --------
    >>> from polos.analysis.examples import some_evidence
    >>> found = evidence(some_evidence(), [7], date(2026, 1, 1))
    >>> found.frames["links"]["status"].tolist(), str(found.notices[0])
    (['valid', 'lapsed'], '“Links between actors”: records that have lapsed, and do not count any more (1): 2.')
    """
    if oldest is not None and oldest > today:
        text = mark("Evidence cannot have to be of {oldest} or later when it is to count on {today}: no record would.")
        raise FieldError(text, oldest=str(oldest), today=str(today))
    require_layers(frames)
    clusters = pd.Index(clusters)
    keys = set(id_texts(pd.Series(clusters, dtype=object)).dropna()) - set(others)
    read = {layer.name: _typed(frames[layer.name], layer) for layer in RECORDS}
    actors = set(_actors(read[ACTORS]))
    found, notices = {}, ()
    for layer in RECORDS:
        frame = read[layer.name]
        status = _status(frame, layer, keys, actors, pd.Timestamp(today), oldest and pd.Timestamp(oldest))
        found[layer.name] = frame.assign(status=status)
        for reason, text in LEFT_OUT.items():
            notices += listed_notice(text, list(frame.index[status == reason]), layer=phrase(layer.title))
    return Evidence(found, clusters, today, oldest, notices)


def require_layers(names):
    """Raise a `TableError` where layers of evidence are missing.

    Parameters
    ----------
    names : iterable of str
        Of the layers that there are.
    """
    names = list(names)
    missing = [layer.name for layer in RECORDS if layer.name not in names]
    if missing:
        text = mark("The evidence has no layer {missing}. It has: {there}. Make a file with the evidence template.")
        raise TableError(text, missing=listed(missing, 10), there=listed(names, 20))


def require_fields(layer, names):
    """Raise a `TableError` where a layer of evidence lacks fields.

    Parameters
    ----------
    layer : EvidenceLayer
    names : iterable of str
        Of the fields that it has.
    """
    names = list(names)
    missing = [field.name for field in layer.fields if field.name not in names and not field.later]
    if missing:
        text = mark("Layer “{layer}” of the evidence lacks {missing}. Its fields are: {fields}.")
        raise TableError(text, layer=layer.name, missing=listed(missing, 20), fields=listed(names, 30))


def _typed(frame, layer):
    """Return a frame with days, keys and codes as what they are."""
    require_fields(layer, frame.columns)
    frame = frame.copy()
    for field in layer.fields:
        column = frame[field.name]
        if field.name in layer.days:
            frame[field.name] = days_of(column, layer.name)
        elif field.kind in (ID, KEY):
            frame[field.name] = id_texts(column.astype(object))
        elif field.kind == CHOICE:
            frame[field.name] = _codes(column, field, layer)
        elif field.kind in (WHOLE, REAL):
            frame[field.name] = _numbers(column, layer)
    return frame


def _numbers(column, layer):
    """Return a field as numbers, NaN where it is empty."""
    numbers = pd.to_numeric(column, errors="coerce").astype(float)
    refuse_infinite(numbers.to_frame(f"{layer.name}.{column.name}"))
    wrong = column[numbers.isna() & column.notna()]
    if len(wrong):
        text = mark("Field “{field}” of “{layer}” has texts that are no numbers ({count}), in these rows: {rows}.")
        rows = listed(valued(wrong.items()))
        raise FieldError(text, field=column.name, layer=layer.name, count=len(wrong), rows=rows)
    return numbers


def _codes(column, field, layer):
    """Return the codes of a field, None where it is empty."""
    codes = column.astype(object).where(column.notna(), None)
    known = [option.code for option in field.options]
    wrong = sorted({str(code) for code in codes.dropna()} - set(known))
    if wrong:
        text = mark("Field “{field}” of “{layer}” has values that are none of its codes: {wrong}. They are: {codes}.")
        raise FieldError(text, field=field.name, layer=layer.name, wrong=listed(wrong), codes=listed(known, 30))
    return codes


def _actors(frame):
    """Return the ids of actors, each once."""
    ids = frame["actor_id"].dropna()
    repeated = ids[ids.duplicated()].unique()
    if len(repeated):
        text = mark("Actors that are listed more than once: {ids}.")
        raise TableError(text, ids=listed(repeated))
    return ids


def _status(frame, layer, clusters, actors, today, oldest):
    """Return the status of each record."""
    required = frame[list(layer.required)]
    blank = required.isna() | required.astype(object).eq("")
    faulty = blank.any(axis=1)
    lapsed = frame["valid_to"] < today
    if oldest is not None:
        lapsed |= frame["observed"] < oldest
    if "to_id" in frame:
        faulty |= frame["from_id"] == frame["to_id"]
    if "ended" in frame:
        faulty |= frame["ended"] < frame["began"]
        lapsed |= frame["ended"] < (today if oldest is None else oldest)
    missing = pd.Series(False, frame.index)
    for name in _keys_of_actors(layer):
        missing |= frame[name].notna() & ~frame[name].isin(actors)
    future = frame["observed"] > today
    if "began" in frame:
        future |= frame["began"] > today
    reasons = {
        FAULTY: faulty,
        NO_CLUSTER: frame["cl_id"].notna() & ~frame["cl_id"].isin(clusters),
        NO_ACTOR: missing,
        FUTURE: future,
        LAPSED: lapsed,
    }
    status = pd.Series(VALID, frame.index, dtype=object)
    for reason in reversed(LEFT_OUT):  # the first one that holds is written last
        status[reasons[reason]] = reason
    return status


def _keys_of_actors(layer):
    return [field.name for field in layer.fields if field.refers == ACTORS]


def cluster_ids(frames):
    """Return the ids of the clusters that an evidence file itself lists."""
    if CLUSTERS not in frames:
        raise TableError(mark("The evidence has no layer {missing}."), missing=CLUSTERS)
    require_fields(LAYER[CLUSTERS], frames[CLUSTERS].columns)
    return frames[CLUSTERS]["cl_id"].dropna()
