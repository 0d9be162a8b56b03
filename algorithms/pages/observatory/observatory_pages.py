"""Pages of an observatory beside its map: a cluster, editions beside each other, method, open data."""

from html import escape

from ....analysis.comparison.editions import STAYED, counted, file_name
from ....translation import tr
from ..numbers import number
from ..sheets.sheet_page import sheet_content
from . import observatory_texts as texts
from .map_data import place_key
from .site import DATA, MAP, METHOD, YEARS, edition_way, link, page, place_of, table


def cluster_page(site, sheet, figure, history, neighbours):
    """Return the page of a cluster in an edition.

    Parameters
    ----------
    site : Site
    sheet : Sheet
    figure : str
        The drawing as SVG, "" where there is none.
    history : list of (str, Known, str)
        Editions that have it: name, what is known of it, what became of it since the one before.
    neighbours : (str, str)
        Ids of the cluster before and after it in the list, "" where there is none.
    """
    place, name = place_of("sheet", site.edition), file_name(sheet.number)
    ways = [link(f"{place.edition}{MAP}#c-{name}", tr("On the map"))]
    ways += [
        link(f"{file_name(one)}.html", words)
        for one, words in zip(neighbours, (tr("‹ the larger one before"), tr("the smaller one after ›")))
        if one
    ]
    main = f'<p class="crumbs">{" · ".join(ways)}</p>\n'
    main += f'<p class="under">{escape(sheet.kind)} · {escape(sheet.number)}</p>\n'
    note = f"<figcaption>{place_key(sheet.key.entries)}{escape(sheet.key.note)}</figcaption>"
    main += sheet_content(sheet, f"<figure>{figure}{note}</figure>")
    if len(history) > 1:
        main += f"<section><h2>{escape(tr('Over the years'))}</h2>{_history(site, history, place.root)}</section>\n"
    lasting = link(f"{place.root}clusters/{name}.html", tr("lasting link to this cluster, in all editions"))
    data = link(f"{place.edition}{DATA}", tr("its figures as open data"))
    main += f'<p class="crumbs">{lasting} · {data}</p>\n'
    return page(site, place, f"{site.edition}/clusters/{name}.html", sheet.name, main, "", "sheet")


def lasting_page(site, one, history, newest):
    """Return the page of a cluster in all editions: the address that lasts.

    Parameters
    ----------
    site : Site
    one : str
        Its id.
    history : list of (str, Known or None, str)
        See `cluster_page`; None for an edition that says only that it is gone.
    newest : str
        The newest edition.
    """
    place = place_of("lasting", site.edition)
    last = next(known for _, known, _ in reversed(history) if known is not None)
    edition = next(name for name, known, _ in reversed(history) if known is not None)
    main = f'<p class="under">{escape(one)} · {escape(last.sector or tr("sector not given"))}</p>\n'
    main += f"<h1>{escape(last.name)}</h1>\n"
    address = f"{edition_way(site, place.root, edition)}clusters/{file_name(one)}.html"
    if edition == newest:
        main += f'<p><a class="button" href="{escape(address)}">'
        main += f"{escape(tr('What is known of it in {edition}').format(edition=edition))}</a></p>\n"
    else:
        gone = tr("It is not in the edition of {newest}. The last one that has it is that of {edition}.")
        main += f'<p class="lead">{escape(gone.format(newest=newest, edition=edition))}</p>\n'
        main += f"<p>{link(address, tr('What was known of it in {edition}').format(edition=edition))}</p>\n"
    main += f"<h2>{escape(tr('Over the years'))}</h2>{_history(site, history, place.root)}\n"
    return page(site, place, f"clusters/{file_name(one)}.html", last.name, main)


def _history(site, history, root):
    rows = []
    for edition, known, change in history:
        if known is None:
            rows.append((escape(edition), "–", "–", escape(change)))
            continue
        address = f"{edition_way(site, root, edition)}clusters/{file_name(known.id)}.html"
        word = escape(texts.verdict_word(known.shown))
        rows.append((link(address, edition), word, escape(_figure(known)), escape(change)))
    head = (tr("Edition"), tr("Verdict"), tr("Core"), tr("What became of it"))
    return table("", head, rows)


def _figure(known):
    return texts.figure_told({"jobs": known.jobs, "firms": known.firms, "lq": known.lq}, known.by_jobs)


def years_page(site, records):
    """Return all editions beside each other.

    Parameters
    ----------
    site : Site
    records : list of records of editions
        In order of time.
    """
    place = place_of("root", site.edition)
    rows = []
    for record in records:
        found = counted(record.moves) if record.before else None
        changes = [number(found[name]) if found else "–" for name in ("born", "stayed", "gone")]
        since = escape(record.before or "–")
        rows.append(
            (
                link(f"{edition_way(site, place.root, record.edition)}{MAP}", record.edition),
                number(len(record.clusters)),
                since,
                *changes,
            )
        )
    head = (tr("Edition"), tr("Agglomerations"), tr("Compared with"), tr("New"), tr("There in both"), tr("Gone"))
    main = f"<h1>{escape(tr('Over the years'))}</h1>\n"
    lead = tr("Each edition stays as it was published. What is gone keeps its page and its link.")
    main += f'<p class="lead">{escape(lead)}</p>\n{table("", head, rows, (1, 3, 4, 5))}'
    main += f"<p>{escape(texts.found_once())}</p>\n"
    names, where = {}, {}
    for record in records:
        for one in record.clusters:
            names[one.id] = one.name
            where.setdefault(one.id, {})[record.edition] = one
    rows = [
        (
            f"{link(f'clusters/{file_name(one)}.html', names[one])} <span class='note'>{escape(one)}</span>",
            *(_cell(where[one].get(record.edition)) for record in records),
        )
        for one in names
    ]
    main += f"<h2>{escape(tr('Each agglomeration'))}</h2>\n"
    main += table(
        tr("A dash: not in that edition."), (tr("Agglomeration"), *(record.edition for record in records)), rows
    )
    return page(site, place, YEARS, tr("Over the years"), main, YEARS)


def _cell(known):
    if known is None:
        return "–"
    return f"{escape(texts.verdict_word(known.shown))}<br><span class='note'>{escape(_figure(known))}</span>"


def method_page(site, sections, own, history, command, record):
    """Return how the edition was made.

    Parameters
    ----------
    site : Site
    sections : list of (str, list of str)
    own : str
        What the user says of the method, "" where nothing.
    history : list of (str, str)
        What made the clusters and the edition: heading and text.
    command : str
        What makes it again.
    record : str
        Name of the file with the whole record.
    """
    main = f"<h1>{escape(tr('How it was made'))}</h1>\n"
    if own:
        main += "".join(f'<p class="lead">{escape(text)}</p>\n' for text in own.splitlines() if text.strip())
    for heading, paragraphs in sections:
        main += (
            f"<section><h2>{escape(heading)}</h2>{''.join(f'<p>{escape(text)}</p>' for text in paragraphs)}</section>\n"
        )
    said = "".join(f"<p class='note'>{escape(f'{heading} {text}'.strip())}</p>" for heading, text in history)
    main += f"<section><h2>{escape(tr('For those who check it'))}</h2>{said}<code>{escape(command)}</code>"
    main += f"<p>{link(record, tr('Record of the run'))}</p></section>\n"
    place = place_of("edition", site.edition)
    return page(site, place, f"{site.edition}/{METHOD}", tr("How it was made"), main, METHOD)


def data_page(site, files, dictionary):
    """Return the open data of the edition: files, licence, what each field is.

    Parameters
    ----------
    site : Site
    files : list of (str, str, int)
        Name, what it is, and size in bytes.
    dictionary : list of tuple
        Rows of the data dictionary: file, field, alias, type, unit, what it is.
    """
    main = f"<h1>{escape(tr('Open data'))}</h1>\n"
    rows = [(link(f"data/{name}", name), escape(what), escape(_weight(size))) for name, what, size in files]
    main += table("", (tr("File"), tr("What it is"), tr("Size")), rows, (2,))
    main += f"<section><h2>{escape(tr('Licence and source'))}</h2>"
    source = (
        tr("Source: {source}").format(source=site.source) if site.source else tr("Source of the figures: not given.")
    )
    licence = tr("Licence: {licence}").format(licence=site.licence) if site.licence else tr("Licence: not given.")
    for text in (source, licence):
        main += f"<p>{escape(text)}</p>"
    notes = (
        tr("Tables are texts in UTF-8, with commas between cells and points in decimals."),
        tr("An empty cell, and null in GeoJSON, is a figure that is not known or not published. It is not zero."),
        tr("Coordinates are longitude and latitude (WGS 84), as RFC 7946 asks."),
        tr("A text that a spreadsheet could take for a formula begins with an apostrophe."),
    )
    main += f"</section><section><h2>{escape(tr('How to use it'))}</h2>"
    main += f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in notes)}</ul></section>\n"
    head = (tr("File"), tr("Field"), tr("Name"), tr("Type"), tr("Unit"), tr("What it is"))
    body = table("", head, [tuple(map(escape, row)) for row in dictionary])
    main += f"<section><h2>{escape(tr('Data dictionary'))}</h2>{body}</section>\n"
    return page(site, place_of("edition", site.edition), f"{site.edition}/{DATA}", tr("Open data"), main, DATA)


def _weight(size):
    return f"{number(size / 1e6, 1)} MB" if size >= 1e6 else f"{number(max(1, size / 1e3), 0)} KB"


def change_of(one, moves, before, names):
    """Return what became of a cluster since the edition before, "" where none is before."""
    move = moves.get(one)
    if move is None or before is None:
        return ""
    said = texts.fate_told(move, before.edition, names)
    earlier = before.by_id.get(one)
    if move.code == STAYED and earlier is not None:
        said += " " + tr("There it had: {figure}.").format(figure=_figure(earlier))
    return said
