"""One more language: an entry in the list, a file of texts and a folder of help are all that it takes.

The language is a fake Portuguese: each text is the English one between ‹ and ›, so that what is not asked for in the
language of the user, or of the result, is seen.
"""

import json
import os
import re
import subprocess
import sys
import zipfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("i18n", "demo", "demo_pictures", "map_picture", "models")
"""Scripts with texts, beside what is shipped."""


def load(name):
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        spec = spec_from_file_location(f"tools_{name}", ROOT / "tools" / f"{name}.py")
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT / "tools"))
    return module


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """Return a copy of what is shipped that speaks one language more."""
    folder = tmp_path_factory.mktemp("plugins")
    package, i18n = load("package"), load("i18n")
    files, left_out = package.shipped(ROOT)
    package.write(ROOT, sorted(files + left_out), folder / "polos.zip")
    with zipfile.ZipFile(folder / "polos.zip") as archive:
        archive.extractall(folder)
    copy = folder / "polos"
    # The entry.
    listed = copy / "analysis" / "languages.py"
    entry = '    Language("es", "Español", "%d/%m/%Y"),\n'
    text = listed.read_text(encoding="utf-8")
    assert text.count(entry) == 1
    listed.write_text(text.replace(entry, entry + entry.replace('"es", "Español"', '"pt", "Português"')), "utf-8")
    # The texts.
    texts = i18n.source_texts()
    file = copy / "resources" / "i18n" / "polos_pt.ts"
    i18n.write_translations(file, texts, {text: f"‹{text}›" for text in texts})
    subprocess.run(["lrelease", "-silent", file], check=True)
    # The help.
    for help_file in (copy / "resources" / "help" / "en").glob("*.ini"):
        told = re.sub(r"(?m)^(\S+) = ", r"\1 = ‹pt› ", help_file.read_text(encoding="utf-8"))
        (copy / "resources" / "help" / "pt").mkdir(exist_ok=True)
        (copy / "resources" / "help" / "pt" / help_file.name).write_text(told, encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def process(copy, tmp_path_factory):
    """Return a runner of qgis_process that sees the copy, and no other Polos."""
    profile = tmp_path_factory.mktemp("profile")
    ours = ("QGIS", "PYTHON", "LANG", "LC_")
    values = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
    packages = [one for one in os.environ.get("PYTHONPATH", "").split(os.pathsep) if not Path(one, "polos").exists()]
    values |= {
        "PYTHONPATH": os.pathsep.join(packages),
        "QGIS_PLUGINPATH": str(copy.parent),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(ROOT / "build" / "runtime"),
    }

    def run(*arguments, language="C.UTF-8"):
        done = subprocess.run(
            ["qgis_process", *arguments],
            env=values | {"LANG": language},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("plugins", "enable", "polos")
    return run


def test_algorithms_speak_it_where_qgis_does(process):
    told = json.loads(process("--json", "help", "polos:locationquotient", language="pt_BR.UTF-8"))
    assert told["algorithm_details"]["name"] == "‹Location quotient›"
    language = told["parameters"]["LANGUAGE"]
    assert language["description"] == "‹Language of the result›"
    assert list(language["available_options"].values()) == ["‹As QGIS›", "English", "Español", "Português"]
    assert language["raw_definition"]["metadata"]["polos_codes"] == ["", "en", "es", "pt"]
    assert "‹pt› " in process("help", "polos:locationquotient", language="pt_BR.UTF-8")
    # The toolbox finds it in any language, in any language.
    assert "‹lq" in told["algorithm_details"]["tags"]


def test_a_result_can_be_asked_for_in_it(process, copy, tmp_path):
    page = tmp_path / "page.html"
    areas = f"{copy / 'resources' / 'sample' / 'morocco.gpkg'}|layername=areas"
    asked = (f"INPUT={areas}", "FIELD=jobs", "DENOMINATOR=business", f"HTML={page}", "OUTPUT=TEMPORARY_OUTPUT")
    process("run", "polos:globalautocorrelation", *asked, "LANGUAGE=3")
    html = page.read_text(encoding="utf-8")
    assert '<html lang="pt">' in html
    headings = re.findall(r"<h[12][^>]*>(.*?)</h[12]>", html)
    assert headings
    assert [heading for heading in headings if "‹" not in heading] == []
    # A decimal comma, as QLocale has it for Portuguese.
    assert re.search(r"\d,\d", html)


def test_the_tests_of_translations_take_it_as_it_is(copy):
    """It is held to what Spanish is held to: every text, every entry of the help, every placeholder."""
    for name in TOOLS:
        (copy / "tools").mkdir(exist_ok=True)
        (copy / "tools" / f"{name}.py").write_bytes((ROOT / "tools" / f"{name}.py").read_bytes())
    test = copy / "tests" / "unit" / "test_translations.py"
    test.parent.mkdir(parents=True)
    test.write_bytes((ROOT / "tests" / "unit" / "test_translations.py").read_bytes())
    for source in (ROOT / "resources" / "i18n").iterdir():
        if source.suffix == ".ts":
            (copy / "resources" / "i18n" / source.name).write_bytes(source.read_bytes())
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", str(test), "--rootdir", str(copy)]
    path = os.pathsep.join([str(copy.parent), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "skipped" not in done.stdout
