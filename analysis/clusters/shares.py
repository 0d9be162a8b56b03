"""Shares that a user sets, without the packages that need time to load."""

from ..errors import FieldError, mark


def require_share(name, share):
    """Raise `FieldError` where a share is not above 0 and at most 1; `name` is that of its parameter, in percent."""
    if not 0 < share <= 1:
        raise FieldError(mark("{name} is {value}; it must be above 0 and at most 100 %."), name=name, value=100 * share)
