"""Keep the translations true: collect the source texts, update the .ts files, compile them.

Texts are the literal arguments of ``tr(...)`` and ``mark(...)``. Qt's own collector files each text under
the class it stands in and sees none of those that the core marks, so Polos collects its own, all under one
context.

    build/python tools/i18n.py --update     rewrite resources/i18n/*.ts, keeping translations
    build/python tools/i18n.py --release    compile each .ts into the .qm that QGIS loads
    build/python tools/i18n.py              fail where a text is untranslated or a .ts is out of date
"""

import argparse
import ast
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SOURCES = (
    *("plugin.py", "translation.py", "settings.py", "algorithms", "analysis", "dependencies", "ui"),
    *("tools/demo.py", "tools/demo_pictures.py", "tools/map_picture.py", "tools/models.py"),
)
CONTEXT = "Polos"
SOURCE_LANGUAGE = "en"
MARKERS = {"tr", "mark"}


def source_texts():
    """Return {text: [(file, line), …]} of every marked text, in order of file and line."""
    texts = {}
    for source in SOURCES:
        path = ROOT / source
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _name(node.func) in MARKERS and node.args:
                    for text in _literals(node.args[0], file):
                        texts.setdefault(text, []).append((file.relative_to(ROOT).as_posix(), node.lineno))
    return texts


def _name(function):
    return getattr(function, "attr", None) or getattr(function, "id", None)


def _literals(argument, file):
    """Yield the text of a marked argument; a variable is a text marked elsewhere, an f-string is an error."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.JoinedStr):
        raise SystemExit(f"{file}:{argument.lineno}: an f-string cannot be translated; use .format()")


def read_translations(file):
    """Return {source: translation} of a .ts file, without those marked unfinished."""
    if not file.exists():
        return {}
    messages = ElementTree.parse(file).getroot().iter("message")
    return {
        message.findtext("source"): message.findtext("translation")
        for message in messages
        if message.find("translation").get("type") is None
    }


def write_translations(file, texts, translations):
    """Write a .ts file with every source text, those without a translation marked unfinished."""
    root = ElementTree.Element("TS", version="2.1", language=language(file), sourcelanguage=SOURCE_LANGUAGE)
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, places in texts.items():
        message = ElementTree.SubElement(context, "message")
        for path in dict.fromkeys(path for path, _ in places):
            ElementTree.SubElement(message, "location", filename=f"../../{path}")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        if translations.get(text):
            translation.text = translations[text]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def language(file):
    """Return the language code in a name like polos_es.ts."""
    return file.stem.rpartition("_")[2]


def main():
    """Run from the command line; exit 1 where a translation is missing or superfluous."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--release", action="store_true")
    options = parser.parse_args()
    texts = source_texts()
    failed = False
    for file in sorted(FOLDER.glob("polos_*.ts")):
        translations = read_translations(file)
        if options.update:
            write_translations(file, texts, translations)
        for text in texts:
            if not translations.get(text):
                failed = True
                print(f"{file.name}: not translated: {text!r}")
        for text in translations.keys() - texts.keys():
            failed = failed or not options.update
            print(f"{file.name}: no longer used: {text!r}")
        if options.release:
            # Beside the old one, and then in its place: a QGIS that runs has that in its memory, and would crash.
            fresh = file.with_suffix(".new")
            subprocess.run(["lrelease", "-silent", str(file), "-qm", str(fresh)], check=True)
            fresh.replace(file.with_suffix(".qm"))
    return 1 if failed and (options.update or not options.release) else 0


if __name__ == "__main__":
    sys.exit(main())
