"""Hostile values of parameters, by the type of the parameter; each is given to each parameter of each algorithm."""

LONG = "x" * 100_000
EVERYWHERE = ("", " ", None, [], {}, True, "{field}", "🙂", LONG, b"bytes", 3.7, float("nan"))
BY_TYPE = {
    "number": (
        *(-1, 0, 1, 2, 3, 0.5, 1e-300, 1e300, -1e300, 2**31, 2**63, float("inf"), float("-inf")),
        *("1,5", "1.5", "10 km", "abc", "1_0", "²", "१", "1e400", "9" * 400, "nan", "inf", "0x10", "-0"),
    ),
    "enum": (-1, 0, 1, 2, 3, 5, 99, 2**31, "0", "1", "abc", "0;1", [0], [0, 1], [99]),
    "boolean": (False, 0, 1, 2, -1, "true", "no", "abc"),
    "field": ("nothing", "code", "port", "-1", -1, ["jobs"], ["jobs", "nothing"], "jobs;later", "JOBS", "geometry"),
    "string": (
        *(
            "0",
            "-1",
            "13",
            "13-15",
            "15-13",
            "A",
            "²",
            "1" * 400,
            "*",
            "%s",
            "'",
            '"',
            ";",
            ";;",
            "=",
            "a=b",
            "a=",
            "=b",
        ),
        *(
            "utf-8",
            "punycode",
            "idna",
            "undefined",
            "utf-8\0",
            "hex",
            "rot13",
            "latin-1",
            "utf-16",
            "\n",
            "<b>",
            "\\",
            "a\0b",
        ),
    ),
    "source": (
        "nothing",
        "/",
        "/dev/null",
        "nothing.shp",
        "AREAS",
        "TABLE",
        5,
        "memory:",
        "FILE:empty.gpkg",
        "FILE:cut.gpkg",
    ),
    "file": (
        "nothing",
        "/",
        "/dev/null",
        "nothing.csv",
        5,
        "FILE:empty.csv",
        "FILE:bytes.csv",
        "FILE:zeros.csv",
        "a\0b",
    ),
    "sink": ("/", "/dev/null/there/o.gpkg", "o.unknown", "/dev/full", "FILE:empty.gpkg", 5),
    "fileDestination": ("/", "/dev/null/there/o.html", "o.unknown", "/dev/full", 5, "FILE:empty.csv"),
}
FILES = {
    "empty.csv": b"",
    "bytes.csv": bytes(range(256)) * 4,
    "zeros.csv": b"\0" * 1000,
    "empty.gpkg": b"",
    "cut.gpkg": b"SQLite format 3\0" + b"\x10\0\1\1\0" * 40,
}


def hostile_values(parameter):
    """Return what a parameter is given, {name: value}."""
    values = (*EVERYWHERE, *BY_TYPE.get(parameter.type(), ()))
    return {f"{at} {str(value)[:12]!r}": value for at, value in enumerate(values)}
