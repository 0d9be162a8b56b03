"""Pages made in a batch: QGIS 3.40 fails to list them, with an error of its own for each; all rows run all the same."""

import sys

from qgis.core import QgsProcessingContext, QgsProject
from qgis.PyQt.QtCore import QElapsedTimer
from qgis.PyQt.QtWidgets import QApplication, QTextEdit


def test_a_batch_with_pages_runs_to_its_end(qgis_app, qgis_iface, polos, make_layer, monkeypatch, tmp_path):
    """`BatchAlgorithmDialog.loadHtmlResults` calls `addResult` without the time that it needs, whoever made the page.

    The error is raised where C++ calls Python, so that a test that leaves it to PyQt is aborted, and QGIS shows it.
    """
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    said = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, value, _: said.append(f"{kind.__name__}: {value}"))
    layer = make_layer({"jobs": "double"}, [[1.0], [2.0], [3.0], [4.0]], columns=2)
    QgsProject.instance().addMapLayer(layer, False)
    dialog = BatchAlgorithmDialog(qgis_app.processingRegistry().createAlgorithmById("polos:checklayer"))
    panel, context = dialog.mainWidget(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    panel.checkLoadLayersOnCompletion.setChecked(False)
    panel.addRow()
    pages = [tmp_path / f"page_{row}.html" for row in range(2)]
    for row, page in enumerate(pages):
        panel.wrappers[row][panel.parameter_to_column["INPUT"]].setParameterValue(layer.id(), context)
        for name, path in (("OUTPUT", tmp_path / f"found_{row}.gpkg"), ("REPORT", page)):
            panel.tblParameters.cellWidget(row + 1, panel.parameter_to_column[name]).setValue(str(path))
    dialog.runAlgorithm()
    timer = QElapsedTimer()
    timer.start()
    log = ""
    while "Batch execution completed" not in log:
        QApplication.processEvents()
        log = "\n".join(one.toPlainText() for one in dialog.findChildren(QTextEdit))
        assert timer.elapsed() < 60_000, log
    dialog.close()
    QgsProject.instance().removeMapLayer(layer.id())
    assert all(page.is_file() for page in pages), log
    assert all("addResult() missing 1 required positional argument: 'timestamp'" in one for one in said), said
