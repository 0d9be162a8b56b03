"""The languages of an observatory: the first lies in its folder, each other one in a folder of its own within."""

from pathlib import Path
from shutil import copytree
from typing import NamedTuple

from ....analysis.errors import fact, mark
from ....settings import RESULT_LANGUAGES
from ....translation import language
from ...declaring.common import OUTPUT
from ...layers.outbox import keep
from .kept_editions import editions_in, kept_languages

SPOKEN = tuple(code for code in RESULT_LANGUAGES if code)
KEPT = mark("The observatory has pages in several languages ({list}): so has this edition.")


class Tongue(NamedTuple):
    """A language of an observatory.

    Attributes
    ----------
    code, folder : str
        Its two letters, and its folder in that of the observatory: "" for the first.
    editions : frozenset of str
        Those that are there in it.
    others : tuple of (str, str, str)
        The other languages: code, name, and the way to their folder from the one of this.
    """

    code: str
    folder: str
    editions: frozenset
    others: tuple


def tongues_of(run):
    """Return the languages in which a run is to write, the one of the observatory's own folder first.

    One that has several keeps them: an edition that lacked one would end its links.
    """
    root = Path(run.target(OUTPUT))
    own = language() if language() in SPOKEN else "en"
    kept = [code for code in kept_languages(root) if code in SPOKEN]
    codes = [own]
    if run.flag("ALL_LANGUAGES") or len(kept) > 1:
        codes = list(dict.fromkeys([*kept, own, *SPOKEN]))
        if not run.flag("ALL_LANGUAGES"):
            run.report.notices([fact(KEPT, list=", ".join(codes))])
    return [_tongue(code, codes, root) for code in codes]


def bring_along(old, new, rewritten):
    """Have what is in a folder in the one that takes its place too, but for what is written anew.

    The folder of a language takes the place of the one that is there as a whole. Nothing in it may be written to that
    comes from there, because a file may be the very same on the disk.
    """
    if not old.is_dir():
        return
    new.mkdir(parents=True, exist_ok=True)
    for one in old.iterdir():
        if one.name in rewritten:
            continue
        if one.is_dir():
            copytree(one, new / one.name, copy_function=keep)
        else:
            keep(one, new / one.name)


def _tongue(code, codes, root):
    first = code == codes[0]
    folder = "" if first else code
    ways = {one: "" if one == codes[0] else f"{one}/" for one in codes}
    others = tuple((one, RESULT_LANGUAGES[one], f"{'' if first else '../'}{ways[one]}") for one in codes if one != code)
    return Tongue(code, folder, editions_in(root / folder), others)
