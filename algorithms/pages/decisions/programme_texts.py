"""What the effects of a programme say, in words and tables."""

from dataclasses import dataclass

from ....analysis.effects.roles import TREATED
from ....translation import tr
from ..numbers import number, percent

OVERALL, EVENT, DATE, BEFORE = "all", "year", "placebo", "before"


@dataclass(frozen=True)
class Story:
    """What the picture and the page of a programme show.

    Attributes
    ----------
    found : analysis.effects.programme.ProgrammeEffect
    unit : str
        What the figures count, translated.
    names : dict
        Of areas.
    source : str
        Of the figures, "" where none was given.
    """

    found: object
    unit: str
    names: dict
    source: str

    def name(self, area):
        """Return what an area is called."""
        return str(self.names.get(area, area))

    def who(self, part):
        """Return whose effect a part is, in words."""
        return {"treated": tr("Areas in the programme"), "ring": tr("Their neighbours")}[part]

    def sure(self):
        """Return the share of intervals that hold the truth, in words."""
        share = 100 * (1 - self.found.options.alpha)
        return percent(share / 100, 0 if abs(share - round(share)) < 1e-9 else 1)

    def shown(self, effect):
        """Return an effect with its sign."""
        if effect != effect:
            return number(None)
        sign = "+" if effect > 0 else "−" if effect < 0 else ""
        if self.found.options.relative:
            return f"{sign}{percent(abs(effect), 1)}"
        return f"{sign}{number(abs(effect))}"

    def span(self, one):
        """Return the interval of an effect in words."""
        if one.low != one.low:
            return tr("no interval")
        if one.high == float("inf") and one.low <= -1:
            return tr("no effect is excluded")
        if one.high == float("inf"):
            return tr("{low} or more, without an upper limit").format(low=self.shown(one.low))
        return tr("{low} to {high}").format(low=self.shown(one.low), high=self.shown(one.high))

    def lead(self):
        """Return the result in a few sentences."""
        said = [self._what(), self._lately(), self._chance()]
        if "ring" in self.found.parts:
            one = self.found.parts["ring"].overall
            text = tr("Around it, in {count} neighbouring areas: {effect} ({span}).")
            said.append(text.format(count=number(one.areas, 0), effect=self.shown(one.effect), span=self.span(one)))
        return " ".join(filter(None, said))

    def _lately(self):
        """Return what the areas had in the last year, and what was expected."""
        frame = self.found.areas[self.found.areas["role"].isin(TREATED)]
        if not self.found.options.relative or frame.empty:
            return ""
        last = int(frame["year"].max())
        frame = frame[frame["year"] == last]
        text = tr("In {year} they had {observed}, where {expected} were expected.")
        observed, expected = (number(frame[name].sum(), 0) for name in ("observed", "expected"))
        return text.format(year=last, observed=observed, expected=expected)

    def _what(self):
        one = self.found.treated.overall
        if one.effect != one.effect:
            return tr("Nothing was expected in the areas of the programme, so that there is no percentage of it.")
        if self.found.options.relative:
            text = tr(
                "{unit}: since the programme began, its {count} areas have had {effect} against what was expected had "
                "they grown like the areas without it ({sure} interval: {span})."
            )
        else:
            text = tr(
                "{unit}: since the programme began, an area in it ({count}) has had {effect} a year on average against "
                "what was expected had it changed like the areas without it ({sure} interval: {span})."
            )
        unit = self.unit[:1].upper() + self.unit[1:]
        values = {"count": number(one.areas, 0), "effect": self.shown(one.effect)}
        return text.format(unit=unit, sure=self.sure(), span=self.span(one), **values)

    def _chance(self):
        one = self.found.treated.overall
        if one.p != one.p:
            return tr("What chance does cannot be said here.")
        if one.p > self.found.options.alpha:
            return tr(
                "Chance alone makes a difference as large as this often enough (p = {p}): an effect is not shown, and "
                "none within the interval is excluded."
            ).format(p=number(one.p, 3))
        if self.different():
            return tr(
                "Chance alone seldom does that (p = {p}), but the areas seem to have been on another path before: do "
                "not read it as an effect."
            ).format(p=number(one.p, 3))
        return tr("Chance alone seldom does that (p = {p}).").format(p=number(one.p, 3))

    def different(self):
        """Return whether areas were on another path before the programme began."""
        from ....analysis.effects.warnings import on_another_path

        return on_another_path(self.found.treated)

    def rows(self):
        """Return all effects as rows of a table."""
        kinds = {
            OVERALL: tr("All years since the start"),
            EVENT: tr("Year since the start"),
            BEFORE: tr("All years before the start together"),
            DATE: tr("Placebo date: so many figures before the start"),
        }
        rows = []
        for who, part in self.found.parts.items():
            blocks = [(OVERALL, None, part.overall._asdict()), (BEFORE, None, {"p": part.before})]
            for kind, frame, sign in ((EVENT, part.events, 1), (DATE, part.dates, -1)):
                blocks += [(kind, sign * at, row) for at, row in zip(frame.index, frame.to_dict("records"))]
            rows += [
                {"who": who, "who_name": self.who(who), "kind": kind, "kind_name": kinds[kind], "event": at, **row}
                for kind, at, row in blocks
            ]
        return _with_gap(rows)

    def cohorts(self):
        """Return the effects by start and year as rows of a table."""
        rows = [
            {"who": who, "who_name": self.who(who), **row}
            for who, part in self.found.parts.items()
            for row in part.cohorts.to_dict("records")
        ]
        return _with_gap(rows)


def _with_gap(rows):
    import pandas as pd

    frame = pd.DataFrame(rows)
    # Without an upper limit there is none to be written.
    high = frame["high"].mask(frame["high"] == float("inf"))
    return frame.assign(high=high, gap=frame["observed"] - frame["expected"])
