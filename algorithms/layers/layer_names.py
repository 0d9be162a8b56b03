"""What a layer of a GeoPackage can be called, and what one is called that got no name of its own."""

import re

from ...analysis.errors import mark, phrase, quoted

SIGNS = "`~!@#$%^&*()+-={}|[]\\:\";'<>?,./"
"""What GDAL lets no name of a layer begin with."""
OWN = ("gpkg", "sqlite_", "rtree_")
"""How tables of GeoPackage and of SQLite are called."""
OF_QGIS = ("layer_styles", "qgis_projects")
ARCHIVE = re.compile(r"\.(zip|tar|t?gz)", re.IGNORECASE)
"""What QGIS takes for the name of an archive wherever it stands, and looks into."""
LONGEST = 200
PLAIN = "layer"
"""What a layer is called whose file has no better name."""

BEGINS = mark("names must not begin with {sign}")
ENDS = mark("names must not begin or end with a blank")
BAR = mark("QGIS takes what follows {sign} for something else")
PACKED = mark("QGIS takes {sign} in it for the name of an archive")
NO_LETTER = mark("it has signs that no text on one line has")
RESERVED = mark("that is the name of a table of GeoPackage, SQLite or QGIS")
LONG = mark("it is longer than {longest} letters")


def reason_against(name):
    """Return why no layer can be called so, a `Phrase`; None where one can.

    Examples
    --------
    >>> str(reason_against("(1) areas")), reason_against("areas (1)")
    ('names must not begin with “(”', None)
    """
    small = name.casefold()
    if any(not letter.isprintable() for letter in name):
        return phrase(NO_LETTER)
    if "|" in name:
        return phrase(BAR, sign=quoted("|"))
    packed = ARCHIVE.search(name)
    if packed:
        return phrase(PACKED, sign=quoted(packed.group()))
    if name != name.strip():
        return phrase(ENDS)
    if name[:1] in SIGNS:
        return phrase(BEGINS, sign=quoted(name[:1]))
    if small.startswith(OWN) or small in OF_QGIS:
        return phrase(RESERVED)
    return phrase(LONG, longest=LONGEST) if len(name) > LONGEST else None


def name_of_file(stem):
    """Return what the layer of a file is called: as the file, as far as a layer can be.

    Examples
    --------
    >>> name_of_file("areas"), name_of_file("(1) areas"), name_of_file("gpkg_areas"), name_of_file("...")
    ('areas', '1) areas', 'layer_gpkg_areas', 'layer')
    >>> name_of_file("areas.zip")
    'areas_zip'
    """
    plain = "".join(letter if letter.isprintable() else " " for letter in ARCHIVE.sub(r"_\1", stem))
    name = re.sub(rf"^[{re.escape(SIGNS)}\s]+", "", plain.replace("|", " ")).strip()[:LONGEST].strip()
    if not name:
        return PLAIN
    return name if reason_against(name) is None else f"{PLAIN}_{name}"[:LONGEST].strip()
