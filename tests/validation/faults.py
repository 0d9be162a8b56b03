"""Wrong numbers in other software: what is said of each, and whether it is so in the version that is installed.

Each has a script in `faults/` that prints what the program gives and what is right, worked out in its first lines. It
is run by the Python of build/validation, by QGIS's own where Polos uses the library there, or by R.
"""

import json
import math
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from cases import Text
from programs import PROGRAMS, PYTHON, ROOT, environment, version

FOLDER = Path(__file__).with_name("faults")
DESK = ROOT / "build" / "python"
"""The Python of QGIS, whose esda is another version, without numba."""


@dataclass(frozen=True)
class Fault:
    """A wrong number: the program (a name of `programs.PROGRAMS`), the script, what is wrong, relative tolerance."""

    program: str
    script: str
    what: Text
    tolerance: float = 0.02


FAULTS = (
    Fault(
        "esda",
        "esda_second_areal_moment.py",
        Text(
            "`shape.second_areal_moment`, and with it `nmi` and `moa_ratio`, fail or give one array a vertex "
            "where numba is "
            "not installed",
            "`shape.second_areal_moment`, y con él `nmi` y `moa_ratio`, falla o da un arreglo por vértice si "
            "numba no está "
            "instalado",
        ),
    ),
    Fault(
        "esda",
        "esda_reflexive_angles.py",
        Text(
            "`shape.reflexive_angle_ratio` is not the (N − R)/(N + R) of its documentation and changes with the "
            "direction of "
            "the ring; it fails without numba",
            "`shape.reflexive_angle_ratio` no es el (N − R)/(N + R) de su documentación y cambia con el sentido "
            "del anillo; "
            "falla sin numba",
        ),
    ),
    Fault(
        "esda",
        "esda_gi_row_standardised.py",
        Text(
            "z of `G_Local` with row-standardised weights, its default: it uses the variance of binary weights",
            "z de `G_Local` con pesos estandarizados por fila, su valor predeterminado: usa la varianza de "
            "pesos binarios",
        ),
    ),
    Fault(
        "esda",
        "esda_missing_value.py",
        Text(
            "One missing value makes every area of `Moran_Local` significant, without a word (areas with p ≤ 0.01)",
            "Un solo valor faltante hace significativas todas las áreas de `Moran_Local`, sin aviso (áreas con "
            "p ≤ 0,01)",
        ),
    ),
    Fault(
        "esda",
        "esda_ties.py",
        Text(
            "p of `Moran_Local` leaves ties out of one tail: areas without a firm among areas without a firm are "
            "“significant”",
            "p de `Moran_Local` deja los empates fuera de una cola: áreas sin empresas entre áreas sin empresas "
            "resultan "
            "«significativas»",
        ),
    ),
    Fault(
        "esda",
        "esda_join_count_tail.py",
        Text(
            "p of `Join_Counts_Local`, a one-sided test, is the smaller of both tails: fewer joins than by chance are "
            "“significant”",
            "p de `Join_Counts_Local`, una prueba de una cola, es la menor de ambas: menos uniones que por azar "
            "resultan "
            "«significativas»",
        ),
    ),
    Fault(
        "esda",
        "esda_geary_order.py",
        Text(
            "`Geary_Local` returns values in another order than that of the areas where ids do not rise as text, as "
            "1, 2, 3, 10 do not",
            "`Geary_Local` devuelve los valores en otro orden que el de las áreas si los códigos no ascienden como "
            "texto, como 1, 2, 3, 10",
        ),
        1e-3,
    ),
    Fault(
        "GeoDa",
        "geoda_inverse_distance.py",
        Text(
            "`distance_weights(is_inverse=True)` gives the distance itself",
            "`distance_weights(is_inverse=True)` da la distancia misma",
        ),
    ),
    Fault(
        "GeoDa",
        "geoda_threads.py",
        Text(
            "The same seed gives other p-values with another number of threads (how many of 40 differ)",
            "La misma semilla da otros valores p con otro número de hilos (cuántos de 40 difieren)",
        ),
    ),
    Fault(
        "GeoDa",
        "geoda_ties.py",
        Text(
            "p of `local_moran` does not count a sum that equals the observed one",
            "p de `local_moran` no cuenta una suma igual a la observada",
        ),
        0.2,
    ),
    Fault(
        "GeoDa",
        "geoda_uneven_draws.py",
        Text(
            "The first and the last area are drawn half as often as others",
            "La primera y la última área se sortean la mitad de veces que las demás",
        ),
        0.2,
    ),
    Fault(
        "spdep",
        "spdep_join_count_replacement.R",
        Text(
            "`local_joincount_uni` draws neighbours with replacement: p too large",
            "`local_joincount_uni` sortea los vecinos con reposición: p demasiado grande",
        ),
        0.2,
    ),
    Fault(
        "spdep",
        "spdep_geary_replacement.R",
        Text(
            "`localC_perm` draws neighbours with replacement: variance too large",
            "`localC_perm` sortea los vecinos con reposición: varianza demasiado grande",
        ),
        0.05,
    ),
)

READ_ONLY = (
    Text(
        "R `REAT` (3.0.3), `LQ.norm`: subtracts means of columns and divides by deviations of rows.",
        "R `REAT` (3.0.3), `LQ.norm`: resta medias de columnas y divide entre desviaciones de filas.",
    ),
    Text(
        "R `ioanalysis`, `key.sector`: compares linkages that are not normalised with 1.",
        "R `ioanalysis`, `key.sector`: compara con 1 encadenamientos no normalizados.",
    ),
    Text(
        "R `UtilMio`, `FLQ`: λ by sector instead of the region's total over the nation's.",
        "R `UtilMio`, `FLQ`: λ por sector en lugar del total de la región sobre el de la nación.",
    ),
)
"""Read in their source, not run: no Debian or Python package has them."""


def check(fault):
    """Return a fault's rows, one a version it was run in: version, what the program gives, what is right, still so."""
    interpreters = ["Rscript"] if fault.script.endswith(".R") else [PYTHON]
    if fault.program == "esda":
        interpreters.append(DESK)
    rows = []
    for interpreter in interpreters:
        found = _run(interpreter, fault)
        if found is None:
            continue
        where = version(fault.program) if interpreter != DESK else _desk_version(PROGRAMS[fault.program].package)
        wrong = not _close(found["theirs"], found["right"], fault.tolerance)
        shown = {side: _shown(found[side]) for side in ("theirs", "right")}
        rows.append({"version": where, "desk": interpreter == DESK, **shown, "still": wrong})
    return rows


def _run(interpreter, fault):
    kept = os.environ if interpreter == DESK else environment()
    try:
        done = subprocess.run(
            [interpreter, FOLDER / fault.script], capture_output=True, text=True, check=True, timeout=300, env=kept
        )
    except (OSError, subprocess.SubprocessError) as error:
        print(f"validate: {fault.script} did not run: {(getattr(error, 'stderr', '') or str(error)).strip()[-200:]}")
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def _desk_version(package):
    """Return the version that QGIS's Python has; this process runs in it."""
    from importlib.metadata import version as installed

    return installed(package)


def _close(theirs, right, tolerance):
    if isinstance(right, list):
        return isinstance(theirs, list) and all(_close(one, two, tolerance) for one, two in zip(theirs, right))
    return not isinstance(theirs, str) and math.isclose(theirs, right, rel_tol=tolerance, abs_tol=1e-12)


def _shown(value):
    if isinstance(value, list):
        return "; ".join(map(_shown, value))
    return value if isinstance(value, str) else f"{value:.4g}"
