"""What the assistant runs: steps of Processing with their parameters; knows neither QGIS nor Qt.

One source for the run, for the commands and the model that are copied, and for the dialogs that are opened.
"""

from dataclasses import dataclass, field
from pathlib import PurePath

from ...analysis.errors import mark
from ...analysis.guessing.parts import FIRMS_UNIT
from .session import FILE, NEAREST, TOUCHING, WITHIN, Source

TEMPORARY = "TEMPORARY_OUTPUT"
WEIGHTS = {TOUCHING: 0, NEAREST: 2, WITHIN: 3, FILE: 5}
"""Options of WEIGHTS."""


@dataclass(frozen=True)
class Made:
    """An output of an earlier step, as an input of a later one.

    Attributes
    ----------
    step, output : str
    """

    step: str
    output: str


@dataclass(frozen=True)
class Some:
    """The rows of one year of a table, written into a file of their own before the first step.

    A filter in its place would not be in the commands that QGIS makes of a run: they would add up all years.

    Attributes
    ----------
    source : Source
    field, year : str
    place : str
        The file.
    """

    source: Source
    field: str
    year: str
    place: str


@dataclass(frozen=True)
class Output:
    """What a step writes.

    Attributes
    ----------
    place : str
        Where, as Processing takes it.
    read : str
        What a later step reads it by, "" where only the run tells.
    title : str
        What models call it, marked.
    shown : bool
        Whether it is loaded into the project.
    """

    place: str
    read: str = ""
    title: str = ""
    shown: bool = False


@dataclass(frozen=True)
class Step:
    """An algorithm with all that it is given.

    Attributes
    ----------
    algorithm : str
        Its id without that of the provider.
    says : str
        What is being done, marked.
    inputs : dict
        Values of parameters: plain, `Made` or `Some`.
    outputs : dict of str to Output
    name : str
        What others call the step, its algorithm by default.
    """

    algorithm: str
    says: str
    inputs: dict
    outputs: dict = field(default_factory=dict)
    name: str = ""

    @property
    def key(self):
        """Return what others call the step."""
        return self.name or self.algorithm


def parameters(step, steps, results=None):
    """Return {name: value} of a step, what earlier steps made by where it lies.

    Parameters
    ----------
    step : Step
    steps : iterable of Step
        Those before it, at least.
    results : dict, optional
        {step: {output: where it is}} of a run, for what lies in no file.
    """
    known = {one.key: one.outputs for one in steps}

    def given(value):
        if isinstance(value, Some):
            return value.place
        if not isinstance(value, Made):
            return value
        place = known[value.step][value.output].read
        return place or (results or {}).get(value.step, {}).get(value.output, "")

    inputs = {name: given(value) for name, value in step.inputs.items()}
    return {**inputs, **{name: output.place for name, output in step.outputs.items()}}


def of_table(session, place):
    """Return the parameters that say what stands where in the table, and for which sectors it is summed.

    Parameters
    ----------
    session : Session
    place : str
        A file for the rows of the year, where there are several.
    """
    fields = session.fields
    table = session.table.value
    if fields.years > 1:
        table = Some(session.table, fields.year_field, fields.year, place)
    said = {"AREAS": session.areas.value, "AREA_ID": fields.area_id, "TABLE": table, "TABLE_ID": fields.table_id}
    if fields.sectors:
        said["SECTOR_FIELDS"] = list(fields.sectors)
    else:
        said.update(SECTOR_FIELD=fields.sector, VALUE_FIELD=fields.value)
    return {**said, "SECTORS": session.sectors}


def of_long_table(session):
    """Return the parameters that say what the long table of the result is to hold."""
    year = {"YEAR": int(session.fields.year)} if session.fields.year.isdigit() else {}
    return {**year, "COUNTED": _unit(session)}


def year_file(session):
    """Return the path of the rows of the year beside the GeoPackage, "" where the table has no other years."""
    path = PurePath(session.wanted.path)
    return str(path.with_name(f"{path.stem}_rows.csv")) if session.fields.years > 1 else ""


def of_neighbours(session):
    """Return the parameters that say which areas are neighbours."""
    said = session.neighbours
    chosen = {"ID_FIELD": session.fields.area_id, "WEIGHTS": WEIGHTS[said.kind], "TOLERANCE": said.tolerance}
    own = {NEAREST: {"K": said.k}, WITHIN: {"DISTANCE": said.distance}, FILE: {"WEIGHTS_FILE": said.file}}
    return {**chosen, **own.get(said.kind, {}), "ISLANDS": int(said.attach)}


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
            "UNIT": _unit(session),
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


def _unit(session):
    """Return the option of COUNTED and UNIT."""
    return int(session.fields.unit == FIRMS_UNIT)


def _layer(wanted, table, title="", shown=False):
    return _in_file(wanted, table, " (geom)", title, shown)


def _table(wanted, table):
    return _in_file(wanted, table, "", "", False)


def _in_file(wanted, table, geometry, title, shown):
    path = wanted.path.replace("'", "\\'")
    return Output(f"ogr:dbname='{path}' table=\"{table}\"{geometry}", f"{wanted.path}|layername={table}", title, shown)
