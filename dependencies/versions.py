"""Versions of packages, as far as they are compared here: by their numbers."""

import re


def numbers(version):
    """Return the leading numbers of a version: (2, 0) of '2.0rc1'; an unreadable one has none."""
    match = re.match(r"\s*v?\d+(\.\d+)*", version or "")
    return tuple(int(part) for part in match.group().strip().lstrip("v").split(".")) if match else ()


def known(version):
    """Return a version, or '' where it only says that whoever built the package did not know it.

    The shapely of Debian 14 says “0+unknown”, and is no older than others.
    """
    return "" if re.match(r"0\+(unknown|untagged)", version or "") else version or ""


def at_least(version, minimum):
    """Return whether a version is as new as another one, or newer; an unreadable one is not."""
    found, least = numbers(version), numbers(minimum)
    length = max(len(found), len(least))
    return bool(found) and found + (0,) * (length - len(found)) >= least + (0,) * (length - len(least))


def normalised(name):
    """Return the name of a distribution as it is compared (PEP 503): 'scikit-learn' of 'Scikit_Learn'."""
    return re.sub(r"[-_.]+", "-", name).lower()
