"""What step 3 says of what was found, and its cards."""

from dataclasses import replace

from ...analysis.errors import listed
from ...translation import in_language, tr
from ..colours import LINKS, NEAR
from .area_map import Drawing
from .files_preview import whole
from .neighbours_page import Card
from .session import TOUCHING

SHORTEST = 24
"""Letters from which the beginning of a finding may be a sentence."""


class Cards:
    """Makes the cards of what was found.

    Parameters
    ----------
    found : Found
    said : Neighbours
    names : dict of str to str
        What areas are called, by their id.
    answered : callable
        Takes other `Neighbours`.
    """

    def __init__(self, found, said, names, answered):
        self.found, self.said, self.names, self.answered = found, said, names, answered
        self.questions = []
        self.notices = []
        self._near()
        self._alone()
        self._others()

    @property
    def title(self):
        """Return what stands above the cards."""
        if not self.questions and not self.notices:
            return f"<b>{tr('Polos looked at the map')}</b>&nbsp;&nbsp;{tr('and found nothing to ask.')}"
        counts = tr("Questions: {questions}. Notices: {notices}. The answers that are set are the usual ones.")
        told = counts.format(questions=len(self.questions), notices=len(self.notices))
        return f"<b>{tr('Polos looked at the map')}</b>&nbsp;&nbsp;{told}"

    @property
    def figures(self):
        """Return how many neighbours areas have."""
        text = tr("{mean} neighbours for each area on average; at least {least}, at most {most}.")
        mean = in_language(f"{self.found.mean:.1f}")
        return text.format(mean=mean, least=self.found.least, most=self.found.most)

    @property
    def answer(self):
        """Return what the step says at the top."""
        joined = len(self.found.near) if self.said.join else 0
        return tr("they touch · {count} pairs joined").format(count=joined) if joined else tr("they touch")

    def _near(self):
        count = len(self.found.near)
        if not count or self.said.kind != TOUCHING:
            return
        gap = in_language(f"{self.said.gap:g}")
        first = " – ".join(self._name(area) for area in min(self.found.near))
        text = tr(
            "<b>Pairs of areas that nearly touch: {count}.</b> Less than {gap} m part them, such as {first}. "
            "Mostly a fault of drawing."
        ).format(count=count, gap=gap, first=first)
        card = Card(text, (tr("They are neighbours"), tr("They are not")), int(not self.said.join))
        card.answered.connect(lambda at: self.answered(replace(self.said, join=at == 0)))
        self.questions.append(card)

    def _alone(self):
        # Without the pairs that are not joined, more may be alone.
        alone = self.found.alone
        if alone:
            text = tr("<b>Areas without any neighbour: {count}</b> ({names}), such as islands.")
            card = Card(
                text.format(count=len(alone), names=self._listed(alone)),
                (tr("Leave them apart"), tr("Join them to the nearest")),
                int(self.said.attach),
            )
            card.answered.connect(lambda at: self.answered(replace(self.said, attach=at == 1)))
            self.questions.append(card)

    def _others(self):
        from ...analysis.checks.findings import ERROR  # which knows pandas

        found = self.found
        if found.unheard:
            text = tr("<b>Areas whose neighbours have nothing: {count}</b> ({names}). They are not tested.")
            self._tell(text.format(count=len(found.unheard), names=self._listed(found.unheard)))
        if found.empty:
            text = tr(
                "<b>Areas with nothing at all: {count}</b> ({names}). They have no share to compare and stay “no "
                "data”, which is not zero."
            )
            self._tell(text.format(count=len(found.empty), names=self._listed(found.empty)))
        for severity, said, remedy in found.findings:
            card = Card(first_sentence(said), icon="/mIconCritical.svg" if severity == ERROR else "/mIconInfo.svg")
            card.setToolTip(f"{said} {remedy}")
            self.notices.append(card)

    def _tell(self, text):
        self.notices.append(Card(text, icon="/mIconInfo.svg"))

    def _name(self, area):
        return self.names.get(area) or area

    def _listed(self, areas):
        return str(listed(map(self._name, areas), 3))


def first_sentence(text):
    """Return the first sentence of a text.

    Examples
    --------
    >>> first_sentence("Pairs of areas that overlap: 63. The largest overlap is 0.5 of one.")
    'Pairs of areas that overlap: 63.'
    """
    end = text.find(". ", SHORTEST)
    return text if end < 0 else text[: end + 1]


def drawing(found, said, centres):
    """Return the `Drawing` of neighbours: lines, and rings around those whose borders do not quite meet.

    Parameters
    ----------
    found : Found
    said : Neighbours
    centres : dict of str to (float, float)
    """
    pairs = found.pairs if said.join else found.pairs - found.near
    lines = [(*centres[one], *centres[other]) for one, other in pairs if one in centres and other in centres]
    rings = []
    for one, other in found.near:
        if one in centres and other in centres:
            (x, y), (to_x, to_y) = centres[one], centres[other]
            rings.append(((x + to_x) / 2, (y + to_y) / 2))
    return Drawing(lines=lines, rings=rings), _entries(found, said, len(pairs))


def _entries(found, said, count):
    entries = [(LINKS, tr("neighbours ({count} pairs)").format(count=whole(count)))]
    if found.near:
        text = tr("nearly touch, joined ({count})") if said.join else tr("nearly touch, not joined ({count})")
        entries.append((NEAR, text.format(count=len(found.near))))
    return entries
