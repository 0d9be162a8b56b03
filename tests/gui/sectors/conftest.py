"""A small classification, for the picker of sectors and its widget."""

import pytest
from polos.analysis.sectors.classification import classification_of

TITLES = {
    "A": ("Agriculture, forestry and fishing", "Agricultura, silvicultura y pesca"),
    "01": ("Crop and animal production", "Agricultura y ganadería"),
    "0111": ("Growing of cereals", "Cultivo de cereales"),
    "0112": ("Growing of rice", "Cultivo de arroz"),
    "C": ("Manufacturing", "Industrias manufactureras"),
    "10": ("Food products", "Productos alimenticios"),
    "13": ("Textiles", "Productos textiles"),
    "14": ("Wearing apparel", "Prendas de vestir"),
    "15": ("Leather", "Cuero y calzado"),
}
PARENTS = {"01": "A", "0111": "01", "0112": "01", **dict.fromkeys(("10", "13", "14", "15"), "C")}


@pytest.fixture(scope="module")
def few():
    """Return a small classification: two sections, five divisions and two classes."""
    rows = [
        (row, {"code": code, "parent": PARENTS.get(code, ""), "title_en": english, "title_es": spanish})
        for row, (code, (english, spanish)) in enumerate(TITLES.items())
    ]
    return classification_of("few", rows)
