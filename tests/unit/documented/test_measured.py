"""What the pages of methods quote from the calibration is what the calibration says."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[3] / "docs"
NUMBER = r"\d+(?:[.,]\d+)?"
OF_CHANCE = (
    "Local Moran of rates",
    "Empirical Bayes rates, 9,999 permutations, two-sided",
    "Empirical Bayes rates permuted, directed",
)
"""What the rows of the table of maps of chance are called in the calibration."""


@pytest.fixture(scope="module")
def calibration():
    """Return the English page, wherever it lies."""
    (page,) = (page for page in DOCS.rglob("calibration.md") if "es" not in page.parts)
    return page.read_text("utf-8")


@pytest.mark.parametrize("code", ["es", "en"])
def test_shares_with_their_interval_are_quoted_rightly(code, calibration):
    quoted = [
        f"{share} ({low}–{high})".replace(",", ".")
        for page in (DOCS / code / "methods").glob("*.md")
        for share, low, high in re.findall(rf"({NUMBER}) %\s*\(({NUMBER})–({NUMBER})\)", page.read_text("utf-8"))
    ]
    assert len(quoted) > 7
    assert [text for text in quoted if text not in calibration] == []


@pytest.mark.parametrize("code", ["es", "en"])
def test_the_table_of_maps_of_chance_is_quoted_rightly(code, calibration):
    page = (DOCS / code / "methods" / "local-statistics.md").read_text("utf-8")
    _, table = page.split("<!-- measured -->\n\n")
    rows = table.splitlines()[2 : 2 + len(OF_CHANCE)]
    for row, title in zip(rows, OF_CHANCE):
        _, measured = calibration.split(f"**{title}** (", 1)
        constant = next(line for line in measured.splitlines() if line.startswith("| constant |"))
        assert [share.replace(",", ".") for share in re.findall(rf"({NUMBER}) %", row)] == re.findall(
            rf"\| ({NUMBER}) \(", constant
        )
