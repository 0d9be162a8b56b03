"""What metadata.txt says of Polos: the only place that has its version."""

from configparser import ConfigParser
from functools import cache
from pathlib import Path

METADATA = Path(__file__).resolve().parent / "metadata.txt"


@cache
def facts_of_polos():
    """Return what metadata.txt says of Polos: version, homepage, tracker."""
    parser = ConfigParser(interpolation=None)
    parser.read(METADATA, encoding="utf-8")
    return parser["general"]


def version():
    """Return the version of Polos."""
    return facts_of_polos()["version"]
