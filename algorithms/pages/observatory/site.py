"""A site of static pages: one skeleton for all, scripts and styles beside them, nothing asked of any network."""

import json
from html import escape
from string import Template
from typing import NamedTuple

from ....facts import version
from ....translation import language, tr
from ..numbers import day
from ..sheets.sheet_page import TEMPLATES, accents, steps_style

STYLE = "style.css"
ASSETS = (STYLE, "site.js", "map.js", "explore.js")
MAP, YEARS, METHOD, DATA = "index.html", "years.html", "method.html", "data.html"
UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that would end a script, or a line of one."""


class Site(NamedTuple):
    """What all pages of an edition share.

    Attributes
    ----------
    title, owner, source, licence : str
    logo : str
        Its data as an address, "" where there is none.
    colour : str
    edition : str
    day : datetime.date
    elsewhere : frozenset of str
        Editions that are not there in this language, but in that of the folder above.
    tongues : tuple of (str, str, str)
        Code and name of each other language, and the way to its pages from the folder of all editions.
    """

    title: str
    owner: str
    source: str
    licence: str
    logo: str
    colour: str
    edition: str
    day: object
    elsewhere: frozenset = frozenset()
    tongues: tuple = ()


class Place(NamedTuple):
    """Where a page lies: the ways from it to the folder of the edition and to that of all editions."""

    edition: str
    root: str


ROOT_PAGE, EDITION_PAGE, SHEET_PAGE = "root", "edition", "sheet"


def place_of(kind, edition):
    """Return the `Place` of a page: of all editions, of one, or of a cluster; links of each are relative."""
    return {
        ROOT_PAGE: Place(f"{edition}/", ""),
        EDITION_PAGE: Place("", "../"),
        SHEET_PAGE: Place("../", "../../"),
        "lasting": Place(f"../{edition}/", "../"),
    }[kind]


def edition_way(site, root, edition):
    """Return the way to an edition from a page: in this language, else in that of the folder above."""
    return f"{root}../{edition}/" if edition in site.elsewhere else f"{root}{edition}/"


def page(site, place, path, title, main, current="", kind="page", scripts=()):
    """Return a page.

    Parameters
    ----------
    site : Site
    place : Place
    path : str
        Where it lies, from the folder of all editions.
    title, main : str
        Its title, and what it has, as HTML.
    current : str
        Which of the pages of the head it is.
    kind : str
        "page", "sheet" or "explore".
    scripts : iterable of str
        Scripts from the folder of the edition, beside those of all pages.
    """
    here, root = place
    links = (
        (tr("Map"), f"{here}{MAP}", MAP),
        (tr("Over the years"), f"{root}{YEARS}", YEARS),
        (tr("How it was made"), f"{here}{METHOD}", METHOD),
        (tr("Open data"), f"{here}{DATA}", DATA),
    )
    nav = "".join(
        f'<a href="{escape(address)}"{" aria-current=page" if name == current else ""}>{escape(words)}</a>'
        for words, address, name in links
    )
    tongues = [(code, name, f"{root}{way}{path}") for code, name, way in site.tongues]
    said = "".join(
        f'<a href="{escape(address)}" lang="{code}" hreflang="{code}">{escape(name)}</a>'
        for code, name, address in tongues
    )
    alternate = "".join(
        f'<link rel="alternate" hreflang="{code}" href="{escape(address)}">\n' for code, _, address in tongues
    )
    sources = [f"{root}editions.js", *(f"{here}{name}" for name in ("assets/site.js", *scripts))]
    facts = [
        site.owner,
        tr("Source: {source}").format(source=site.source) if site.source else tr("Source of the figures: not given."),
        site.licence and tr("Licence: {licence}").format(licence=site.licence),
        f"{day(site.day)} · {tr('Made with Polos {version}').format(version=version())}",
    ]
    return _template("page.html").substitute(
        language=language(),
        title=escape(title if title == site.title else f"{title} · {site.title}"),
        assets=escape(f"{here}assets"),
        alternate=alternate,
        tongues=f'<span class="tongues">{said}</span>' if said else "",
        scripts="".join(f'<script defer src="{escape(one)}"></script>\n' for one in sources),
        kind=kind,
        edition=escape(site.edition),
        root=root,
        skip=escape(tr("Skip to the content")),
        logo=f'<img src="{escape(site.logo, quote=True)}" alt="">' if site.logo else "",
        home=f"{root}index.html",
        site=escape(site.title),
        of=escape(" · ".join(filter(None, (site.owner, tr("edition of {edition}").format(edition=site.edition))))),
        pages=escape(tr("Pages"), quote=True),
        nav=nav,
        main=main,
        foot="".join(f"<p>{escape(text)}</p>" for text in facts if text),
    )


def write_assets(folder, colour):
    """Write the scripts and styles of an edition, its colour among them."""
    folder.mkdir(parents=True)
    for name in ASSETS:
        put(folder / name, (TEMPLATES / name).read_text(encoding="utf-8") + (steps_style() if name == STYLE else ""))
    put(folder / "colours.css", accents(colour))


def put(path, text):
    """Write a text file, the same on every system; half a sign of a broken text becomes a question mark."""
    path.write_bytes(text.encode("utf-8", "replace"))


def script(name, value):
    """Return a script that sets a variable to data: no sign in them can end the script or be taken for markup."""
    return f"window.{name} = {json_text(value)};\n"


def json_text(value):
    """Return a value as JSON that may stand in a script; numbers that are none are an error."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).translate(UNSAFE)


def table(caption, head, rows, numbers=()):
    """Return a table; cells are HTML already, those in columns of `numbers` stand on the right."""
    side = [' class="number"' if at in numbers else "" for at in range(len(head))]
    heads = "".join(f'<th scope="col"{side[at]}>{escape(text)}</th>' for at, text in enumerate(head))
    body = "".join(f"<tr>{''.join(f'<td{side[at]}>{cell}</td>' for at, cell in enumerate(row))}</tr>\n" for row in rows)
    said = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f'<div class="table"><table>{said}<thead><tr>{heads}</tr></thead>\n<tbody>{body}</tbody></table></div>\n'


def link(address, words):
    """Return a link as HTML."""
    return f'<a href="{escape(address, quote=True)}">{escape(words)}</a>'


def _template(name):
    return Template((TEMPLATES / name).read_text(encoding="utf-8"))
