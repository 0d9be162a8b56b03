"""Write a page of the documentation for each algorithm, from the help in resources/help and what the dialogs say.

build/python tools/docs_algorithms.py FOLDER    writes FOLDER/es/algorithms/ and FOLDER/en/algorithms/
"""

import re
import sys
from pathlib import Path

from demo import start_qgis
from qgis.core import Qgis, QgsApplication

MARKS = re.compile(r"([\\`*_{}\[\]<>$|~#])")
"""What Markdown would read as its own."""
WORDS = {
    "en": {
        "title": "Algorithms",
        "about": "Each algorithm of Polos, in the order of the work, with its parameters, outputs and fields, how to "
        "read its result and its sources: the help of the dialogs, as pages.",
        "id": "On the command line and in models: `{id}`.",
        "parameters": "Parameters",
        "outputs": "Outputs",
        "fields": "New fields",
        "reading": "How to read the result",
        "references": "References",
        "command": "On the command line",
        "needed": "With the parameters that have no default; the others are added in the same way, as `NAME=value`.",
        "optional": "optional",
        "advanced": "advanced",
    },
    "es": {
        "title": "Algoritmos",
        "about": "Cada algoritmo de Polos, en el orden del trabajo, con sus parámetros, salidas y campos, cómo leer su "
        "resultado y sus fuentes: la ayuda de los diálogos, como páginas.",
        "id": "En la línea de comandos y en los modelos: `{id}`.",
        "parameters": "Parámetros",
        "outputs": "Salidas",
        "fields": "Campos nuevos",
        "reading": "Cómo leer el resultado",
        "references": "Referencias",
        "command": "En la línea de comandos",
        "needed": "Con los parámetros sin valor por defecto; los demás se agregan igual, como `NOMBRE=valor`.",
        "optional": "opcional",
        "advanced": "avanzado",
    },
}


def main(folder):
    """Write all pages in every language."""
    application = start_qgis("en")
    from polos.translation import speaking

    for code in WORDS:
        with speaking(code):
            write(Path(folder) / code / "algorithms", code)
    application.exitQgis()


def write(folder, code):
    """Write the pages of a language, and the one that lists them."""
    folder.mkdir(parents=True, exist_ok=True)
    registry = QgsApplication.processingRegistry()
    algorithms = [registry.createAlgorithmById(each.id()) for each in registry.providerById("polos").algorithms()]
    groups = {}
    for algorithm in algorithms:
        groups.setdefault(algorithm.group(), []).append(algorithm)
        (folder / f"{algorithm.name()}.md").write_text(page(algorithm, code), encoding="utf-8")
    words = WORDS[code]
    text = f"# {words['title']}\n\n{words['about']}\n"
    for group in sorted(groups):
        names = "\n".join(each.name() for each in sorted(groups[group], key=lambda each: each.displayName()))
        text += f"\n## {plain(group)}\n\n```{{toctree}}\n:maxdepth: 1\n\n{names}\n```\n"
    (folder / "index.md").write_text(text, encoding="utf-8")


def page(algorithm, code):
    """Return the page of an algorithm, in Markdown."""
    from polos.algorithms.help import LABELLED, read_help
    from polos.algorithms.labels import labelled

    words, texts = WORDS[code], read_help(algorithm.name(), code)
    for section in LABELLED:
        texts[section] = {key: labelled(algorithm, text) for key, text in texts[section].items()}
    parts = [
        f"# {plain(algorithm.displayName())}",
        words["id"].format(id=algorithm.id()),
        *paragraphs(texts["about"]),
        f"## {words['parameters']}",
        *entries(algorithm.parameterDefinitions(), texts["parameters"], words),
        f"## {words['outputs']}",
        *entries(algorithm.outputDefinitions(), texts["outputs"], words),
    ]
    if texts.get("fields"):
        parts += [f"## {words['fields']}", *(f"`{name}`\n: {plain(text)}" for name, text in texts["fields"].items())]
    parts += [
        *(f"## {words['reading']}", *paragraphs(texts["reading"])),
        *(f"## {words['references']}", *(f"- {plain(text)}" for text in texts["references"].values())),
        *(f"## {words['command']}", words["needed"], command(algorithm)),
    ]
    return "\n\n".join(parts) + "\n"


def paragraphs(section):
    """Return the texts of a section."""
    return [plain(text) for text in section.values()]


def entries(definitions, texts, words):
    """Return parameters or outputs that have a text: label, name, what holds of them, text."""
    found = []
    for definition in definitions:
        if definition.name() in texts:
            beside = [f"`{definition.name()}`", *held(definition, words)]
            found.append(
                f"**{plain(definition.description())}** ({', '.join(beside)})\n: {plain(texts[definition.name()])}"
            )
    return found


def held(definition, words):
    """Return what holds of a parameter, in words; nothing of an output."""
    if not hasattr(definition, "flags"):
        return []
    found = []
    if definition.flags() & Qgis.ProcessingParameterFlag.Optional:
        found.append(words["optional"])
    if definition.flags() & Qgis.ProcessingParameterFlag.Advanced:
        found.append(words["advanced"])
    return found


def command(algorithm):
    """Return the command with the parameters that must be given."""
    lines = [f"qgis_process run {algorithm.id()} --"]
    for definition in algorithm.parameterDefinitions():
        optional = definition.flags() & Qgis.ProcessingParameterFlag.Optional
        if (not optional and definition.defaultValue() in (None, "")) or definition.name() == "OUTPUT":
            lines.append(f"{definition.name()}=…")
    return "```bash\n" + " \\\n    ".join(lines) + "\n```"


def plain(text):
    """Return a text in which Markdown finds no marks."""
    return MARKS.sub(r"\\\1", text)


if __name__ == "__main__":
    main(sys.argv[1])
