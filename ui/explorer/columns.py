"""The columns of the table of areas: what each is called, what it sorts by, and how people read it."""

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ...analysis.errors import mark
from ...translation import in_language, tr

AREA, PROVINCE = mark("Area"), mark("Province")
SHARE, AROUND = mark("In %"), mark("Around")
CLASS, P_ADJUSTED = mark("Class"), mark("p corr.")
OF = mark("{part} of {total}")
FURTHER = 5
"""Fields of Polos that a result without classes shows."""


@dataclass(frozen=True)
class Column:
    """A column.

    Attributes
    ----------
    title : str
        In the language of QGIS.
    values : ndarray, shape (n,)
        What it sorts by, float or text.
    text : callable
        Takes the place of an area and returns what stands in its cell.
    is_code : bool
        Whether the values only stand for texts.
    """

    title: str
    values: object
    text: Callable
    is_code: bool = False

    @property
    def is_text(self):
        """Whether it holds words, which stand to the left."""
        return self.values.dtype == object


def columns(session, classed=True):
    """Return the columns that a result has.

    Parameters
    ----------
    session : Session
    classed : bool
        Whether the class of each area is to be told.

    Returns
    -------
    list of Column
    """
    figures = session.figures
    found = [_words(AREA, figures.areas, figures.name_of)]
    if figures.has_provinces:
        found.append(_words(PROVINCE, figures.provinces, figures.province_of))
    shares = figures.total is not None
    if shares:
        found += [_part(figures), _numbers(tr(SHARE), figures.value, _share)]
    elif figures.title:
        found.append(_numbers(figures.title, figures.value, _figure))
    means = session.means()
    if np.isfinite(means).any():
        found.append(_numbers(tr(AROUND), means, _share if shares else _figure))
    if session.coloured:
        labels = {one.value: tr(one.label) for one in figures.measure.classes}
        codes = session.coloured.codes
        if classed:
            found.append(Column(tr(CLASS), codes, lambda place: labels.get(codes[place], ""), is_code=True))
        adjusted = figures.adjusted(session.choice)
        if adjusted is not None:
            found.append(_numbers(tr(P_ADJUSTED), adjusted, _p_value))
    else:
        found += [_further(figures, name) for name in figures.further[:FURTHER]]
    return found


def _words(title, texts, text):
    return Column(tr(title), texts, text)


def _numbers(title, values, write):
    return Column(title, values, lambda place: "" if np.isnan(values[place]) else write(values[place]))


def _part(figures):
    part, total = figures.part, figures.total

    def text(place):
        if np.isnan(part[place]) or np.isnan(total[place]):
            return ""
        return tr(OF).format(part=_figure(part[place]), total=_figure(total[place]))

    return Column(figures.field_title, part, text)


def _further(figures, name):
    title = figures.layer.attributeDisplayName(figures.layer.fields().lookupField(name))
    return _numbers(title, figures.column(name), _figure)


def _share(share):
    return in_language(f"{share:.1%}")


def _figure(value):
    return in_language(f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4g}")


def _p_value(p):
    return in_language("< 0.0001" if p < 1e-4 else f"{p:.4f}")
