"""Texts of the user's where Qt would take what looks like HTML for HTML."""

from html import escape


def as_written(text):
    """Return a text for a tool tip or a message box, which show it letter by letter then."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>") if "<" in text or "&" in text else text
