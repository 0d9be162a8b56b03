"""Hostile layers and tables: odd geometries, coordinate systems, values, ids, codes and names of fields.

Each maker is a function of `fault_bases.Inputs` that spoils them, by its name.
"""

from fault_bases import square

NAN, INFINITY = float("nan"), float("inf")
NESTED = (
    "POLYGON((0 0,900 0,900 900,0 900,0 0),(100 100,800 100,800 800,100 800,100 100),(200 200,300 200,300 300,200 200))"
)
SHAPES = {
    "zero size": "POLYGON((500 500,500 500,500 500,500 500))",
    "collapsed ring": "POLYGON((0 0,500 500,0 0))",
    "ring of two points": "POLYGON((0 0,500 500))",
    "ring of one point": "POLYGON((0 0))",
    "line as a ring": "POLYGON((0 0,500 0,1000 0,0 0))",
    "bow tie": "POLYGON((0 0,1000 1000,1000 0,0 1000,0 0))",
    "hole outside": "POLYGON((0 0,900 0,900 900,0 900,0 0),(5000 5000,5100 5000,5100 5100,5000 5000))",
    "hole equal to its shell": "POLYGON((0 0,900 0,900 900,0 0),(0 0,900 0,900 900,0 0))",
    "nested holes": NESTED,
    "spike": "POLYGON((0 0,1000 0,1000 1000,500 1000,500 9000,500 1000,0 1000,0 0))",
    "overlapping parts": "MULTIPOLYGON(((0 0,900 0,900 900,0 900,0 0)),((100 100,800 100,800 800,100 800,100 100)))",
    "part of zero size": "MULTIPOLYGON(((0 0,900 0,900 900,0 900,0 0)),((5 5,5 5,5 5,5 5)))",
    "missing": None,
    "empty polygon": "POLYGON EMPTY",
    "empty collection": "GEOMETRYCOLLECTION EMPTY",
    "point": "POINT(500 500)",
    "empty point": "POINT EMPTY",
    "line": "LINESTRING(0 0,1000 1000)",
    "line of one point": "LINESTRING(500 500)",
    "multipoint": "MULTIPOINT((0 0),(9 9))",
    "collection": "GEOMETRYCOLLECTION(POLYGON((0 0,900 0,900 900,0 900,0 0)),POINT(1 1))",
    "collection with a curve": "GEOMETRYCOLLECTION(CIRCULARSTRING(0 0,1 1,2 0))",
    "tin": "TIN(((0 0 0,900 0 0,900 900 0,0 0 0)))",
    "triangle": "TRIANGLE((0 0,900 0,900 900,0 0))",
    "polyhedral surface": "POLYHEDRALSURFACE(((0 0,900 0,900 900,0 900,0 0)))",
    "curve polygon": "CURVEPOLYGON(CIRCULARSTRING(0 0,500 500,1000 0,500 -500,0 0))",
    "heights": "POLYGON Z((0 0 1,900 0 2,900 900 3,0 900 4,0 0 1))",
    "heights and measures": "POLYGON ZM((0 0 1 1,900 0 2 2,900 900 3 3,0 900 4 4,0 0 1 1))",
    "heights that are missing": "POLYGON Z((0 0,900 0,900 900,0 0))",
    "no number": [(NAN, NAN), (900, 0), (900, 900), (NAN, NAN)],
    "infinite": [(0, 0), (INFINITY, 0), (INFINITY, INFINITY), (0, 0)],
    "huge": "POLYGON((0 0,1e300 0,1e300 1e300,0 0))",
    "beyond the earth": "POLYGON((0 0,1e13 0,1e13 1e13,0 0))",
    "tiny": "POLYGON((0 0,1e-300 0,1e-300 1e-300,0 0))",
    "far": "POLYGON((9e6 9e6,9001000 9e6,9001000 9001000,9e6 9e6))",
}


def _one_shape(wkt):
    def spoil(inputs):
        inputs.areas.shapes[5] = wkt

    return spoil


def _all_shapes(wkt):
    def spoil(inputs):
        inputs.areas.shapes = [wkt] * len(inputs.areas.rows)

    return spoil


def _moved(side, crs):
    def spoil(inputs):
        inputs.areas.shapes = [square(at, side) for at in range(len(inputs.areas.rows))]
        inputs.areas.crs = crs

    return spoil


def _crs(crs):
    def spoil(inputs):
        inputs.areas.crs = crs

    return spoil


def _rows(count):
    def spoil(inputs):
        for layer in (inputs.areas, inputs.table):
            layer.rows, layer.shapes = layer.rows[:count], layer.shapes[:count]

    return spoil


def _no_geometry(inputs):
    inputs.areas.shapes = []


GEOMETRIES = {
    **{f"one {name}": _one_shape(wkt) for name, wkt in SHAPES.items()},
    **{f"all {name}": _all_shapes(wkt) for name, wkt in SHAPES.items()},
    "no geometry": _no_geometry,
    "no crs": _crs(""),
    "unknown crs": _crs("EPSG:999999"),
    "metres called degrees": _crs("EPSG:4326"),
    "degrees called metres": _moved(0.01, "EPSG:32718"),
    "degrees without crs": _moved(0.01, ""),
    "degrees": _moved(0.01, "EPSG:4326"),
    "around the world": _moved(80, "EPSG:4326"),
    "polar": _crs("EPSG:3031"),
    "Mercator": _crs("EPSG:3857"),
    "feet": _crs("EPSG:2263"),
    "compound": _crs("EPSG:7415"),
    "earth-centred": _crs("EPSG:4978"),
    "Mars": _crs("IAU_2015:49900"),
    "no areas": _rows(0),
    "one area": _rows(1),
    "two areas": _rows(2),
    "three areas": _rows(3),
}

HUGE = 10.0**300
NUMBERS = {
    "all missing": [None],
    "some missing": [None, 1.0, 2.0],
    "two left": [5.0, 3.0, *[None] * 14],
    "no number": [float("nan"), 1.0],
    "infinite": [float("inf"), 1.0, 2.0],
    "minus infinite": [float("-inf"), 1.0],
    "negative": [-1.0, 2.0, 3.0],
    "all alike": [7.0],
    "zeros": [0.0],
    "one above zero": [1.0, *[0.0] * 15],
    "minus zero": [-0.0, 0.0, 1.0],
    "huge": [HUGE, -HUGE, 1.0],
    "near the largest float": [1.7e308, 1.0, 2.0],
    "large": [3e155, 1e155, 2e155],
    "tiny": [3e-200, 1e-200, 2e-200],
    "least float": [5e-324, 0.0, 1e-323],
    "far from zero": [1e15, 1e15 + 1, 1e15 + 2],
    "64 bits": [float(2**63), float(2**63 - 2**11), 0.0],
    "shares": [0.25, 0.5, 0.75],
    "one outweighs all": [1e12, 1.0, 2.0],
    "ones and zeros": [1.0, 0.0, 0.0],
}
TEXTS = {
    "text": ["many"],
    "numbers as text": ["1", "2", "3"],
    "decimal commas": ["1,5", "2,25", "3"],
    "grouped": ["1.234", "12.345", "1.234.567"],
    "four hundred digits": ["9" * 400, "1"],
    "exponents": ["1e400", "1e5", "2"],
    "underscores": ["1_0", "2", "3"],
    "superscripts": ["12²", "3", "4"],
    "other digits": ["१२", "３", "4"],
    "marks": ["-", "*", "1", "n.d."],
    "blanks": [" ", "", "1"],
    "line breaks": ["1\n2", "3", "4"],
    "zero bytes": ["1\x002", "3", "4"],
    "template": ["{field}", "{0}", "%s"],
    "html": ["<b>1</b>", "&amp;", "2"],
    "formula": ['=HYPERLINK("x")', "1", "2"],
    "ten thousand letters": ["x" * 10_000, "1"],
    "emoji": ["🙂", "1"],
}
KINDS = {
    "whole numbers": ("int64", [2**63 - 1, -(2**63), 5]),
    "truths": ("bool", [True, False, None]),
    "dates": ("date", [None]),
    "lists": ("list", [["1", "2"], [], None]),
    "maps": ("map", [{"a": 1}, {}, None]),
}


def _values(kind, values):
    def spoil(inputs, field):
        inputs.areas.fields[field] = kind
        inputs.areas.column(field, values)

    return spoil


VALUES = {
    **{name: _values("double", values) for name, values in NUMBERS.items()},
    **{name: _values("string", values) for name, values in TEXTS.items()},
    **{name: _values(kind, values) for name, (kind, values) in KINDS.items()},
}
"""Makers that take the field to spoil as well."""

ODD_NAMES = (
    *("geometry", "geom", "index", "level_0", "None", "nan", "id", "fid", "ogc_fid", "area", "code_x", "value", "p"),
    *("lm_p", "lm_class", "neighbours", "gi_z", "class", "n_hot", "ñandú €", "a b", "1", "select", 'a"b', "a'b"),
    *("a%sb", "{field}", "{0}", "<b>x</b>", "$x$", "a;b", "a,b", "a\nb", "x" * 300, "🙂", "JOBS", "__proto__", "."),
)

IDS = {
    "missing": [None, *[str(at) for at in range(15)]],
    "all missing": [None],
    "repeated": ["1", "1", *[str(at) for at in range(2, 16)]],
    "all alike": ["1"],
    "one by zeros": ["1", "01", "001", *[str(at) for at in range(3, 16)]],
    "one by blanks": [" 1", "1", *[str(at) for at in range(2, 16)]],
    "one by accents": ["Ñuñoa", "Nunoa", *[str(at) for at in range(2, 16)]],
    "one no number": ["x", *[f"{at:02d}" for at in range(1, 16)]],
    "emoji": [f"🙂{at}" for at in range(16)],
    "line breaks": [f"a\n{at}" for at in range(16)],
    "long": ["x" * 5000 + str(at) for at in range(16)],
    "nan": ["nan", "None", "NULL", "inf", *[str(at) for at in range(4, 16)]],
    "templates": [f"{{field}}{at}" for at in range(16)],
    "html": [f"<b>{at}</b>" for at in range(16)],
}
ID_KINDS = {
    "reals": ("double", [at + 0.5 for at in range(16)]),
    "real wholes": ("double", [float(at) for at in range(16)]),
    "64 bits": ("int64", [2**63 - 1 - at for at in range(16)]),
    "negative": ("integer", [-at for at in range(16)]),
    "truths": ("bool", [True, False]),
    "lists": ("list", [[str(at)] for at in range(16)]),
    "maps": ("map", [{"a": at} for at in range(16)]),
}


def _column(layer, field, kind, values):
    def spoil(inputs):
        spoilt = getattr(inputs, layer)
        spoilt.fields[field] = kind
        spoilt.column(field, values)

    return spoil


AREA_IDS = {
    **{name: _column("areas", "code", "string", values) for name, values in IDS.items()},
    **{name: _column("areas", "code", kind, values) for name, (kind, values) in ID_KINDS.items()},
}

CODES = {
    **{name: [text] for name, text in {"unknown": "9999", "superscript": "²", "letter": "A", "zero": "0"}.items()},
    **{
        name: [text]
        for name, text in {"long": "1" * 400, "blank": " ", "other digits": "१३११", "total": "Total"}.items()
    },
    **{name: [text] for name, text in {"range": "13-15", "turned range": "15-13", "html": "<b>", "null": None}.items()},
    "levels": ["C", "13", "131", "1311"],
    "some missing": [None, "1311"],
    "lost zeros": ["111", "1311"],
    "sections in small letters": ["c", "g"],
}
TABLES = {
    **{f"area {name}": _column("table", "area", "string", values) for name, values in IDS.items()},
    **{f"area {name}": _column("table", "area", kind, values) for name, (kind, values) in ID_KINDS.items()},
    **{f"code {name}": _column("table", "ciiu", "string", values) for name, values in CODES.items()},
    **{f"code {name}": _column("table", "ciiu", kind, values) for name, (kind, values) in ID_KINDS.items()},
    **{f"figure {name}": _column("table", "jobs", "double", values) for name, values in NUMBERS.items()},
    **{f"figure {name}": _column("table", "jobs", "string", values) for name, values in TEXTS.items()},
    **{f"figure {name}": _column("table", "jobs", kind, values) for name, (kind, values) in KINDS.items()},
}
