"""Codes of classes as texts, for fields that hold those of any statistic."""


def code_text(code):
    """Return a code as a text, None where there is none."""
    if code is None or code != code:
        return None
    return code if isinstance(code, str) else str(int(code))
