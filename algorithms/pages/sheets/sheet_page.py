"""Sheets as pages: one a cluster, and the list of all of them."""

from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path

from ....facts import version
from ....translation import tr
from ..drawing import Drawing
from ..html import Sign, document, sign_of
from ..numbers import number
from .sheet import Code, Rows, Small, Strong, runs_of
from .sheet_texts import word_of

TEMPLATES = Path(__file__).resolve().parents[3] / "resources" / "observatory"
SHEET_STYLE = """
body { max-width: 60rem }
.top { display: flex; justify-content: space-between; gap: 1rem; align-items: center; color: var(--faint) }
.top img { max-height: 3rem; max-width: 12rem; background: none }
h1 small { font-weight: normal; color: var(--faint) }
.under { color: var(--faint); margin-top: 0 }
.steps { --step: var(--line); --step-paper: #8881 }
.sides { display: grid; grid-template-columns: 3fr 2fr; gap: 1.5rem; align-items: start }
.sides figure { margin: 0 }
.sides img { width: 100%; border: 1px solid var(--line) }
figcaption { font-size: .8rem; color: var(--faint) }
dl { display: grid; grid-template-columns: minmax(5rem, auto) 1fr; gap: .2rem .8rem; margin: 0 }
dt { font-size: 1.3rem; font-weight: 600; text-align: right; white-space: nowrap }
dd { margin: 0; padding-bottom: .5rem }
dd small, .note { color: var(--faint); font-weight: normal; font-size: .85rem }
.blocks { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2rem; align-items: start }
.blocks .table { width: auto; min-width: 0; max-width: 100% }
.blocks .wide { grid-column: 1 / -1 }
.blocks h2 { margin-top: 1.2rem }
svg { width: 100%; max-width: 30rem; height: auto; background: #fff }
code { display: block; overflow-wrap: anywhere; font-size: .75rem; background: #8882; padding: .5rem }
.table td { min-width: 4rem }
.half { --sign: #7d6200 }
.half b { border-radius: 50% }
@media (max-width: 45rem) { .sides, .blocks { grid-template-columns: 1fr } }
"""


def sheet_page(sheet, colour, picture, logo="", pdf=""):
    """Return a sheet as HTML.

    Parameters
    ----------
    sheet : Sheet
    colour : str
    picture : bytes or None
        The map as PNG, None where there is none.
    logo : str
        An address of the logo, such as its data, "" where there is none.
    pdf : str
        Name of the file with the sheet for print, "" where there is none.
    """
    head = f"<img src='{escape(logo, quote=True)}' alt=''>" if logo else ""
    words = [word for word in (sheet.owner, sheet.kind) if word]
    links = [f"<a href='index.html'>{escape(tr('All sheets'))}</a>"]
    if pdf:
        links.append(f"<a href='{escape(pdf, quote=True)}'>PDF</a>")
    body = f"<div class='top'>{head}<span>{escape(' · '.join(words))}</span><span>{' · '.join(links)}</span></div>\n"
    body += sheet_content(sheet, _map(sheet, picture))
    small = [sheet.source, sheet.dated, tr("Made with Polos {version}").format(version=version())]
    body += f"<footer><ul>{''.join(f'<li>{escape(text)}</li>' for text in small)}</ul></footer>\n"
    return document(sheet.name, body, accents(colour) + steps_style() + SHEET_STYLE)


def sheet_content(sheet, figure):
    """Return what a sheet says, between its head and its foot, as HTML.

    Parameters
    ----------
    sheet : Sheet
    figure : str
        The map as HTML.
    """
    body = f"<h1>{escape(sheet.name)}</h1>\n<p class='under'>{escape(sheet.subtitle)}</p>\n"
    body += f"<ol class='steps'>{''.join(map(_step, sheet.steps))}</ol>\n<p class='lead'>{escape(sheet.lead)}</p>\n"
    body += f"<div class='sides'>{figure}<dl>{''.join(map(_fact, sheet.facts))}</dl></div>\n"
    if sheet.tests:
        body += _tests(sheet)
    inside = "".join(map(_block, (*sheet.blocks, *sheet.made)))
    return f"{body}<div class='blocks'>{inside}</div>\n"


def index_page(title, lead, rows, pdf, facts, colour):
    """Return the list of all sheets.

    Parameters
    ----------
    title, lead : str
    rows : list of (str, str, mapping, str, str, str)
        Name and id of each cluster, its fields, its figure in words, and the names of its page and of its PDF, "" where
        there is none.
    pdf : str
        Name of the PDF with all sheets, "" where there is none.
    facts : iterable of str
        What is to be known.
    colour : str
    """
    body = f"<h1>{escape(title)}</h1>\n<p class='lead'>{escape(lead)}</p>\n"
    if pdf:
        body += f"<p><a href='{escape(pdf, quote=True)}'>{escape(tr('All sheets in one PDF'))}</a></p>\n"
    if rows:
        last = ("PDF",) if any(row[-1] for row in rows) else ()
        heads = (tr("Cluster"), tr("Shown"), tr("Not excluded"), tr("Core"), tr("Provinces"), *last)
        head = "".join(f"<th>{escape(text)}</th>" for text in heads)
        cells = "".join(map(_index_row, rows))
        body += f"<div class='table'><table><thead><tr>{head}</tr></thead>\n<tbody>{cells}</tbody></table></div>\n"
    if facts:
        inside = "".join(f"<li>{escape(text)}</li>" for text in facts)
        body += f"<section><h2>{escape(tr('To know'))}</h2><ul>{inside}</ul></section>\n"
    made = tr("Made with Polos {version}").format(version=version())
    record = f"<a href='record.txt'>{escape(tr('Record of the run'))}</a>"
    body += f"<footer><ul><li>{escape(made)}</li><li>{record}</li></ul></footer>\n"
    return document(title, body, accents(colour) + SHEET_STYLE)


@cache
def steps_style():
    """Return the style of the ladder of words, for sheets and for the pages of an observatory."""
    return (TEMPLATES / "steps.css").read_text(encoding="utf-8")


def accents(colour):
    """Return the user's colour, and what is read on it, as a style."""
    return f":root {{ --accent: {colour}; --on-accent: {ink_on(colour)} }}\n"


def ink_on(colour):
    """Return black or white, whichever is read better on a colour (WCAG 2.2, relative luminance).

    Examples
    --------
    >>> ink_on("#b4501e"), ink_on("#ffdd00")
    ('#ffffff', '#000000')
    """
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    light = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#000000" if (light + 0.05) / 0.05 > 1.05 / (light + 0.05) else "#ffffff"


def _index_row(row):
    name, cluster, fields, figure, page, pdf = row
    shown, upto = word_of(fields)
    link = f"<a href='{escape(page, quote=True)}'>{escape(cluster)} · {escape(name)}</a>"
    file = f"<td><a href='{escape(pdf, quote=True)}'>PDF</a></td>" if pdf else ""
    words = (shown, upto, figure, str(fields.get("provinces") or ""))
    cells = "".join(f"<td>{escape(text)}</td>" for text in words)
    return f"<tr><td>{link}</td>{cells}{file}</tr>\n"


def _step(step):
    kind = {"top": "top-step"}.get(step.state, step.state)
    tick = "✓ " if step.state in ("top", "shown") else ""
    return f"<li class='{kind}'><b>{tick}{escape(step.word)}</b>{escape(step.note)}</li>"


def _fact(fact):
    more = f"<br><small>{escape(fact.more)}</small>" if fact.more else ""
    return f"<dt>{escape(fact.figure)}</dt><dd>{escape(fact.what)}{more}</dd>"


def _map(sheet, picture):
    words = ", ".join(words for _, words in sheet.key.entries)
    shows = tr("Map of {name}: {words}").format(name=sheet.name, words=words)
    image = ""
    if picture:
        data = b64encode(picture).decode()
        image = f"<img alt='{escape(shows, quote=True)}' src='data:image/png;base64,{data}'>"
    return f"<figure>{image}<figcaption>{escape(sheet.key.note)}</figcaption></figure>"


def _tests(sheet):
    heads = (tr("Test"), tr("Outcome"), tr("Number and threshold"), tr("Would settle it"))
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    rows = "".join(
        f"<tr><td>{escape(test.name)}</td><td>{sign_of(test.sign)}</td><td>{escape(test.says)}</td>"
        f"<td>{escape(test.settles)}</td></tr>\n"
        for test in sheet.tests
    )
    table = f"<div class='table'><table><thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n"
    return f"<section><h2>{escape(tr('Test by test'))}</h2>{table}<p class='note'>{escape(sheet.asked)}</p></section>\n"


def _block(block):
    wide = " class='wide'" if block.wide else ""
    note = f" <span class='note'>{escape(block.note)}</span>" if block.note else ""
    return f"<section{wide}><h2>{escape(block.title)}{note}</h2>{''.join(map(_content, block.content))}</section>\n"


def _content(content):
    if isinstance(content, Drawing):
        return f"<figure>{content.svg()}</figure>\n"
    if isinstance(content, Rows):
        rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>\n" for row in content.rows)
        return f"<div class='table'><table><tbody>{rows}</tbody></table></div>\n"
    if isinstance(content, Code):
        return f"<code>{escape(content)}</code>\n"
    kind = " class='note'" if isinstance(content, Small) else ""
    inside = "".join(f"<b>{escape(run)}</b>" if isinstance(run, Strong) else escape(run) for run in runs_of(content))
    return f"<p{kind}>{inside}</p>\n"


def _cell(value):
    return f"<td>{sign_of(value) if isinstance(value, Sign) else escape(value)}</td>"


def figure_of(row, jobs):
    """Return the figure of a core in words, for the list."""
    name = "jobs" if jobs else "firms"
    text = tr("{count} jobs") if jobs else tr("{count} firms")
    return text.format(count=number(row.get(name), 0))
