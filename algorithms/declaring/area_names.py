"""Which field has the names of areas, or of the provinces that they lie in: given, or guessed by its name."""

from ...analysis.errors import fact, mark
from ..layers.frames import texts_of

NAMES = ("name", "nombre", "nom", "nome", "area_name", "municipio", "municipality", "distrito", "comuna", "commune",
         "canton", "nombdist", "nomgeo", "nm_mun", "nom_mun", "mun_nombre", "dpa_despar")  # fmt: skip
"""Fields that usually have the names of municipalities, in English and in the layers of offices of statistics."""
PROVINCES = ("province", "provincia", "prov", "nombprov", "department", "departamento", "nombdep", "dpa_despro",
             "estado", "state", "region", "nom_ent", "nm_uf")  # fmt: skip
NAME_FIELD = "NAME_FIELD"
GUESSED = mark("{parameter} is not given; field “{field}” is taken for it.")


def named(run, areas, parameter, usual):
    """Return texts of areas on their ids, by the field of a parameter or a usual one; None where there is none.

    Parameters
    ----------
    run : Run
    areas : Areas
    parameter : str
    usual : sequence of str
        Names of fields, in small letters, the likeliest first.

    Returns
    -------
    pandas.Series or None
    """
    field = run.text(parameter)
    if not field:
        field = usual_among(areas.source.fields().names(), usual)
        if not field:
            return None
        run.report.notices([fact(GUESSED, parameter=parameter, field=field)])
    return texts_of(areas, field)


def usual_among(names, usual=NAMES):
    """Return which of some fields has one of the usual names, "" where none has."""
    there = {name.casefold(): name for name in names}
    return next((there[name] for name in usual if name in there), "")


def called(run, areas, by_id):
    """Return what messages call areas, by the name of their index: their names, with their ids where these are known.

    Parameters
    ----------
    run : Run
    areas : Areas
    by_id : bool
        Whether the index has ids of the user's, and no numbers in the order of the areas on the map.

    Returns
    -------
    dict of str to dict
        Nothing where no field has names.
    """
    given = run.text(NAME_FIELD) if run.algorithm.parameterDefinition(NAME_FIELD) else ""
    there = areas.source.fields().names()
    field = given if given in there else usual_among(there)
    if not field or field == areas.frame.index.name:
        return {}
    names = texts_of(areas, field, run.cancelled).dropna()
    return {str(areas.frame.index.name): {id_: f"{name} ({id_})" if by_id else name for id_, name in names.items()}}


def names_of(run, areas):
    """Return the names of areas as {id: text}, by NAME_FIELD or a usual field; nothing where there is none."""
    found = named(run, areas, NAME_FIELD, NAMES)
    return {} if found is None else found.dropna().to_dict()
