"""The scans that plugins.qgis.org runs over an unzipped package: bandit, detect-secrets and flake8.

The site runs fewer rules of bandit and flake8 than run here, and a finding of bandit or detect-secrets keeps a version
from being published (https://github.com/qgis/QGIS-Plugins-Website, ``plugins/security_scanner.py`` and
``plugins/management/commands/data``). Here every rule counts, of whatever severity, without exceptions in files of
settings or baselines.
"""

import json
import re
import subprocess
import sys

FLAKE8 = ("--isolated", "--max-line-length=120", "--extend-ignore=E203")
"""The site's width of lines. E203 wants no space in ``rows[place + 1 :]``, where PEP 8 and the formatter want one."""
BLANKET = {
    r"#\s*nosec\b(?!:?\s*B\d{3})": "silences bandit without naming a rule. Write # nosec B… and the reason.",
    r"#\s*noqa\b(?!:\s*[A-Z]+\d)": "silences flake8 without naming a rule. Write # noqa: … and the reason.",
    r"pragma: *(allow|white)list": "hides something from detect-secrets. Write it so that it looks like no secret.",
    r"#\s*flake8[:=]": "silences flake8 for a whole file. Name the line and the rule.",
}
"""Marks by which code hides from a scan, and what to do instead."""


class Unable(Exception):  # noqa: N818
    """A scan that did not run, so that it cannot have found nothing."""


def scan(folder):
    """Return what the scans find in an unzipped package, one text each.

    Parameters
    ----------
    folder : Path
        What holds the folder ``polos``, and nothing else.
    """
    return [finding for scanner in SCANNERS for finding in scanner(folder)]


def bandit(folder):
    """Find what bandit holds to be dangerous."""
    report = json.loads(_run("bandit", ["-r", ".", "-f", "json", "-q"], folder, ends=(0, 1)))
    for error in report["errors"]:
        raise Unable(f"bandit could not read {error['filename']}: {error['reason']}")
    read = {name for name in report["metrics"] if name != "_totals"}
    unread = [file for file in _files(folder, "*.py") if f"./{file}" not in read]
    if unread:
        raise Unable(f"bandit has not read {unread[0]}")
    for found in report["results"]:
        text = f"{found['test_id']} {found['issue_text']} ({found['issue_severity'].lower()})"
        yield f"{found['filename'].removeprefix('./')}:{found['line_number']}: bandit {text}"


def secrets(folder):
    """Find what looks like a password or a key; nothing is sent anywhere to try it."""
    report = json.loads(_run("detect_secrets", ["scan", "--all-files", "--no-verify", "."], folder))
    for file, several in sorted(report["results"].items()):
        for found in several:
            yield f"{file}:{found['line_number']}: detect-secrets {found['type']}"


def flake8(folder):
    """Find what flake8 complains of."""
    for line in _run("flake8", [*FLAKE8, "."], folder, ends=(0, 1)).splitlines():
        file, row, _, text = line.removeprefix("./").split(":", 3)
        yield f"{file}:{row}: flake8{text}"


def silencers(folder):
    """Find where code hides from the scans without saying from which rule."""
    for file in _files(folder, "*"):
        content = (folder / file).read_bytes()
        text = "" if b"\0" in content else content.decode("utf-8", "ignore")
        for number, line in enumerate(text.splitlines(), start=1):
            for pattern, what in BLANKET.items():
                if re.search(pattern, line, re.IGNORECASE):
                    yield f"{file}:{number}: {what}"


def _files(folder, pattern):
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob(pattern) if file.is_file())


def _run(module, arguments, folder, ends=(0,)):
    """Return what a scanner writes.

    Raises
    ------
    Unable
        Where it is not installed or fails: a scan that did not run has not found nothing.
    """
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in ends or (done.returncode and not done.stdout):
        said = done.stderr.strip().splitlines() or ["no message"]
        raise Unable(f"{module.replace('_', '-')} did not run ({said[-1]}). make setup installs it.")
    return done.stdout


SCANNERS = (bandit, secrets, flake8, silencers)
