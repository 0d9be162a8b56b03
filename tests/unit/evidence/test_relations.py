"""Relations against a published network and by hand."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import TableError
from polos.analysis.evidence.relations import relations

MARRIAGES = """Acciaiuoli Medici, Castellani Peruzzi, Castellani Strozzi, Castellani Barbadori, Medici Barbadori,
Medici Ridolfi, Medici Tornabuoni, Medici Albizzi, Medici Salviati, Salviati Pazzi, Peruzzi Strozzi, Peruzzi Bischeri,
Strozzi Ridolfi, Strozzi Bischeri, Ridolfi Tornabuoni, Tornabuoni Guadagni, Albizzi Ginori, Albizzi Guadagni,
Bischeri Guadagni, Guadagni Lamberteschi"""


def links_of(text):
    return pd.DataFrame([pair.split() for pair in text.split(",")], columns=["source", "target"])


def test_marriages_of_florence():
    """Padgett & Ansell (1993); betweenness as in Jackson, Social and Economic Networks (2008), 2.1: Medici .522,
    Guadagni .255, Strozzi .103, without the isolated Pucci."""
    links = links_of(MARRIAGES)
    families = sorted({*links["source"], *links["target"]})
    found = relations(families, links)
    expected = {"Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Strozzi": 0.103, "Pazzi": 0.0}
    assert found.actors["between"].loc[list(expected)].to_dict() == pytest.approx(expected, abs=5e-4)
    assert (found.links, found.components, found.largest, found.alone) == (20, 1, 15, 0)
    assert found.density == pytest.approx(20 / 105)
    assert found.actors.loc["Medici", "partners"] == 6


def test_direction_repeats_and_self():
    found = relations(list("abcd"), links_of("a b, b a, a b, c c"))
    assert (found.links, found.reciprocity, found.alone, found.components) == (1, 1.0, 2, 3)


@pytest.mark.parametrize("actors", ["", "a", "ab"])
def test_few(actors):
    found = relations(list(actors), links_of("a b") if actors == "ab" else pd.DataFrame(columns=["source", "target"]))
    assert np.isnan(found.density) == (len(actors) < 2)
    assert (found.actors["between"] == 0).all()


def test_refused():
    with pytest.raises(TableError, match="more than once: a"):
        relations(["a", "a"], links_of("a a"))
    with pytest.raises(TableError, match=r"not listed \(1\).*: 1"):
        relations(["a", "b"], links_of("a b, a x"))


def test_cutpoints_of_florence():
    """Albizzi, Guadagni, Medici and Salviati, by networkx 3.6.1, articulation_points; without the Medici also
    Acciaiuoli and the Salviati with the Pazzi are apart, from the list above."""
    links = links_of(MARRIAGES)
    parts = relations(sorted({*links["source"], *links["target"]}), links).actors["parts"]
    assert list(parts.index[parts > 1]) == ["Albizzi", "Guadagni", "Medici", "Salviati"]
    assert parts["Medici"] == 3


def test_links_without_a_direction_say_nothing_of_reciprocity():
    links = links_of("a b, b c").assign(mutual=[True, False])
    found = relations(list("abc"), links)
    assert (found.links, found.reciprocity) == (2, 0.0)
    assert np.isnan(relations(list("abc"), links.assign(mutual=True)).reciprocity)


def test_a_way_of_many_steps():
    """In the middle of a path of 301 the pairs apart are 150 times 150, of 300 times 299 halved."""
    path = pd.DataFrame({"source": range(300), "target": range(1, 301)})
    found = relations(range(301), path)
    assert found.actors.loc[150, "between"] == pytest.approx(150 * 150 / (300 * 299 / 2))
    assert "between" not in relations(range(301), path, brokers=False).actors
