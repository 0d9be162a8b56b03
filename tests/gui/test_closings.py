"""Dialogs that are closed while they run, in a real QGIS: the run goes on, and its results are opened."""

import os
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "morocco.gpkg"


def test_a_dialog_closed_while_it_runs_neither_crashes_qgis_nor_loses_its_results(profile, desktop):
    """Python's garbage collector is set off in between: QGIS's toolbox keeps nothing of a dialog that it closed."""
    environment = {"PYTHONPATH": os.environ.get("PYTHONPATH", ""), "SAMPLE": str(SAMPLE)}
    done, report = desktop("closings", profile, environment)
    assert "error" not in report, report["error"]
    assert done.returncode == 0, done.stderr[-3000:]
    assert report["rounds"] == [1, 1, 1]
    # Two inputs, one result of each of the first two runs, three of the model.
    assert len(report["layers"]) == 2 + 2 + 3, report["layers"]
    assert report["left"] == 0
