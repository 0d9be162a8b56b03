"""qgis_process: exit codes, results as JSON, messages."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "morocco.gpkg"


def test_qgis_process_runs_on_the_sample_and_ends_with_exit_code_0(qgis_process, tmp_path):
    """A second PROJ or GDAL in the process would crash it at exit, after a correct result."""
    sectors = tmp_path / "sectors.gpkg"
    done = qgis_process(
        "run",
        "polos:sectorlayer",
        "--",
        f"AREAS={SAMPLE}|layername=areas",
        "AREA_ID=code",
        f"TABLE={SAMPLE}|layername=sectors",
        "TABLE_ID=area_code",
        "SECTOR_FIELD=sector",
        "VALUE_FIELD=establishments",
        "SECTORS=B-E",
        f"OUTPUT={sectors}",
    )
    assert done.returncode == 0, done.stderr
    target = tmp_path / "moran.gpkg"
    inputs = {"INPUT": str(sectors), "FIELD": "sector", "DENOMINATOR": "total", "TOLERANCE": 50, "OUTPUT": str(target)}
    done = qgis_process("run", "polos:localmoran", "-", text=json.dumps({"inputs": inputs}))
    assert done.returncode == 0, done.stderr
    assert target.exists()
    assert json.loads(done.stdout)["results"]["OUTPUT"] == str(target)


def test_qgis_process_fails_with_the_message_and_no_output(qgis_process, tmp_path):
    target = tmp_path / "o.gpkg"
    done = qgis_process(
        "run", "polos:localmoran", "--", f"INPUT={SAMPLE}|layername=areas", "FIELD=name", f"OUTPUT={target}"
    )
    assert done.returncode == 1
    assert "text or dates, not numbers" in done.stderr + done.stdout
    assert not target.exists()
