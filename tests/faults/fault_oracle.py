"""What a run may end in: a sound result, or a refusal in Polos's own words, within a time and a memory."""

import re
import resource
import threading
import time
import warnings
import xml.etree.ElementTree as ElementTree
from functools import cache
from pathlib import Path
from string import Formatter

SECONDS, MEGABYTES = 60, 400
"""What one run on some areas may take; a loaded machine is no fault."""
ROOT = Path(__file__).resolve().parents[2]

RAW = re.compile(
    r"Traceback|\b\w+(Error|Exception|Warning)\b|\bFile \"|\b(numpy|pandas|shapely|GEOS|OGR|GDAL|sqlite|libpysal)\b"
    r"|NoneType|0x[0-9a-f]{6,}|<Qgs|<class|QVariant|PyQt|object at|\[Errno"
)
"""Words of programs, which tell a technician nothing."""
NOISE = re.compile(r"\d[eE][+-]\d|\bnan\b|(?<!\d \()\bNone\b|\bNaT\b|… ?\.|\.\.\.\.|\{\w*\}")
"""What no sentence has: exponents, Python's words for nothing (an option is called so), four dots, open templates."""
OF_QGIS = (
    *("Incorrect parameter value for", "Could not load source layer", "Missing parameter value", "Could not create"),
    *("Field .* does not exist", "Invalid value", "There is not an? ", "Could not find", "No such"),
)
"""Beginnings of what QGIS itself says of parameters before a run."""
MAPS = {"OUTPUT": ("INPUT", "AREAS")}
"""Outputs that have a row for each of an input's, where they hold areas."""
TABLES_OUT = {
    *("sectorhotspots", "sectorprofile", "checklayer", "distanceprofile", "globalautocorrelation", "linkages"),
    *("industrychains", "groupvalidation", "suppliergap", "marketdemand", "comparedates", "pointpatterns"),
    *("pointclusters", "aggregatedirectory"),
    *("delineateclusters", "evidencenetwork", "evidencetemplate", "clusterreport", "observatory"),
}
"""Algorithms whose OUTPUT is no map of the areas."""


@cache
def own_words():
    """Return what any text of Polos's looks like, whatever it is filled with."""
    known = ElementTree.parse(ROOT / "resources" / "i18n" / "polos_es.ts").iter("source")
    forms = []
    for source in known:
        parts = [re.escape(text) for text, *_ in Formatter().parse(source.text)]
        filled = [name is not None for _, name, *_ in Formatter().parse(source.text)]
        forms.append("".join(part + (".*" if more else "") for part, more in zip(parts, filled)))
    # A list that was cut short takes the place of a full stop.
    forms = [form.replace(r"\.", r"\.?") for form in forms]
    return re.compile("(?:" + "|".join(sorted(forms, key=len, reverse=True)) + ")", re.DOTALL)


def judged(algorithm, parameters, rows, given=""):
    """Run an algorithm and return what is wrong with how it ended, "" where nothing is.

    Parameters
    ----------
    algorithm : str
    parameters : dict
        With layers and paths as QGIS takes them.
    rows : int
        Of the areas.
    given : str
        All texts of the input: they may be in messages as they are.
    """
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setFeedback(feedback)
    running = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{algorithm}")
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    limit = threading.Timer(SECONDS, feedback.cancel)
    limit.start()
    refusal, results = "", {}
    try:
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always", RuntimeWarning)
            valid, refusal = running.checkParameterValues(parameters, context)
            if valid:
                results, _ = running.run(parameters, context, feedback, {}, False)
                refusal = ""
    except QgsProcessingException as error:
        refusal = str(error) or "(nothing was said)"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    finally:
        limit.cancel()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    if feedback.isCanceled():
        return f"not done after {SECONDS} s: {time.monotonic() - start:.0f} s"
    if grown > MEGABYTES:
        return f"took {grown:.0f} MB"
    for one in warned:
        if issubclass(one.category, RuntimeWarning):
            return f"numpy warns: {one.message} ({one.filename}:{one.lineno})"
    said = wrong_words(refusal, given, own=True) if refusal else _wrong_result(algorithm, results, rows, context)
    return said or next(filter(None, (wrong_words(line, given) for line in feedback.textLog().splitlines())), "")


def wrong_words(text, given, own=False):
    """Return what is wrong with a text, "" where nothing is."""
    bare = text
    for word in filter(None, given.split("\0")):
        bare = bare.replace(word, "·")
    raw = RAW.search(bare) or NOISE.search(bare)
    if raw:
        return f"says “{raw[0]}”: {text[:300]}"
    if own and not own_words().fullmatch(text) and not re.match("|".join(OF_QGIS), text):
        return f"no words of Polos's: {text[:300]}"
    return ""


def _wrong_result(algorithm, results, rows, context):
    """Return what is wrong with a result, "" where nothing is."""
    if "OUTPUT" not in results or algorithm in TABLES_OUT:
        return ""
    layer = context.getMapLayer(results["OUTPUT"]) if isinstance(results["OUTPUT"], str) else None
    if layer is None:
        return ""
    if layer.featureCount() != rows and algorithm != "spatialweights":
        return f"{rows} areas went in, {layer.featureCount()} came out"
    names = layer.fields().names()
    for feature in layer.getFeatures():
        for name, value in zip(names, feature.attributes()):
            if isinstance(value, float) and abs(value) == float("inf") and name not in ("jobs", "later"):
                return f"“{name}” is infinite"
    return ""
