"""What the figures of a table count, jobs or firms: said by the user, and often by the name of their field."""

from ..errors import fact, mark, notice, phrase
from ..text import folded

FIGURES = {"jobs": mark("jobs"), "firms": mark("firms")}
BEGINNINGS = {
    "jobs": (
        *("job", "worker", "employe", "employm", "emple", "empreg", "emplo", "trab", "ocupad", "asalariad", "personal"),
        *("puesto", "posto", "personnel", "staff"),
    ),
    "firms": (
        *("firm", "business", "plant", "employer", "estab", "etabl", "empres", "negocio", "empleador", "empregador"),
        *("unidad", "locales", "locais", "entrepris"),
    ),
}
"""How words begin that say what is counted, `text.folded`, in English, Spanish, Portuguese and French."""


def counted_notices(field, figure):
    """Return what a field's values are taken for, and whether its name says otherwise.

    Parameters
    ----------
    field : str
        "" where several have the figures.
    figure : {"jobs", "firms"}
        What the user says that they count.

    Returns
    -------
    tuple of Notice

    Examples
    --------
    >>> [str(one) for one in counted_notices("jobs_2024", "jobs")]
    ['LONG has the figures of the table as jobs, as COUNTED says.']
    """
    said = {one for one, words in BEGINNINGS.items() if any(word.startswith(words) for word in folded(field).split())}
    text = mark("LONG has the figures of the table as {figure}, as COUNTED says.")
    found = (fact(text, figure=phrase(FIGURES[figure])),)
    if said and figure not in said:
        text = mark(
            "“{field}” seems by its name to count {other}, but LONG has its values as {figure}, as COUNTED says, and "
            "the steps that read LONG take them for that. Set COUNTED if it is wrong."
        )
        found += (notice(text, field=field, other=phrase(FIGURES[said.pop()]), figure=phrase(FIGURES[figure])),)
    return found
