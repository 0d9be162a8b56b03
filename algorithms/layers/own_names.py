"""Fields of the user's own whose names those of a result need."""

from typing import NamedTuple

from ...analysis.errors import fact, mark, notice


class Kept(NamedTuple):
    """Fields of an input that its output has: {place in the input: name in the output}, and notices on the others."""

    names: dict
    notices: tuple


def kept_names(own, added, earlier=()):
    """Return under which names the fields of an input stand in an output beside those that it adds.

    Capitals do not tell names apart, because they do not in a GeoPackage.

    Parameters
    ----------
    own : list of str
        Names of the fields of the input.
    added : iterable of str
        Names that the output adds.
    earlier : iterable of str
        Those of ``own`` that are known to be of an earlier result: they give way to new ones.

    Returns
    -------
    Kept
    """
    added = {name.lower() for name in added}
    earlier = {name.lower() for name in earlier}
    replaced = [name for name in own if name.lower() in added & earlier]
    taken = added | {name.lower() for name in own}
    names, renamed = {}, []
    for place, name in enumerate(own):
        if name in replaced:
            continue
        names[place] = name
        if name.lower() in added:
            names[place] = free_name(name, taken)
            taken.add(names[place].lower())
            renamed.append(f"{name} → {names[place]}")
    notices = ()
    if replaced:
        text = mark("These fields of an earlier result are replaced in the output: {fields}.")
        notices += (fact(text, fields=", ".join(replaced)),)
    if renamed:
        text = mark("Fields of your layer have names that the result needs, and stand in it under others: {fields}.")
        notices += (notice(text, fields=", ".join(renamed)),)
    return Kept(names, notices)


def free_name(name, taken):
    """Return a name with the first number that makes it none of those taken, which are in small letters."""
    count = 2
    while f"{name}_{count}".lower() in taken:
        count += 1
    return f"{name}_{count}"
