"""Weights files of the same neighbours have the same fingerprint, whatever the layer was called."""

from polos.algorithms.layers.fingerprint import of_file


def test_the_name_of_the_layer_is_no_part_of_weights(tmp_path):
    def made(name, text, ending="gwt"):
        path = tmp_path / f"{name}.{ending}"
        path.write_text(text, encoding="utf-8")
        return of_file(path)

    first = made("a", "0 2 areas code\n01 02 1\n")
    assert made("b", "0 2 sectorlayer_071b03_output code\n01 02 1\n") == first
    assert made("c", "0 2 a layer of blanks code\n01 02 1\n") == first
    assert made("d", "0 2 areas ubigeo\n01 02 1\n") != first
    assert made("e", "0 2 areas code\n01 02 2\n") != first
    assert made("f", "0 2 areas code\n01 02 1\n", "csv") != made("g", "0 2 other code\n01 02 1\n", "csv")
