"""How complex areas and sectors are: what areas have that few others have, which have much that few have.

References
----------
Hidalgo, C. A. & Hausmann, R. (2009). The building blocks of economic complexity. Proceedings of the National Academy
of Sciences 106(26), 10570-10575.
Hausmann, R., Hidalgo, C. A., Bustos, S., Coscia, M., Simoes, A. & Yıldırım, M. A. (2014). The atlas of economic
complexity. MIT Press. (The indices as eigenvectors, technical box 2.1.)
Mealy, P., Farmer, J. D. & Teytelboym, A. (2019). Interpreting economic complexity. Science Advances 5(1), eaau1705.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from ..errors import Notice, fact, listed, listed_notice, mark, notice, number

SAME = 1e-9
"""Difference below which two eigenvalues, or a correlation and zero, are the same."""
CLOSE = 0.01
"""Relative difference of the second and third eigenvalue below which small changes of the data may turn figures."""
FAINT = 0.1
"""Correlation with diversity below which the sign says little. Both are conventions."""


class Complexity(NamedTuple):
    """Indices of complexity, with mean 0 and standard deviation 1.

    Attributes
    ----------
    areas : pandas.Series of float
        ECI; NaN where an area has none.
    sectors : pandas.Series of float
        PCI.
    notices : tuple of Notice
    """

    areas: pd.Series
    sectors: pd.Series
    notices: tuple[Notice, ...]


def complexity(there):
    """Return the economic complexity of areas and the complexity of sectors.

    The second eigenvectors of D_a^-1 M D_s^-1 M' and of D_s^-1 M' D_a^-1 M (Hausmann et al. 2014), where M says which
    sectors areas have and D_a, D_s are diagonal, of diversities and ubiquities. Both are standardised by the
    population's standard deviation. Their sign is that of a correlation above zero of ECI and diversity.

    Parameters
    ----------
    there : pandas.DataFrame of float, shape (areas, sectors)
        1 where a sector is present, 0 where not; no area without a sector, and no sector without an area.

    Returns
    -------
    Complexity
        Where areas and sectors fall into parts that share nothing, those of the largest part alone have values. Nobody
        has one where the second eigenvector is not one: all areas alike, or two patterns equally strong.
    """
    areas, sectors = pd.Series(np.nan, there.index), pd.Series(np.nan, there.columns)
    part, notices = _largest_part(there) if there.size else (there, ())
    matrix = part.to_numpy()
    if min(matrix.shape) < 2:
        return Complexity(areas, sectors, (*notices, *_without(mark("Too few areas and sectors hang together."))))
    diversity, ubiquity = matrix.sum(axis=1), matrix.sum(axis=0)
    values, left, right = _second(matrix / np.sqrt(np.outer(diversity, ubiquity)))
    if values[0] < SAME:
        return Complexity(areas, sectors, (*notices, *_without(mark("All areas have the same sectors."))))
    if values[0] - values[1] < SAME:
        return Complexity(areas, sectors, (*notices, *_without(mark("Two patterns in the data are equally strong."))))
    eci, pci = _standard(left / np.sqrt(diversity)), _standard(right / np.sqrt(ubiquity))
    sign = 0.0 if np.ptp(diversity) == 0 else float(np.corrcoef(eci, diversity)[0, 1])
    if abs(sign) < SAME:
        text = mark(
            "It does not go with the number of sectors that areas have, so that nobody knows which end is high."
        )
        return Complexity(areas, sectors, (*notices, *_without(text)))
    areas[part.index], sectors[part.columns] = eci * np.sign(sign), pci * np.sign(sign)
    return Complexity(areas, sectors, (*notices, *_doubts(values, sign)))


def _largest_part(there):
    """Return the largest part of areas and sectors that hang together, and notices on the others."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    n = len(there)
    rows, columns = np.nonzero(there.to_numpy())
    links = csr_array((np.ones(len(rows)), (rows, n + columns)), shape=(n + there.shape[1],) * 2)
    count, labels = connected_components(links, directed=False)
    if count < 2:
        return there, ()
    sizes = np.bincount(labels[:n], minlength=count)
    # Of equally large parts that with the first id.
    largest = labels[:n][np.lexsort((there.index.to_numpy(dtype=str), -sizes[labels[:n]]))[0]]
    inside, of = labels[:n] == largest, labels[n:] == largest
    text = mark(
        "Areas that share no sector with the others, directly or through further areas, which have no index of "
        "complexity ({count}): {list}. Their sectors: {sectors}."
    )
    said = listed_notice(text, there.index[~inside], sectors=listed(there.columns[~of]))
    return there.loc[inside, of], said


def _second(matrix):
    """Return the second and third eigenvalue of M M', and the second singular vectors of M, left and right."""
    turned = matrix.shape[0] < matrix.shape[1]
    tall = matrix.T if turned else matrix
    values, vectors = np.linalg.eigh(tall.T @ tall)
    second, third = values[-2], values[-3] if len(values) > 2 else 0.0
    short = vectors[:, -2]
    long = tall @ short / np.sqrt(max(second, np.finfo(float).tiny))
    return (second, third), *((short, long) if turned else (long, short))


def _standard(values):
    return (values - values.mean()) / values.std()


def _without(why):
    """Return, in a tuple, that there are no indices of complexity, and why; marked."""
    return (notice(mark("Complexity is not computed. {why}"), why=fact(why)),)


def _doubts(values, sign):
    """Return notices on what the indices hang on."""
    found = ()
    if values[0] - values[1] < CLOSE * values[0]:
        text = mark(
            "Two patterns in the data are nearly equally strong (eigenvalues {second} and {third}): indices of "
            "complexity may turn with small changes of the data."
        )
        found += (notice(text, second=number(values[0], ".4f"), third=number(values[1], ".4f")),)
    if abs(sign) < FAINT:
        text = mark(
            "Complexity hardly goes with the number of sectors that areas have (correlation {value:.2f}): which end is "
            "called high rests on little."
        )
        found += (notice(text, value=abs(sign)),)
    return found
