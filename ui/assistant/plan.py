"""What the assistant runs: steps of Processing with their parameters; knows neither QGIS nor Qt.

One source for the run, for the commands and the model that are copied, and for the dialogs that are opened.
"""

from pathlib import PurePath

from ...analysis.errors import mark
from .session import TOUCHING
from .step_inputs import of_long_table, of_neighbours, of_table, unit_option, year_file
from .steps import TEMPORARY, Made, Output, Step

STRICT = "strict"
"""The step that draws neighbours without any tolerance, beside the one with it."""


def checks(session, folder):
    """Return the steps that look at the data before the result: nothing of them is kept.

    Parameters
    ----------
    session : Session
    folder : str
        Where what is temporary may lie.
    """
    rows = str(PurePath(folder) / "polos_rows.csv")
    figures = Made("sectorlayer", "OUTPUT")
    key = {"INPUT": figures, "ID_FIELD": session.fields.area_id}
    said = session.neighbours
    drawn = {"FILE": Output(TEMPORARY), "LINKS": Output(TEMPORARY)}
    links = {"INPUT": figures, **of_neighbours(session), "ISLANDS": 0}
    joined = {"TOLERANCE": said.gap} if said.kind == TOUCHING else {}
    steps = (
        Step("sectorlayer", mark("Reading the table"), of_table(session, rows), {"OUTPUT": Output(TEMPORARY)}),
        Step(
            "checklayer",
            mark("Looking at the map"),
            {**key, "FIELDS": ["sector"], "TOTAL": "total"},
            {"OUTPUT": Output(TEMPORARY)},
        ),
        Step("spatialweights", mark("Drawing the neighbours"), {**links, **joined}, drawn),
    )
    if not joined.get("TOLERANCE"):
        return steps
    return *steps, Step("spatialweights", mark("Drawing the neighbours"), {**links, "TOLERANCE": 0.0}, drawn, STRICT)


def result(session):
    """Return the steps to the result, all into the GeoPackage that the session names."""
    wanted, fields = session.wanted, session.fields
    figures = Made("sectorlayer", "OUTPUT")
    key = {"INPUT": figures, "ID_FIELD": fields.area_id}
    outputs = {"OUTPUT": _layer(wanted, "sector"), "LONG": _table(wanted, "long")}
    inputs = {**of_table(session, year_file(session)), **of_long_table(session)}
    steps = [Step("sectorlayer", mark("Reading the table"), inputs, outputs)]
    if wanted.quotients:
        steps.append(
            Step(
                "locationquotient",
                mark("Location quotients"),
                {**key, "SECTOR": "sector", "TOTAL": "total"},
                {"OUTPUT": _layer(wanted, "quotients", mark("Location quotients"), shown=True)},
            )
        )
    if wanted.hot_spots:
        steps.append(
            Step(
                "localmoran",
                mark("Hot spots"),
                {"INPUT": figures, "FIELD": "sector", "DENOMINATOR": "total", **of_neighbours(session)},
                {"OUTPUT": _layer(wanted, "hotspots", mark("Local Moran"), shown=True)},
            )
        )
    if wanted.clusters:
        steps.append(_clusters(session, figures))
    return tuple(steps)


def _clusters(session, figures):
    wanted, fields = session.wanted, session.fields
    names = {"SECTOR_NAME": session.sector_name, "NAME_FIELD": fields.name, "PROVINCE_FIELD": fields.province}
    outputs = {
        "OUTPUT": _layer(wanted, "clusters", mark("Agglomerations"), shown=True),
        "MEMBERS": _layer(wanted, "members", mark("Areas of agglomerations"), shown=True),
        "ISOLATED": _layer(wanted, "isolated", mark("Hot spots in no agglomeration")),
        "PATTERNS": _layer(wanted, "patterns", mark("Broad patterns")),
    }
    page = page_of(session)
    if page:
        outputs["REPORT"] = Output(page, page, mark("Page of the agglomerations"))
    return Step(
        "delineateclusters",
        mark("Perimeters"),
        {
            "INPUT": figures,
            "SECTOR": "sector",
            "TOTAL": "total",
            "UNIT": unit_option(session),
            **{name: value for name, value in names.items() if value},
            **of_neighbours(session),
        },
        outputs,
    )


def sheets(session):
    """Return the steps to a sheet of each cluster of a result: what it hangs on, the verdict, and the sheets."""
    fields, made = session.fields, {one.algorithm: one.outputs for one in result(session)}
    table = {"TABLE": made["sectorlayer"]["LONG"].read, "SECTORS": session.sectors}
    areas = {"AREAS": session.areas.value, "AREA_ID": fields.area_id}
    clusters, members = (made["delineateclusters"][name].read for name in ("OUTPUT", "MEMBERS"))
    wanted = session.wanted
    verdicts = {
        "OUTPUT": _layer(wanted, "verdicts", mark("Agglomerations by verdict"), shown=True),
        "TESTS": _table(wanted, "tests"),
    }
    name = {"NAME_FIELD": fields.name} if fields.name else {}
    return (
        Step(
            "dependence",
            mark("What the agglomerations hang on"),
            {**table, **areas, "MEMBERS": members},
            {"OUTPUT": Output(TEMPORARY), "CLUSTERS": _table(wanted, "dependence")},
        ),
        Step(
            "assessclusters",
            mark("The verdict on each"),
            {**table, "CLUSTERS": clusters, "MEMBERS": members, "DEPENDENCE": Made("dependence", "CLUSTERS")},
            verdicts,
        ),
        Step(
            "clusterreport",
            mark("The sheets"),
            {
                "CLUSTERS": Made("assessclusters", "OUTPUT"),
                "MEMBERS": members,
                "AREAS": session.areas.value,
                **name,
                "TESTS": Made("assessclusters", "TESTS"),
                "DEPENDENCE": Made("dependence", "CLUSTERS"),
                "TABLE": table["TABLE"],
            },
            {"OUTPUT": Output(sheets_folder(wanted), sheets_folder(wanted))},
        ),
    )


def sheets_folder(wanted):
    """Return the folder of the sheets, beside the GeoPackage."""
    path = PurePath(wanted.path)
    return str(path.with_name(f"{path.stem}_sheets"))


def files(session):
    """Return the paths of all files that a run writes, but for the sheets."""
    return list(filter(None, (session.wanted.path, page_of(session), year_file(session))))


def page_of(session):
    """Return the path of the page of the result, "" where none is wanted."""
    wanted = session.wanted
    return str(PurePath(wanted.path).with_suffix(".html")) if wanted.clusters and wanted.page else ""


def _layer(wanted, table, title="", shown=False):
    return _in_file(wanted, table, " (geom)", title, shown)


def _table(wanted, table):
    return _in_file(wanted, table, "", "", False)


def _in_file(wanted, table, geometry, title, shown):
    path = wanted.path.replace("'", "\\'")
    return Output(f"ogr:dbname='{path}' table=\"{table}\"{geometry}", f"{wanted.path}|layername={table}", title, shown)
