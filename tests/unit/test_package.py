"""The package for QGIS: what it holds, and that each check of plugins.qgis.org finds what it is for.

What the site refuses or reports is taken from its source, https://github.com/qgis/QGIS-Plugins-Website
(plugins/validator.py, plugins/security_scanner.py); numbers of rules from the documentation of bandit and pycodestyle.
"""

import os
import shutil
import stat
import subprocess
import sys
import zipfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load(name):
    """Load a script of tools/, which finds its neighbours as when it is run."""
    spec = spec_from_file_location(f"tools_{name}", ROOT / "tools" / f"{name}.py")
    module = module_from_spec(spec)
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT / "tools"))
    return module


package = load("package")
checks, scans = package.package_checks, package.package_scans

METADATA = {
    "name": "Toy",
    "description": "One line.",
    "about": "What it is for.",
    "version": "1.2.0",
    "qgisMinimumVersion": "3.40",
    "qgisMaximumVersion": "4.99",
    "supportsQt6": "True",
    "author": "Somebody",
    "email": "somebody@municipality.gob",
    "homepage": "https://municipality.gob/toy",
    "tracker": "https://municipality.gob/toy/issues",
    "repository": "https://municipality.gob/toy.git",
    "icon": "toy.svg",
    "tags": "cluster",
    "changelog": "1.2.0 First",
    "hasProcessingProvider": "yes",
    "experimental": "True",
}
OPTIONAL = ("qgisMaximumVersion", "supportsQt6", "experimental")
PLUGIN = '''"""A toy."""


def classFactory(iface):
    """Return the plugin."""
    from .plugin import Plugin

    return Plugin()
'''


def metadata(**changes):
    values = {**METADATA, **changes}
    return "[general]\n" + "".join(f"{key}={value}\n" for key, value in values.items() if value is not None)


def toy(**changes):
    """Return the files of a good plugin, {name: text}, with metadata changed."""
    return {
        "__init__.py": PLUGIN,
        "plugin.py": '"""The plugin."""\n\n\nclass Plugin:\n    """A plugin."""\n',
        "metadata.txt": metadata(**changes),
        "LICENSE": "GPL\n",
        "README.md": "# Toy\n",
        "toy.svg": "<svg/>\n",
    }


@pytest.fixture
def zipped(tmp_path):
    """Return a maker of zips: good files, those given beside or instead, None for none."""

    def make(beside=None, mode=0o100644, **changes):
        files = {f"polos/{name}": text for name, text in toy(**changes).items()} | (beside or {})
        target = tmp_path / "polos-1.2.0.zip"
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in files.items():
                if text is not None:
                    entry = zipfile.ZipInfo(name)
                    entry.external_attr = mode << 16
                    archive.writestr(entry, text)
        return target

    return make


def test_a_good_package_has_no_faults(zipped):
    assert checks.faults(zipped()) == []


@pytest.mark.parametrize(
    ("beside", "where", "what"),
    [
        ({"polos/__pycache__/plugin.cpython-311.pyc": b""}, "plugin.cpython-311.pyc", "cache"),
        ({"polos/tests/test_toy.py": ""}, "polos/tests/test_toy.py", "no use to users"),
        ({"__MACOSX/polos/._plugin.py": b""}, "__MACOSX/polos/._plugin.py", "macOS"),
        ({"polos/.git/config": ""}, "polos/.git/config", "Git"),
        ({"polos/.flake8": ""}, "polos/.flake8", "hidden"),
        ({"polos/setup.cfg": ""}, "polos/setup.cfg", "setting that would change"),
        ({"polos/.secrets.baseline": ""}, "polos/.secrets.baseline", "setting that would change"),
        ({"polos/run.sh": ""}, "polos/run.sh", "program"),
        ({"polos/PROJ.DLL": b""}, "polos/PROJ.DLL", "program"),
        ({"polos/plugin.py~": ""}, "polos/plugin.py~", "left over"),
        ({"polos/../../evil.py": ""}, "polos/../../evil.py", "Rename"),
        ({"polos/función.py": ""}, "polos/función.py", "Rename"),
        ({"polos/Plugin.py": ""}, "polos/plugin.py and polos/Plugin.py", "one file on Windows"),
        ({"notes.txt": ""}, "notes.txt", "not in the folder polos/"),
        ({"polos/LICENSE": None}, "polos/LICENSE", "missing"),
        ({"polos/metadata.txt": None}, "polos/metadata.txt", "missing"),
        ({"polos/plugin.py": None}, "polos/__init__.py:6 imports polos/plugin", "git add"),
        ({"polos/plugin.py": "from . import settings\n"}, "plugin.py:1 imports polos/settings", "git add"),
        ({"polos/plugin.py": "def f(:\n"}, "polos/plugin.py", "Python cannot read it"),
    ],
    ids=lambda value: None if isinstance(value, dict) else value,
)
def test_a_fault_of_files_is_found_and_named(zipped, beside, where, what):
    found = checks.faults(zipped(beside))
    assert [text for text in found if where in text and what in text], found
    assert all(text.endswith(".") for text in found)


@pytest.mark.parametrize(
    ("changes", "key", "what"),
    [
        *(({key: None}, key, "lacks") for key in METADATA if key not in OPTIONAL),
        ({"about": ""}, "about", "lacks"),
        ({"about": "100 % sure"}, "metadata.txt", "cannot be read"),
        ({"name": "Toy Plugin"}, "name", "Leave the word out"),
        ({"author": "Somebody / Somewhere"}, "author", "slash"),
        ({"email": "somebody"}, "email", "address"),
        ({"description": "One line.\n and another"}, "description", "more than one line"),
        ({"about": "What <b>it</b> is for"}, "about", "HTML"),
        ({"tracker": "municipality.gob/issues"}, "tracker", "https://"),
        ({"version": "first"}, "version", "numbers"),
        ({"version": "1.2"}, "changelog", "1.2"),
        ({"qgisMinimumVersion": "three"}, "qgisMinimumVersion", "3.40"),
        ({"qgisMaximumVersion": "3.4"}, "qgisMaximumVersion", "older"),
        ({"supportsQt6": "False"}, "supportsQt6", "QGIS 4"),
        ({"experimental": "perhaps"}, "experimental", "neither"),
        ({"hasProcessingProvider": "no"}, "hasProcessingProvider", "qgis_process"),
        ({"icon": "other.svg"}, "icon", "other.svg"),
        ({"screenshot": "shot.png"}, "screenshot", "shot.png"),
    ],
)
def test_a_fault_of_metadata_is_found_and_named(zipped, changes, key, what):
    found = checks.faults(zipped(**changes))
    assert [text for text in found if key in text and what in text], found


def test_a_sign_before_the_text_of_metadata_is_found(zipped):
    """The site decodes without removing the byte order mark that Windows' Notepad writes."""
    found = checks.faults(zipped({"polos/metadata.txt": "\ufeff" + metadata()}))
    assert [text for text in found if "cannot be read" in text]


def test_a_file_that_can_be_executed_and_a_link_are_found(zipped):
    for mode in (0o100755, stat.S_IFLNK | 0o644):
        found = checks.faults(zipped(mode=mode))
        assert len(found) == len(toy())
        assert "polos/plugin.py can be executed or is a link" in found[1]


def test_a_package_of_25_million_bytes_is_taken_and_one_byte_more_is_not(zipped):
    target = zipped()
    with open(target, "r+b") as file:
        file.truncate(25_000_000)
    package_of = checks.Package(target, (), {})
    assert list(checks.size(package_of)) == []
    with open(target, "r+b") as file:
        file.truncate(25_000_001)
    (fault,) = checks.size(package_of)
    assert "25,000,001" in fault


def test_a_broken_zip_is_found(zipped):
    target = zipped()
    content = bytearray(target.read_bytes())
    content[40:60] = bytes(20)
    target.write_bytes(content)
    (fault,) = checks.faults(target)
    assert "cannot be unzipped" in fault
    target.write_bytes(b"no zip")
    (fault,) = checks.faults(target)
    assert "cannot be unzipped" in fault


FINDINGS = {
    # https://bandit.readthedocs.io/en/latest/plugins and …/blacklists
    "assert": ("assert 1 + 1\n", "bandit B101"),
    "exec": ('exec("1")\n', "bandit B102"),
    "eval": ('eval("1")\n', "bandit B307"),
    "pickle": ('import pickle\n\npickle.loads(b"")\n', "bandit B301"),
    "shell": ('import subprocess\n\nsubprocess.run("ls", shell=True)\n', "bandit B602"),
    "temporary": ('FOLDER = "/tmp/toy"\n', "bandit B108"),
    "swallowed": ("try:\n    1 / 0\nexcept Exception:\n    pass\n", "bandit B110"),
    # https://pycodestyle.pycqa.org and https://flake8.pycqa.org
    "unused": ("import os\n", "flake8 F401"),
    "undefined": ("print(nothing)\n", "flake8 F821"),
    "long": (f"#{'-' * 120}\n", "flake8 E501"),
    # The key is Amazon's own example; the digest is SHA-256 of nothing.
    "amazon": ('KEY = "AKIAIOSFODNN7EXAMPLE"\n', "detect-secrets AWS Access Key"),
    "keyword": ('password = "correct-horse-battery"\n', "detect-secrets Secret Keyword"),
    "address": ('PLACE = "https://me:letmein42@municipality.gob"\n', "Basic Auth"),
    "digest": (
        'DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"\n',
        "detect-secrets Hex High Entropy String",
    ),
    "bare_nosec": ("import subprocess  # nosec\n", "without naming a rule"),
    "bare_noqa": ("import os  # noqa\n", "without naming a rule"),
    "allowed": ('KEY = "AKIAIOSFODNN7EXAMPLE"  # pragma: allowlist secret\n', "hides something"),
}
GOOD = {
    "named_nosec": "import subprocess  # nosec B404\n\nprint(subprocess.PIPE)\n",
    "named_noqa": "import os  # noqa: F401\n",
    "width": f"# {'-' * 118}\n",
    "slice": "def after(rows, place):\n    return rows[place + 1 :]\n",
    "digest": "from hashlib import sha256\n\nprint(sha256)\n",
}


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Return what the scans find, {name of file: [texts]}; run once over all."""
    for module in ("bandit", "detect_secrets", "flake8"):
        pytest.importorskip(module)
    folder = tmp_path_factory.mktemp("scanned")
    (folder / "polos").mkdir()
    contents = {f"bad_{name}": text for name, (text, _) in FINDINGS.items()} | GOOD
    for name, text in contents.items():
        (folder / "polos" / f"{name}.py").write_text(text, encoding="utf-8")
    texts = {name: [] for name in contents}
    for text in scans.scan(folder):
        texts[text.removeprefix("polos/").partition(".py:")[0]].append(text)
    return texts


@pytest.mark.parametrize("name", FINDINGS)
def test_the_scans_find_and_name(found, name):
    texts = found[f"bad_{name}"]
    assert [text for text in texts if FINDINGS[name][1] in text], texts
    assert all(text.startswith(f"polos/bad_{name}.py:") for text in texts)


@pytest.mark.parametrize("name", GOOD)
def test_the_scans_leave_good_code_alone(found, name):
    assert found[name] == []


def test_a_scan_that_does_not_run_is_no_scan_that_finds_nothing(tmp_path):
    with pytest.raises(scans.Unable, match=r"no-such-scanner did not run.*make setup"):
        scans._run("no_such_scanner", [], tmp_path)


def test_a_file_that_bandit_cannot_read_stops_the_scan(tmp_path):
    pytest.importorskip("bandit")
    (tmp_path / "broken.py").write_text("def f(:\n")
    with pytest.raises(scans.Unable, match=r"broken\.py"):
        list(scans.bandit(tmp_path))


@pytest.fixture
def checkout(tmp_path):
    """Return a Git checkout of the toy, with two sources of translations and all that may lie about."""
    root = tmp_path / "checkout"
    tracked = {**toy(), "analysis/__init__.py": "", "tests/test_toy.py": "", "Makefile": "", "tools/package.py": ""}
    tracked["resources/i18n/polos_es.ts"] = "<TS/>"
    junk = ("plugin.py~", "notes.py", "analysis/notes.py", "notes.txt", "analysis/__pycache__/a.cpython-311.pyc")
    junk += ("resources/i18n/polos_es.qm", "resources/i18n/polos_fr.qm", "resources/i18n/polos_pt.ts")
    for names in (tracked, dict.fromkeys(junk, "")):
        for name, text in names.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        if names is tracked:
            subprocess.run(["git", "init", "-q"], cwd=root, check=True)
            subprocess.run(["git", "add", "."], cwd=root, check=True)
    return root


def test_only_what_is_in_git_and_runs_is_shipped(checkout):
    files, left_out = package.shipped(checkout)
    runs = ["LICENSE", "README.md", "__init__.py", "analysis/__init__.py", "metadata.txt", "plugin.py"]
    assert files == [*runs, "resources/i18n/polos_es.qm"]
    assert left_out == ["analysis/notes.py", "notes.py"]


def test_an_archive_of_the_source_ships_all_that_fits(checkout):
    (checkout / ".git").rename(checkout.parent / "git")
    files, left_out = package.shipped(checkout)
    assert {"plugin.py", "analysis/notes.py", "resources/i18n/polos_es.qm"} <= set(files)
    assert not {"plugin.py~", "notes.txt", "tests/test_toy.py"} & set(files)
    assert left_out == []


def test_a_package_with_a_fault_gets_no_name(checkout, tmp_path):
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / "polos-1.2.0.zip").write_text("an older one")
    with pytest.raises(SystemExit, match=r"LICENSE is missing(.|\n)*there is no polos-1\.2\.0\.zip"):
        package.publish(checkout, ["__init__.py", "plugin.py", "metadata.txt", "README.md", "toy.svg"], folder)
    assert list(folder.iterdir()) == []


def test_a_package_in_which_a_scan_finds_something_gets_no_name(checkout, tmp_path):
    pytest.importorskip("bandit")
    (checkout / "plugin.py").write_text('"""The plugin."""\n\nassert True\n')
    with pytest.raises(SystemExit, match=r"polos/plugin\.py:3: bandit B101"):
        package.publish(checkout, list(toy()), tmp_path / "dist")
    assert list((tmp_path / "dist").iterdir()) == []


def test_a_good_package_gets_its_name(checkout, tmp_path):
    pytest.importorskip("bandit")
    target = package.publish(checkout, list(toy()), tmp_path / "dist")
    assert target == tmp_path / "dist" / "polos-1.2.0.zip"
    assert list((tmp_path / "dist").iterdir()) == [target]
    with zipfile.ZipFile(target) as archive:
        assert sorted(archive.namelist()) == sorted(f"polos/{name}" for name in toy())


def test_the_same_source_gives_the_same_bytes(checkout, tmp_path):
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    package.write(checkout, list(toy()), first)
    for name in toy():
        os.utime(checkout / name, (0, 0))
        (checkout / name).chmod(0o755)
    package.write(checkout, list(toy()), second)
    assert first.read_bytes() == second.read_bytes()


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """Return the package of this source, also of files that are still to be added to Git."""
    target = tmp_path_factory.mktemp("own") / "polos.zip"
    files, left_out = package.shipped(ROOT)
    package.write(ROOT, sorted(files + left_out), target)
    return target


def test_nothing_is_found_in_our_own_package(own):
    for module in ("bandit", "detect_secrets", "flake8"):
        pytest.importorskip(module)
    assert package.examine(own) == []


def test_our_own_package_holds_what_runs(own):
    names = set(zipfile.ZipFile(own).namelist())
    for room in ("algorithms", "analysis", "dependencies", "ui"):
        for file in (ROOT / room).rglob("*.py"):
            assert f"polos/{file.relative_to(ROOT).as_posix()}" in names
    assert {"polos/resources/i18n/polos_es.qm", "polos/resources/sample/morocco.gpkg"} <= names
    assert [name for name in names if name.endswith((".ts", ".sh", ".toml"))] == ["polos/REUSE.toml"]


KEPT_AT_HOME = (
    *(".ci/", ".gitignore", "Makefile", "pyproject.toml", "requirements-dev.txt", "tests/", "tools/"),
    *("docs/_", "docs/conf.py", "docs/evidence/", "docs/images/tutorial/", "docs/requirements.txt", "docs/start.html"),
)
"""What works on the source and does not run in QGIS."""
KEPT_KINDS = (".ts", "resources/i18n/glossary.csv")


def test_every_file_of_the_source_is_shipped_or_known_to_stay(own):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    if listed.returncode:
        pytest.skip("not a checkout")
    shipped = set(zipfile.ZipFile(own).namelist())
    source = {name for name in listed.stdout.split("\0") if name and (ROOT / name).exists()}
    staying = {name for name in source if name.startswith(KEPT_AT_HOME) or name.endswith(KEPT_KINDS)}
    assert sorted(name for name in source - staying if f"polos/{name}" not in shipped) == []


def test_our_own_package_is_the_same_twice(tmp_path):
    files, _ = package.shipped(ROOT)
    for name in ("first.zip", "second.zip"):
        package.write(ROOT, files, tmp_path / name)
    assert (tmp_path / "first.zip").read_bytes() == (tmp_path / "second.zip").read_bytes()


def test_two_clones_of_a_commit_give_the_same_bytes(tmp_path):
    """Other folder, other times and permissions: nothing of them is in the zip, nor in the compiled translations."""
    if not (ROOT / ".git").exists() or not shutil.which("lrelease"):
        pytest.skip("needs a checkout and Qt's lrelease")
    zips = []
    for name, umask in (("one", 0o022), ("another place", 0o077)):
        clone = tmp_path / name / "polos"
        command = ["git", "clone", "-q", "--local", "--no-hardlinks", ROOT, clone]
        subprocess.run(command, check=True, umask=umask)
        for source in clone.glob("resources/i18n/*.ts"):
            subprocess.run(["lrelease", "-silent", source.name], cwd=source.parent, check=True, umask=umask)
        zips.append(tmp_path / f"{name}.zip")
        package.write(clone, package.shipped(clone)[0], zips[-1])
        for file in clone.rglob("*.py"):
            os.utime(file, (1_000_000_000, 1_000_000_000))
    first, second = zips
    assert package.package_contents.digest(first.read_bytes()) == package.package_contents.digest(second.read_bytes())


def test_what_a_package_holds_is_written_beside_it(zipped):
    target = zipped()
    contents, sums = package.package_contents.describe(target)
    assert contents.name == "polos-1.2.0.contents.txt"
    lines = [line.split() for line in contents.read_text(encoding="utf-8").splitlines()]
    assert {name for _, _, name in lines} == {f"polos/{name}" for name in toy()}
    # SHA-256 of "GPL\n", by coreutils' sha256sum.
    assert ["d9e69b4ed9bd0fbd2310b72e9819b49e" + "c5e25fb89da46778e7429167081bd48e", "4", "polos/LICENSE"] in lines
    checked = subprocess.run(["sha256sum", "--check", "--strict", sums.name], cwd=sums.parent, check=False)
    assert checked.returncode == 0
    target.write_bytes(b"another zip")
    again = subprocess.run(["sha256sum", "--check", "--strict", sums.name], cwd=sums.parent, check=False)
    assert again.returncode == 1
