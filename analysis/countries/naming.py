"""What areas are called by their office, whatever a layer calls them."""

from .codings import codings_of, contradicting
from .packs import CODE, areas_of

ABBREVIATIONS = {
    "sta": "santa",
    "sto": "santo",
    "sn": "san",
    "fco": "francisco",
    "gral": "general",
    "gdor": "gobernador",
    "cnel": "coronel",
    "crnl": "coronel",
    "mcal": "mariscal",
    "cap": "capitan",
    "tnte": "teniente",
    "pdte": "presidente",
    "pto": "puerto",
    "vlla": "villa",
    "dr": "doctor",
    "ing": "ingeniero",
    "cmdte": "comandante",
    "pque": "parque",
}
"""Words as tables shorten them, without their point, and in full."""


def official_names(ids):
    """Yield (id, province, name) of the areas of a layer as the pack has them whose codes they are, and (id, region,
    name) where the region is another name; nothing where no pack fits.
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
