"""What the unseen run found, as questions: pairs that nearly touch, areas without neighbours or without anything."""

import pytest
from polos.ui.assistant.findings import found, tolerance


@pytest.mark.parametrize(("size", "metres"), [(12_000, 50), (700, 5), (90, 0.5), (35, 0.2), (0, 0)])
def test_a_fault_of_drawing_is_small_beside_the_areas(size, metres):
    assert tolerance(size) == pytest.approx(metres)


def test_pairs_areas_alone_and_areas_without_anything():
    both = [("a", "b"), ("b", "a"), ("b", "c"), ("c", "b"), ("d", "e"), ("e", "d")]
    strict = [("a", "b"), ("b", "a"), ("d", "e"), ("e", "d")]
    findings = [
        ("overlaps", "warning", "Overlap.", "Mend."),
        ("counts", "warning", "Raw.", "Rate."),
        ("holes", "note", "Holes.", ""),
        ("same_geometry", "error", "Twice.", "Delete."),
    ]
    said = found(list("abcdef"), [5, 6, 7, 8, 0, None], both, strict, findings)
    assert said.near == {("b", "c")}
    assert len(said.pairs) == 3
    assert said.alone == ("f",)
    assert said.unheard == ("d",)  # its only neighbour has nothing
    assert said.empty == ("e", "f")
    assert [text for _, text, _ in said.findings] == ["Overlap.", "Twice."]
    assert (said.least, said.most) == (0, 2)
    assert said.mean == pytest.approx(1.0)
