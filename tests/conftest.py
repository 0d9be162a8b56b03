"""Numbers of other software to check against, a real QGIS with Processing and Polos, and layers to run on."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How fast the machine is at the moment is no property of the code.
settings.register_profile("polos", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("polos")

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.fixture
def reference():
    """Return a reader of the reference numbers in tests/fixtures: a frame on the areas' ids as text."""
    import pandas as pd

    def read(name):
        return pd.read_csv(FIXTURES / f"{name}.csv", dtype={"id": str, "focal": str, "neighbour": str})

    return read


@pytest.fixture
def reference_graph(reference):
    """Return a function that builds the graph of a reference map on all its areas."""
    from polos.analysis.weights.graphs import adjacency_graph
    from scipy.sparse import csr_array

    def build(name, weight=None):
        import pandas as pd

        ids = pd.Index(reference(f"{name}_areas")["id"])
        links = reference(f"{name}_neighbours")
        rows, columns = ids.get_indexer(links["focal"]), ids.get_indexer(links["neighbour"])
        data = links[weight].to_numpy(float) if weight else [1.0] * len(links)
        return adjacency_graph(csr_array((data, (rows, columns)), shape=(len(ids), len(ids))), ids)

    return build


@pytest.fixture(scope="session")
def messy():
    """Return a maker of directories with all that offices write."""
    import numpy as np
    import pandas as pd

    def make(count, seed=7):
        """Return rows with lost zeros, blanks, marks, bands, decimals, unknown areas and codes, quotes."""
        rng = np.random.default_rng(seed)

        def some(values, weights=None):
            return rng.choice(np.array(values, dtype=object), count, p=weights)

        workers = [
            "1 a 5",
            "6 a 10 personas",
            "251 y más",
            "NE",
            "n.d.",
            "",
            "-",
            "0",
            "3",
            " 12 ",
            "7",
            "2,5",
            "1.234",
        ]
        frame = pd.DataFrame(
            {
                'nombre "oficial"': some(['Bodega "La Ñusta", S.A.', "O'Higgins\nHnos", "", "ñandú; y cía"]),
                "ubigeo": some(["010101", "10101", " 010102", "10103", "150101", "999999", ""]),
                "ciiu": some(["1311", "13.12", "C1410", "4711", "", "s/d"]),
                "per_ocu": some(workers),
                "año": some(["2021", "2022", " 2022", "2022.0", ""]),
            }
        )
        return pd.concat([frame, frame.head(count // 20)], ignore_index=True)

    return make


@pytest.fixture(scope="session")
def polos(qgis_app):
    """Register the provider as qgis_process does, and return `processing`."""
    import processing
    from polos.plugin import PolosPlugin
    from processing.core.Processing import Processing

    Processing.initialize()
    processing.polos = PolosPlugin(None)  # kept: Python would lose the provider's algorithms with it
    processing.polos.initProcessing()
    return processing


@pytest.fixture(scope="session")
def rows_of():
    """Return a reader of layers: a list of {field: value}, NULL as None."""
    from qgis.core import NULL

    def read(layer):
        names = layer.fields().names()
        return [
            {name: None if value == NULL else value for name, value in zip(names, feature.attributes())}
            for feature in layer.getFeatures()
        ]

    return read


@pytest.fixture
def own_settings(polos):
    """Begin with Polos's own settings, and leave them so."""
    from polos.settings import GROUP
    from qgis.core import QgsSettings

    QgsSettings().remove(GROUP)
    yield
    QgsSettings().remove(GROUP)


@pytest.fixture
def make_layer(qgis_app):
    """Return a maker of memory layers: squares of a grid (or None) with attributes."""
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    def make(fields, rows, columns=5, geometry="Polygon", crs="EPSG:26191", shapes=None):
        """Rows are attribute lists; shapes overrides geometries by position (WKT, or None for NULL)."""
        uri = f"{geometry}?crs={crs}&" + "&".join(f"field={name}:{kind}" for name, kind in fields.items())
        layer = QgsVectorLayer(uri, "areas", "memory")
        features = []
        for place, attributes in enumerate(rows):
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(attributes))
            if geometry != "None":
                wkt = (shapes or {}).get(place, "square")
                x, y = 1000 * (place % columns), 1000 * (place // columns)
                if wkt == "square":
                    square = QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000))
                    feature.setGeometry(square if geometry == "Polygon" else square.centroid())
                elif wkt is not None:
                    feature.setGeometry(QgsGeometry.fromWkt(wkt))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        return layer

    return make


@pytest.fixture
def make_wheel():
    """Return a maker of wheels: a module that knows its version, or files as given."""
    import zipfile

    def make(folder, name, version="1.0", requires=(), files=None, tag="py3-none-any", module=None):
        module = module or name.replace("-", "_")
        info = f"{name.replace('-', '_')}-{version}.dist-info"
        metadata = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
        contents = {
            **(files or {f"{module}/__init__.py": f"__version__ = {version!r}\n"}),
            f"{info}/METADATA": "\n".join([*metadata, *(f"Requires-Dist: {one}" for one in requires)]) + "\n",
            f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n",
        }
        contents[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*contents, f"{info}/RECORD"])
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{name.replace('-', '_')}-{version}-{tag}.whl"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as wheel:
            for path, content in contents.items():
                wheel.writestr(path, content)
        return file

    return make
