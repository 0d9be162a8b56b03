"""Weights files that were cut off or altered, or are hostile: the same weights or a word, never others silently."""

import struct
import time
import tracemalloc
import zlib
from contextlib import suppress

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from libpysal.graph import Graph
from libpysal.io import open as libpysal_open
from libpysal.weights import W
from polos.analysis.errors import WeightsError
from polos.analysis.weights.contiguity import contiguity
from polos.analysis.weights.distance_weights import inverse_distance, kernel_weights, nearest_neighbours
from polos.analysis.weights.graphs import weights_matrix
from polos.analysis.weights.options import WeightsOptions, spatial_graph
from polos.analysis.weights.weights_file import file_weights
from polos.analysis.weights.weights_formats import ENDINGS, read_links
from polos.analysis.weights.weights_record import write_record
from polos.analysis.weights.weights_writing import write_weights
from scipy.io import mmwrite

SIDE = 6
PLACES = np.random.default_rng(5).permutation(SIDE * SIDE) + 1
AREAS = gpd.GeoSeries(
    [shapely.box(place % SIDE, place // SIDE, place % SIDE + 1, place // SIDE + 1) for place in range(SIDE * SIDE)],
    index=pd.Index(PLACES, name="code"),
    crs=32718,
)
SYMMETRIC = {"queen": contiguity(AREAS), "inverse": inverse_distance(AREAS, 1, 3)[0]}
OTHERS = {
    "nearest": nearest_neighbours(AREAS, 4),
    "kernel": kernel_weights(AREAS, k=5, adaptive=True)[0],
    "shares": contiguity(AREAS).transform("r"),
}
FORMS = {
    "gal": None,
    "gwt": None,
    "mtx": None,
    "dat": None,
    "mat": None,
    "swm": None,
    "dbf": "arcgis_dbf",
    "txt": "arcgis_text",
    "stata.txt": "stata_text",
    "bugs.txt": "geobugs_text",
}
"""Endings of files, and what libpysal calls their formats where the ending does not say it."""


def links(graph):
    weights = graph.adjacency
    return weights[weights > 0].to_dict()


def read(path):
    """Return the weights in a file and what is said about them, or None and the error."""
    try:
        graph, notices = spatial_graph(AREAS, WeightsOptions("file", file=str(path)))
    except WeightsError as error:
        return None, [str(error)]
    return links(graph), [str(notice) for notice in notices if "SHA-256" not in str(notice)]


def write(graph, path, form):
    """Write a file as Polos or libpysal does; of positions in the layer where that is what the format has."""
    if path.suffix in (".gal", ".gwt"):
        write_weights(graph, path, "code")
        return
    if path.suffix == ".mtx":
        # Whole: of half a matrix, which libpysal writes of a symmetric one, nobody could tell that a link was altered.
        mmwrite(str(path), weights_matrix(graph, AREAS.index), symmetry="general")
        return
    positions = form == "geobugs_text" or path.suffix in (".dat", ".mat")
    names = {code: place for place, code in enumerate(PLACES, 1)} if positions else dict(zip(PLACES, PLACES))
    pairs = graph.adjacency[graph.adjacency > 0]
    neighbours, weights = {}, {}
    for code in PLACES:
        own = pairs[pairs.index.get_level_values("focal") == code]
        neighbours[int(names[code])] = [int(names[other]) for other in own.index.get_level_values("neighbor")]
        weights[int(names[code])] = own.tolist()
    file = libpysal_open(str(path), "w", dataFormat=form)
    if form == "arcgis_dbf":
        file.varName = "code"
    file.write(W(neighbours, weights, silence_warnings=True))
    file.close()


@st.composite
def mutations(draw):
    """Return a function of bytes to bytes: cut off, a line dropped or doubled, a byte or a digit changed."""
    kind = draw(st.sampled_from(["cut", "drop", "double", "byte", "digit", "swap"]))
    at, other = draw(st.floats(0, 0.999)), draw(st.integers(0, 255))

    def mutate(content):
        place = int(at * len(content))
        if kind == "cut":
            return content[:place]
        if kind == "byte":
            return content[:place] + bytes([other]) + content[place + 1 :]
        if kind == "digit":
            digits = [i for i, byte in enumerate(content) if 48 <= byte <= 57] or [place]
            place = digits[int(at * len(digits))]
            return content[:place] + b"%d" % (other % 10) + content[place + 1 :]
        lines = content.splitlines(keepends=True)
        place = int(at * len(lines))
        if kind == "swap":
            lines[place], lines[place - 1] = lines[place - 1], lines[place]
            return b"".join(lines)
        return b"".join(lines[:place] + lines[place:][:1] * (2 if kind == "double" else 0) + lines[place + 1 :])

    return mutate


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Return a maker of (path, bytes, weights, what is said) of a file that is whole."""
    folder, made = tmp_path_factory.mktemp("files"), {}

    def make(name, ending):
        if (name, ending) not in made:
            path = folder / f"{name}.{ending}"
            write({**SYMMETRIC, **OTHERS}[name], path, FORMS[ending])
            weights, said = read(path)
            assert weights is not None, said
            made[name, ending] = path, path.read_bytes(), weights, said
        return made[name, ending]

    return make


@pytest.mark.parametrize("ending", FORMS)
def test_all_formats_say_the_same(files, ending):
    """What Polos writes and what libpysal writes of the same neighbours, by ids or by positions in the layer."""
    _, _, weights, _ = files("queen", ending)
    assert weights == links(SYMMETRIC["queen"])


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(FORMS)), mutations())
def test_no_mutation_of_symmetric_weights_passes_silently(files, ending, mutate):
    path, content, weights, said = files("queen", ending)
    altered = path.with_name(f"altered.{ending}")
    altered.write_bytes(mutate(content))
    found, now = read(altered)
    now = [text.replace(altered.name, path.name) for text in now]
    assert found is None or found == weights or now != said


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(["inverse", *OTHERS]), mutations())
def test_no_mutation_passes_silently_beside_the_record_that_polos_writes(files, name, mutate):
    path, content, weights, _ = files(name, "gwt")
    write_record(path, AREAS)
    path.write_bytes(mutate(content))
    found, now = read(path)
    path.write_bytes(content)
    assert found is None or found == weights or any("was altered after" in text for text in now)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_weights_come_back_as_they_were_written(tmp_path, data):
    words = st.text(st.characters(codec="utf-8", exclude_categories=["Z", "C"]), min_size=1, max_size=6)
    ids = data.draw(st.lists(words, min_size=2, max_size=8, unique=True))
    pairs = [(one, other) for one in ids for other in ids if one != other]
    chosen = data.draw(st.lists(st.sampled_from(pairs), min_size=1, unique=True))
    numbers = data.draw(st.lists(st.floats(1e-300, 1e300), min_size=len(chosen), max_size=len(chosen)))
    weights = dict(zip(chosen, numbers))
    full = {**{(area, area): 0.0 for area in ids if not any(pair[0] == area for pair in chosen)}, **weights}
    graph = Graph.from_adjacency(
        pd.DataFrame([(*pair, number) for pair, number in full.items()], columns=["focal", "neighbor", "weight"])
    )
    write_weights(graph, tmp_path / "w.gwt")
    areas = gpd.GeoSeries([None] * len(ids), index=ids)
    assert links(file_weights(tmp_path / "w.gwt", areas, numbers="weights")[0]) == weights


# Hostile files ---------------------------------------------------------------------------------------------------


def matlab(shape):
    """Return a file of Matlab (version 5) with a compressed full matrix of zeros, as it may be made to explode."""
    numbers = struct.pack("<II", 9, 8 * shape * shape)
    head = struct.pack("<IIIIIIiiIIBBBB4x", 6, 8, 6, 0, 5, 8, shape, shape, 1, 4, *b"WGHT")
    packing = zlib.compressobj()
    packed = packing.compress(struct.pack("<II", 14, len(head) + len(numbers) + 8 * shape * shape) + head + numbers)
    for _ in range(shape):
        packed += packing.compress(bytes(8 * shape))
    packed += packing.flush()
    return b"MATLAB 5.0".ljust(124) + b"\x00\x01IM" + struct.pack("<II", 15, len(packed)) + packed


BILLIONS = struct.pack("<ii", 2_000_000_000, 0)
HOSTILE = {
    "w.gal": b"2000000000\n1 2000000000\n2\n",
    "w.gwt": b"0 2000000000 layer code\n1 2 1\n",
    "w.mtx": b"%%MatrixMarket matrix coordinate real general\n2000000000 2000000000 2000000000\n1 2 1\n",
    "array.mtx": b"%%MatrixMarket matrix array real general\n2000000000 2000000000\n1\n",
    "w.swm": b"code;x\n" + BILLIONS + struct.pack("<ii", 1, 2_000_000_000),
    "negative.swm": b"code;x\n" + struct.pack("<iiii", 3, 0, 1, -5),
    "w.dbf": struct.pack("<4xIHH20x", 2_000_000_000, 129, 31)
    + b"".join(name.ljust(11, b"\0") + b"N" + bytes(4) + b"\x0a" + bytes(15) for name in (b"code", b"NID", b"WEIGHT"))
    + b"\r",
    "stata.txt": b"2000000000\n1 2\n",
    "bugs.txt": b"list(num=c(2000000000,1),adj=c(1))",
    "w.mat": matlab(6000),
    "w.wk1": struct.pack("<HHHHH", 0, 2, 0x0406, 14, 65535),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_header_that_promises_billions_takes_no_memory(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(HOSTILE[name])
    tracemalloc.start()
    began = time.perf_counter()
    with pytest.raises(WeightsError):
        file_weights(path, AREAS)
    assert time.perf_counter() - began < 10
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(ENDINGS), st.one_of(st.binary(max_size=200), st.text(max_size=100).map(str.encode)))
def test_any_bytes_are_links_or_an_error_of_polos(tmp_path, ending, content):
    path = tmp_path / f"w{ending}"
    path.write_bytes(content)
    with suppress(WeightsError):
        read_links(path)
