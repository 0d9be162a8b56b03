"""A network of actors in sentences that can stand in a report as they are."""

from dataclasses import dataclass

from ....translation import tr
from ..numbers import counted, day, number, percent

BROKERS = 5
"""Brokers that sentences name."""


@dataclass(frozen=True)
class Story:
    """What the picture and the page tell of.

    Attributes
    ----------
    network : analysis.evidence.actor_network.ActorNetwork
    found : analysis.evidence.records.Evidence
    date : datetime.date or None
        Before and after which links are compared.
    cluster : str
        Name of the cluster, "" for all.
    """

    network: object
    found: object
    date: object = None
    cluster: str = ""

    def title(self):
        """Return what the network is of."""
        return tr("Network of actors: {name}").format(name=self.cluster) if self.cluster else tr("Network of actors")

    def today(self):
        """Return the day of the network in words."""
        return day(self.found.today)


def sentences(story):
    """Return what the network says, in the language that is spoken."""
    said = [_size(story)]
    if story.network.now.links:
        said += [_whole(story), *_mutual(story.network.now), *_brokers(story.network)]
    if story.network.before is not None:
        said.append(_change(story))
    return said


def _size(story):
    now, actors = story.network.now, story.network.actors
    if not now.links:
        return tr("On {day} no link between actors is on record and valid; actors on record: {count}.").format(
            day=story.today(), count=number(len(actors), 0)
        )
    return tr(
        "On {day} the network has {actors} actors and {pairs}: {density} of all pairs that are possible (density)."
    ).format(
        day=story.today(),
        actors=number(len(actors), 0),
        pairs=counted(now.links, tr("1 linked pair"), tr("{count} linked pairs")),
        density=percent(now.density, 1),
    )


def _whole(story):
    now = story.network.now
    linked = now.components - now.alone
    text = (
        tr("All that have a link hang together in one part, of {largest} actors; without a link: {alone}.")
        if linked == 1
        else tr("It falls into {parts} parts, of which the largest has {largest} actors; without a link: {alone}.")
    )
    return text.format(parts=number(linked, 0), largest=number(now.largest, 0), alone=number(now.alone, 0))


def _mutual(now):
    if now.reciprocity != now.reciprocity:
        return []
    return [
        tr("Of the links with a direction {share} are returned (reciprocity).").format(
            share=percent(now.reciprocity, 0)
        )
    ]


def brokers(network):
    """Return the actors that stand between others, the first first."""
    between = network.actors[network.actors["between"] > 0]
    return between.sort_values(["between", "name"], ascending=[False, True], kind="stable")


def _brokers(network):
    leading = brokers(network)
    if leading.empty:
        return [tr("Nobody stands between others: those that are linked at all are linked directly.")]
    first = leading.iloc[0]
    said = [
        tr(
            "{name} stands between others most: {share} of the shortest ways between two others lead through it."
        ).format(name=first["name"], share=percent(first["between"], 0))
    ]
    bridges = leading[leading["parts"] > 1]
    if len(bridges):
        names = ", ".join(bridges["name"].head(BROKERS))
        more = len(bridges) - BROKERS
        if more > 0:
            names = tr("{names} and {count} more").format(names=names, count=number(more, 0))
        said.append(
            tr("Without one of these the network falls apart at that place: {names}. It hangs on them.").format(
                names=names
            )
        )
    return said


def _change(story):
    before, now = story.network.before, story.network.now
    return tr(
        "Linked pairs of the same actors: before {date}: {pairs} ({density} of all); on {day}: {pairs_now} "
        "({density_now}). Actors without a link: {alone}; then {alone_now}."
    ).format(
        date=day(story.date),
        pairs=number(before.links, 0),
        density=_density(before),
        alone=number(before.alone, 0),
        day=story.today(),
        pairs_now=number(now.links, 0),
        density_now=_density(now),
        alone_now=number(now.alone, 0),
    )


def _density(measures):
    return percent(measures.density, 1) if measures.density == measures.density else "–"
