"""What is called how where two maps or dates are compared: codes of any statistic, and figures."""

from ....translation import tr


def code_text(code):
    """Return a code as a text, None where there is none."""
    if code is None or code != code:
        return None
    return code if isinstance(code, str) else str(int(code))


def measure_words(measure):
    """Return what a figure is called."""
    known = {"jobs": tr("jobs"), "firms": tr("firms"), "areas": tr("areas")}
    return known.get(measure) or tr("“{field}”").format(field=measure)
