"""The examples in the docstrings of the analysis, which other programs copy, do what they say."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def examples():
    """Yield (name of the function, its examples) of every docstring of the analysis that has some."""
    for file in sorted((ROOT / "analysis").rglob("*.py")):
        if ">>>" in file.read_text(encoding="utf-8"):
            module = import_module(".".join(("polos", *file.relative_to(ROOT).with_suffix("").parts)))
            yield from ((test.name, test) for test in doctest.DocTestFinder().find(module) if test.examples)


EXAMPLES = dict(examples())


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_gives_what_it_says(name):
    found = []
    doctest.DocTestRunner(optionflags=doctest.REPORT_NDIFF).run(EXAMPLES[name], out=found.append)
    assert not found, "".join(found)


def test_the_functions_that_other_programs_call_have_an_example():
    called = {name.rsplit(".", 1)[-1] for name in EXAMPLES}
    assert called >= {
        *("spatial_graph", "local_moran", "getis_ord", "local_geary", "local_join_count", "test"),
        *("location_quotient", "quotient_family", "ellison_glaeser", "sector_concentration"),
        *("parse_sectors", "sector_table"),
    }
