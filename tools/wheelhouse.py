"""Collect the wheels that a QGIS needs into a zip, for computers without internet.

build/python tools/wheelhouse.py 3.40-windows     writes dist/polos-wheels-3.40-windows.zip
build/python tools/wheelhouse.py --check          only asks, for every set, whether there is a resolution
build/python tools/wheelhouse.py --list

What a QGIS brings is in tools/qgis_sets.json. pip is told of it in the same way as by the plugin, and runs in a Python
of its own, in which nothing else is installed.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if "polos" not in sys.modules:
    sys.path.insert(0, str(ROOT / "build" / "plugins"))

from polos.algorithms.provider import ALGORITHMS  # noqa: E402
from polos.dependencies.constraints import constraint_lines, write_stand_ins  # noqa: E402
from polos.dependencies.packages import LEFT_OUT, NEVER, needed  # noqa: E402
from polos.dependencies.running import Running  # noqa: E402
from polos.dependencies.versions import at_least, normalised  # noqa: E402

SETS = ROOT / "tools" / "qgis_sets.json"
BUILD = ROOT / "build" / "wheelhouse"
DATE = (2024, 1, 1, 0, 0, 0)
"""Of every file in the zip, so that the same wheels give the same bytes."""


class NoResolution(Exception):  # noqa: N818
    """There is nothing that fits; the text says why."""


def read_sets():
    """Return {name: set}, each complete."""
    sets = json.loads(SETS.read_text(encoding="utf-8"))
    return {name: {**sets.get(one.get("as"), {}), **one} for name, one in sets.items()}


def resolve(name, one, pip, options=()):
    """Return what pip would install into a QGIS: {file name: (entry of its report, system)}.

    Raises
    ------
    NoResolution
    """
    packages = needed({algorithm.NAME: algorithm.REQUIRES for algorithm in ALGORITHMS})
    versions = {normalised(name): version for name, version in one["versions"].items()}
    brought = {normalised(name) for name in one["brought"]}
    for package in packages:
        own = versions.get(normalised(package.distribution))
        if normalised(package.distribution) in brought and not at_least(own, package.minimum):
            raise NoResolution(f"{package.distribution} {own} of QGIS is older than {package.minimum}")
    wanted = [package for package in packages if normalised(package.distribution) not in brought]
    forbidden = [package.distribution for package in wanted if normalised(package.distribution) in NEVER]
    if forbidden:
        raise NoResolution(f"QGIS does not bring {', '.join(forbidden)}")
    found = {}
    for number, system in enumerate(one["systems"]):
        found |= _resolve_system(BUILD / name / str(number), one, system, wanted, versions, brought, pip, options)
    return found


def _resolve_system(work, one, system, wanted, versions, brought, pip, options):
    _empty(work)
    write_stand_ins(work / "stand-ins", {name: versions[name] for name in brought}, ())
    qgis = Running(work, (), one["geos"], ())
    lines = constraint_lines(qgis, versions, system["sys_platform"])
    (work / "constraints.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    wishes = {normalised(package.distribution): f">={package.minimum or 0}" for package in wanted}
    while True:
        (work / "wanted.txt").write_text("".join(f"{name}{at}\n" for name, at in wishes.items()), encoding="utf-8")
        report = _ask(work, one, system, pip, options)
        chosen = {normalised(entry["metadata"]["name"]): entry for entry in report["install"]}
        absent = _wanted_by_markers(chosen, one, system) - {*chosen, *brought, *LEFT_OUT, *wishes}
        if not absent:
            break
        wishes |= dict.fromkeys(absent, ">=0")
    harmful = chosen.keys() & (NEVER | brought)
    if harmful:
        raise NoResolution(f"{', '.join(sorted(harmful))} would be installed")
    return {entry["download_info"]["url"].rpartition("/")[2]: (entry, system) for entry in chosen.values()}


def _ask(work, one, system, pip, options):
    report = work / "report.json"
    arguments = [
        *(*pip, "install", "--dry-run", "--quiet", "--report", report, "--only-binary", ":all:"),
        *(*_for_system(one, system), "-c", work / "constraints.txt", "-r", work / "wanted.txt", *options),
    ]
    done = subprocess.run(arguments, env=_environment(work / "stand-ins"), capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoResolution("\n".join(done.stderr.strip().splitlines()[-12:]))
    return json.loads(report.read_text(encoding="utf-8"))


def _wanted_by_markers(chosen, one, system):
    """Return the names that the chosen wheels ask for on that system.

    pip reads markers such as ``sys_platform == "win32"`` for the system that it runs on, whatever it is told to fetch.
    """
    from packaging.requirements import Requirement

    there = {
        "python_version": one["python"],
        "python_full_version": f"{one['python']}.0",
        "sys_platform": system["sys_platform"],
        "platform_machine": system["platform_machine"],
        "platform_system": {"win32": "Windows", "darwin": "Darwin", "linux": "Linux"}[system["sys_platform"]],
        "os_name": "nt" if system["sys_platform"] == "win32" else "posix",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "extra": "",
    }
    names = set()
    for entry in chosen.values():
        for text in entry["metadata"].get("requires_dist", []):
            requirement = Requirement(text)
            if requirement.marker is None or requirement.marker.evaluate(there):
                names.add(normalised(requirement.name))
    return names


def _for_system(one, system):
    """Return pip's arguments for wheels of another Python and system."""
    platforms = [part for platform in system["platforms"] for part in ("--platform", platform)]
    return ["--python-version", one["python"], "--implementation", "cp", *platforms]


def collect(name, one, found, pip, options=()):
    """Download wheels and pack them; return the zip."""
    folder = BUILD / name / "wheels"
    _empty(folder)
    download = [*pip, "download", "--quiet", "--no-deps", "--only-binary", ":all:", "-d", folder]
    for entry, system in found.values():
        sha256 = (entry["download_info"].get("archive_info") or {}).get("hashes", {}).get("sha256")
        address = entry["download_info"]["url"] + (f"#sha256={sha256}" if sha256 else "")
        _run([*download, address, *_for_system(one, system), *options])
    _run([*download, "pip", *options])
    for file in folder.glob("*.whl"):
        _check(file)
    target = ROOT / "dist" / f"polos-wheels-{name}.zip"
    target.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for file in sorted(folder.glob("*.whl")):
            archive.writestr(zipfile.ZipInfo(file.name, DATE), file.read_bytes())
    return target


def _check(file):
    """Fail on a wheel whose name and record do not agree."""
    with zipfile.ZipFile(file) as wheel:
        record = next(entry for entry in wheel.namelist() if entry.endswith(".dist-info/METADATA"))
        metadata = Parser().parsestr(wheel.read(record).decode())
    if normalised(metadata["Name"]) != normalised(file.name.split("-")[0]):
        raise SystemExit(f"{file.name} holds {metadata['Name']}.")


def make_pip():
    """Return how to call a new pip in a Python where nothing else is installed."""
    python = BUILD / "venv" / "bin" / "python"
    if not python.exists():
        _run([sys.executable, "-m", "venv", "--clear", BUILD / "venv"])
        _run([python, "-m", "pip", "install", "--quiet", "--upgrade", "pip"])
    return [python, "-m", "pip"]


def _environment(before=None):
    values = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    values["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    if before:
        values["PYTHONPATH"] = str(before)
    return values


def _run(arguments):
    subprocess.run([str(argument) for argument in arguments], env=_environment(), check=True)


def _empty(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def main():
    """Run from the command line; exit 1 where a set has no resolution."""
    sets = read_sets()
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("set", nargs="?", choices=list(sets), help="which QGIS")
    parser.add_argument("--check", action="store_true", help="only resolve; of all sets where none is named")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    if options.list or not (options.set or options.check):
        for name, one in sets.items():
            print(f"{name:20} {one['title']}")
        return 0
    pip, failed = make_pip(), False
    for name, one in sets.items():
        if options.set not in (name, None):
            continue
        try:
            found = resolve(name, one, pip)
        except NoResolution as why:
            print(f"{name}: {'as expected, ' if 'impossible' in one else ''}no resolution: {why}")
            if "impossible" in one:
                print(f"    {one['impossible']}")
            failed = failed or "impossible" not in one or not options.check
            continue
        if "impossible" in one:
            print(f"{name}: there is a resolution, though tools/qgis_sets.json says that there is none")
            failed = True
        print(f"{name}: {', '.join(sorted(file.removesuffix('.whl') for file in found))}")
        if not options.check:
            target = collect(name, one, found, pip)
            print(f"{target.relative_to(ROOT)}: {target.stat().st_size:,} bytes")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
