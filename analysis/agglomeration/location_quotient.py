"""Where a sector has more than its share: location quotients and participation.

References
----------
Crocco, M. A., Galinari, R., Santos, F., Lemos, M. B. & Simões, R. (2006). Metodologia de identificação de aglomerações
produtivas locais. Nova Economia 16(2), 211-241.
Florence, P. S. (1939). Report on the location of industry. Political and Economic Planning, London.
Fingleton, B., Igliori, D. C. & Moore, B. (2004). Employment growth of small high-technology firms and the role of
horizontal clustering. Urban Studies 41(4), 773-799.
"""

import math

import pandas as pd

from ..errors import FieldError, listed, mark, notice, number
from ..validation import counts


def location_quotient(sector, total, *, reference_sector=None, reference_total=None):
    """Location quotient, jobs above expectation and participation of one sector in each area.

    Parameters
    ----------
    sector, total : pandas.Series of float, shape (n,)
        Jobs or firms of the sector, e_ij, and of all sectors, e_j, in each area; NaN where unknown.
    reference_sector, reference_total : float, optional
        The same for the reference region (the nation), e_i and e. Both or neither: without them, the sums over
        the areas where both are known.

    Returns
    -------
    frame : pandas.DataFrame
        ``lq`` = (e_ij / e_j) / (e_i / e) (Florence 1939); ``hclq`` = e_ij - e_i e_j / e, the jobs above expectation
        (Fingleton, Igliori & Moore 2004); ``pr`` = e_ij / e_i, the area's part of the sector, and
        ``hhm`` = e_ij / e_i - e_j / e, that part less the area's part of all sectors (Crocco et al. 2006). NaN where
        a figure is unknown; no ``lq`` where e_j = 0.
    reference : tuple of float
        e_i and e as used.
    notices : tuple of Notice

    Raises
    ------
    FieldError
        When a figure is negative, a sector exceeds its total, or a reference total is missing or impossible.

    Examples
    --------
    >>> import pandas
    >>> textiles = pandas.Series([30.0, 10.0, 0.0], ["a", "b", "c"], name="textiles")
    >>> jobs = pandas.Series([100.0, 100.0, 200.0], ["a", "b", "c"], name="jobs")
    >>> frame, reference, notices = location_quotient(textiles, jobs)
    >>> frame["lq"].round(2).tolist(), frame["hclq"].tolist()
    ([3.0, 1.0, 0.0], [20.0, 0.0, -20.0])
    >>> reference
    (40.0, 400.0)
    """
    (sector, total), notices = counts(sector, total)
    _refuse_above(sector, total)
    known = sector.notna() & total.notna()
    e_i, e, more = _reference(sector[known], total[known], reference_sector, reference_total)
    notices += more
    empty = known & (total == 0)
    if empty.any():
        notices += (
            notice(
                mark("Areas without a location quotient because “{field}” is 0 there ({count}): {rows}."),
                count=int(empty.sum()),
                field=total.name,
                rows=listed(total.index[empty]),
            ),
        )
    part = (sector / e_i).where(known)
    frame = pd.DataFrame(
        {
            "lq": (sector / total.mask(empty)) / (e_i / e),
            "hclq": sector - e_i * total / e,
            "pr": part,
            "hhm": part - total / e,
        }
    )
    return frame, (e_i, e), notices


def _refuse_above(sector, total):
    """Raise `FieldError` where the sector is more than all sectors."""
    above = sector > total
    if above.any():
        raise FieldError(
            mark(
                "“{sector}” exceeds “{total}” in these areas ({count}): {rows}. "
                "The sector must be a part of the total, in the same unit."
            ),
            sector=sector.name,
            total=total.name,
            count=int(above.sum()),
            rows=listed(sector.index[above]),
        )


def _reference(sector, total, reference_sector, reference_total):
    """Return the totals of the reference region, checked, and notices."""
    if (reference_sector is None) != (reference_total is None):
        raise FieldError(
            mark(
                "Only one of REFERENCE_SECTOR and REFERENCE_TOTAL is given. "
                "Give both, or neither to compare with the sums of the layer."
            )
        )
    # fsum rounds once, so that the sums do not depend on the order of the areas.
    sums = math.fsum(sector), math.fsum(total)
    if reference_sector is None:
        reference_sector, reference_total = sums
        if not reference_sector:
            raise FieldError(
                mark("Field “{field}” is zero or empty in every area: no sector to locate."),
                field=sector.name,
            )
    if not (math.isfinite(reference_total) and 0 < reference_sector <= reference_total):
        raise FieldError(
            mark(
                "The reference has {sector} of the sector and {total} of all sectors (REFERENCE_SECTOR, "
                "REFERENCE_TOTAL); the first must be above zero and at most the second."
            ),
            sector=number(reference_sector),
            total=number(reference_total),
        )
    if sums[0] <= reference_sector and sums[1] <= reference_total:
        return reference_sector, reference_total, ()
    exceeded = notice(
        mark(
            "The areas of the layer sum to {sector} of the sector and {total} of all sectors, more than the reference "
            "region has ({reference_sector} and {reference_total}). Check the unit, the year and the source of both."
        ),
        sector=number(sums[0]),
        total=number(sums[1]),
        reference_sector=number(reference_sector),
        reference_total=number(reference_total),
    )
    return reference_sector, reference_total, (exceeded,)
