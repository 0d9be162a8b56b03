"""How the documentation is built: one language a run, with ``-t es`` or ``-t en``; see tools/docs.py."""

import sys
from configparser import ConfigParser
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "_extension"))

LANGUAGES = {"es": "Español", "en": "English"}
"""All languages in which each page exists, under the same name."""

metadata = ConfigParser(interpolation=None)
metadata.read(HERE.parent / "metadata.txt", encoding="utf-8")

project = "Polos"
author = "Polos developers"
version = release = metadata["general"]["version"]
language = next(code for code in LANGUAGES if tags.has(code))  # noqa: F821  Sphinx puts `tags` there
html_title = f"Polos {release}"

extensions = ["myst_parser", "mathml", "plain_search"]
myst_enable_extensions = ["attrs_inline", "deflist", "dollarmath"]
myst_heading_anchors = 4
nitpicky = True

html_search_scorer = str(HERE / "_extension" / "scorer.js")
html_theme = "furo"
html_theme_options = {"top_of_page_buttons": []}
templates_path = [str(HERE / "_templates")]
html_static_path = [str(HERE / "_static")]
html_css_files = ["polos.css"]
html_context = {"languages": LANGUAGES}
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/languages.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
# Opened from disk a page reads no other file than those it names.
html_show_search_summary = False
html_copy_source = False
html_show_sourcelink = False
html_last_updated_fmt = None
