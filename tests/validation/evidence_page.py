"""The page of the results, in English and in Spanish."""

import textwrap
from collections import Counter

from cases import AGREES, DIFFERS, FAILS, PRINTED, WITHIN
from faults import FOLDER, READ_ONLY

LANGUAGES = ("en", "es")
WIDTH = 120
TEXTS = {
    "en": {
        "intro": """# Validation: numbers by others

What Polos computes beside what others published or compute: one row a number. `make validate` runs it all anew, on
your machine too; the results are in `docs/evidence/validation.json`, the cases in `tests/validation/`. None of our
numbers is typed in. A source that is known through another is named
“as printed in …”. Numbers have a decimal point in both
languages, as their sources print them.

**{numbers} numbers in {rows} rows: {fails} fail.** Last run: {date}.""",
        "verdicts": {
            AGREES: "agrees",
            PRINTED: "agrees to the printed digits",
            WITHIN: "agrees within the tolerance of draws",
            DIFFERS: "differs, reason above",
            FAILS: "**fails**",
        },
        "meanings": """- *agrees*: the same to nine digits (to eight where values may be next to nothing);
- *agrees to the printed digits*: ours rounds to what is printed, to its last digit;
- *agrees within the tolerance of draws*: both, or one, are made of random draws; at most 0.015 in a p-value or a share;
- *differs*: on purpose; the reason is told. *fails*: a fault here or there, not yet explained; the command then ends
  with an error.

Of maps with many areas the row shows the one where both are farthest apart, and how many there are.""",
        "differs": "## Where we differ, and why",
        "none": "Nowhere.",
        "head": ("Measure", "Source", "Published", "Ours", "Deviation", "Verdict"),
        "of": "{label}; {count} values",
        "kept": "kept from {date}",
        "faults": """## Wrong numbers in other software

Found on the way, and looked up anew in each run: “still so” is computed by the script that follows in the last section.
They are told so that nobody takes a difference for a fault of the wrong side. Versions that were not run here may have
been mended. Two lines for esda: the version with numba, and the one without it that QGIS's Python has.""",
        "fault_head": ("Program", "What", "It gives", "Right", "Still so"),
        "desk": "without numba",
        "answer": ("no", "yes"),
        "read": "Read in their source and not run, because no package of Debian or PyPI has them:",
        "missing": """## What has no row here

- **M and K-density** (Marcon & Puech; Duranton & Overman): no published table with its points was to be had, and no
  package of Debian or PyPI computes them. The tests hold both against loops over all pairs of firms by the papers'
  equations.
- **Flegg's quotients, Maurel–Sédillot, SMAA**: worked by hand from the definitions, as their rows say.
- **RAS, Borda and other votes**: Polos does not have them.
- **The published tables of Callaway & Sant'Anna (2021)**: their data are in no package here; csdid, a port of the
  authors' own program, is run on a made-up panel instead.
- **ArcGIS and SaTScan** were not run: for SaTScan and FleXScan there is stored output, for ArcGIS one printed example.
- Agreement on a few maps is no proof for all. How often chance is coloured is another question, which
  calibration answers.

Maps side by side with esda, GeoDa and spdep, class by class and p-value by p-value, are in [parity](parity.md).""",
        "code": "## The scripts behind the list",
    },
    "es": {
        "intro": """# Validación: números de otros

Lo que calcula Polos junto a lo que otros publicaron o calculan: una fila por número. `make validate` lo ejecuta todo de
nuevo, también en su equipo; los resultados están en `docs/evidence/validation.json` y los casos en
`tests/validation/`. Ninguno de nuestros números está escrito a mano. Si una fuente se conoce a través de otra, se dice
«as printed in …» (citada en). Los números llevan punto decimal, como los imprimen las fuentes.

**{numbers} números en {rows} filas: {fails} fallan.** Última ejecución: {date}.""",
        "verdicts": {
            AGREES: "coincide",
            PRINTED: "coincide en las cifras impresas",
            WITHIN: "coincide salvo el azar de los sorteos",
            DIFFERS: "difiere, razón arriba",
            FAILS: "**falla**",
        },
        "meanings": """- *coincide*: igual hasta la novena cifra (la octava donde los valores pueden ser casi nulos);
- *coincide en las cifras impresas*: el nuestro se redondea a lo impreso, hasta su última cifra;
- *coincide salvo el azar de los sorteos*: ambos, o uno, salen de sorteos; como máximo 0.015 en un valor p o una
  proporción;
- *difiere*: a propósito; se dice la razón. *falla*: un error aquí o allí, aún sin explicar; el comando termina entonces
  con un error.

De los mapas con muchas áreas, la fila muestra aquella en la que ambos están más lejos y cuántas hay.""",
        "differs": "## Dónde diferimos y por qué",
        "none": "En ninguna parte.",
        "head": ("Medida", "Fuente", "Publicado", "Nuestro", "Desviación", "Veredicto"),
        "of": "{label}; {count} valores",
        "kept": "conservado del {date}",
        "faults": """## Números erróneos en otros programas

Hallados en el camino y comprobados de nuevo en cada ejecución: «sigue así» lo calcula el programa que figura en la
última sección. Se cuentan para que nadie atribuya una diferencia al lado equivocado. Las versiones que no se ejecutaron
aquí pueden estar corregidas. De esda hay dos líneas: la versión con numba y la del Python de QGIS, sin numba.""",
        "fault_head": ("Programa", "Qué", "Da", "Correcto", "Sigue así"),
        "desk": "sin numba",
        "answer": ("no", "sí"),
        "read": "Leídos en su código y no ejecutados, porque ningún paquete de Debian o PyPI los tiene:",
        "missing": """## Lo que no tiene fila aquí

- **M y densidad K** (Marcon y Puech; Duranton y Overman): no se halló una tabla publicada con sus puntos, y ningún
  paquete de Debian o PyPI los calcula. Las pruebas los comparan con bucles sobre todos los pares de empresas según las
  ecuaciones de los artículos.
- **Cocientes de Flegg, Maurel–Sédillot, SMAA**: calculados a mano a partir de las definiciones, como dicen sus filas.
- **RAS, Borda y otras votaciones**: Polos no los tiene.
- **Las tablas publicadas de Callaway y Sant'Anna (2021)**: sus datos no están en ningún paquete aquí; en su lugar se
  ejecuta csdid, una versión del programa de los autores, con un panel inventado.
- **ArcGIS y SaTScan** no se ejecutaron: de SaTScan y FleXScan hay salidas guardadas; de ArcGIS, un ejemplo impreso.
- Coincidir en unos pocos mapas no prueba que se coincida en todos. Con qué frecuencia se colorea el azar es otra
  pregunta, a la que responde la calibración.

Los mapas junto a esda, GeoDa y spdep, clase por clase y valor p por valor p, están en
[parity](parity.md).""",
        "code": "## Los programas detrás de la lista",
    },
}


def page(results, language):
    """Return the page of results in a language."""
    texts = TEXTS[language]
    every = [row for case in results["cases"] for row in case["rows"]]
    told = Counter(row["verdict"] for row in every)
    parts = [
        texts["intro"].format(
            numbers=sum(row["count"] for row in every), rows=len(every), fails=told[FAILS], date=results["date"]
        ),
        "\n".join(f"- {texts['verdicts'][verdict]}: {told[verdict]}" for verdict in texts["verdicts"]),
        texts["meanings"],
        texts["differs"],
        _differences(results, language),
    ]
    for name, title in results["subjects"].items():
        cases = [case for case in results["cases"] if case["case"].startswith(f"{name}/")]
        if cases:
            parts += [f"## {title[language]}", _table(results, cases, language)]
    parts += [texts["faults"], _faults(results, language), texts["read"], _bullets(each[language] for each in _read())]
    parts += [texts["missing"], texts["code"], *_scripts(results)]
    return "\n\n".join(parts) + "\n"


def _read():
    return [{"en": text.en, "es": text.es} for text in READ_ONLY]


def _differences(results, language):
    cases = [case for case in results["cases"] if case["why"]]
    lines = [f"**{case['measure'][language]}** ({case['source'][language]}). {case['why'][language]}" for case in cases]
    return _bullets(lines) if lines else TEXTS[language]["none"]


def _table(results, cases, language):
    """Return the rows of a subject."""
    texts, lines = TEXTS[language], []
    for case in cases:
        source = case["source"][language]
        if case["date"] != results["date"]:
            source = f"{source} ({texts['kept'].format(date=case['date'])})"
        for row in case["rows"]:
            label = texts["of"].format(**row) if row["count"] > 1 else row["label"]
            measure = f"{case['measure'][language]} [{label}]" if label else case["measure"][language]
            cells = (
                measure,
                source,
                row["published"],
                row["ours"],
                row["deviation"],
                texts["verdicts"][row["verdict"]],
            )
            lines.append(cells)
    return grid(texts["head"], lines)


def _faults(results, language):
    """Return the table of wrong numbers, a line a version."""
    texts, lines = TEXTS[language], []
    for fault in results["faults"]:
        for row in fault["rows"]:
            program = f"{fault['program']} {row['version']}" + (f", {texts['desk']}" if row["desk"] else "")
            if fault["date"] != results["date"]:
                program += f" ({texts['kept'].format(date=fault['date'])})"
            answer = texts["answer"][row["still"]]
            lines.append((program, fault["what"][language], row["theirs"], row["right"], answer))
    return grid(texts["fault_head"], lines)


def _scripts(results):
    """Return the scripts of the list as indented text."""
    for fault in results["faults"]:
        code = (FOLDER / fault["script"]).read_text(encoding="utf-8")
        yield f"`tests/validation/faults/{fault['script']}`"
        yield textwrap.indent(code.strip(), "    ")


def grid(head, lines):
    """Return a table in Markdown."""
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in row) + " |" for row in rows)


def _bullets(lines):
    kept = {"break_long_words": False, "break_on_hyphens": False}
    return "\n".join(textwrap.fill(f"- {line}", WIDTH, subsequent_indent="  ", **kept) for line in lines)
