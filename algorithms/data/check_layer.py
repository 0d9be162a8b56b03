"""What would spoil an analysis of a layer, found before it, with the way out."""

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
)

from ...analysis.errors import Cancelled, mark
from ...translation import message, tr
from ..base import PolosAlgorithm
from ..declaring import parameters as shared
from ..declaring.presentation import add_page, page_path
from ..layers.columns import UNCHECKED, field_index, numbers, texts
from ..layers.frames import Areas, Column, segmented_wkb, source_of, write_areas, write_table
from ..layers.reporting import Reporter
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

    INPUT = shared.INPUT
    FIELDS = "FIELDS"
    TOTAL = "TOTAL"
    OUTPUT = shared.OUTPUT
    REPORT = "REPORT"
    CONCERNED = "CONCERNED"

    def declare(self):
        shared.add_areas(self)
        for parameter in (
            QgsProcessingParameterField(
                self.FIELDS,
                tr("Fields to look at (empty: all numeric ones)"),
                None,
                self.INPUT,
                allowMultiple=True,
                optional=True,
            ),
            QgsProcessingParameterField(
                self.TOTAL,
                tr("Size of the areas, such as population or all jobs"),
                None,
                self.INPUT,
                shared.NUMERIC,
                optional=True,
            ),
            QgsProcessingParameterField(shared.ID_FIELD, tr("Id field"), None, self.INPUT, optional=True),
        ):
            self.addParameter(parameter)
        shared.add_inference(self)
        self.removeParameter(shared.SEED)  # nothing is drawn here
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Findings"), Qgis.ProcessingSourceType.Vector)
        )
        add_page(self, self.REPORT)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.CONCERNED,
                tr("Areas concerned"),
                Qgis.ProcessingSourceType.VectorAnyGeometry,
                optional=True,
                createByDefault=False,
            )
        )

    def check(self, parameters, context):
        shared.inference(self, parameters, context)

    def process(self, parameters, context, feedback):
        """Read, compute, write, report."""
        from ...analysis.checks.layer_checks import check_layer

        report = Reporter(feedback)
        areas, ids = self._read(parameters, context, feedback)
        total = self.parameterAsString(parameters, self.TOTAL, context)
        findings = check_layer(
            areas.frame.geometry,
            ids=ids,
            fields=self._fields(parameters, context, areas),
            total=_column(areas, total) if total else None,
            inference=shared.inference(self, parameters, context),
        )
        for found in findings:
            push = feedback.pushInfo if found.severity == "note" else feedback.pushWarning
            push(f"{tr(SEVERITY_NAMES[found.severity])}: {message(found.said)}")
        report.fact(_summary(findings))
        outputs = {self.OUTPUT: write_table(self, parameters, self.OUTPUT, context, _columns(findings))}
        self.finish_table(outputs[self.OUTPUT], areas.frame, parameters, context, report)
        if parameters.get(self.CONCERNED) is not None:
            concerned, columns = _concerned(areas, findings)
            outputs[self.CONCERNED] = write_areas(
                self, parameters, self.CONCERNED, context, concerned, columns, feedback
            )
            self.finish_with(outputs[self.CONCERNED], FINDINGS, parameters, context, areas, report)
        path = page_path(self, parameters, context, self.REPORT)
        if path:
            from ..pages.html import write_page

            write_page(path, _page(areas.source.sourceName(), len(areas.features), findings))
            outputs[self.REPORT] = path
        return outputs

    def _read(self, parameters, context, feedback):
        """Return the areas as they are, however broken, by labels that are unique, and their ids or None."""
        import geopandas
        import pandas as pd
        import shapely

        source = source_of(self, parameters, self.INPUT, context)
        id_field = self.parameterAsString(parameters, shared.ID_FIELD, context)
        features = []
        for feature in source.getFeatures(QgsFeatureRequest(), UNCHECKED):
            if feedback.isCanceled():
                raise Cancelled
            features.append(feature)
        geometry = shapely.from_wkb([segmented_wkb(feature.geometry()) for feature in features], on_invalid="ignore")
        labels = pd.Series([f"#{feature.id()}" for feature in features], dtype=object)
        ids = None
        if id_field:
            index = field_index(source, id_field, numeric=False)
            ids = pd.Series(texts([feature.attribute(index) for feature in features]), dtype=object, name=id_field)
            usable = ids.notna() & ~ids.duplicated(keep=False)
            labels = ids.where(usable, ids.fillna("") + " " + labels).str.strip()
            ids = ids.set_axis(labels)
        crs = source.sourceCrs()
        crs = crs.toWkt(Qgis.CrsWktVariant.Preferred) if crs.isValid() else None
        frame = geopandas.GeoDataFrame(index=pd.Index(labels, dtype=object), geometry=geometry, crs=crs)
        return Areas(source, features, frame), ids

    def _fields(self, parameters, context, areas):
        """Return the fields to look at, as they are."""
        chosen = shared.fields(self, parameters, self.FIELDS, context)
        if not chosen:
            apart = {
                self.parameterAsString(parameters, shared.ID_FIELD, context),
                *(areas.source.fields().at(index).name() for index in _keys(areas)),
            }
            chosen = [
                field.name() for field in areas.source.fields() if field.isNumeric() and field.name() not in apart
            ]
        return [_column(areas, name) for name in chosen]


def _keys(areas):
    """Return the indices of fields that only number the features, such as a GeoPackage's fid."""
    fields = areas.source.fields()
    return [
        index
        for index in range(fields.count())
        if fields.at(index).name().lower() in ("fid", "ogc_fid", "objectid")
        and all(feature.attribute(index) == feature.id() for feature in areas.features)
    ]


def _column(areas, name):
    """Return a field on the labels of the areas: floats, or texts."""
    import pandas as pd

    index = field_index(areas.source, name, numeric=False)
    values = [feature.attribute(index) for feature in areas.features]
    numeric = areas.source.fields().at(index).isNumeric()
    data = numbers(values) if numeric else pd.array(texts(values), dtype=object)
    return pd.Series(data, index=areas.frame.index, name=name)


def _summary(findings):
    """Return the result in a sentence."""
    if not findings:
        return tr("Nothing was found that would spoil an analysis.")
    counts = {severity: sum(found.severity == severity for found in findings) for severity in SEVERITY_NAMES}
    return tr("Findings: {error} errors, {warning} warnings, {note} notes.").format(**counts)


def _columns(findings):
    """Return the columns of the table, one row for each finding."""
    return [
        Column("check", "text", [found.check for found in findings]),
        Column("severity", "text", [found.severity for found in findings]),
        Column("field", "text", [found.field or None for found in findings]),
        Column("count", "whole", [found.count for found in findings]),
        Column("finding", "text", [message(found.said) for found in findings]),
        Column("remedy", "text", [message(found.remedy) for found in findings]),
        Column("areas", "text", [_named(found.areas) for found in findings]),
    ]


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
    kept = [of_area[areas.frame.index[at]] for at in place]
    columns = [
        Column("severity", "text", [mine[0].severity for mine in kept]),
        Column("findings", "whole", [len(mine) for mine in kept]),
        Column("checks", "text", ["; ".join(f"{one.check} {one.field}".strip() for one in mine) for mine in kept]),
    ]
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
