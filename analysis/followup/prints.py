"""Fingerprints of a frozen file, of all of it and of each thing that it says, by which edits by hand are told."""

import hashlib
import json

PRINTS = "fingerprints"
"""What the file calls the part that holds them, which has none itself."""
LETTERS = 8
SIGN = " › "


def with_prints(document):
    """Return a document with its fingerprints.

    Parameters
    ----------
    document : dict
        As JSON has it.
    """
    bare = {name: value for name, value in document.items() if name != PRINTS}
    return {**bare, PRINTS: {"whole": whole(bare), "of": {place: digest(value) for place, value in leaves(bare)}}}


def whole(document):
    """Return the SHA-256 of a document, however it is laid out; without the fingerprints in it."""
    bare = {name: value for name, value in document.items() if name != PRINTS}
    return hashlib.sha256(_text(bare).encode()).hexdigest()


def digest(value):
    """Return a few digits that tell a value from another."""
    return hashlib.sha256(_text(value).encode()).hexdigest()[:LETTERS]


def leaves(value, place=()):
    """Yield (place, value) of each thing that a document says; rows of a list go by their name, else their number.

    Examples
    --------
    >>> list(leaves({"steps": [{"step": "one", "choices": {"ALPHA": 0.05}}]}))
    [('steps › one › step', 'one'), ('steps › one › choices › ALPHA', 0.05)]
    """
    if isinstance(value, dict) and value:
        for name, one in value.items():
            yield from leaves(one, (*place, name))
    elif isinstance(value, list) and any(isinstance(one, dict) for one in value):
        for number, one in enumerate(value, 1):
            name = one.get("step") if isinstance(one, dict) else None
            yield from leaves(one, (*place, str(name or number)))
    else:
        yield SIGN.join(map(str, place)), value


def edits(document):
    """Return what was changed by hand since a document was written.

    Returns
    -------
    dict of str to list, or None
        ``changed``, (place, value now); ``added``, the same; ``gone``, places. None where the document has no
        fingerprints, so that nobody can tell.
    """
    kept = document.get(PRINTS)
    if not isinstance(kept, dict) or not isinstance(kept.get("of"), dict) or not isinstance(kept.get("whole"), str):
        return None
    bare = {name: value for name, value in document.items() if name != PRINTS}
    now = dict(leaves(bare))
    then = kept["of"]
    found = {
        "changed": [(place, value) for place, value in now.items() if place in then and digest(value) != then[place]],
        "added": [(place, value) for place, value in now.items() if place not in then],
        "gone": [place for place in then if place not in now],
    }
    if not any(found.values()) and whole(bare) != kept["whole"]:
        found["changed"] = [(PRINTS, kept["whole"][:LETTERS])]
    return found


def _text(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
