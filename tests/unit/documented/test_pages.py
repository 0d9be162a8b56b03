"""The pages of methods: the same in every language, and no example that nothing computes."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from polos.analysis.autocorrelation import classes as local
from polos.analysis.clusters import cluster_classes as clusters
from polos.analysis.comparison.change_classes import FATES
from polos.analysis.decisions.priority_classes import PRIORITIES
from polos.analysis.effects.roles import ROLES
from polos.analysis.linkages.gap_classes import STATES
from polos.analysis.stability import stability_classes as stability

MARK = re.compile(r"<!-- example: ([a-z-]+) -->")
DOCS = Path(__file__).resolve().parents[3] / "docs"
LEGENDS = (
    *(local.LOCAL_MORAN, local.GETIS_ORD, local.LOCAL_GEARY, local.MULTIVARIATE_GEARY, local.JOIN_COUNT),
    *(local.HETEROSCEDASTICITY, local.NEIGHBOURHOOD, local.SCAN, local.SCAN_WINDOWS, local.GROUPS, local.HOT_SECTORS),
    *(local.EMERGING, local.OWN_EFFECT, clusters.CLUSTERS, clusters.POINT_CLUSTERS, clusters.MEMBERS),
    *(clusters.ISOLATED, clusters.PATTERNS, clusters.SHOWN, clusters.NOT_EXCLUDED, FATES, PRIORITIES, ROLES, STATES),
    *(stability.STABILITY, stability.SURVIVAL, stability.PERIMETER),
)
spec = spec_from_file_location("i18n", DOCS.parent / "tools" / "i18n.py")
i18n = module_from_spec(spec)
spec.loader.exec_module(i18n)


def pages(code, folder):
    return {page.name: page.read_text("utf-8") for page in sorted((DOCS / code / folder).glob("*.md"))}


def headings(page):
    return [len(line.split(" ")[0]) for line in page.splitlines() if re.match(r"#{1,4} ", line)]


@pytest.mark.parametrize("folder", ["methods", "guides"])
def test_languages_have_the_same_pages_headings_and_examples(folder):
    spanish, english = (pages(code, folder) for code in ("es", "en"))
    assert spanish.keys() == english.keys()
    assert len(spanish) > 5
    for name, page in spanish.items():
        assert headings(page) == headings(english[name]), name
        assert MARK.findall(page) == MARK.findall(english[name]), name
        assert page.count("$$") == english[name].count("$$"), name


def test_every_example_is_computed():
    tests = "".join(file.read_text("utf-8") for file in Path(__file__).parent.glob("test_*.py"))
    shown = {name for page in pages("es", "methods").values() for name in MARK.findall(page)}
    assert shown == set(re.findall(r'example\("([a-z-]+)"\)', tests))


@pytest.mark.parametrize("code", ["es", "en"])
def test_links_lead_to_pages_and_algorithms(code):
    algorithms = {file.stem for file in (DOCS.parent / "resources" / "help" / "en").glob("*.ini")} - {"shared"}
    for folder in ("methods", "guides"):
        for name, page in pages(code, folder).items():
            for link in map(Path, re.findall(r"\]\(([^)#:]+\.md)\)", page)):
                if link.parent.name == "algorithms":
                    assert link.stem in algorithms, (name, link)
                elif link.parent.name in ("", "methods", "guides"):
                    assert (DOCS / code / folder / link).resolve().is_file(), (name, link)


@pytest.mark.parametrize("code", ["es", "en"])
def test_commands_of_guides_name_parameters_that_there_are(code):
    helped = DOCS.parent / "resources" / "help" / "en"
    known = {
        file.stem: set(re.findall(r"^([A-Z][A-Z0-9_]*) = ", file.read_text("utf-8"), re.M))
        for file in helped.glob("*.ini")
    }
    commands = [
        one
        for page in pages(code, "guides").values()
        for one in re.findall(r"run polos:(\w+) -- ((?:.*\\\n)*.*)", page)
    ]
    assert len(commands) > 12
    for algorithm, given in commands:
        assert set(re.findall(r"(?:^|\s)([A-Z_]+)=", given)) <= known[algorithm] | known["shared"], algorithm


@pytest.mark.parametrize("code", ["es", "en"])
def test_the_page_on_maps_has_every_class(code):
    """Cold spots over time are named together, and so are those of Gi: their last words are not repeated."""
    page = " ".join((DOCS / code / "maps.md").read_text("utf-8").split()).casefold()
    said = i18n.read_translations(i18n.FOLDER / "polos_es.ts") if code == "es" else {}
    labels = [said.get(one.label, one.label) for known in LEGENDS for one in known]
    together = re.compile(r"(Cold spot|Hot spot|Punto caliente|Punto frío), 9[05] %|\bcold spot$|^Punto frío (?!nuevo)")
    assert len(labels) > 100
    assert [label for label in labels if label.casefold() not in page and not together.search(label)] == []
