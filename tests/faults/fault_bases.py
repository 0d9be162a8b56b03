"""Sound inputs, which faults then spoil: areas and a table in plain Python, and what each algorithm is run with."""

from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

COLUMNS, AREAS = 4, 16
SQUARE = "POLYGON(({x} {y},{x} {Y},{X} {Y},{X} {y},{x} {y}))"


def square(place, side=1000):
    """Return the WKT of a square of a grid of four columns."""
    x, y = side * (place % COLUMNS), side * (place // COLUMNS)
    return SQUARE.format(x=x, y=y, X=x + side, Y=y + side)


def _geometry(shape):
    """Return the geometry of a WKT, or of the corners of a polygon, which may be no numbers."""
    from qgis.core import QgsGeometry, QgsPointXY

    if isinstance(shape, str):
        return QgsGeometry.fromWkt(shape)
    return QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in shape]])


@dataclass
class Layer:
    """A layer before it is one: fields by name with their type, rows, and a WKT or None for each.

    Attributes
    ----------
    fields : dict of str to str
        Types as memory layers name them.
    rows : list of list
    shapes : list of str, list or None
        WKT, or corners as (x, y); empty for a table.
    kind : str
        Kind of geometry, such as ``Polygon``.
    crs : str
    """

    fields: dict
    rows: list
    shapes: list
    kind: str = "Polygon"
    crs: str = "EPSG:32718"

    def column(self, name, values):
        """Give a field other values, in turn."""
        place = list(self.fields).index(name)
        for at, row in enumerate(self.rows):
            row[place] = values[at % len(values)]

    def rename(self, old, new):
        """Give a field another name, in its place."""
        self.fields = {new if name == old else name: kind for name, kind in self.fields.items()}

    def build(self, folder):
        """Return the layer: in memory, or in a GeoPackage in a folder where its geometries are of many kinds."""
        from qgis.core import QgsFeature, QgsField, QgsVectorLayer
        from qgis.PyQt.QtCore import QMetaType

        kinds = {
            "string": QMetaType.Type.QString,
            "integer": QMetaType.Type.Int,
            "int64": QMetaType.Type.LongLong,
            "double": QMetaType.Type.Double,
            "bool": QMetaType.Type.Bool,
            "date": QMetaType.Type.QDate,
            "list": QMetaType.Type.QStringList,
            "map": QMetaType.Type.QVariantMap,
        }
        layer = QgsVectorLayer(f"{self.kind if self.shapes else 'None'}?crs={self.crs}", "areas", "memory")
        layer.dataProvider().addAttributes([QgsField(name, kinds[kind]) for name, kind in self.fields.items()])
        layer.updateFields()
        features = []
        for row, wkt in zip(self.rows, self.shapes or [None] * len(self.rows)):
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(row))
            if wkt is not None:
                feature.setGeometry(_geometry(wkt))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        return layer if layer.featureCount() == len(features) else self._in_file(layer, features, folder)

    def _in_file(self, layer, features, folder):
        from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer, QgsWkbTypes

        path, options = f"{folder}/areas.gpkg", QgsVectorFileWriter.SaveVectorOptions()
        options.layerOptions = ["FID=row"]
        kind = QgsWkbTypes.Type.Unknown
        writer = QgsVectorFileWriter.create(
            path, layer.fields(), kind, layer.crs(), QgsCoordinateTransformContext(), options
        )
        writer.addFeatures(features)
        del writer
        found = QgsVectorLayer(path, "areas", "ogr")
        assert found.featureCount() == len(features), "a fault that no layer can have"
        return found


@dataclass
class Inputs:
    """What one run gets.

    Attributes
    ----------
    areas, table : Layer
    parameters : dict
        "AREAS" and "TABLE" stand for the two layers.
    files : dict of str to bytes
        Files beside, by name; "FILE:name" among the parameters is the path of one.
    """

    areas: Layer
    table: Layer
    parameters: dict
    files: dict = field(default_factory=dict)


def _areas():
    fields = {"code": "string", "jobs": "double", "everything": "double", "later": "double", "port": "integer"}
    fields |= {"cl_id": "string", "cl_name": "string", "since": "string"}
    rows = [
        [
            f"{at:02d}",
            float(at * 7 % 11),
            100.0 + at,
            float(at * 5 % 13),
            int(at % 4 < 2 and at < 12),
            f"{at + 1}",
            f"n{at}",
            None if at else "2016",
        ]
        for at in range(AREAS)
    ]
    return Layer(fields, rows, [square(at) for at in range(AREAS)])


def _table():
    # The code twice: under a name of its own, and under that which a long table needs.
    fields = {"area": "string", "ciiu": "string", "jobs": "double", "later": "double", "code": "string"}
    rows = [
        [f"{at:02d}", code, float(at * times % 7 + 1), float(at * times % 5 + 1), code]
        for at in range(AREAS)
        for code, times in (("1311", 2), ("4711", 3))
    ]
    return Layer(fields, rows, [])


def _dated():
    """Return clusters of another date, with the columns of the other table, which faults spoil."""
    areas, names = _areas(), ("area", "ciiu", "jobs", "later", "code", "cl_id", "cl_name")
    fields = {name: "double" if name in ("jobs", "later") else "string" for name in names}
    rows = [[f"{at:02d}", "1311", at + 1.0, at + 2.0, "1311", f"{at + 1}", f"n{at}"] for at in range(AREAS)]
    return Layer(fields, rows, areas.shapes)


def _sales():
    # Sellers are in the field that elsewhere has the areas.
    fields = {"area": "string", "ciiu": "string", "jobs": "double", "later": "double", "code": "string", "y": "integer"}
    rows = [
        [f"{at:02d}", code, float(at * 5 + times * year), float(at + year), code, 2018 + year]
        for at in range(4)
        for code, times in (("1311", 2), ("4711", 3))
        for year in range(1, 5)
    ]
    return Layer(fields, rows, [])


def _firms():
    table = _table()
    places = [f"POINT({1000 * (at % 7) + 13 * at} {900 * (at % 5) + 7 * at})" for at in range(len(table.rows))]
    return Layer(table.fields, table.rows, places, "Point")


FLOW_SECTORS = ("1311", "1410", "4711", "5610")


def _flows():
    # The sectors that buy, then the fields of the other table, which faults spoil.
    fields = {**dict.fromkeys(("area", "ciiu", "code"), "string"), **dict.fromkeys(FLOW_SECTORS, "double")}
    fields |= dict.fromkeys(("later", "jobs"), "double")
    rows = [
        ["Textiles", "1311", "a", 20.0, 10.0, 5.0, 1.0, 64.0, 100.0],
        ["Clothes", "1410", "b", 2.0, 10.0, 20.0, 1.0, 67.0, 100.0],
        ["Retail", "4711", "c", 10.0, 8.0, 30.0, 4.0, 148.0, 200.0],
        ["Meals", "5610", "d", 1.0, 1.0, 6.0, 10.0, 62.0, 80.0],
    ]
    return Layer(fields, rows, [])


@cache
def _evidence():
    """Return the bytes of a file of evidence with one actor."""
    from processing import run
    from qgis.core import QgsFeature, QgsVectorLayer

    with TemporaryDirectory() as folder:
        path = Path(folder) / "evidence.gpkg"
        run("polos:evidencetemplate", {"CLUSTERS": _areas().build(folder), "OUTPUT": str(path), "LOAD": False})
        actors = QgsVectorLayer(f"{path}|layername=actors", "actors", "ogr")
        actor = QgsFeature(actors.fields())
        for name, value in (("actor_id", "a"), ("name", "Mill"), ("kind", "firm"), ("source", "Visit")):
            actor[name] = value
        actor["observed"] = "2025-05-02"
        assert actors.dataProvider().addFeatures([actor])[0]
        del actors
        return path.read_bytes()


@cache
def _frozen():
    """Return the bytes of files by name: areas, hot spots in them, and the frozen method of these."""
    from processing import run
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    with TemporaryDirectory() as folder:
        paths = {name: Path(folder) / name for name in ("places.gpkg", "spots.gpkg", "method.json")}
        options, transform = QgsVectorFileWriter.SaveVectorOptions(), QgsCoordinateTransformContext()
        areas, names = _areas(), ("code", "jobs", "port")
        places = [list(areas.fields).index(name) for name in names]
        rows = [[row[place] for place in places] for row in areas.rows]
        layer = Layer({name: areas.fields[name] for name in names}, rows, areas.shapes).build(folder)
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(paths["places.gpkg"]), transform, options)
        given = {"INPUT": str(paths["places.gpkg"]), "ID_FIELD": "code", "FIELD": "port"}
        run("polos:localjoincount", {**given, "PERMUTATIONS": 99, "OUTPUT": str(paths["spots.gpkg"])})
        run("polos:freezemethod", {"RESULT": str(paths["spots.gpkg"]), "OUTPUT": str(paths["method.json"])})
        return {name: path.read_bytes() for name, path in paths.items()}


INPUT = {"INPUT": "AREAS", "ID_FIELD": "code"}
TABLE = {"TABLE": "TABLE", "TABLE_ID": "area", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs"}
KEYED = {**TABLE, "AREAS": "AREAS", "AREA_ID": "code"}
RATE = {**INPUT, "FIELD": "jobs", "DENOMINATOR": "everything"}
PARAMETERS = {
    "areaprofile": KEYED,
    "assessclusters": {"CLUSTERS": "AREAS"},
    "clusterreport": {"CLUSTERS": "AREAS", "PRINT": 2},
    "observatory": {"CLUSTERS": "AREAS"},
    "bivariatelocalmoran": {**INPUT, "FIELD": "jobs", "FIELD_AROUND": "later"},
    "clusterrules": {"AREAS": "AREAS", "AREA_ID": "code", "JOBS": "jobs", "TOTAL": "everything", "FIRMS": "later"},
    "checklayer": {**INPUT, "FIELDS": ["jobs"]},
    "comparedates": {"BEFORE": "AREAS", "AFTER": "TABLE", "MATCH": 1},
    "comparehotspots": {
        "A": "AREAS",
        "A_CLASS": "port",
        "A_ID": "code",
        "B": "AREAS",
        "B_CLASS": "jobs",
        "B_ID": "code",
    },
    "delineateclusters": {**INPUT, "SECTOR": "jobs", "TOTAL": "everything", "MAPS": 99},
    "dependence": {"AREAS": "AREAS", "AREA_ID": "code", "TABLE": "TABLE", "SECTORS": "13"},
    "distanceprofile": {**INPUT, "FIELD": "jobs"},
    "emerginghotspots": {**INPUT, "FIELDS": ["jobs", "later", "everything"]},
    "establishments": {
        "AREAS": "AREAS",
        "AREA_ID": "code",
        "ESTABLISHMENTS": "TABLE",
        "ESTABLISHMENTS_AREA": "area",
        "CODE_FIELD": "ciiu",
    },
    "aggregatedirectory": {
        "SOURCE": "FILE:directory.csv",
        "CODE_FIELD": "ciiu",
        "AREA_FIELD": "area",
        "WORKERS_FIELD": "jobs",
        "AREAS": "AREAS",
        "AREA_ID": "code",
    },
    "evidencenetwork": {"EVIDENCE": "FILE:evidence.gpkg"},
    # Not opened: in a test, QGIS's batch has let go of its feedback when it dresses layers.
    "evidencetemplate": {"CLUSTERS": "AREAS", "LOAD": False},
    "followup": {
        "FROZEN": "FILE:method.json",
        "BEFORE": "FILE:spots.gpkg",
        "NEW_AREAS": "FILE:places.gpkg",
        "DATE": "2030-12-31",
        "LOAD": False,
    },
    "freezemethod": {"RESULT": "FILE:spots.gpkg", "DATE": "2024-12-31"},
    "getisord": RATE,
    "globalautocorrelation": {**INPUT, "FIELD": "jobs", "PERMUTATIONS": 99},
    "groupvalidation": {"FLOWS": "TABLE", "FLOWS_CODE": "ciiu", "DRAWS": 99},
    "industrychains": {"FLOWS": "TABLE", "FLOWS_CODE": "ciiu"},
    "linkages": {"FLOWS": "TABLE", "FLOWS_CODE": "ciiu", "GROSS_OUTPUT": "jobs"},
    "localgeary": {**INPUT, "FIELDS": ["jobs"], "PERMUTATIONS": 99},
    "localheteroscedasticity": {**INPUT, "FIELD": "jobs"},
    "localjoincount": {**INPUT, "FIELD": "port", "PERMUTATIONS": 99},
    "localmoran": {**INPUT, "FIELD": "jobs"},
    "locationquotient": {**INPUT, "SECTOR": "jobs", "TOTAL": "everything"},
    "marketdemand": {
        "TABLE": "TABLE",
        "PRODUCT_FIELD": "ciiu",
        "YEAR_FIELD": "y",
        "VALUE_FIELD": "jobs",
        "SELLER_FIELD": "area",
    },
    "neighbourhoodtest": RATE,
    "pointpatterns": {"POINTS": "TABLE", "CODE_FIELD": "ciiu", "SECTORS": "13", "STEPS": 10, "MAPS": 99},
    "pointclusters": {"POINTS": "TABLE", "CODE_FIELD": "ciiu", "SECTORS": "13", "MINIMUM": 4, "MAPS": 99},
    "prioritise": {
        "INPUT": "AREAS",
        "ID_FIELD": "code",
        "CRITERIA": "name;value;zero;one\nJobs;jobs;0;10\nLater;later;12;0",
        "DRAWS": 100,
    },
    "programmeeffect": {
        "AREAS": "AREAS",
        "AREA_ID": "code",
        "START": "since",
        "FIELDS": ["jobs", "later", "everything"],
        "DATES": "2015;2016;2017",
        "MEASURE": 1,
        "DRAWS": 99,
    },
    "relatedindustries": {**KEYED, "LEAST_DIVERSITY": 1},
    "robustness": {**RATE, "GRID": "neighbours: queen, rook; level: 0.05, 0.2", "REDRAWS": 1, "SCALES": "-"},
    "scanstatistic": {**RATE, "MAPS": 99},
    "sectorhotspots": {**KEYED, "ROWS": 1},
    "sectorlayer": {**KEYED, "SECTORS": "13"},
    "sectorprofile": TABLE,
    "shiftshare": {**KEYED, "AFTER": "TABLE", "AFTER_VALUE": "later"},
    "spatialweights": INPUT,
    "suppliergap": {
        "AREAS": "AREAS",
        "AREA_ID": "code",
        "TABLE": "TABLE",
        "CLUSTER_FIELD": "cl_id",
        "SECTORS": "13",
        # Each area buys of the sector: partners of which the table has nothing.
        "SIDE": 1,
        "LINKS": "TABLE",
        "LINK_SELLER": "ciiu",
        "LINK_BUYER": "area",
    },
}
"""The smallest sound run of each algorithm."""

VALUE = {"localjoincount": "port", "emerginghotspots": "later"}
"""The field of areas that faults of values spoil, where it is not "jobs"."""


def inputs_of(algorithm):
    """Return the sound `Inputs` of an algorithm."""
    files = {"evidence.gpkg": _evidence()} if algorithm == "evidencenetwork" else {}
    if algorithm == "aggregatedirectory":
        rows = [";".join(map(str, row)) for row in _table().rows]
        files = {"directory.csv": "\n".join(["area;ciiu;jobs;later;code", *rows]).encode()}
    if algorithm in ("freezemethod", "followup"):
        files = _frozen()
    made = {"FLOWS": _flows, "SELLER_FIELD": _sales, "BEFORE": _dated, "POINTS": _firms}
    table = next((make for name, make in made.items() if name in PARAMETERS[algorithm]), _table)()
    return Inputs(_areas(), table, deepcopy(PARAMETERS[algorithm]), files)


def reads_areas(algorithm):
    """Return whether an algorithm reads areas."""
    return "AREAS" in PARAMETERS[algorithm].values()


def reads_table(algorithm):
    """Return whether an algorithm reads a table."""
    return "TABLE" in PARAMETERS[algorithm].values()
