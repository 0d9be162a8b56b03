"""Editions of one observatory beside each other: what lasting ids tell of clusters from one to the next."""

import re
from typing import NamedTuple

from ..errors import FieldError, listed, mark
from .change_classes import BORN, FATES, MERGED, SPLIT_UP, VANISHED

EDITION = re.compile(r"[0-9]{4}(-[0-9a-z]{1,8})?")
PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}|[A-Z0-9][A-Z0-9_-]{0,59}")
RESERVED = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d|index)")
"""Names that no file of Windows can have, and the one of the page of all."""
STAYED = 0
"""Code of a cluster of which only its id tells that it is the same."""
GONE = (VANISHED, MERGED, SPLIT_UP)
SAME_ID = (1, 2, 3, 4, 5)
"""Codes of `FATES` of a cluster that is there at both dates."""


class Move(NamedTuple):
    """What became of a cluster: a code of `FATES` or `STAYED`, and the ids that it comes from or went into."""

    code: int
    others: tuple = ()


def require_edition(text):
    """Return the name of an edition, which its folder has too.

    Raises
    ------
    FieldError
        When it is no year, such as 2024, or part of one, such as 2024-1.
    """
    text = text.strip()
    if not EDITION.fullmatch(text):
        said = mark("EDITION is “{text}”. Write a year, such as 2024, or a part of one, such as 2024-1.")
        raise FieldError(said, text=text)
    return text


def in_time(edition):
    """Return what editions are sorted by: the tenth month of a year comes after its ninth.

    Examples
    --------
    >>> sorted(["2024-10", "2025", "2024-9", "2024"], key=in_time)
    ['2024', '2024-9', '2024-10', '2025']
    """
    parts = re.findall(r"[0-9]+|[a-z]+", edition)
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts], edition


def file_name(cluster):
    """Return the name of the page of a cluster, without its ending: hangs on the id alone, so that links last.

    Examples
    --------
    >>> file_name("MA-BE-0002"), file_name("7"), file_name("../a b")
    ('MA-BE-0002', '7', 'a-b-2c2c791a')
    """
    if PLAIN.fullmatch(cluster) and not RESERVED.fullmatch(cluster):
        return cluster
    from hashlib import sha256

    from ..text import folded

    bare = re.sub("[^a-z0-9-]", "", folded(cluster).replace(" ", "-"))[:40].strip("-")
    return f"{bare or 'id'}-{sha256(cluster.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def require_own_names(ids):
    """Raise a `FieldError` where pages of two clusters would be one file, on disks that take A and a for the same."""
    names = {}
    for one in ids:
        names.setdefault(file_name(one).casefold(), []).append(one)
    twice = [one for group in names.values() if len(set(group)) > 1 for one in group]
    if twice:
        text = mark("Ids of clusters that differ only in large and small letters: {list}. Links to them would meet.")
        raise FieldError(text, list=listed(twice))


def moves_by_ids(now, before):
    """Return {id: Move} from the ids of this edition and of the one before.

    Examples
    --------
    >>> moves_by_ids(["1", "3"], ["1", "2"])
    {'1': Move(code=0, others=()), '3': Move(code=6, others=()), '2': Move(code=8, others=())}
    """
    there = set(before)
    found = {one: Move(STAYED if one in there else BORN) for one in now}
    return {**found, **{one: Move(VANISHED) for one in before if one not in found}}


def moves_by_comparison(rows, now, before):
    """Return {id: Move} from a result of “Compare two dates”, of clusters.

    Parameters
    ----------
    rows : pandas.DataFrame
        ``cd_id``, ``cd_change`` and perhaps ``cd_before``, ``cd_from``, ``cd_into``.
    now, before : iterable of str
        Ids of this edition and of the one before.

    Raises
    ------
    FieldError
        When it is no comparison of clusters, or of others than these, or ids of the same cluster differ.
    """
    from ..tables.ids import id_texts

    codes = {one.value for one in FATES}
    rows = rows.assign(cd_id=id_texts(rows["cd_id"])).dropna(subset=["cd_id", "cd_change"])
    if not set(rows["cd_change"].astype(int)) <= codes:
        raise FieldError(mark("CHANGES is a comparison of areas: give the one of clusters."))
    found, renamed = {}, []
    was = id_texts(rows["cd_before"]) if "cd_before" in rows else rows["cd_id"]
    for at, one, code in zip(rows.index, rows["cd_id"], rows["cd_change"].astype(int)):
        others = rows["cd_into" if code in GONE else "cd_from"][at] if "cd_from" in rows and "cd_into" in rows else None
        found[one] = Move(code, tuple(others.split(", ")) if isinstance(others, str) else ())
        if code in SAME_ID and isinstance(was[at], str) and was[at] != one:
            renamed.append(f"{was[at]} → {one}")
    if renamed:
        text = mark(
            "Ids do not last: clusters of the edition before that have another id now ({list}). Links of an "
            "observatory hang on ids: run “Delineate clusters” with PREVIOUS, and compare again."
        )
        raise FieldError(text, list=listed(renamed))
    known = {one for one, move in found.items() if move.code not in GONE}
    gone = set(found) - known
    wrong = [*sorted(known ^ set(now)), *sorted(gone - set(before)), *sorted(set(before) - set(found))]
    if wrong:
        text = mark(
            "CHANGES compares other clusters than those of CLUSTERS and of the edition before: {list}. Compare "
            "these two."
        )
        raise FieldError(text, list=listed(dict.fromkeys(wrong)))
    return found


def counted(moves):
    """Return how many clusters were born, stayed and are gone.

    Examples
    --------
    >>> counted({"1": Move(0), "2": Move(8), "3": Move(6)})
    {'born': 1, 'stayed': 1, 'gone': 1}
    """
    codes = [move.code for move in moves.values()]
    gone, stayed = sum(code in GONE for code in codes), sum(code in (STAYED, *SAME_ID) for code in codes)
    return {"born": len(codes) - gone - stayed, "stayed": stayed, "gone": gone}
