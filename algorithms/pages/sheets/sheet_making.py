"""From all that was read to the sheet of a cluster: the first page, the second, how it was made."""

from typing import NamedTuple

from ....facts import version
from ....translation import tr
from ...layers.output_fields.assessment import TEST_FIELDS
from ..numbers import day
from . import sheet_blocks as blocks
from . import sheet_found as found
from . import sheet_texts as texts
from .sheet import Block, Code, Sheet, Small


class Setting(NamedTuple):
    """What all sheets of a run share.

    Attributes
    ----------
    colour, owner, source : str
    level : float or None
        Significance level of the intervals, where the record of the clusters says it.
    history : list of (str, str)
        What is said of how the sheets and the clusters were made: heading and text.
    command : str
        What makes the sheets again.
    record : str
        Name of the file with the whole record.
    """

    colour: str
    owner: str
    source: str
    level: "float | None"
    history: list
    command: str
    record: str


def sheet_of(cluster, reported, setting):
    """Return the `Sheet` of a cluster.

    Parameters
    ----------
    cluster : str
    reported : decisions.report_inputs.Reported
    setting : Setting
    """
    row = reported.frame.loc[cluster].to_dict()
    members = _members(cluster, reported)
    name, withheld = reported.names[cluster], cluster in reported.withheld
    sector = str(row.get("sector") or "")
    fields = {test: field.name for test, field in TEST_FIELDS.items()}
    tests = texts.tests_of(row, reported.results.get("TESTS", {}).get(cluster), fields)
    shape = reported.shapes[cluster]
    located = not (shape.isNull() or shape.isEmpty())
    return Sheet(
        number=cluster,
        kind=tr("Sheet of a candidate: {word}").format(word=texts.word_of(row)[0]),
        name=name,
        subtitle=texts.subtitle(row, members),
        lead=texts.lead(name, row, tests),
        sector=sector,
        steps=texts.steps(row),
        facts=texts.facts(row, reported.jobs, withheld, setting.level, place(reported, cluster)),
        tests=texts.told_tests(tests, secret_measures(cluster, reported)),
        asked=texts.asked(),
        key=texts.map_key(members, located, reported.ground is not None, len(reported.ids) > 1),
        blocks=_blocks(cluster, reported, row, members, setting.colour),
        made=_made(setting),
        owner=setting.owner,
        source=setting.source,
        dated=day(reported.day),
    )


def secret_measures(cluster, reported):
    """Return the measures of tests whose numbers must not be told of a cluster."""
    if cluster in reported.withheld:
        return texts.FIGURES
    return texts.OF_JOBS if cluster in reported.few else ()


def _members(cluster, reported):
    """Return the areas of a cluster, None where none are known."""
    if reported.members is None:
        return None
    own = reported.members[reported.members["cl_id"] == cluster]
    return own if len(own) else None


def place(reported, cluster):
    """Return the place of a cluster by what is counted among those of its sector; see `sheet_figures.place_of`."""
    from ....analysis.verdicts.sheet_figures import place_of

    frame, figure = reported.frame, "jobs" if reported.jobs else "firms"
    if figure not in frame:
        return None
    if "sector" in frame:
        sectors = frame["sector"].fillna("")
        frame = frame[sectors == sectors[cluster]]
    return place_of(frame[figure], cluster)


def _blocks(cluster, reported, row, members, colour):
    """Return what stands on the second page, the most important first, and what nobody has measured."""
    results = reported.results
    names = list(filter(None, [*reported.called, str(row.get("sector") or "")]))

    def of(name):
        frame = results.get(name)
        return None if frame is None else frame.loc[cluster].to_dict()

    told = {
        "AREAS": blocks.areas_block(members, row, reported.jobs, colour),
        "GROWTH": None
        if secret_measures(cluster, reported)
        else blocks.growth_block(of("GROWTH"), of("PERIODS"), row, reported.jobs, colour),
        "GOVERNMENTS": blocks.governments_block(row, members),
        "DEPENDENCE": blocks.dependence_block(of("DEPENDENCE")),
        "ROBUSTNESS": blocks.robust_block(of("ROBUSTNESS")),
        "GAPS": found.gaps_block(results["GAPS"].get(cluster) if "GAPS" in results else None),
        "PRIORITY": found.priority_block(reported.frame, reported.names, cluster, colour),
        "DEMAND": found.market_block(results.get("DEMAND"), cluster, names),
        "LINKAGES": found.linkages_block(results.get("LINKAGES"), names),
        "TABLE": None
        if secret_measures(cluster, reported)
        else found.classes_block(results.get("TABLE", {}).get(cluster)),
        "RULES": found.rules_block(results.get("RULES"), cluster),
        "EVIDENCE": found.actors_block(reported.evidence, cluster),
    }
    missing = [name for name in blocks.MEASURED if name != "VERDICT" and told.get(name) is None]
    if not texts.judged(row):
        missing.insert(0, "VERDICT")
    if secret_measures(cluster, reported):
        missing = [name for name in missing if name not in ("GROWTH", "TABLE")]
    last = [blocks.not_measured(missing, results, ", ".join(names)), blocks.limits_block()]
    return [block for block in (*told.values(), *last) if block is not None]


def _made(setting):
    """Return how it was made, in few words, with the command that repeats it."""
    return [
        Block(
            tr("How it was made"),
            tr("Polos {version}; the whole record, with every setting and command, is in {file}").format(
                version=version(), file=setting.record
            ),
            [*(Small(f"{heading} {text}".strip()) for heading, text in setting.history), Code(setting.command)],
            wide=True,
        )
    ]
