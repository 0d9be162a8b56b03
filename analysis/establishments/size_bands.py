"""Size bands in words, as statistics offices write them: "11 a 30 personas", "251 y más", "50+".

A band says only between which numbers a firm's workers lie. Its middle is a convention, the open band at the top has
none, and a class name such as "Mediana A" has no numbers at all: what the text does not say, the user says.
"""

import re
import unicodedata
from dataclasses import dataclass, replace

from ..errors import FieldError, mark

NAN = float("nan")

UNITS = re.compile(
    r"\b(?:puestos? de trabajo|personal|personas?|trabajador(?:es|as?)?|emplead[oa]s?|empleos?|ocupad[oa]s?|"
    r"asalariad[oa]s?|remunerad[oa]s?|afiliad[oa]s?|registrad[oa]s?|puestos?|plazas?|persons?|people|workers?|"
    r"employees?|employed|jobs?|staff|p\. ?o\.?|po)(?:/as?|\(as?\)|\(es\))?(?!\w)"
)
DASHES = str.maketrans("‐‑‒–—―−\u00a0\u2009\u202f", "-------   ")
NUMBER = r"(\d{1,3}(?:[.,]\d{3})+|\d{1,3}(?: \d{3})+|\d+)"
MORE = r"(?:mas|mayor|mayores|superior|superiores|more|over|above|up|adelante)"
CLOSED = (
    rf"(?:de |desde |entre |from |between )?{NUMBER} ?(?:-|a|al|hasta|to|through) ?{NUMBER}",
    rf"(?:entre|between) {NUMBER} (?:y|e|and) {NUMBER}",
)
OPEN = (
    rf"(?:de |desde )?{NUMBER} (?:y|o|u|e|a|en|and|or) {MORE}",
    rf"(?:de )?{NUMBER} ?\+",
    rf"(?:>=|≥|desde|from|a partir de|al menos|at least|minimo|mayor o igual (?:a|que)) ?{NUMBER}",
)
ABOVE = (rf"(?:>|(?:de )?mas de|\+ ?de|mayor (?:a|de|que)|superior a|more than|over|above) ?{NUMBER}",)
UP_TO = (
    rf"(?:<=|≤|hasta|maximo|up to|at most|menor o igual (?:a|que)) ?{NUMBER}",
    rf"{NUMBER} (?:o|y|or|and) (?:menos|menor|menores|less|fewer)",
)
BELOW = (rf"(?:<|menos de|menor (?:a|de|que)|inferior a|less than|fewer than|under|below) ?{NUMBER}",)
NOBODY = ("sin", "ningun", "ninguna", "cero", "no", "without", "zero")
ONE = {"un": "1", "una": "1", "uno": "1", "one": "1"}
NAMED = (r"[^\d():]+\((.+)\)", r"[^\d():]+: ?(.+)", r"(.+?) ?\([^\d()]+\)")
LABEL = re.compile(r"(?:[a-z] ?[.)\]:-]|\d{1,2}(?:[.:] |\) ?|\] ?)) *(?!000)")
"""What numbers the bands of a list, such as "a." or "1)"; a number needs more than a point, which may be a decimal."""
FIGURE = r"(\d+(?:[.,]\d{1,2})?)"


@dataclass(frozen=True)
class Band:
    """Whole numbers from ``low`` to ``high``, both included; ``high`` is None for an open band."""

    low: int
    high: "int | None"

    def __str__(self):
        return f"{self.low}+" if self.high is None else f"{self.low}–{self.high}"


@dataclass(frozen=True)
class Workers:
    """What a band, or a class of the user's own, stands for: fewest, middle and most workers; NaN where unknown."""

    low: float
    middle: float
    high: float

    def __str__(self):
        return "–".join("?" if value != value else f"{value:g}" for value in (self.low, self.middle, self.high))


UNKNOWN = Workers(NAN, NAN, NAN)


def parse_band(text):
    """Return the `Band` that a text in Spanish or English says, or None where it says none.

    A plain number is no band. A name may stand beside the numbers: "Micro (1 a 9)", "Mediana A: 50 a 99", and a label
    before them: "a. 1-9", "2) 10-49".
    "Up to 10" begins at 0, because nothing says that it does not.
    """
    plain = plain_text(text).strip(" .;,")
    for pattern in NAMED:
        named = re.fullmatch(pattern, plain)
        if named and not UNITS.fullmatch(plain):
            inner = _band(named[1])
            if inner:
                return inner
    label = LABEL.match(plain)
    return _band(plain) or (_band(plain[label.end() :]) if label else None)


def _band(plain):
    """Return the band of a text without accents, capitals and names."""
    bare, units = UNITS.subn(" ", plain)
    bare = " ".join(bare.split()).strip(" .;,")
    bare = re.sub(r" (?:de|of)$", "", bare)
    if units and bare in NOBODY:
        return Band(0, 0)
    for patterns, bounds in (
        (CLOSED, lambda low, high: (low, high)),
        (OPEN, lambda low: (low, None)),
        (ABOVE, lambda low: (low + 1, None)),
        (UP_TO, lambda high: (0, high)),
        (BELOW, lambda high: (0, high - 1)),
    ):
        for pattern in patterns:
            found = re.fullmatch(pattern, bare)
            if found:
                low, high = bounds(*(int(re.sub(r"\D", "", number)) for number in found.groups()))
                return Band(low, high) if high is None or low <= high else None
    single = ONE.get(bare, bare)
    return Band(int(single), int(single)) if units and single.isdecimal() else None


def plain_text(text):
    """Return a text in small letters, without accents, with one kind of dash and of blank."""
    bare = unicodedata.normalize("NFKD", str(text).translate(DASHES))
    return " ".join("".join(letter for letter in bare if unicodedata.category(letter) != "Mn").casefold().split())


def parse_bands(text):
    """Return what a user says that bands stand for.

    Parameters
    ----------
    text : str
        Entries separated by semicolons or line breaks: the text of the column, ``=``, and the middle (``2.5``), or
        fewest-middle-most (``251-400-2000``), or a band in words (``50 a 99``), or nothing where it is unknown.

    Returns
    -------
    dict of str to Workers
        By the text as `parse_band` reads it, without accents and capitals.

    Raises
    ------
    FieldError
        When an entry cannot be read, contradicts its band, or is there twice.
    """
    given = {}
    for entry in filter(None, (entry.strip() for entry in re.split(r"[;\n]", text or ""))):
        name, equals, value = entry.rpartition("=")
        if not equals or not name.strip():
            raise FieldError(
                mark("“{entry}” in BANDS is not understood. Write a text of the column, = and its workers: 1 a 5=3."),
                entry=entry,
            )
        workers = _workers(entry, parse_band(name), value.strip())
        if given.setdefault(plain_text(name), workers) != workers:
            raise FieldError(mark("BANDS says two things about “{name}”. Keep one of them."), name=name.strip())
    return given


def _workers(entry, band, value):
    """Return what the value of an entry means for its band, None where the text is no band."""
    if not value:
        # The ends of a band are known even where nobody knows its average.
        return replace(workers_of(band), middle=NAN) if band else UNKNOWN
    figures = re.fullmatch(rf"{FIGURE}(?: ?- ?{FIGURE} ?- ?{FIGURE})?", value.translate(DASHES))
    inner = parse_band(value)
    if figures and figures[2]:
        workers = Workers(*(float(figure.replace(",", ".")) for figure in figures.groups()))
    elif figures:
        middle = float(figures[1].replace(",", "."))
        workers = replace(workers_of(band), middle=middle) if band else Workers(NAN, middle, NAN)
    elif inner and inner.high is not None:
        workers = workers_of(inner)
    else:
        raise FieldError(
            mark(
                "“{entry}” in BANDS is not understood. After = write the workers as a number (400), as "
                "fewest-middle-most (251-400-2000), as a band with two ends (50 a 99), or nothing for unknown."
            ),
            entry=entry,
        )
    within = band is None or (band.low <= workers.middle and (band.high is None or workers.middle <= band.high))
    if not within or workers.low > workers.middle or workers.middle > workers.high:
        raise FieldError(
            mark(
                "“{entry}” in BANDS cannot be: the workers must rise from fewest to most and the middle be in the band."
            ),
            entry=entry,
        )
    return workers


def workers_of(band):
    """Return the `Workers` of a band: half the sum of its ends in the middle, which an open band does not have."""
    if band.high is None:
        return Workers(float(band.low), NAN, NAN)
    return Workers(float(band.low), (band.low + band.high) / 2, float(band.high))
