"""What is written of an observatory: the folder of an edition, and beside it what concerns all of them."""

import re
from pathlib import Path

from ....analysis.comparison import editions
from ....analysis.errors import Cancelled, FieldError, OutputError, listed_notice, mark, notice, phrase, quoted
from ....analysis.verdicts.published import published
from ....translation import speaking, tr
from ...declaring.cluster_results import chosen_colour, logo_of
from ...declaring.common import OUTPUT
from ...pages.observatory import observatory_map as maps
from ...pages.observatory import observatory_pages as pages
from ...pages.observatory import observatory_texts as texts
from ...pages.observatory import site as sites
from ..sheets.land import land_of
from ..sheets.report_outputs import setting_of, told_lines
from ..sheets.result_tables import result_rows
from . import open_data
from .kept_editions import (
    MARKER,
    RECORD,
    Edition,
    Known,
    kept_editions,
    lost_editions,
    marker_text,
    require_free,
    state_of,
)
from .observatory_data import Data
from .tongues import bring_along, tongues_of

LINES = "record.txt"
RENEWED = ("clusters", "editions.js", sites.YEARS)
"""What every run writes anew beside its edition."""
FOLDERS = re.compile(r"(?<![\w.])(?:[A-Za-z]:[\\/]|\\\\|/)(?:[^\\/'\"\n|]+[\\/])+")
"""Folders of this computer in a command, which are nobody's business."""
IN_SHELL = "'\"'\"'"
"""A quotation mark inside of quoted words of a command."""
CONNECTION = re.compile(
    r"\b(?:dbname|host|hostaddr|port|user|username|password|service|authcfg)="
    rf"(?:{IN_SHELL}(?:\\+{IN_SHELL}|.)*?{IN_SHELL}|'(?:[^'\\]|\\+.)*'|[^\s'\"&]+)[ &]?"
)
"""How a database is reached, which is nobody's business either."""
CARD_FACTS = 3
NO_BEFORE = mark("CHANGES is given, and the folder has no earlier edition: it is not used.")
NO_LICENCE = mark("LICENCE is not given: nobody may use data of which it is not said that they may.")
NO_SOURCE = mark("SOURCE is not given: the pages say that the source of the figures is not known.")
NOT_LASTING = mark(
    "The folder has the edition {edition}, and nothing shows that the ids of CLUSTERS last: the same id could be "
    "another cluster, and links would lead to it. Run “Delineate clusters” with PREVIOUS, the clusters of that "
    "edition; or give CHANGES; or, where the ids are your own and last, LASTING_IDS."
)
OTHER_DATA = mark(
    "The folder has an edition {edition} already, made of other clusters. Give another EDITION, or REPLACE to put this "
    "one in its place."
)
OTHER_RUN = mark(
    "Another run has written an edition into “{folder}” meanwhile, which this one does not know of, so nothing was "
    "written. Run it again."
)
OTHER_SECTORS = mark(
    "Clusters with an id of the edition {edition} that are of another sector now ({count}): {list}. If they are "
    "other clusters, "
    "the pages and links of both are mixed: ids must be told apart by sector. If only the sector is called "
    "otherwise, all is well."
)
LOST = mark(
    "Editions that the observatory had, and whose folders are gone or have no record ({count}): {list}. Links of "
    "other pages to them lead nowhere: put the folders back."
)
NOWHERE = mark(
    "Clusters whose coordinates are those of no place on the earth, and that are on no map ({count}): {list}."
)
STALE = mark("Ids that are the same as last year's by CLUSTERS, and not in the edition {edition} ({count}): {list}.")


def write_observatory(run, reported):
    """Write all files of a run into its folder.

    Parameters
    ----------
    run : Run
    reported : report_inputs.Reported
    """
    for name, text in (("SOURCE", NO_SOURCE), ("LICENCE", NO_LICENCE)):
        if not run.text(name):
            run.report.notices([notice(text)])
    open_data.require_system(reported.crs)
    edition = editions.require_edition(run.text("EDITION") or f"{reported.day:%Y}")
    run.settle("EDITION", edition)
    root = run.target(OUTPUT)
    state, kept = state_of(root), kept_editions(root)
    require_free(root, edition)
    run.report.notices(listed_notice(LOST, [name for name in lost_editions(root) if name != edition]))
    digest = run.fingerprints.get("CLUSTERS", "")
    if edition in kept and kept[edition].digest != digest and not run.flag("REPLACE"):
        raise OutputError(OTHER_DATA, edition=edition)
    kept.pop(edition, None)
    editions.require_own_names({*reported.ids, *(one.id for each in kept.values() for one in each.clusters)})
    earlier = [name for name in kept if editions.in_time(name) < editions.in_time(edition)]
    before = kept[earlier[-1]] if earlier else None
    moves = _moves(run, reported, kept, before)
    _tell_other_sectors(run, reported, moves, before)
    _write(run, (reported, kept, before, moves, edition, digest))
    if state_of(root) != state:
        raise OutputError(OTHER_RUN, folder=root)


def _write(run, told):
    """Write an edition in each language, what `Writer` is to tell of, and the mark of the folder."""
    root = run.folder(OUTPUT, MARKER)
    tongues = tongues_of(run)
    writer = None
    for at, tongue in enumerate(tongues):
        start = 0.1 + 0.9 * at / len(tongues)
        run.report.span = (start, start + 0.9 / len(tongues))
        with speaking(tongue.code):
            writer = Writer(run, *told, tongue, writer)
            if tongue.folder:
                index = {sites.MAP} if writer.newest == writer.edition else set()
                rewritten = {*RENEWED, writer.edition, *index}
                bring_along(Path(run.target(OUTPUT), tongue.folder), root / tongue.folder, rewritten)
            writer.write(root / tongue.folder)
    sites.put(root / MARKER, marker_text(list(writer.records), [tongue.code for tongue in tongues]))


def _tell_other_sectors(run, reported, moves, before):
    """Say which clusters are there in both editions by their id, and are of another sector now."""
    if before is None or "sector" not in reported.frame:
        return
    then = {one.id: one.sector for one in before.clusters if one.sector}
    now = reported.frame["sector"].dropna().to_dict()
    other = [
        phrase("{name} ({then} → {now})", name=one, then=quoted(then[one]), now=quoted(now[one]))
        for one, move in moves.items()
        if move.code not in editions.GONE and one in then and one in now and now[one] != then[one]
    ]
    run.report.notices(listed_notice(OTHER_SECTORS, other, edition=before.edition))


def _moves(run, reported, kept, before):
    """Return what became of clusters since the edition before; {} where none is before."""
    if not kept:
        _unused(run)
        return {}
    origin = reported.frame["origin"].dropna() if "origin" in reported.frame else ()
    lasting = any(one != "new" for one in origin) or run.wants("CHANGES") or run.flag("LASTING_IDS")
    if reported.ids and not lasting:
        raise FieldError(NOT_LASTING, edition=max(kept, key=editions.in_time))
    if before is None:
        _unused(run)
        return {}
    if run.wants("CHANGES"):
        more = ("cd_before", "cd_from", "cd_into")
        rows = result_rows(run, "CHANGES", ("cd_id", "cd_change"), more, more, "comparedates")
        if rows is not None:
            return editions.moves_by_comparison(rows, reported.ids, before.by_id)
    if "origin" in reported.frame:
        same = reported.frame.index[reported.frame["origin"] == "same"]
        lost = [one for one in same if one not in before.by_id]
        run.report.notices(listed_notice(STALE, lost, edition=before.edition))
    return editions.moves_by_ids(reported.ids, before.by_id)


def _unused(run):
    if run.wants("CHANGES"):
        run.report.notices([notice(NO_BEFORE)])


class Writer:
    """Writes one edition, and the pages of all, in one language.

    Parameters
    ----------
    tongue : tongues.Tongue
    first : Writer or None
        The one of the first language, which tells of the run; its drawings serve all.
    """

    def __init__(self, run, reported, kept, before, moves, edition, digest, tongue, first=None):
        self.run, self.reported, self.kept, self.before = run, reported, kept, before
        self.edition, self.moves, self.tongue, self.first = edition, moves, tongue, first
        self.table = published(reported.frame, reported.withheld, reported.jobs, reported.members)
        self.site = sites.Site(
            run.text("TITLE") or tr("Observatory of agglomerations"),
            run.text("OWNER"),
            run.text("SOURCE"),
            run.text("LICENCE"),
            logo_of(run),
            chosen_colour(run),
            edition,
            reported.day,
            frozenset(kept) - tongue.editions if tongue.folder else frozenset(),
            tongue.others,
        )
        said = (self.site.source, self.site.licence)
        self.own = Edition(edition, before.edition if before else "", digest, *said, self._known(), moves)
        every = {**kept, edition: self.own}
        self.records = {name: every[name] for name in sorted(every, key=editions.in_time)}
        self.names = {**(before.names if before else {}), **reported.names}

    def _known(self):
        """Return what this edition keeps of its clusters: published figures alone."""
        found = []
        for one in self.reported.ids:
            row = self.reported.frame.loc[one].to_dict()
            told = self.table.loc[one].to_dict()
            figures = [open_data.plain(told.get(name), "real") for name in ("jobs", "firms", "lq")]
            sector = row.get("sector") if isinstance(row.get("sector"), str) else ""
            known = Known(one, self.reported.names[one], sector, texts.verdict_code(row), *figures, self.reported.jobs)
            found.append(known)
        return found

    @property
    def newest(self):
        """The newest edition in this language."""
        return max(set(self.records) - self.site.elsewhere, key=editions.in_time)

    def write(self, root):
        """Write everything into a folder."""
        run = self.run
        folder = root / self.edition
        setting, self.lines = setting_of(run, self.site.colour, tr("Observatory:"))
        self.setting = setting._replace(command=_without_folders(setting.command), record=LINES)
        (folder / "clusters").mkdir(parents=True)
        sites.write_assets(folder / "assets", self.site.colour)
        files, rows = Data(self).write(folder / "data")
        self.entries = maps.Entries(self.reported, self.moves, self._places())
        cards = self._sheets(folder / "clusters")
        sites.put(folder / "edition.js", sites.script("POLOS_EDITION", self._script(cards)))
        for kind, path in (("edition", folder), ("root", root if self.newest == self.edition else None)):
            if path is not None:
                sites.put(path / sites.MAP, maps.map_page(self.site, kind, self.entries, self.before))
        least = run.whole("LEAST_FIRMS")
        sections = texts.method_sections(least, self.reported.jobs, run.wants("CHANGES") and self.before is not None)
        history, own = self.setting.history, run.text("METHOD")
        method = pages.method_page(self.site, sections, own, history, self.setting.command, LINES)
        sites.put(folder / sites.METHOD, method)
        sites.put(folder / sites.DATA, pages.data_page(self.site, files, rows))
        lines = map(_without_folders, told_lines(self.lines, self.reported, run.report.facts))
        sites.put(folder / LINES, "\n".join(lines) + "\n")
        sites.put(folder / RECORD, self.own.text())
        self._of_all(root)
        if self.first is not None:
            return
        run.outputs["INDEX"] = str(Path(run.outputs[OUTPUT]) / sites.MAP)
        run.outputs["COUNT"] = len(self.reported.ids)
        weight = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        first = sum((folder / name).stat().st_size for name in (sites.MAP, "edition.js", *_assets()))
        text = tr("Clusters: {count}. Edition: {edition}. The map page loads {first} MB, the edition has {all} MB.")
        from ...pages.numbers import number

        said = {"first": number(first / 1e6, 2), "all": number(weight / 1e6, 1)}
        run.report.fact(text.format(count=number(len(self.reported.ids)), edition=self.edition, **said))

    def _places(self):
        """Return the names of the areas of each cluster."""
        rows = self.reported.members
        if rows is None or "area_name" not in rows:
            return {}
        named = rows[rows["area_name"].notna()]
        return {one: list(dict.fromkeys(own)) for one, own in named.groupby("cl_id")["area_name"]}

    def _sheets(self, folder):
        """Write the page of each cluster; return what the map page tells of each, in the order of the layer."""
        from ...pages.observatory.map_data import Drawer
        from ...pages.sheets.sheet_making import sheet_of

        reported, cards = self.reported, []
        self.land = land_of(reported) if self.first is None else self.first.land
        off = [one for one, shape in zip(reported.ids, self.land.clusters) if shape is None and _drawn(reported, one)]
        if self.first is None:
            self.run.report.notices(listed_notice(NOWHERE, off))
        drawer = Drawer(self.land)
        order, alike = {one: at for at, one in enumerate(self.entries.ids)}, {}
        for at, one in enumerate(reported.ids):
            alike.setdefault(self.entries.sectors[one], set()).add(at)
        for at, one in enumerate(reported.ids):
            if self.run.cancelled():
                raise Cancelled
            sheet = sheet_of(one, reported, self.setting)
            own = None if reported.members is None else reported.members[reported.members["cl_id"] == one]
            words = ", ".join(words for _, words in sheet.key.entries)
            shows = tr("Map of {name}: {words}").format(name=sheet.name, words=words)
            figure = drawer.drawing(at, shows, own, alike[self.entries.sectors[one]])
            near = [self.entries.ids[to] if 0 <= to < len(order) else "" for to in (order[one] - 1, order[one] + 1)]
            change = pages.change_of(one, self.moves, self.before, self.names)
            history = self._history(one, self.edition)
            html = pages.cluster_page(self.site, sheet, figure, history, near)
            sites.put(folder / f"{editions.file_name(one)}.html", html)
            cards.append(self._card(one, sheet, change))
            self.run.progress(0.9 * (at + 1) / len(reported.ids))
        return cards

    def _history(self, one, until):
        """Return the editions up to one that know a cluster, as `observatory_pages.cluster_page` has them."""
        found = []
        until = list(self.records).index(until)
        for name, record in list(self.records.items())[: until + 1]:
            known, move = record.by_id.get(one), record.moves.get(one)
            if known is None and move is None:
                continue
            said = ""
            if move is not None and record.before:
                names = {**(self.records[record.before].names if record.before in self.records else {}), **record.names}
                said = texts.fate_told(move, record.before, names)
            found.append((name, known, said))
        return found

    def _card(self, one, sheet, change):
        names = list(self._tests())
        return {
            "under": sheet.subtitle,
            "lead": sheet.lead,
            "facts": [[fact.figure, fact.what] for fact in sheet.facts if fact.figure != "–"][:CARD_FACTS],
            "tests": [[names.index(test.name), test.sign.kind] for test in sheet.tests],
            "change": change,
            "lasting": f"clusters/{editions.file_name(one)}.html",
        }

    def _tests(self):
        from ...pages.clusters.verdict_texts import TESTS

        return [tr(text) for text in TESTS.values()]

    def _script(self, cards):
        """Return what the map page needs beside its HTML."""
        from ....translation import language
        from ...pages.clusters.verdict_texts import OUTCOMES, SIGNS
        from ...pages.observatory.map_data import map_data

        return {
            "language": language(),
            "map": map_data(self.land),
            "looks": self.entries.looks(),
            "cards": cards,
            "tests": self._tests(),
            "outcomes": {code: [SIGNS[code], tr(text)] for code, text in OUTCOMES.items()},
            "words": {
                "all": tr("Agglomerations: {count}"),
                "some": tr("{count} of {of} agglomerations"),
                "place": tr("{at} of {of}"),
                "before": tr("One before in the list"),
                "next": tr("Next in the list"),
                "close": tr("Close"),
                "sheet": tr("Open its sheet"),
                "lasting": tr("Lasting link"),
            },
        }

    def _of_all(self, root):
        """Write what concerns all editions: their list, what each cluster was in each, the mark of the folder."""
        newest = self.newest
        words = tr("There is a newer edition: {edition}")
        there = [name for name in self.records if name not in self.site.elsewhere]
        told = {"editions": there, "words": words}
        sites.put(root / "editions.js", sites.script("POLOS_EDITIONS", told))
        (root / "clusters").mkdir()
        said = {name: self._of_each(name) for name in ("source", "licence")}
        site = self.site._replace(edition=self.newest, **said)
        sites.put(root / sites.YEARS, pages.years_page(site, list(self.records.values())))
        ids = dict.fromkeys(one.id for record in self.records.values() for one in record.clusters)
        for one in ids:
            if self.run.cancelled():
                raise Cancelled
            html = pages.lasting_page(site, one, self._history(one, newest), newest)
            sites.put(root / "clusters" / f"{editions.file_name(one)}.html", html)

    def _of_each(self, name):
        """Return the source or licence of all editions, each once where they differ."""
        texts = {edition: getattr(record, name) for edition, record in self.records.items() if getattr(record, name)}
        alike = set(texts.values())
        return alike.pop() if len(alike) == 1 else "; ".join(f"{edition}: {text}" for edition, text in texts.items())


def _drawn(reported, one):
    return not (reported.shapes[one].isNull() or reported.shapes[one].isEmpty())


def _assets():
    return [f"assets/{name}" for name in (*sites.ASSETS, "colours.css")]


def _without_folders(text):
    return FOLDERS.sub("", CONNECTION.sub("", text))
