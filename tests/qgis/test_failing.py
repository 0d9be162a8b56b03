"""A run that fails lets go of all that it has read, although QGIS never frees an exception of Python."""

import gc
import weakref

import pytest
from polos.algorithms.hotspots.local_moran import LocalMoran
from polos.analysis.errors import Cancelled, FieldError
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback


class Data(list):
    """What a run has read."""


@pytest.mark.parametrize(
    "error", [FieldError("a field"), Cancelled(), QgsProcessingException("no layer"), TypeError("a fault of Polos")]
)
def test_nothing_is_kept_of_a_run_that_failed(polos, hot_corner, monkeypatch, error):
    kept = []

    def process(self, run):
        run.read = Data([0] * 10)
        kept.append(weakref.ref(run.read))
        copy = run.read
        try:
            [][len(copy)]
        except IndexError:
            raise error from None

    monkeypatch.setattr(LocalMoran, "process", process)
    algorithm = polos.polos.provider.algorithm("localmoran").create()
    feedback = QgsProcessingFeedback(logFeedback=False)
    given = {"INPUT": hot_corner, "FIELD": "jobs", "OUTPUT": "memory:"}
    assert algorithm.run(given, QgsProcessingContext(), feedback)[1] is False
    # The test itself holds the exception that it made, with its traceback.
    error.__traceback__ = error.__context__ = None
    gc.collect()
    assert [reference() for reference in kept] == [None]


def test_a_fault_of_polos_is_shown_with_its_traceback(polos, hot_corner, monkeypatch):
    def process(self, run):
        return {}["nothing"]

    monkeypatch.setattr(LocalMoran, "process", process)
    given = {"INPUT": hot_corner, "FIELD": "jobs", "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match=r"(?s)Traceback.*test_failing.*KeyError: 'nothing'"):
        polos.run("polos:localmoran", given)
