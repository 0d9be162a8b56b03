"""Which runs go on: they have to end before the provider goes, or QGIS crashes when they ask for it."""

from contextlib import contextmanager

_feedbacks = {}


@contextmanager
def counted(feedback):
    """Count a run as going on."""
    key = object()
    _feedbacks[key] = feedback
    try:
        yield
    finally:
        del _feedbacks[key]


def going_on():
    """Return how many runs go on, in whatever thread."""
    return len(_feedbacks)


def cancel_all():
    """Ask all runs to end, as their users would."""
    for feedback in list(_feedbacks.values()):
        feedback.cancel()
