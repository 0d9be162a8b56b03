"""Rows of layers, and the command line."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
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
def qgis_process():
    """Return a function that runs qgis_process, in the environment without what the test's own QGIS set."""
    ours = ("QGIS", "PYTHON", "GDAL", "PROJ")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}

    def run(*arguments, text=None, profile=None):
        """Run with arguments and standard input, in the usual profile or in another folder of profiles."""
        other = {"QGIS_CUSTOM_CONFIG_PATH": str(profile)} if profile else {}
        return subprocess.run(
            [str(ROOT / "build" / "qgis_process"), *arguments],
            input=text,
            capture_output=True,
            text=True,
            check=False,
            env={**environment, **other},
        )

    return run
