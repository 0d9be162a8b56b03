"""Actors of a cluster and the links between them, as they are on a day and as they were before another."""

from dataclasses import dataclass
from datetime import timedelta

import pandas as pd

from ..errors import FieldError, listed_notice, mark
from .evidence_layers import ACTORS, LINKS
from .evidence_options import LINKS as KINDS
from .evidence_options import MUTUAL
from .network_classes import ALONE, BETWEEN, BRIDGE, LINKED
from .records import FUTURE, LAPSED, VALID
from .relations import Relations, relations

ALL_KINDS = tuple(option.code for option in KINDS)


@dataclass(frozen=True)
class ActorNetwork:
    """A network of actors now and, where a date was given, before.

    Attributes
    ----------
    actors : pandas.DataFrame
        On the ids of actors: the fields of their records; ``partners``, ``component``, ``between`` and ``parts``, as in
        `relations.Relations`; ``role``, of `network_classes.ROLES`; ``before``, the partners before the date, NaN
        without one.
    links : pandas.DataFrame
        The links of today, on their rows, with ``mutual``: whether they have no direction.
    links_before : pandas.DataFrame or None
        Those on the day before the date.
    now, before : Relations
        The measures of both; None without a date.
    notices : tuple of Notice
    """

    actors: pd.DataFrame
    links: pd.DataFrame
    links_before: "pd.DataFrame | None"
    now: Relations
    before: "Relations | None"
    notices: tuple = ()


def actor_network(found, cluster=None, kinds=ALL_KINDS, date=None, progress=None, cancelled=None):
    """Return the network of actors.

    Parameters
    ----------
    found : Evidence
        Its links that are valid make the network.
    cluster : optional
        The cluster whose links count, with its actors and all that these links name; all by default.
    kinds : sequence of str
        Codes of links that count.
    date : datetime.date, optional
        Links that were there on the day before it make the network before.
    progress, cancelled : callable, optional
        See `relations.relations`.

    Returns
    -------
    ActorNetwork

    Raises
    ------
    FieldError
        When there is no actor, no such cluster, or the date is later than the day of the evidence.
    """
    if date is not None and date > found.today:
        text = mark("DATE is {date}, and the network is that of {today}: give an earlier date.")
        raise FieldError(text, date=str(date), today=str(found.today))
    links = found.frames[LINKS]
    links = links[links["kind"].isin(kinds)]
    everybody = found.frames[ACTORS].dropna(subset=["actor_id"])
    chosen = pd.Series(True, everybody.index)
    if cluster is not None:
        key = _key(found, cluster)
        links = links[links["cl_id"] == key]
        counted = links[links["status"].isin((VALID, LAPSED))]
        named = everybody["actor_id"].isin([*counted["from_id"], *counted["to_id"]])
        chosen = named | (everybody["cl_id"] == key)
    actors = everybody[chosen].set_index("actor_id")
    if actors.empty:
        raise FieldError(mark("There is no actor in the evidence: fill in the layer of actors first."))
    links = links.assign(mutual=links["kind"].isin(MUTUAL))
    today = links[links["status"] == VALID]
    before, notices = (None, ()) if date is None else _before(links, date)
    now = relations(actors.index, _ends(today), progress=progress, cancelled=cancelled)
    then = None if before is None else relations(actors.index, _ends(before), brokers=False)
    measured = actors.join(now.actors)
    measured["role"] = _roles(now.actors)
    measured["before"] = float("nan") if then is None else then.actors["partners"]
    return ActorNetwork(measured, today, before, now, then, notices)


def _ends(links):
    return links[["from_id", "to_id", "mutual"]].rename(columns={"from_id": "source", "to_id": "target"})


def _key(found, cluster):
    """Return what records call a cluster, or raise `FieldError` where there is none."""
    key = found.key(cluster)
    if key not in {found.key(one) for one in found.clusters}:
        text = mark("CLUSTER is {cluster}, which the evidence does not have. It has: {there}.")
        raise FieldError(text, cluster=cluster, there=", ".join(map(found.key, found.clusters)))
    return key


def _before(links, date):
    """Return the links that were there on the day before a date, and notices of those of which this is not known."""
    day = pd.Timestamp(date - timedelta(days=1))
    sound = links[links["status"].isin((VALID, LAPSED, FUTURE))]
    undated = sound[sound["began"].isna() & (sound["status"] == VALID)]
    over = (sound["ended"] < day) | (sound["valid_to"] < day)
    text = mark(
        "Links without a day since when they are there, so that they count now and not before DATE ({count}): {list}."
    )
    return sound[(sound["began"] <= day) & ~over], listed_notice(text, list(undated.index))


def _roles(measures):
    """Return the code of each actor's place in the network."""
    roles = pd.Series(LINKED, measures.index)
    roles[measures["between"] > 0] = BETWEEN
    roles[measures["parts"] > 1] = BRIDGE
    roles[measures["partners"] == 0] = ALONE
    return roles
