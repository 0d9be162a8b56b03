"""Words of shops and workshops find the classes that the United Nations' explanatory notes put them into."""

import pytest
from polos.analysis.sectors.classification import isic4
from polos.analysis.text import folded


@pytest.mark.parametrize(
    ("word", "code"),
    [
        *(("zapatos", "1520"), ("ropa", "1410"), ("café", "0127"), ("hotel", "5510"), ("mototaxi", "4922")),
        *(("farmacia", "4772"), ("minería", "B"), ("metalmecánica", "2592"), ("quinua", "0111"), ("alpaca", "0143")),
        *(("panader", "1071"), ("taller", "4520"), ("polleria", "5610"), ("palta", "0122"), ("shoes", "1520")),
        *(("drugstore", "4772"), ("joyas", "3211"), ("turismo", "7911"), ("bakery", "1071"), ("MINERIA", "0729")),
    ],
)
def test_an_everyday_word_finds_its_class(word, code):
    assert code in isic4().search(word)


def test_words_are_of_known_codes_and_no_code_has_a_word_twice():
    classification = isic4()
    assert len(classification.words) > 100
    for code, words in classification.words.items():
        assert code in classification
        assert words == words.strip()
        spanish = folded(words).split()
        assert len(spanish) >= 2, code


def test_titles_still_find_what_they_did():
    assert isic4().search("panadería")[0] == "1071"
    assert "5610" in isic4().search("restaurantes")
    assert isic4().search("zapatos de") == ()
