"""The map page of an observatory: search and filters, the map, what is told of one, and the list of all."""

from html import escape

from ....analysis.clusters.verdict import CLUSTER, NONE
from ....analysis.comparison.editions import GONE, counted, file_name
from ....translation import tr
from ..numbers import number
from . import observatory_texts as texts
from .site import DATA, MAP, METHOD, ROOT_PAGE, YEARS, link, page, place_of

MOST_TONES = 8
"""Sectors with a colour of their own, the most frequent; others share one."""
SCRIPTS = ("edition.js", "assets/map.js", "assets/explore.js")


class Entries:
    """The clusters of an edition as the map page lists them, the largest first.

    Parameters
    ----------
    reported : decisions.report_inputs.Reported
    moves : dict of str to editions.Move
    places : dict of str to list of str
        Names of the areas of each, by which it is found.
    """

    def __init__(self, reported, moves, places):
        self.reported, self.moves, self.places, frame = reported, moves, places, reported.frame
        figure = "jobs" if reported.jobs else "firms"
        sizes = frame[figure] if figure in frame else frame.index.to_series().map(lambda _: float("nan"))
        self.ids = list(sizes.sort_values(ascending=False, kind="stable", na_position="last").index)
        self.sectors = {one: self._sector(frame, one) for one in self.ids}
        often = {}
        for sector in self.sectors.values():
            often[sector] = often.get(sector, 0) + 1
        self.often = dict(sorted(often.items(), key=lambda item: (-item[1], item[0])))
        self.tones = {sector: min(at, MOST_TONES) for at, sector in enumerate(self.often)}
        self.codes = {one: texts.verdict_code(frame.loc[one].to_dict()) for one in self.ids}
        self.sizes = sizes

    @staticmethod
    def _sector(frame, one):
        value = frame["sector"][one] if "sector" in frame else None
        return str(value).strip() if isinstance(value, str) and value.strip() else ""

    def sector_word(self, sector):
        """Return what a sector is called."""
        return sector or tr("sector not given")

    def looks(self):
        """Return the colour, outline and tone of each cluster on the map, in the order of the layer."""
        return [
            {
                "colour": COLOURS[self.tones[self.sectors[one]]],
                "line": texts.LINES.get(self.codes[one], "thin"),
                "tone": self.tones[self.sectors[one]],
            }
            for one in self.reported.ids
        ]


COLOURS = ("#d55e00", "#0072b2", "#00795c", "#9a7200", "#a3447e", "#5b4bc4", "#7a4a21", "#2f7d95", "#5f6770")
"""Of sectors, as style.css has them: after Okabe & Ito (2008), each read on the colour of land."""


def map_page(site, kind, entries, before):
    """Return the page with the map and the list.

    Parameters
    ----------
    site : Site
    kind : str
        `site.ROOT_PAGE` or `site.EDITION_PAGE`.
    entries : Entries
    before : record of an edition or None
        The edition before.
    """
    place = place_of(kind, site.edition)
    main = f'<h1 class="spoken">{escape(site.title)}</h1>\n' + _controls(entries)
    buttons = (("in", "+", tr("Zoom in")), ("out", "−", tr("Zoom out")), ("whole", "⌂", tr("Whole map")))
    keys = "".join(
        f'<button type="button" id="{name}" aria-label="{escape(words, quote=True)}" '
        f'title="{escape(words, quote=True)}">{sign}</button>'
        for name, sign, words in buttons
    )
    how = tr(
        "Map. Arrows move it, plus and minus zoom, 0 shows all, Enter picks the agglomeration nearest to the cross. "
        "The list has the same agglomerations."
    )
    credit = site.source or tr("Source of the figures: not given.")
    main += (
        f'<section class="mapbox" aria-label="{escape(tr("Map"), quote=True)}"><canvas id="map" tabindex="0" '
        f'role="application" aria-label="{escape(how, quote=True)}"></canvas><div class="zoom">{keys}</div>'
        f'<div id="tip" hidden></div><p class="credit">{escape(credit)}</p></section>\n'
    )
    main += (
        f'<aside class="aside" aria-label="{escape(tr("Chosen agglomeration"), quote=True)}">'
        f'<p id="said" class="spoken" aria-live="polite"></p><div id="card" hidden></div>'
        f'<div id="intro">{_intro(site, place, entries, before)}</div></aside>\n'
    )
    main += _found(place, entries)
    path = MAP if kind == ROOT_PAGE else f"{site.edition}/{MAP}"
    return page(site, place, path, site.title, main, MAP, "explore", SCRIPTS)


def _controls(entries):
    """Return search and filters, which are the legend of the map too."""
    sectors = "".join(
        _box("sector", str(at), f'<i class="swatch s{entries.tones[sector]}"></i>', entries.sector_word(sector), count)
        for at, (sector, count) in enumerate(entries.often.items())
    )
    codes = list(entries.codes.values())
    ladder = sorted(texts.LINES, reverse=True)
    if all(code == texts.UNJUDGED for code in codes):
        ladder = []
    words = [code for code in (*ladder, texts.UNJUDGED) if code in codes or (code > 0 and code != texts.UNJUDGED)]
    verdicts = "".join(
        _box(
            "verdict",
            str(code),
            f'<i class="line l{code}"></i><i class="meter m{code}"></i>',
            texts.verdict_word(code),
            codes.count(code),
        )
        for code in words
    )
    none = ""
    if ladder and CLUSTER not in codes:
        none = tr("None is called a cluster: none has valid records that firms work together.")
        none = f'<p class="note">{escape(none)}</p>'
    return (
        f'<section class="controls" aria-label="{escape(tr("Search and filters"), quote=True)}">'
        f'<label class="big" for="search">{escape(tr("Search by place or name"))}</label>'
        '<input id="search" type="search" autocomplete="off" spellcheck="false">'
        f'<details id="filters" open><summary>{escape(tr("Filters and what signs mean"))}</summary>'
        f"<fieldset><legend>{escape(tr('Sector'))} {_all('sector')}</legend>"
        f'<div class="boxes two">{sectors}</div></fieldset>'
        f"<fieldset><legend>{escape(tr('Verdict'))} {_all('verdict')}</legend>"
        f'<div class="boxes">{verdicts}</div>{none}</fieldset></details></section>\n'
    )


def _all(name):
    words = tr("all or none")
    return f'<button type="button" data-all="{name}">{escape(words)}</button>'


def _box(name, value, sign, words, count):
    return (
        f'<label><input type="checkbox" name="{name}" value="{value}" checked>{sign}'
        f'<span class="name">{escape(words)}</span><span class="number-of">{number(count)}</span></label>'
    )


def _intro(site, place, entries, before):
    """Return what stands beside the map while nothing is chosen."""
    count = len(entries.ids)
    said = f"<h2>{escape(site.title)}</h2>"
    one, many = tr("1 agglomeration"), tr("{count} agglomerations")
    shown = one if count == 1 else many.format(count=number(count))
    said += f"<p>{escape(tr('{count} in the edition of {edition}.').format(count=shown, edition=site.edition))} "
    unproven = list(entries.codes.values()).count(NONE)
    if unproven:
        text = tr("Not shown to be more than chance would give: {count}.")
        said += f"{escape(text.format(count=number(unproven)))} "
    said += f"{escape(tr('Choose one on the map or in the list to see what is known of it.'))}</p>"
    said += f"<p>{link(place.edition + METHOD, tr('What is an agglomeration, and when is it called a cluster?'))}</p>"
    if before is not None:
        said += _since(place, entries.moves, before)
    files = (("clusters.geojson", "GeoJSON"), ("clusters.csv", "CSV"))
    links = " · ".join(link(f"{place.edition}data/{file}", words) for file, words in files)
    links += " · " + link(place.edition + DATA, tr("all files"))
    said += f'<div class="more"><h3>{escape(tr("Open data"))}</h3><p>{links}</p>'
    said += f"<h3>{escape(tr('Source'))}</h3><p>{escape(site.source or tr('Source of the figures: not given.'))}</p>"
    if site.licence:
        said += f"<h3>{escape(tr('Licence'))}</h3><p>{escape(site.licence)}</p>"
    return f"{said}</div>"


def _since(place, moves, before):
    """Return what changed since the edition before."""
    found = counted(moves)
    text = tr("There in both: {stayed}. New, found now only: {born}. Gone, found then only: {gone}.")
    said = f"<h3>{escape(tr('Since the edition of {before}').format(before=before.edition))}</h3>"
    said += f"<p>{escape(text.format(**{name: number(value) for name, value in found.items()}))}</p>"
    gone = [one for one, move in moves.items() if move.code in GONE]
    names = before.names
    items = "".join(
        f"<li>{link(f'{place.root}clusters/{file_name(one)}.html', names.get(one, one))} "
        f'<span class="note">{escape(texts.fate_word(moves[one].code))}</span></li>'
        for one in gone
    )
    if gone:
        said += f"<details><summary>{escape(tr('Gone'))}</summary><ul>{items}</ul></details>"
    return said + f"<p>{link(place.root + YEARS, tr('All editions beside each other'))}</p>"


def _found(place, entries):
    """Return the list of all clusters, which is there without scripts too."""
    sorts = [("f", tr("the largest")), ("q", tr("the most concentrated")), ("name", tr("names"))]
    options = "".join(f'<option value="{value}">{escape(words)}</option>' for value, words in sorts)
    at = {one: place for place, one in enumerate(entries.reported.ids)}
    numbers_of = {sector: place for place, sector in enumerate(entries.often)}
    items = "".join(_item(place, entries, one, at[one], numbers_of[entries.sectors[one]]) for one in entries.ids)
    none = tr("Nothing fits the search and the filters.") if entries.ids else tr("There is no cluster in this edition.")
    hint = tr("Arrow keys move in the list.")
    return (
        f'<section class="found" aria-label="{escape(tr("List"), quote=True)}"><div class="bar">'
        f'<span id="count" role="status">{number(len(entries.ids))}</span><label id="sorting">{escape(tr("First:"))} '
        f'<select id="sort">{options}</select></label></div>'
        f'<p id="none"{" hidden" if entries.ids else ""}>{escape(none)}</p>'
        f'<ul id="list" aria-label="{escape(tr("Agglomerations"), quote=True)}" '
        f'aria-description="{escape(hint, quote=True)}">{items}</ul></section>\n'
    )


def _item(place, entries, one, at, sector):
    reported, code = entries.reported, entries.codes[one]
    row, name = reported.frame.loc[one].to_dict(), reported.names[one]
    kind, word = entries.sector_word(entries.sectors[one]), texts.verdict_word(code)
    size, quotient = entries.sizes[one], row.get("lq")
    move = entries.moves.get(one)
    tag = f'<span class="tag">{escape(tr(texts.TAGS[move.code]))}</span>' if move and move.code in texts.TAGS else ""
    sought = " ".join([name, one, kind, str(row.get("provinces") or ""), *entries.places.get(one, ())])
    data = {
        "i": at,
        "s": sector,
        "v": code,
        "f": _plain(size),
        "q": _plain(quotient),
        "k": kind,
        "w": word,
        "t": sought,
    }
    said = "".join(f' data-{key}="{escape(str(value), quote=True)}"' for key, value in data.items())
    return (
        f'<li id="c-{file_name(one)}"{said}><p class="first">'
        f"{link(f'{place.edition}clusters/{file_name(one)}.html', name)}{tag}</p>"
        f'<p><i class="swatch s{entries.tones[entries.sectors[one]]}"></i><span class="kind">'
        f'{escape(kind)} · {escape(word)}</span><i class="meter m{code}"></i></p>'
        f"<p>{escape(texts.figure_told(row, reported.jobs))}</p></li>\n"
    )


def _plain(value):
    return "" if value is None or value != value else f"{float(value):.6g}"
