"""How offices name columns, in Spanish, English, Portuguese and French: beginnings of words, without accents.

One that ends in a blank is a whole word.
"""

AREA = (
    *("ubigeo", "cod", "id ", "code", "dpa", "cvegeo", "cve", "geo", "area", "comuna", "muni", "canton", "parroquia"),
    *("distrito", "dist", "district", "commune", "inei", "inec", "dane", "divipola", "insee", "key", "clave"),
)
SECTOR = (
    "ciiu",
    "isic",
    "cnae",
    "nace",
    "scian",
    "naics",
    "sector",
    "rama",
    "activ",
    "giro",
    "division",
    "clase",
    "branch",
    "industr",
)
FIRMS = (
    *(
        "establ",
        "estab",
        "empresa",
        "firma",
        "firm",
        "local",
        "unidad",
        "negoc",
        "business",
        "plant",
        "n est",
        "num est",
    ),
    *("ruc", "contribuy", "entreprise", "company", "compan"),
)
JOBS = (
    *("empl", "trabaj", "personal", "ocup", "puesto", "job", "worker", "employ", "po ", "pea ", "asalar", "afili"),
    *("plaza", "staff", "emploi", "vinculo"),
)
FIGURE = ("valor", "value", "cantidad", "total", "numero", "num", "n ", "count", "conteo", "suma")
NAME = ("nombre", "nomb", "nom", "name", "distrito", "canton", "municipio", "comuna", "parroquia", "denomin", "nm")
PROVINCE = ("prov", "despro")
"""Of these, wherever in a name they stand."""
YEAR = ("ano", "anio", "year", "periodo", "aaaa", "annee", "gestion", "ejercicio")
