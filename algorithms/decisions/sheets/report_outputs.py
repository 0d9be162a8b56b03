"""What is written of sheets: a page each, PDFs by the atlas of a layout, the list of all, the record of the run."""

import json
import re
from contextlib import suppress
from os import SEEK_END
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsFeedback,
    QgsLayoutExporter,
    QgsProcessing,
    QgsProject,
    QgsVectorLayer,
)

from ....analysis.errors import Cancelled, OutputError, listed_notice, mark, notice
from ....analysis.text import folded
from ....translation import tr
from ...declaring.cluster_results import chosen_colour, logo_of
from ...declaring.common import OUTPUT

INDEX, ALL, RECORD = "index.html", "sheets.pdf", "record.txt"
RESERVED = re.compile(r"index|sheets|record|con|prn|aux|nul|com\d|lpt\d")
"""Names of other files here, and those that no file of Windows can have."""
LETTERS = 40
"""Of the name of a cluster in that of a file."""
DPI = 200
ENDING = 32
"""Bytes in which a PDF says that this is its end."""
MADE = tuple(map(re.compile, (r"\bpolos:[a-z]+", r"\b\d+\.\d+\.\d+\w*", r"\d{4}-\d\d-\d\dT[\d:]+")))
"""What a record says that all languages write alike: the algorithm, the version of Polos, the time."""
OF_ALL_RUNS = (MADE[2], re.compile(r"^qgis_process |^[^{]*\{\"|\b[0-9a-f]{64}\b"))
"""Lines of a record that no cluster has made: of the run itself, its parameters, fingerprints and commands."""
MOST_STEPS = 4
NO_SETTINGS = ("LANGUAGE", "COLOURS", "REPAIR_LIMIT", "INPUT")
NO_ROOM = mark("{name}: no room on its pages for print for: {list}. Its page has it.")
NO_BASE = mark("BASEMAP could not be opened, so that the maps are made without it.")
NO_SOURCE = mark("SOURCE is not given: the sheets say that the source of the figures is not known.")
STALE = mark(
    "The folder has pages or PDFs that this run did not write and its list does not name ({count}): {list}. They may "
    "be of an earlier run."
)


def write_sheets(run, reported, base):
    """Write all files of a run into its folder.

    Parameters
    ----------
    run : Run
    reported : report_inputs.Reported
    base : QgsMapLayer or None
    """
    from ...pages.html import write_page
    from ...pages.sheets.sheet_page import figure_of, index_page

    if run.wants("BASEMAP") and (base is None or not base.isValid()):
        run.report.notices([notice(NO_BASE)])
        base = None
    if not run.text("SOURCE"):
        run.report.notices([notice(NO_SOURCE)])
    folder = run.folder(OUTPUT, INDEX)
    sheets = Sheets(run, reported, base, folder)
    if reported.ids:
        sheets.write()
    else:
        sheets.setting()
    printed = run.algorithm.PRINTS[run.value("PRINT") or 0] if reported.ids else "none"
    rows = [
        (
            *(reported.names[one], one, reported.frame.loc[one].to_dict()),
            figure_of(reported.frame.loc[one], reported.jobs),
            f"{sheets.files[one]}.html",
            f"{sheets.files[one]}.pdf" if printed == "each" else "",
        )
        for one in reported.ids
    ]
    facts = list(run.report.facts)
    title = run.text("OWNER") or tr("Sheets of clusters")
    lead = _lead(reported)
    write_page(folder / INDEX, index_page(title, lead, rows, ALL if printed == "one" else "", facts, sheets.colour))
    (folder / RECORD).write_text("\n".join(sheets.record()) + "\n", encoding="utf-8")
    _tell_stale(run, folder)
    run.outputs["INDEX"] = str(Path(run.outputs[OUTPUT]) / INDEX)
    run.outputs["COUNT"] = len(reported.ids)
    run.report.fact(lead)


def _lead(reported):
    """Return in a sentence how many sheets there are."""
    from ...pages.numbers import day

    if not reported.ids:
        return tr("There is no cluster in the layer, and so no sheet.")
    return tr("Sheets: {count}. Day of the sheets: {day}.").format(count=len(reported.ids), day=day(reported.day))


def _tell_stale(run, folder):
    """Say which pages and PDFs are in the folder already that this run did not write."""
    there = Path(run.outputs[OUTPUT])
    new = {file.name for file in folder.iterdir()}
    stale = sorted(file.name for kind in ("*.html", "*.pdf") for file in there.glob(kind) if file.name not in new)
    run.report.notices(listed_notice(STALE, stale))


class Sheets:
    """The sheets of a run.

    Parameters
    ----------
    run : Run
    reported : report_inputs.Reported
    base : QgsMapLayer or None
    folder : pathlib.Path
        Where files are on their way.

    Attributes
    ----------
    files : dict of str to str
        Names of files without ending, by cluster.
    """

    def __init__(self, run, reported, base, folder):
        self.run, self.reported, self.base, self.folder = run, reported, base, folder
        self.colour = chosen_colour(run)
        self.files = file_names(reported.ids, reported.names)
        self.print = run.algorithm.PRINTS[run.value("PRINT") or 0]
        self.stop, self.failed, self.done, self.full = QgsFeedback(), None, 0, []

    def setting(self):
        """Return what all sheets share: the record is made here, once."""
        found, self.lines = setting_of(self.run, self.colour, tr("Sheets:"))
        return found

    def record(self):
        """Return the lines of the whole record, without those of figures that are not published."""
        return told_lines(self.lines, self.reported, self.run.report.facts)

    def write(self):
        """Write pages and PDFs, cluster by cluster of the atlas."""
        from ...maps.sheet_map import SheetMap
        from ...pages.sheets.paper import font_family
        from ...pages.sheets.sheet_layout import SheetLayout

        self.shared = self.setting()
        self.logo = logo_of(self.run)
        project = QgsProject()
        base = self.base.clone() if self.base is not None else None
        if base is not None:
            project.addMapLayer(base, False)
        self.pages = SheetLayout(
            project, SheetMap(project, self.reported, self.colour, font_family(), base), self.colour, self.logo
        )
        self.exporter = QgsLayoutExporter(self.pages.layout)
        atlas = self.pages.layout.atlas()
        atlas.setCoverageLayer(self._coverage(project))
        atlas.setEnabled(True)
        atlas.setHideCoverage(True)
        atlas.featureChanged.connect(self._turn)
        try:
            self._export(atlas)
        finally:
            atlas.featureChanged.disconnect(self._turn)
        if self.failed is not None:
            raise self.failed
        if self.run.cancelled():
            raise Cancelled
        for name, left_out in self.full:
            self.run.report.notices(listed_notice(NO_ROOM, left_out, name=name))

    def _coverage(self, project):
        """Return the layer that the atlas follows: the clusters in the order of the sheets, with or without a shape."""
        from qgis.core import QgsFeature

        layer = QgsVectorLayer("None?field=cl_id:string", "coverage", "memory")
        features = []
        for one in self.reported.ids:
            feature = QgsFeature(layer.fields())
            feature.setAttributes([one])
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        project.addMapLayer(layer, False)
        return layer

    def _export(self, atlas):
        """Turn all pages of the atlas, and print them."""
        if self.print == "one":
            result, text = QgsLayoutExporter.exportToPdf(atlas, str(self.folder / ALL), _settings(), self.stop)
            self._require(result, text, ALL)
            return
        atlas.beginRender()
        try:
            while atlas.next():
                if self.failed is not None or self.stop.isCanceled():
                    break
                if self.print == "each":
                    name = f"{self.files[self.cluster]}.pdf"
                    self._require(self.exporter.exportToPdf(str(self.folder / name), _settings()), "", name)
        finally:
            atlas.endRender()

    def _turn(self, feature):
        """Write the sheet of a cluster onto the pages of the layout, and its page; the atlas has turned to it.

        No error may leave it: Qt calls it, and would end QGIS.
        """
        if self.failed is not None or self.stop.isCanceled() or not feature.isValid():
            return
        try:
            if self.run.cancelled():
                self.stop.cancel()
                return
            self.cluster = feature["cl_id"]
            self._sheet(self.cluster)
            self.done += 1
            self.run.progress(self.done / len(self.reported.ids))
        except Exception as error:
            self.failed = error
            self.stop.cancel()

    def _sheet(self, cluster):
        from ...layers.pictures import png_of
        from ...pages.html import write_page
        from ...pages.sheets.sheet_making import sheet_of
        from ...pages.sheets.sheet_page import sheet_page

        sheet = sheet_of(cluster, self.reported, self.shared)
        left_out = self.pages.show(cluster, sheet)
        if left_out and self.print != "none":
            self.full.append((sheet.name, left_out))
        picture = self.pages.picture(self.exporter)
        pdf = {"each": f"{self.files[cluster]}.pdf", "one": ALL}.get(self.print, "")
        page = sheet_page(sheet, self.colour, None if picture is None else png_of(picture), self.logo, pdf)
        write_page(self.folder / f"{self.files[cluster]}.html", page)

    def _require(self, result, text, name):
        """Raise an `OutputError` for a PDF that could not be written."""
        if self.failed is not None or self.stop.isCanceled():
            return
        if result != QgsLayoutExporter.ExportResult.Success:
            said = mark("“{file}” could not be made by the layout of QGIS: {reason}")
            raise OutputError(said, file=name, reason=text or str(int(result)))
        with (self.folder / name).open("rb") as file:
            file.seek(-min(ENDING, file.seek(0, SEEK_END)), SEEK_END)
            whole = b"%%EOF" in file.read()
        if not whole:  # a disk that is full is no failure to the layout
            raise OutputError(
                mark("“{file}” could not be written whole: is the disk full? Nothing was written."), file=name
            )


def setting_of(run, colour, called):
    """Return the `Setting` that all sheets of a run share, and the lines of its record.

    Parameters
    ----------
    run : Run
    colour : str
    called : str
        What the result is called where it is said what made it.
    """
    from ...pages.sheets.sheet_making import Setting
    from ...provenance import file_record

    record = file_record(run, OUTPUT)
    lines = list(record.history)
    taken = run.inputs["CLUSTERS"].record.history
    history, settings = [], {}
    if taken:
        history.append((tr("Clusters:"), ", ".join(made_by(taken))))
        settings = settings_of(taken)
        if settings:
            said = (f"{name} {json.dumps(value, ensure_ascii=False)}" for name, value in settings.items())
            history.append((tr("Settings:"), ", ".join(said)))
    digest = run.fingerprints.get("CLUSTERS", "")
    history.append((called, ", ".join([*made_by(lines[:1]), f"QGIS {Qgis.version().split('-')[0]}"])))
    if digest:
        history.append((tr("Fingerprint of the clusters (SHA-256):"), digest))
    source = run.text("SOURCE")
    source = tr("Source: {source}").format(source=source) if source else tr("Source of the figures: not given.")
    command = record.commands[-1] if record.commands else ""
    level = settings.get("ALPHA")
    return Setting(colour, run.text("OWNER"), source, level, history, command, RECORD), lines


def told_lines(lines, reported, own):
    """Return the lines of a record without those that may tell figures that are not published.

    A cluster may have had another name when its inputs were made, or none. So of what other runs said no line with a
    number is kept but those that all runs have: algorithm and version, parameters, fingerprints, commands.

    Parameters
    ----------
    lines : list of str
    reported : report_inputs.Reported
    own : iterable of str
        What this run said, which is kept where it names none of these clusters.
    """
    if not reported.withheld and not reported.few:
        return list(lines)
    names, own = [reported.names[one] for one in reported.withheld if reported.names[one] != one], set(own)

    def kept_of(line):
        if any(name in line for name in names):
            return line.startswith("qgis_process")
        return line in own or not re.search(r"\d", line) or any(kind.search(line) for kind in OF_ALL_RUNS)

    kept = [line for line in lines if kept_of(line)]
    lost = len(lines) - len(kept)
    if lost:
        text = tr("Lines left out, because they may tell figures that are not published: {count}.")
        kept.append(text.format(count=lost))
    return kept


def _settings():
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.forceVectorOutput = True
    settings.appendGeoreference = False
    return settings


def made_by(history):
    """Return what was run by a record, the last first: algorithm, version of Polos and time, in no language."""
    lines = [line for line in history if "polos:" in line and "qgis_process" not in line]
    found = [[part.search(line) for part in MADE] for line in lines]
    said = [f"{name[0]} (Polos {number[0]}, {time[0]})" for name, number, time in found if name and number and time]
    return list(dict.fromkeys(said))[:MOST_STEPS]


def settings_of(history):
    """Return the settings of the perimeters in a record, none where it has none; files are in the record alone."""
    for line in history:
        if '"P0":' in line:
            with suppress(ValueError):
                given = json.loads(line[line.index("{") :])
                return {name: value for name, value in given.items() if name not in NO_SETTINGS and _is_setting(value)}
    return {}


def _is_setting(value):
    if value == QgsProcessing.TEMPORARY_OUTPUT:
        return False
    return isinstance(value, (int, float, bool)) or (isinstance(value, str) and not re.search(r"[/\\\\|:]", value))


def file_names(ids, names):
    """Return names of files for clusters, each its own: the id, and as much of the name as a file system bears.

    Examples
    --------
    >>> file_names(["7", "a/b"], {"7": "Ñandú <b>", "a/b": "../../x"})
    {'7': '7_nandu-b', 'a/b': 'a-b_x'}
    """
    found, taken = {}, set()
    for place, one in enumerate(ids, 1):
        parts = [folded(text).replace(" ", "-")[:LETTERS].strip("-") for text in (one, names[one])]
        parts = [re.sub("[^a-z0-9-]", "", part) for part in parts]
        name = "_".join(part for part in dict.fromkeys(parts) if part) or f"cluster-{place}"
        free = (name, f"{name}_{place}", *(f"{name}_{place}_{more}" for more in range(2, len(ids) + 2)))
        name = next(one for one in free if one not in taken and not RESERVED.fullmatch(one))
        taken.add(name)
        found[one] = name
    return found
