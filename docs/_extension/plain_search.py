"""Words are found with and without accents: the index and what is asked lose them before they are stemmed."""

import unicodedata

from sphinx.search.en import SearchEnglish
from sphinx.search.es import SearchSpanish

ASKED = {
    "en": "am can did do does get had has have how i if may me must my need should use what when where which who why "
    "you",
    "es": "cual cuál cuales cuáles cuando cuándo cuanta cuánta cuantas cuántas cuanto cuánto cuantos cuántos como cómo "
    "debo donde dónde hacer hago hay lo mi mis necesita necesito puede puedo que qué quien quién sale sirve usa usar "
    "uso úselo tengo",
}
"""Words of a question that say nothing of what is looked for, besides Sphinx's own."""

SAME_IN_BROWSER = r"""
const Accented = window.Stemmer;
window.Stemmer = function () {
  const stemmer = new Accented();
  this.stemWord = (word) => stemmer.stemWord(word.normalize("NFD").replace(/\p{Mn}/gu, ""));
};
"""


def plain(word):
    """Return a word without accents."""
    return "".join(each for each in unicodedata.normalize("NFD", word) if not unicodedata.combining(each))


class Plain:
    """A language of the search whose words have no accents."""

    js_splitter_code = SAME_IN_BROWSER
    """Sphinx writes it behind the stemmer; its own way to split what is asked stays."""

    def stem(self, word):
        """Return the stem of a word without accents."""
        return super().stem(plain(word))


class PlainEnglish(Plain, SearchEnglish):
    """English."""

    stopwords = frozenset(SearchEnglish.stopwords) | set(ASKED["en"].split())


class PlainSpanish(Plain, SearchSpanish):
    """Spanish."""

    stopwords = frozenset(SearchSpanish.stopwords) | set(ASKED["es"].split())


def setup(app):
    """Take the place of Sphinx's own languages."""
    app.add_search_language(PlainEnglish)
    app.add_search_language(PlainSpanish)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
