"""The first five minutes: what is missing is told once, the sample opens as a project, the manual is there offline."""

import shutil
from pathlib import Path

import pytest
from polos.translation import speaking
from polos.ui.help_window import HelpWindow
from polos.ui.requirements import reminder
from polos.ui.requirements.reminder import QUIET, Reminder
from polos.ui.sample import copying, opening
from qgis.core import QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QUrl, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QMainWindow, QPushButton

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"


class Interface(QObject):
    """What the first minutes ask of QGIS."""

    initializationCompleted = pyqtSignal()  # noqa: N815

    def __init__(self):
        super().__init__()
        self.window, self.agrees, self.opened = QMainWindow(), True, []
        self.bar = QgsMessageBar(self.window)

    def mainWindow(self):  # noqa: N802
        return self.window

    def messageBar(self):  # noqa: N802
        return self.bar

    def newProject(self, asks):  # noqa: N802
        assert asks
        return self.agrees

    def addProject(self, file):  # noqa: N802
        self.opened.append(file)

    def texts(self):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return [item.text() for item in self.bar.items()]


@pytest.fixture
def iface(qgis_app):
    QgsSettings().remove("polos")
    yield Interface()
    QgsSettings().remove("polos")


@pytest.fixture
def missing(monkeypatch):
    """Return the packages that are taken to be missing, to be changed."""
    names = ["geopandas", "libpysal ≥ 4.12"]
    monkeypatch.setattr(reminder, "unmet", lambda modules: list(names) if "libpysal" in modules else [])
    return names


class Installer:
    def __init__(self):
        self.asked = 0

    def install(self):
        self.asked += 1


def press(iface, text):
    (button,) = [one for one in iface.bar.findChildren(QPushButton) if one.text() == text]
    button.click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_is_missing_is_told_once_qgis_is_ready_and_installed_on_demand_only(iface, missing):
    installer = Installer()
    told = Reminder(iface, ["libpysal", "esda"], installer.install)
    assert iface.texts() == []
    iface.initializationCompleted.emit()
    (text,) = iface.texts()
    assert "geopandas, libpysal ≥ 4.12" in text
    assert installer.asked == 0
    press(iface, "Install…")
    assert installer.asked == 1
    told.look()
    told.look_again()
    assert len(iface.texts()) == 1
    missing.clear()
    told.look_again()
    assert iface.texts() == []
    told.remove()


def test_who_does_not_want_to_hear_of_it_does_not(iface, missing):
    told = Reminder(iface, ["libpysal"], Installer().install)
    told.look()
    press(iface, "Do not show again")
    assert iface.texts() == []
    told.remove()
    again = Reminder(iface, ["libpysal"], Installer().install)
    again.look()
    assert iface.texts() == []
    assert QgsSettings().value(QUIET, False, bool)
    again.remove()


def test_nobody_hears_of_optional_packages(iface, monkeypatch):
    monkeypatch.setattr(reminder, "unmet", lambda modules: [one for one in modules if one == "esda"])
    told = Reminder(iface, ["esda", "libpysal"], Installer().install)
    told.look()
    assert iface.texts() == []
    told.remove()


def test_unloading_takes_the_message_along(iface, missing):
    told = Reminder(iface, ["libpysal"], Installer().install)
    told.look()
    assert len(iface.texts()) == 1
    told.remove()
    assert iface.texts() == []
    iface.initializationCompleted.emit()
    assert iface.texts() == []


def test_closed_by_its_cross_it_may_be_taken_away_again(iface, missing):
    told = Reminder(iface, ["libpysal"], Installer().install)
    told.look()
    iface.bar.popWidget()
    assert iface.texts() == []
    told.look_again()
    told.remove()


NAMES = {
    "en": ["Areas", "Sectors", "Invented firms by year", "Invented firms by size", "Invented trade"],
    "es": ["Áreas", "Sectores", "Empresas inventadas por año", "Empresas inventadas por tamaño", "Comercio inventado"],
}


@pytest.mark.parametrize("code", ["en", "es"])
def test_the_sample_is_a_project_of_its_own(qgis_app, tmp_path, code):
    with speaking(code):
        file = copying.sample_in(tmp_path)
    assert file.relative_to(tmp_path).parts[0] == file.stem == {"en": "Polos sample", "es": "Muestra de Polos"}[code]
    moved = tmp_path / "elsewhere"
    shutil.move(file.parent, moved)
    project = QgsProject()
    assert project.read(str(moved / file.name))
    layers = [node.layer() for node in project.layerTreeRoot().findLayers()]
    assert [layer.name() for layer in layers][:5] == NAMES[code]
    assert all(layer.isValid() for layer in layers)
    assert all(Path(layer.source().partition("|")[0]).parent == moved for layer in layers)
    # The sample's README: 1,452 areas by four sectors.
    assert [layer.featureCount() for layer in layers][:2] == [1452, 5808]
    assert layers[0].crs().authid() == project.crs().authid() == "EPSG:26191"
    assert layers[0].attributeAlias(layers[0].fields().lookupField("jobs")) == {"en": "Jobs", "es": "Empleos"}[code]
    assert layers[0].fields().names() == QgsVectorLayer(f"{SAMPLE / 'morocco.gpkg'}|layername=areas").fields().names()
    assert not project.viewSettings().defaultViewExtent().isEmpty()
    # Its credits go along, as its licences want it.
    assert {"README.md", "LICENSES"} <= {one.name for one in moved.iterdir()}
    project.clear()


def test_a_second_time_it_is_as_the_user_left_it(qgis_app, tmp_path):
    first = copying.sample_in(tmp_path)
    (first.parent / "results.gpkg").write_text("work of mine")
    assert copying.sample_in(tmp_path) == first
    assert (first.parent / "results.gpkg").read_text() == "work of mine"


def test_a_folder_of_that_name_with_something_else_is_left_alone(qgis_app, tmp_path):
    (tmp_path / "Polos sample").mkdir()
    (tmp_path / "Polos sample" / "mine.txt").write_text("mine")
    file = copying.sample_in(tmp_path)
    assert file.parent.name == "Polos sample 2"
    assert [one.name for one in (tmp_path / "Polos sample").iterdir()] == ["mine.txt"]


@pytest.fixture
def choose(monkeypatch):
    """Return a function that makes the user choose a folder."""

    def choose(folder):
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    return choose


def test_qgis_asks_before_the_open_project_is_closed(iface, tmp_path, choose):
    choose(tmp_path)
    iface.agrees = False
    opening.open_sample(iface)
    assert iface.opened == []
    assert "lies ready" in iface.texts()[0]
    iface.agrees = True
    opening.open_sample(iface)
    assert iface.opened == [str(tmp_path / "Polos sample" / "Polos sample.qgz")]


def test_nothing_happens_where_no_folder_is_chosen(iface, choose):
    choose("")
    opening.open_sample(iface)
    assert (iface.opened, iface.texts()) == ([], [])


def test_it_is_never_copied_into_the_plugin(iface, choose, tmp_path):
    (tmp_path / "short cut").symlink_to(SAMPLE)
    for folder in (ROOT, SAMPLE, tmp_path / "short cut"):
        before = sorted(folder.iterdir())
        choose(folder)
        opening.open_sample(iface)
        assert "belongs to Polos" in iface.texts()[0]
        assert sorted(folder.iterdir()) == before
        iface.bar.clearWidgets()
    assert iface.opened == []


def test_what_cannot_be_written_leaves_nothing_and_says_why(iface, choose, tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copying.shutil, "copyfile", full)
    choose(tmp_path)
    opening.open_sample(iface)
    assert "No space left on device" in iface.texts()[0]
    assert list(tmp_path.iterdir()) == []
    assert iface.opened == []


@pytest.mark.parametrize(("code", "file"), [("en", "README.md"), ("es", "README.es.md"), ("fr", "README.md")])
def test_the_manual_is_there_without_internet(qgis_app, code, file, picture):
    with speaking(code):
        window = HelpWindow()
    window.show()
    assert Path(window.page.source().toLocalFile()) == ROOT / file
    assert "polos:localmoran" in window.page.toPlainText()
    picture(window, f"help_{code}")
    window.follow(QUrl("docs/en/data/long-table.md"))
    assert window.page.source().fileName() == "long-table.md"
    window.page.backward()
    assert window.page.source().fileName() == file
    window.close()


def test_links_within_a_page_lead_to_their_headings(qgis_app):
    window = HelpWindow()
    window.show()
    window.follow(QUrl("#requirements"))
    assert window.page.textCursor().block().text() == "Requirements"
    window.close()


def test_links_to_the_internet_are_the_browsers(qgis_app, monkeypatch):
    from polos.ui import help_window

    opened = []
    monkeypatch.setattr(help_window.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window = HelpWindow()
    window.show()
    for link in ("https://example.org/polos", "resources/observatory/page.html"):
        window.follow(QUrl(link))
    assert opened[0] == "https://example.org/polos"
    assert opened[1].endswith("resources/observatory/page.html")
    assert window.page.source().fileName() == "README.md"
    window.close()


def test_pages_that_are_shipped_as_built_open_in_the_browser(qgis_app, monkeypatch, tmp_path):
    from polos.ui import help_window

    opened = []
    monkeypatch.setattr(help_window.QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    for name in ("page.md", "page.html"):
        (tmp_path / name).touch()
    window = HelpWindow()
    window.show()
    window.follow(QUrl.fromLocalFile(str(tmp_path / "page.md")))
    assert opened == [str(tmp_path / "page.html")]
    assert window.page.source().fileName() == "README.md"
    window.close()


def test_every_link_of_the_manual_leads_somewhere(qgis_app):
    """In a package too: `tools/package.py` ships what the pages name."""
    import re

    for page in (ROOT / "README.md", ROOT / "README.es.md"):
        for link in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            assert "://" in link or (page.parent / link).exists(), (page.name, link)
