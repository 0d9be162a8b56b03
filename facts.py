"""What metadata.txt says of Polos: the only place that has its version, its owner and its addresses."""

import re
from configparser import ConfigParser
from functools import cache
from pathlib import Path

METADATA = Path(__file__).resolve().parent / "metadata.txt"
OWNER = ("author", "email", "homepage", "tracker", "repository")
"""What the owner fills in, all in one place of metadata.txt."""
NOBODYS = re.compile(r"\bexample\.(org|com|net)\b|\.(example|invalid|test)\b|\blocalhost\b|^Polos developers$", re.I)
"""Addresses that belong to nobody (RFC 2606), and the author that stands there until somebody is one."""


@cache
def facts_of_polos():
    """Return what metadata.txt says of Polos: version, homepage, tracker."""
    parser = ConfigParser(interpolation=None)
    parser.read(METADATA, encoding="utf-8")
    return parser["general"]


def version():
    """Return the version of Polos."""
    return facts_of_polos()["version"]


def not_filled_in(facts):
    """Return which of the keys that the owner fills in still hold what is nobody's.

    Parameters
    ----------
    facts : mapping of str to str
        Of metadata.txt.

    Returns
    -------
    list of str
    """
    return [key for key in OWNER if NOBODYS.search(facts.get(key, "").strip())]
