"""Pages of results: one look for all, one file each, with its pictures inside."""

import re
from base64 import b64encode
from html import escape
from itertools import starmap, zip_longest
from pathlib import Path
from typing import NamedTuple

from ...analysis.errors import PolosError, mark
from ...facts import version
from ...translation import language, tr
from .numbers import number

FOOTER = "<footer>"
TITLE = "<(?:title|h1)>([^<]*)(</(?:title|h1)>)"
"""The title of a page, in its head and above its text."""
SHORT = 12
"""Letters of a text that no column breaks into more lines than words."""
LONG_WORD = 30
"""Letters of a word, such as a fingerprint or a list of codes, that would push other columns off the paper."""


class Table(NamedTuple):
    """Rows of texts or numbers under a head; numbers stand on the right, with the decimals of their column if given."""

    head: tuple
    rows: list
    decimals: tuple = ()


class Picture(NamedTuple):
    """A `figures.ReportFigure`, and what it shows in words, for those who cannot see it."""

    figure: object
    shows: str


class List(NamedTuple):
    """Texts in a list."""

    texts: list


class Sign(NamedTuple):
    """A sign in a cell, and its meaning in words, which stand beside it or are there for those who ask or cannot see.

    ``kind`` is "passed", "failed", "unknown" or "lapsed": each has a colour and a shape of its own.
    """

    sign: str
    words: str
    kind: str
    beside: bool = True


class Link(NamedTuple):
    """A text in a cell that leads to a `Section` of the page, by its place."""

    text: str
    place: str


class Section(NamedTuple):
    """A heading and what stands under it: texts, which become paragraphs, `Table`, `Picture` and `List`.

    ``place`` is what a `Link` calls it.
    """

    title: str
    content: list
    place: str = ""


def facts_section(facts):
    """Return, in a list, the part with what a run decided and warned of, translated; nothing where there is none."""
    return [Section(tr("To know"), [List(facts)])] if facts else []


def page(title, lead, sections, made=()):
    """Return a page as HTML.

    Parameters
    ----------
    title, lead : str
        Heading, and the result in a sentence or two; translated.
    sections : list of Section
    made : iterable of str
        How the result was made, in small print at the end.

    Returns
    -------
    str
    """
    body = f"<h1>{escape(title)}</h1>\n<p class='lead'>{escape(lead)}</p>\n{_sections(sections)}"
    small = [*made, tr("Made with Polos {version}").format(version=version())]
    body += f"{FOOTER}<ul>{''.join(f'<li>{escape(text)}</li>' for text in small)}</ul></footer>\n"
    return document(title, body)


def completed(html, first, last, subject="", titles=""):
    """Return a page of `page` with more sections before and after its own, and other documents as they are.

    Parameters
    ----------
    html : str
    first, last : list of Section
    subject : str
        What the page is about, for its title where that does not say it.
    titles : str
        The same in full, to stand under the title.
    """
    before, footer, after = html.rpartition(FOOTER)
    if not footer:
        return html
    title = re.search(TITLE, before)[1]
    if subject and escape(subject) not in title:
        before = re.sub(TITLE, lambda found: f"{found[0].removesuffix(found[2])} · {escape(subject)}{found[2]}", before)
    if titles and titles not in (subject, title):
        said = f"</h1>\n<p class='subject'>{escape(titles)}</p>"
        before = before.replace("</h1>", said, 1)
    head, section, own = before.partition("<section")
    return f"{head}{_sections(first)}{section}{own}{_sections(last)}{footer}{after}"


def _sections(sections):
    said = ""
    for section in sections:
        place = f" id='{escape(section.place, quote=True)}'" if section.place else ""
        content = "".join(map(_block, section.content))
        said += f"<section{place}><h2>{escape(section.title)}</h2>\n{content}</section>\n"
    return said


def document(title, body, style=""):
    """Return a page with the look of all pages.

    Parameters
    ----------
    title : str
    body : str
        HTML.
    style : str
        What this page adds to the look.
    """
    return PAGE.format(language=language(), title=escape(title), style=STYLE + style, body=body)


def write_page(path, html):
    """Write a page.

    Raises
    ------
    PolosError
        When the file cannot be written.
    """
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(html, encoding="utf-8", errors="replace")
    except OSError as error:
        raise PolosError(
            mark("The page could not be written to {path}: {reason}"),
            path=Path(path).name,
            reason=error.strerror or error,
        ) from error


def _block(content):
    if isinstance(content, Table):
        head = "".join(
            f"<th{_side(_column(content, place))}>{escape(str(title))}</th>" for place, title in enumerate(content.head)
        )
        cells = ("".join(starmap(_cell, zip_longest(row, content.decimals))) for row in content.rows)
        rows = "".join(f"<tr>{row}</tr>\n" for row in cells)
        return f"<div class='table'><table><thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n"
    if isinstance(content, Picture):
        data = b64encode(content.figure.drawn()).decode()
        return f"<figure><img alt='{escape(content.shows, quote=True)}' src='data:image/png;base64,{data}'></figure>\n"
    if isinstance(content, List):
        return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in content.texts)}</ul>\n"
    return f"<p>{escape(content)}</p>\n"


def _cell(value, decimals):
    if isinstance(value, Sign):
        return f"<td>{sign_of(value)}</td>"
    if isinstance(value, Link):
        return f"<td><a href='#{escape(value.place, quote=True)}'>{escape(value.text)}</a></td>"
    return f"<td{_side(value)}>{escape(shown(value, decimals))}</td>"


def sign_of(one):
    """Return a `Sign` as HTML."""
    words = escape(one.words)
    said = words if one.beside else f"<span class='spoken'>{words}</span>"
    title = "" if one.beside else f" title='{escape(one.words, quote=True)}'"
    return f"<span class='sign {one.kind}'{title}><b aria-hidden='true'>{escape(one.sign)}</b> {said}</span>"


def _column(table, place):
    return table.rows[0][place] if table.rows else ""


def _side(value):
    if isinstance(value, str) and any(len(word) > LONG_WORD for word in value.split()):
        return " class='words long'"
    if isinstance(value, str) and len(value) > SHORT:
        return " class='words'"
    return " class='number'" if isinstance(value, (int, float)) and not isinstance(value, bool) else ""


def shown(value, decimals=None):
    """Return a value as a table prints it: see `numbers.number`; texts as they are."""
    return number(value, decimals) if value is None or isinstance(value, (int, float)) else str(value)


STYLE = """
:root { color-scheme: light dark; --ink: #1f2328; --faint: #57606a; --line: #d0d7de; --paper: #ffffff }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --faint: #9aa4af; --line: #3d444d; --paper: #16191d } }
@media print { :root { --ink: #000; --faint: #444; --line: #bbb; --paper: #fff } section { break-inside: avoid } }
body { font: 16px/1.5 "DejaVu Sans", Arial, sans-serif; color: var(--ink); background: var(--paper) }
body { max-width: 54rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; line-height: 1.2; margin-bottom: .5rem }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
.subject { color: var(--faint); margin-top: 0 }
.lead { font-size: 1.05rem }
.table { overflow-x: auto; width: max-content; min-width: 100%; max-width: min(72rem, 100vw - 2rem, 50vw + 26rem) }
table { border-collapse: collapse; font-size: .9rem }
th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
th.number { white-space: normal }
td.words { min-width: 6.5rem }
td.long { min-width: 12rem; overflow-wrap: anywhere }
.sign { white-space: nowrap; color: var(--sign) }
.sign b { display: inline-block; width: 1.25em; line-height: 1.25em; text-align: center; border: 2px solid var(--sign) }
.passed { --sign: #0b63a5 } .failed { --sign: #ad3f05 } .unknown { --sign: var(--faint) } .lapsed { --sign: #7d6200 }
.passed b, .unknown b, .lapsed b { border-radius: 50% }
.passed b, .failed b { background: var(--sign); color: var(--paper) }
.unknown b { border-style: dashed }
td a { display: inline-block; min-width: 6rem; color: inherit }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
@media (prefers-color-scheme: dark) {
  .passed { --sign: #6cb6ff } .failed { --sign: #ff9b6b } .lapsed { --sign: #e0c04a }
}
@media print {
  .sign b { print-color-adjust: exact }
  .table { overflow: visible; max-width: none }
  table { font-size: .75rem }
}
figure { margin: 1rem 0 }
img { max-width: 100%; background: #fff }
footer { margin-top: 3rem; border-top: 1px solid var(--line); font-size: .8rem; color: var(--faint) }
footer ul { padding-left: 1rem; overflow-wrap: anywhere }
"""

PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
{body}</body>
</html>
"""
