"""What people call activities: shoes, a garage, a drugstore; classifications have words of their own for them."""

import csv
from types import MappingProxyType


def everyday_words(path):
    """Return the words of a file with the columns ``code``, ``es`` and ``en``.

    Returns
    -------
    mapping of str to str
        By code, the words of all languages with blanks between them.
    """
    with open(path, encoding="utf-8", newline="") as file:
        return MappingProxyType({row["code"]: f"{row['es']} {row['en']}" for row in csv.DictReader(file)})
