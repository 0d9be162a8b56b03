"""What areas are called by their office, whatever a layer calls them."""

from .codings import codings_of, contradicting
from .packs import CODE, areas_of

IN_FULL = (
    ("capitan", "cap"),
    ("comandante", "cmdte"),
    ("coronel", "cnel", "crnl"),
    ("doctor", "dr"),
    ("francisco", "fco"),
    ("general", "gral"),
    ("mariscal", "mcal"),
    ("presidente", "pdte"),
    ("puerto", "pto"),
    ("san", "sn"),
    ("santa", "sta"),
    ("santo", "sto"),
    ("teniente", "tnte"),
    ("villa", "vlla"),
)
ABBREVIATIONS = {short: word for word, *shorts in IN_FULL for short in shorts}
"""Words as tables shorten them, without their point, and in full."""


def official_names(ids):
    """Yield (id, province, name) of the areas of a layer as the pack has them whose codes they are.

    Where the region has another name than the province, (id, region, name) as well; nothing where no pack fits.
    """
    fitting = codings_of(ids, several=False)
    if not fitting or contradicting(fitting):
        return
    rows = {row[CODE]: row for row in areas_of(fitting[0].pack.folder)}
    for text in ids:
        row = rows.get(next(filter(None, (coding.place(text) for coding in fitting)), None))
        if row:
            for above in dict.fromkeys(filter(None, (row["province"], row["region"]))):
                yield text, above, row["name"]
