"""What would spoil an analysis of a layer, found before it, with the way out."""

from qgis.core import QgsFeatureRequest

from ...analysis.errors import mark
from ...analysis.inference.runs import stop_if
from ...translation import message, tr
from ..base import PolosAlgorithm
from ..declaring.area_names import usual_among
from ..declaring.common import (
    ANY_FIELD,
    AREAS,
    ID_FIELD,
    INPUT,
    OUTPUT,
    add,
    add_areas,
    field,
    further_output,
    repair_limit,
    table_output,
)
from ..declaring.inference import SEED, add_inference, inference
from ..declaring.presentation import add_page
from ..layers import fingerprint
from ..layers.columns import UNCHECKED, field_index, heeding, numbers, texts
from ..layers.frames import Areas
from ..layers.geometries import crs_of, shapely_geometries
from ..layers.whole_reading import read_whole
from ..layers.writing import write_areas
from ..maps.styles import FINDINGS

SEVERITY_NAMES = {"error": mark("Error"), "warning": mark("Warning"), "note": mark("Note")}
LISTED = 50
"""Areas that the table names for each finding; the layer has them all."""


class CheckLayer(PolosAlgorithm):
    """Checks of geometries, borders, ids, fields and of the test itself."""

    ID = "checklayer"
    NAME = mark("Check a layer")
    GROUP = "data"
    TAGS = mark("check,quality,topology,gaps,overlaps,slivers,null,duplicates,islands,outliers,raw counts")
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal")

    INPUT = INPUT
    FIELDS = "FIELDS"
    TOTAL = "TOTAL"
    OUTPUT = OUTPUT
    REPORT = "REPORT"
    CONCERNED = "CONCERNED"

    def declare(self):
        add_areas(self)
        add(
            self,
            field(
                self.FIELDS,
                tr("Fields to look at (empty: all numeric ones)"),
                kind=ANY_FIELD,
                several=True,
                optional=True,
            ),
            field(self.TOTAL, tr("Size of the areas, such as population or all jobs"), optional=True),
            field(ID_FIELD, tr("Id field"), kind=ANY_FIELD, optional=True),
        )
        add_inference(self)
        self.removeParameter(SEED)  # nothing is drawn here
        add(self, table_output(self.OUTPUT, tr("Findings")))
        add_page(self, self.REPORT)
        add(self, further_output(self.CONCERNED, tr("Areas concerned"), AREAS))

    def check(self, run):
        inference(run)

    def process(self, run):
        from ...analysis.checks.layer_checks import check_layer

        areas, ids = self._read(run)
        total = run.text(self.TOTAL)
        options = {
            "ids": ids,
            "fields": self._fields(run, areas),
            "total": _column(areas, total, run.cancelled) if total else None,
            "inference": inference(run),
            "most_change": repair_limit(run),
        }
        findings = run.awaited(check_layer, areas.frame.geometry, **options, cancelled=run.cancelled)
        for found in findings:
            push = run.feedback.pushInfo if found.severity == "note" else run.feedback.pushWarning
            push(f"{tr(SEVERITY_NAMES[found.severity])}: {message(found.said)}")
        run.report.fact(_summary(findings))
        run.rows(self.OUTPUT, _table(findings))
        if run.wants(self.CONCERNED):
            # Not on the page: what is drawn there has to be sound.
            concerned, figures = _concerned(areas, findings)
            columns = run.columns_of(self.CONCERNED, figures)
            run.written(self.CONCERNED, write_areas(run, self.CONCERNED, concerned, columns), FINDINGS)
        run.page(self.REPORT, lambda: _page(areas.source.sourceName(), len(areas.features), findings))

    def _read(self, run):
        """Return the areas as they are, however broken, by labels that are unique, and their ids or None."""
        import geopandas
        import pandas as pd

        source, id_field = run.source(self.INPUT), run.text(ID_FIELD)
        features = []
        for feature in read_whole(source.getFeatures(QgsFeatureRequest(), UNCHECKED), source.sourceName()):
            stop_if(run.cancelled)
            features.append(feature)
        labels = _labels(source, features, run.cancelled)
        ids = None
        if id_field:
            index = field_index(source, id_field, numeric=False)
            values = (feature.attribute(index) for feature in heeding(features, run.cancelled))
            ids = pd.Series(texts(values), dtype=object, name=id_field)
            usable = ids.notna() & ~ids.duplicated(keep=False)
            labels = ids.where(usable, ids.fillna("") + " " + labels).str.strip()
            ids = ids.set_axis(labels)
        geometry = shapely_geometries(features, run.cancelled)
        frame = geopandas.GeoDataFrame(index=pd.Index(labels, dtype=object), geometry=geometry, crs=crs_of(source))
        run.fingerprints[self.INPUT] = fingerprint.of_areas(frame, run.cancelled)
        return Areas(source, features, frame), ids

    def _fields(self, run, areas):
        """Return the fields to look at, as they are."""
        chosen = run.texts(self.FIELDS)
        if not chosen:
            own = areas.source.fields()
            apart = {run.text(ID_FIELD), *(own.at(index).name() for index in _keys(areas))}
            chosen = [field.name() for field in own if field.isNumeric() and field.name() not in apart]
        return [_column(areas, name, run.cancelled) for name in chosen]


def _labels(source, features, cancelled):
    """Return what features are called: by a usual field of names, and their number where it tells none apart."""
    import pandas as pd

    numbers_of = pd.Series([f"#{feature.id()}" for feature in features], dtype=object)
    field = usual_among(source.fields().names())
    if not field:
        return numbers_of
    index = field_index(source, field, numeric=False)
    names = pd.Series(texts(feature.attribute(index) for feature in heeding(features, cancelled)), dtype=object)
    alone = names.notna() & ~names.duplicated(keep=False)
    return names.where(alone, (names.fillna("") + " " + numbers_of).str.strip())


def _keys(areas):
    """Return the indices of fields that only number the features, such as a GeoPackage's fid."""
    fields = areas.source.fields()
    return [
        index
        for index in range(fields.count())
        if fields.at(index).name().lower() in ("fid", "ogc_fid", "objectid")
        and all(feature.attribute(index) == feature.id() for feature in areas.features)
    ]


def _column(areas, name, cancelled):
    """Return a field on the labels of the areas: floats, or texts."""
    import pandas as pd

    index = field_index(areas.source, name, numeric=False)
    values = (feature.attribute(index) for feature in heeding(areas.features, cancelled))
    numeric = areas.source.fields().at(index).isNumeric()
    data = numbers(values) if numeric else pd.array(texts(values), dtype=object)
    return pd.Series(data, index=areas.frame.index, name=name)


def _summary(findings):
    """Return the result in a sentence."""
    if not findings:
        return tr("Nothing was found that would spoil an analysis.")
    counts = {severity: sum(found.severity == severity for found in findings) for severity in SEVERITY_NAMES}
    return tr("Findings: {error} errors, {warning} warnings, {note} notes.").format(**counts)


def _table(findings):
    """Return the columns of the table, one row for each finding."""
    return {
        "check": [found.check for found in findings],
        "severity": [found.severity for found in findings],
        "field": [found.field or None for found in findings],
        "count": [found.count for found in findings],
        "finding": [message(found.said) for found in findings],
        "remedy": [message(found.remedy) for found in findings],
        "areas": [_named(found.areas) for found in findings],
    }


def _named(areas):
    """Return the first areas as one text, or None."""
    if not len(areas):
        return None
    return "; ".join(map(str, areas[:LISTED])) + (" …" if len(areas) > LISTED else "")


def _concerned(areas, findings):
    """Return the areas that a finding is about, and their new columns."""
    of_area = {}
    for found in findings:
        for area in found.areas:
            of_area.setdefault(area, []).append(found)
    place = [place for place, area in enumerate(areas.frame.index) if area in of_area]
    kept = [of_area[area] for area in areas.frame.index if area in of_area]
    columns = {
        "severity": [mine[0].severity for mine in kept],
        "findings": [len(mine) for mine in kept],
        "checks": ["; ".join(f"{one.check} {one.field}".strip() for one in mine) for mine in kept],
    }
    return Areas(areas.source, [areas.features[at] for at in place], areas.frame.iloc[place]), columns


def _page(name, count, findings):
    """Return the report as HTML."""
    from ..pages.html import Section, Table, page

    headings = {
        "error": tr("Errors: these stop an analysis or make it wrong"),
        "warning": tr("Warnings: look at these first"),
        "note": tr("Notes: good to know"),
    }
    sections = []
    for severity, heading in headings.items():
        rows = [
            (message(found.said), found.count, message(found.remedy))
            for found in findings
            if found.severity == severity
        ]
        if rows:
            head = (tr("Finding"), tr("Number"), tr("What to do"))
            sections.append(Section(heading, [Table(head, rows)]))
    lead = tr("“{layer}”, {count} areas.").format(layer=name, count=count)
    return page(tr("Check of a layer"), f"{lead} {_summary(findings)}", sections)
