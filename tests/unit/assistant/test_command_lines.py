"""Commands for the command prompt of Windows, by the rules of Microsoft's "Parsing C command-line arguments"."""

from polos.ui.assistant.command_lines import for_windows


def test_paths_pipes_and_quotes_stand_in_double_quotes():
    unix = (
        "qgis_process run polos:localmoran --WEIGHTS=0 --INPUT='C:/mis datos/a.gpkg|layername=sector' "
        "--OUTPUT='ogr:dbname='\\''C:\\datos\\a.gpkg'\\'' table=\"hotspots\" (geom)' --FOLDER='C:\\mis datos\\'"
    )
    assert for_windows(unix) == (
        'qgis_process run polos:localmoran --WEIGHTS=0 "--INPUT=C:/mis datos/a.gpkg|layername=sector" '
        '"--OUTPUT=ogr:dbname=\'C:\\datos\\a.gpkg\' table=\\"hotspots\\" (geom)" "--FOLDER=C:\\mis datos\\\\"'
    )


def test_what_needs_no_quotes_has_none():
    assert for_windows("qgis_process run polos:sectorlayer --SECTORS=B-E") == (
        "qgis_process run polos:sectorlayer --SECTORS=B-E"
    )
