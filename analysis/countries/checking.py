"""What is wrong with a country pack: said by file, row and code, before anything uses it."""

import re
from collections import Counter

from ..errors import TableError, listed, mark, phrase
from .packs import AREA_COLUMNS, CODE, read_pack, table

COUNTRIES = frozenset(
    re.findall(
        "..",
        "adaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzcacccdcfcgchcickclcmcncocrcucvcwcxcy"
        "czdedjdkdmdodzeceeegeheresetfifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuidieiliminioiqirisit"
        "jejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngni"
        "nlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsvsxsysztctdtftgthtjtk"
        "tltmtntotrtttvtwtzuaugumusuyuzvavcvevgvivnvuwfwsyeytzazmzwun",
    )
)
"""Codes of ISO 3166-1, and ``un`` for what is of no country."""
BAND_COLUMNS = ("scheme", "band", "low", "high", "unit", "source")
SOURCE_PARTS = ("files", "package", "author", "licence", "licence_file", "office", "terms", "changed")
NO_CHECK_DIGIT = frozenset(
    {"2201919", "2201988", "2202251", "2611533", "3117836", "3152131", "4305871", "5203939", "5203962"}
)
"""Nine municipalities to which IBGE gave a last digit that is not the one of its rule."""


def ibge_digit(code):
    """Return the last digit of a Brazilian municipality by the six before it (weights 1, 2, 1, …)."""
    total = sum(sum(divmod(int(digit) * (1 + at % 2), 10)) for at, digit in enumerate(code[:6]))
    return str(-total % 10)


CHECK_DIGITS = {"ibge": lambda code: code in NO_CHECK_DIGIT or code[-1] == ibge_digit(code)}
"""What tells whether the check digit of a code is right, by the name that pack.json gives as ``check_digit``."""


def check_pack(folder):
    """Raise `TableError` for the first thing that is wrong with the pack in a folder."""
    if folder.name not in COUNTRIES:
        _stop(folder, mark("is named after no country: its folder bears two small letters of ISO 3166, such as pe"))
    pack = read_pack(folder)
    if pack.areas:
        _check_areas(pack)
    for one in pack.classifications:
        _check_classification(pack, one)
    if (folder / "size_bands.csv").exists():
        _check_bands(pack)
    _check_sources(pack)


def _stop(folder, text, /, **values):
    """Raise `TableError` with the name of the pack before a text."""
    raise TableError(mark("Country pack “{pack}”: {what}."), pack=folder.name, what=phrase(text, **values))


def _read(pack, file, columns):
    """Return the rows of a table that has these columns and no row without a value in the first two of them."""
    rows = table(pack.folder / file)
    missing = [name for name in columns if not rows or name not in rows[0]]
    if missing:
        _stop(pack.folder, mark("{file} lacks the columns {columns}"), file=file, columns=listed(missing))
    empty = [at for at, row in enumerate(rows, 2) if not all((row[name] or "").strip() for name in columns[:2])]
    if empty:
        text = mark("{file} has rows without {columns}: {rows}")
        _stop(pack.folder, text, file=file, columns=listed(columns[:2]), rows=listed(empty))
    return rows


def _refuse_repeated(pack, file, values):
    """Raise `TableError` where values are there twice."""
    twice = [value for value, count in Counter(values).items() if count > 1]
    if twice:
        _stop(pack.folder, mark("{file} has these more than once: {codes}"), file=file, codes=listed(map(str, twice)))


def _check_areas(pack):
    """Check codes, their digits, and the numbers of areas that the office published."""
    said = pack.areas
    rows = _read(pack, "areas.csv", (*AREA_COLUMNS, *said["codings"]))
    for column in said["codings"]:
        codes = [row[column] for row in rows if row[column]]
        _refuse_repeated(pack, f"areas.csv ({column})", codes)
        digits = said.get("digits", {}).get(column)
        wrong = [code for code in codes if not code.isdigit() or (digits and len(code) != digits)]
        if wrong:
            text = mark("areas.csv has codes in the column {column} that have not {digits} digits: {codes}")
            _stop(pack.folder, text, column=column, digits=digits or "", codes=listed(wrong))
    if said.get("check_digit"):
        right = CHECK_DIGITS[said["check_digit"]]
        wrong = [row[CODE] for row in rows if not right(row[CODE])]
        if wrong:
            _stop(pack.folder, mark("areas.csv has codes with a wrong check digit: {codes}"), codes=listed(wrong))
    # An office may number one district twice; pack.json then says which.
    twice = said.get("named_twice", ())
    places = [(row["name"], row["province"], row["region"]) for row in rows if row["name"] not in twice]
    _refuse_repeated(pack, "areas.csv", places)
    found = {"count": len(rows), "provinces": len({(row["region"], row["province"]) for row in rows})}
    for name, number in found.items():
        if said[name] != number:
            text = mark("pack.json says {said} for {name} of areas, areas.csv has {found}")
            _stop(pack.folder, text, said=said[name], name=name, found=number)


def _check_classification(pack, said):
    """Check that codes stand once, below known ones, and that each of the most detailed leads to ISIC Rev. 4."""
    file = f"{said['file']}.csv"
    rows = _read(pack, file, (CODE,))
    if not any(name.startswith("title") for name in rows[0]) or "parent" not in rows[0]:
        _stop(pack.folder, mark("{file} lacks the columns {columns}"), file=file, columns="parent, title_…")
    codes = [row[CODE] for row in rows]
    _refuse_repeated(pack, file, codes)
    parents = {row["parent"] for row in rows if row["parent"]}
    if parents - {*codes}:
        text = mark("{file} has parents that are no codes of it: {codes}")
        _stop(pack.folder, text, file=file, codes=listed(sorted(parents - {*codes})))
    above = {row[CODE]: row["parent"] for row in rows}
    circles = [code for code in codes if _stands_above_itself(code, above)]
    if circles:
        _stop(pack.folder, mark("{file} has codes above themselves: {codes}"), file=file, codes=listed(circles))
    leaves = [code for code in codes if code not in parents]
    links = f"{said['file']}_isic4.csv"
    pairs = [(row["from"], row["to"]) for row in _read(pack, links, ("from", "to"))]
    _refuse_repeated(pack, links, pairs)
    sources = {source for source, _ in pairs}
    lost = sorted(sources - {*leaves}) + sorted({*leaves} - sources - {*said.get("without_isic4", ())})
    if lost:
        text = mark("{file} does not fit {table}: codes {codes} are in one of them only")
        _stop(pack.folder, text, file=links, table=file, codes=listed(lost))
    if (len(leaves), len(pairs)) != (said["leaves"], said["pairs"]):
        text = mark("pack.json says {leaves} codes and {pairs} pairs for {name}; its tables have {codes} and {links}")
        _stop(pack.folder, text, **{**said, "codes": len(leaves), "links": len(pairs)})


def _stands_above_itself(code, above):
    """Return whether a code is met again on the way up."""
    seen = set()
    while code and code not in seen:
        seen.add(code)
        code = above[code]
    return bool(code)


def _check_bands(pack):
    """Check that bands have numbers, each from the lower to the higher, and that none of a scheme overlap."""
    last = {}
    for at, row in enumerate(_read(pack, "size_bands.csv", BAND_COLUMNS), 2):
        low, high = row["low"], row["high"]
        numbers = all(re.fullmatch(r"\d+(\.\d+)?", text) for text in (low, *filter(None, [high])))
        if not numbers or (high and float(high) < float(low)) or float(low) < last.get(row["scheme"], -1):
            _stop(
                pack.folder, mark("size_bands.csv has a band in row {row} that does not follow the one before"), row=at
            )
        last[row["scheme"]] = float(high or "inf")


def _check_sources(pack):
    """Check that every file has a source with its licence, and addresses of open data can be opened."""
    kept = set()
    for source in pack.sources:
        missing = [part for part in SOURCE_PARTS if part not in source]
        if missing:
            _stop(pack.folder, mark("a source in pack.json lacks {parts}"), parts=listed(missing))
        licence = source["licence_file"]
        if licence and not (pack.folder.parent / "LICENSES" / licence).is_file():
            _stop(pack.folder, mark("the licence {file} is not in LICENSES"), file=licence)
        kept |= {*source["files"]}
    files = {path.name for path in pack.folder.glob("*.csv")}
    if files != kept:
        _stop(
            pack.folder,
            mark("these files have no source, or are not there: {files}"),
            files=listed(sorted(files ^ kept)),
        )
    bad = [one["address"] for one in pack.open_data if not re.match(r"https?://[\w.-]+", one["address"])]
    if bad:
        _stop(pack.folder, mark("addresses of open data that are none: {addresses}"), addresses=listed(bad))
