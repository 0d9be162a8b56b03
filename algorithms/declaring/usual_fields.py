"""What fields are usually called: a dialog chooses them by their names, and no field where none has one of them."""

AREA_IDS = (
    *("area_id", "area_code", "ubigeo", "cod_mun", "codmun", "cod_municipio", "cvegeo", "divipola", "cod_dane"),
    *("dpa_parroq", "dpa_canton", "cod_comuna", "cd_mun", "ibge", "mun_code", "id_area", "cod_area"),
)
"""Ids of areas, in layers as in tables."""
OF_LAYERS = (*AREA_IDS, "code", "codigo", "cod", "id_field", "clave")
OF_TABLES = (*AREA_IDS, "area")
"""In a table “code” may be that of a sector."""
SECTORS = ("sector", "sector_code", "ciiu", "ciiu4", "cod_ciiu", "codigo_ciiu", "isic", "isic4")
PROVINCES = ("province", "provincia")

USUAL = {
    "AREA_ID": OF_LAYERS,
    "TABLE_ID": OF_TABLES,
    "SECTOR_FIELD": SECTORS,
    "CODE_FIELD": (*SECTORS, "code", "codigo"),
    "VALUE_FIELD": ("value", "valor"),
    "SECTOR": ("sector",),
    "TOTAL": ("total",),
    "FLOWS_CODE": ("sector", "code", "codigo"),
    "PRODUCT_FIELD": ("product", "producto"),
    "YEAR_FIELD": ("year", "anio", "año"),
    "START": ("start", "inicio"),
}
"""By parameter, in small letters, the likeliest first. Others are left to the user."""
CODES = frozenset({*OF_LAYERS, *SECTORS, "sector"} - {"sector", "total"})
"""Names of fields that hold codes, and no figures."""


def usual_field(parameter, names):
    """Return which of some fields is usually meant by a parameter, "" where none is.

    Parameters
    ----------
    parameter : str
    names : iterable of str
    """
    there = {name.casefold(): name for name in names}
    return next((there[name] for name in USUAL.get(parameter, ()) if name in there), "")
