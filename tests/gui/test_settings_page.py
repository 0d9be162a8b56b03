"""The page of settings, the menu, the toolbar and what Polos is, as a user meets them."""

import sys
from collections import Counter
from pathlib import Path

import pytest
from polos.facts import facts_of_polos
from polos.plugin import ICON, PolosPlugin
from polos.settings import Settings, save_settings, user_settings
from polos.translation import speaking
from polos.ui.about_dialog import AboutDialog
from polos.ui.menu import AlgorithmAction
from polos.ui.settings_page import SettingsFactory, SettingsPage
from processing.tools.dataobjects import createContext
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsBrowserGuiModel
from qgis.PyQt.QtWidgets import QApplication, QLabel, QMenu, QPushButton

pytestmark = pytest.mark.usefixtures("own_settings")
SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"


@pytest.fixture
def iface(qgis_iface, monkeypatch):
    """Return the interface with a menu of plugins in which another one stands already."""
    menu = QMenu()
    menu.addAction("Manage and Install Plugins…")
    for name in ("&Alpha", "Zeta"):
        menu.addMenu(name)
    monkeypatch.setattr(qgis_iface, "pluginMenu", lambda: menu, raising=False)
    model = QgsBrowserGuiModel()
    monkeypatch.setattr(qgis_iface, "browserModel", lambda: model, raising=False)
    return qgis_iface


@pytest.fixture
def plugin(polos, iface):
    polos.polos.unload()
    plugin = PolosPlugin(iface)
    plugin.initGui()
    yield plugin
    plugin.unload()
    polos.polos.initProcessing()


def picture(window, name):
    window.show()
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(SCREENS / f"{name}.png"))
    window.hide()


def test_the_page_shows_what_is_stored_and_stores_what_is_shown(tmp_path):
    chosen = Settings("es", "print", str(tmp_path), 0.01, "bonferroni", 99999, 12345)
    save_settings(chosen)
    page = SettingsPage()
    assert page.shown() == chosen
    page.language.setCurrentIndex(page.language.findData("en"))
    page.permutations.setValue(999)
    assert user_settings() == chosen
    page.apply()
    assert user_settings() == Settings("en", "print", str(tmp_path), 0.01, "bonferroni", 999, 12345)


def test_restoring_shows_polos_own_and_stores_them_when_accepted():
    save_settings(Settings(seed=5, alpha=0.2))
    page = SettingsPage()
    page.restore()
    assert page.shown() == Settings()
    assert user_settings().seed == 5
    page.apply()
    assert user_settings() == Settings()


def test_each_level_of_its_own_is_said_in_words():
    page = SettingsPage()
    assert page.alpha.text() == "As each algorithm has it"
    page.alpha.setValue(0.05)
    assert page.shown().alpha == 0.05


def test_no_permutations_can_be_chosen_that_an_algorithm_would_refuse():
    page = SettingsPage()
    page.permutations.setValue(0)
    page.alpha.setValue(1)
    page.seed.setValue(-1)
    assert page.shown() == Settings(permutations=None, alpha=0.9999, seed=0)
    page.permutations.setValue(99)
    assert page.shown().permutations == 99


@pytest.mark.parametrize("code", ["en", "es"])
def test_the_page_has_a_key_of_its_own_for_each_setting(code):
    with speaking(code):
        page = SettingsFactory(ICON).createWidget()
    texts = [label.text() for label in page.findChildren(QLabel) if label.buddy()]
    texts += [button.text() for button in page.findChildren(QPushButton)]
    keys = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
    assert len(keys) == 8
    assert set(keys.values()) == {1}
    page.resize(900, 520)
    picture(page, f"settings_{code}")


def test_the_menu_has_every_algorithm_once_and_the_toolbar_the_usual_ones(plugin, iface):
    entries = [one.text().replace("&", "") for one in iface.pluginMenu().actions()]
    assert entries == ["Manage and Install Plugins…", "Alpha", "Polos", "Zeta"]
    (menu,) = [one.menu() for one in iface.pluginMenu().actions() if one.text() == "Polos"]
    actions = [one for sub in menu.actions() if sub.menu() for one in sub.menu().actions()]
    registered = {one.id() for one in QgsApplication.processingRegistry().providerById("polos").algorithms()}
    assert sorted(one.algorithm_id for one in actions) == sorted(registered)
    assert [one.text() for one in menu.actions() if not one.menu() and not one.isSeparator()] == [
        "Assistant…",
        "Explorer…",
        "Sample project…",
        "Example batches…",
        "Settings…",
        "Requirements…",
        "Help",
        "About Polos…",
    ]
    (toolbar,) = iface.mainWindow().findChildren(type(iface.addToolBar("other")), "PolosToolbar")
    button, *shown = toolbar.actions()
    assert toolbar.widgetForAction(button).menu() is menu
    assert [one.algorithm_id for one in shown] == [one.algorithm_id for one in actions if one in shown]
    assert [one.algorithm_id.removeprefix("polos:") for one in shown] == [
        *("sectorlayer", "checklayer", "locationquotient", "localmoran", "getisord", "sectorhotspots"),
        *("delineateclusters", "assessclusters", "prioritise", "clusterreport"),
    ]


def test_menu_and_toolbox_follow_the_order_of_the_work(plugin, iface):
    """The toolbox sorts groups by the alphabet; the ids, which saved models and commands may hold, stay."""
    (menu,) = [one.menu() for one in iface.pluginMenu().actions() if one.text() == "Polos"]
    titles = [one.text() for one in menu.actions() if one.menu()]
    assert titles == [
        *("1 Data", "2 Measure", "3 Find hot spots", "4 Clusters", "4 Clusters: linked industries", "5 Decide"),
    ]
    algorithms = QgsApplication.processingRegistry().providerById("polos").algorithms()
    assert sorted({one.group() for one in algorithms}) == titles
    ids = {one.group(): one.groupId() for one in algorithms}
    assert [ids[title] for title in titles] == [
        *("data", "agglomeration", "hotspots", "clusters", "linkages", "decisions"),
    ]


def test_an_entry_opens_the_dialog_of_its_algorithm(polos, plugin, iface, monkeypatch):
    opened = []
    monkeypatch.setattr(polos, "execAlgorithmDialog", lambda algorithm: opened.append(algorithm.id()))
    (menu,) = [one.menu() for one in iface.pluginMenu().actions() if one.text() == "Polos"]
    for sub in menu.actions():
        for action in sub.menu().actions() if sub.menu() else ():
            assert isinstance(action, AlgorithmAction)
            action.trigger()
            assert opened.pop() == action.algorithm_id


def test_an_entry_says_what_is_missing(plugin, iface, monkeypatch):
    from polos.dependencies import found

    said = []
    monkeypatch.setattr(iface.messageBar(), "pushWarning", lambda *texts: said.append(texts), raising=False)
    monkeypatch.setattr(found, "find_spec", lambda name: None)
    (menu,) = [one.menu() for one in iface.pluginMenu().actions() if one.text() == "Polos"]
    next(one.menu() for one in menu.actions() if one.menu()).actions()[0].trigger()
    assert said[0][0] == "Polos"
    assert "Plugins → Polos → Requirements" in said[0][1]


def test_an_entry_says_that_processing_is_off(plugin, iface, monkeypatch):
    said = []
    monkeypatch.setattr(iface.messageBar(), "pushWarning", lambda *texts: said.append(texts), raising=False)
    monkeypatch.setitem(sys.modules, "processing", None)
    (menu,) = [one.menu() for one in iface.pluginMenu().actions() if one.text() == "Polos"]
    next(one.menu() for one in menu.actions() if one.menu()).actions()[0].trigger()
    assert "Processing is off" in said[0][1]


@pytest.mark.parametrize("code", ["en", "es"])
def test_about_names_the_licence_and_the_versions_that_a_report_needs(code):
    with speaking(code):
        dialog = AboutDialog(ICON, facts_of_polos())
    text = dialog.versions.toPlainText()
    for name in ("Polos", "QGIS 3", "Qt", "Python 3", "numpy", "libpysal"):
        assert name in text
    dialog.copy()
    assert QApplication.clipboard().text() == text
    assert any("GNU" in label.text() for label in dialog.findChildren(QLabel))
    picture(dialog, f"about_{code}")


@pytest.fixture
def getis_ord(make_layer):
    """Return the algorithm and what it needs: a layer in the project."""
    layer = make_layer({"jobs": "double"}, [[float(place % 7)] for place in range(25)])
    QgsProject.instance().addMapLayer(layer)
    yield QgsApplication.processingRegistry().createAlgorithmById("polos:getisord"), {"INPUT": layer, "FIELD": "jobs"}
    QgsProject.instance().removeMapLayer(layer)


def test_a_dialog_shows_the_report_in_the_folder_and_lets_one_skip_it(polos, iface, tmp_path, getis_ord):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    save_settings(Settings(reports=str(tmp_path)))
    algorithm, given = getis_ord[0].create(), getis_ord[1]
    dialog = AlgorithmDialog(algorithm)
    dialog.setParameters(given)
    wanted = algorithm.parameterDefinition("REPORT").defaultValue()
    panel = dialog.mainWidget()
    assert panel.createProcessingParameters()["REPORT"] == wanted
    picture(dialog, "dialog_getisord_reports")
    panel.wrappers["REPORT"].setParameterValue(None, createContext())
    parameters = panel.createProcessingParameters()
    assert parameters["REPORT"] is None
    assert "REPORT" not in polos.run(algorithm, {**parameters, "OUTPUT": "memory:"})
    dialog.close()


def test_each_row_of_a_batch_leaves_its_own_report_in_the_folder(polos, iface, tmp_path, getis_ord):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    save_settings(Settings(reports=str(tmp_path), permutations=999))
    algorithm, given = getis_ord[0].create(), getis_ord[1]
    dialog = BatchAlgorithmDialog(algorithm)
    panel = dialog.mainWidget()
    panel.addRow()
    for row in range(2):
        for name, value in given.items():
            panel.wrappers[row][panel.parameter_to_column[name]].setParameterValue(value, createContext())
        parameters, good = panel.parametersForRow(row, createContext(), warnOnInvalid=False)
        assert good
        polos.run(algorithm, {**parameters, "OUTPUT": "memory:"})
    assert len(list(tmp_path.glob("getisord_*.html"))) == 2
    dialog.close()
