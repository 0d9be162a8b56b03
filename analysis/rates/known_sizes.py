"""Sizes of a sector's firms as users have them: a row for each firm, or sums by area.

References
----------
Klugman, S. A., Panjer, H. H. & Willmot, G. E. (2012). Loss Models, 4th edition. Wiley.
"""

from ..errors import FieldError, fact, listed, mark, notice, number, valued
from ..validation import NEGATIVE_IN_ROWS, refuse_negative
from .firm_sizes import FirmSizes

SAME_JOBS = 0.1
"""Relative difference of two sums of the same jobs that needs no word."""


def sizes_of_firms(sizes, jobs):
    """Return the law of the sizes of firms that are known one by one.

    Parameters
    ----------
    sizes : pandas.Series of float
        Jobs of each firm; NaN where not known. Its index names the rows to the user.
    jobs : pandas.Series of float
        The jobs that are tested, by area.

    Returns
    -------
    FirmSizes, tuple of Notice

    Raises
    ------
    FieldError
        When sizes are negative or not whole, there are none, or one is larger than all jobs together.
    """
    refuse_negative(sizes, NEGATIVE_IN_ROWS)
    odd = sizes.notna() & (sizes % 1 != 0)
    if odd.any():
        text = mark(
            "Field “{field}” has firms whose jobs are not whole numbers, in these rows ({count}): {rows}. Means and "
            "estimates hide how firms differ in size; give the jobs of each firm."
        )
        raise FieldError(text, field=sizes.name, count=int(odd.sum()), rows=listed(valued(sizes[odd].items())))
    known = sizes[sizes > 0]
    if known.empty:
        raise FieldError(mark("Field “{field}” has no firm with jobs."), field=sizes.name)
    total, most = jobs.sum(), known.max()
    if most > total:
        text = mark(
            "The largest firm in “{field}” has {most} jobs, and “{jobs}” has {total} in all areas together. Give the "
            "firms whose jobs are tested: those of the sector, in these areas."
        )
        raise FieldError(text, field=sizes.name, most=number(most), jobs=jobs.name, total=number(total))
    said = [_law(FirmSizes.observed(known), known.size)]
    without = int((sizes == 0).sum() + sizes.isna().sum())
    if without:
        text = mark("Firms in “{field}” without jobs, or whose jobs are not known, and so left out: {count}.")
        said.append(fact(text, field=sizes.name, count=without))
    if abs(known.sum() - total) > SAME_JOBS * total:
        text = mark(
            "The firms in “{field}” have {known} jobs together, and “{jobs}” has {total} in all areas. Are they the "
            "firms whose jobs are tested? Others may have other sizes."
        )
        said.append(notice(text, field=sizes.name, known=number(known.sum()), jobs=jobs.name, total=number(total)))
    return FirmSizes.observed(known), tuple(said)


def sizes_of_sums(jobs, firms, squares):
    """Return the law of sizes whose mean and mean square are those of sums by area: a gamma law.

    Parameters
    ----------
    jobs, firms, squares : pandas.Series of float, shape (n,)
        By area: the jobs that are tested, the firms that they come in, and the sum of the squared jobs of these firms.

    Returns
    -------
    FirmSizes, tuple of Notice

    Raises
    ------
    FieldError
        When a figure is negative, or no firms can have these sums.
    """
    for column in (jobs, firms, squares):
        refuse_negative(column)
    known = jobs.notna() & firms.notna() & squares.notna()
    jobs, firms, squares = jobs[known], firms[known], squares[known]
    if not firms.sum() > 0:
        raise FieldError(mark("Field “{field}” has no firm in any area."), field=firms.name)
    # Of given jobs and firms the sum of squares is least where all firms are alike (Cauchy and Schwarz).
    short = squares * firms < jobs**2 * (1 - 1e-9)
    if short.any():
        text = mark(
            "Areas whose “{squares}” is less than the square of “{jobs}” divided by “{firms}”, which no firms can have "
            "({count}): {rows}. It is the sum of the squared jobs of each firm: 10, 10 and 40 jobs make 1,800."
        )
        names = {"squares": squares.name, "jobs": jobs.name, "firms": firms.name}
        raise FieldError(text, count=int(short.sum()), rows=listed(short.index[short]), **names)
    mean = jobs.sum() / firms.sum()
    if mean < 1:
        text = mark("“{jobs}” has fewer jobs than “{firms}” firms: the mean is {mean}, and a firm has at least one.")
        raise FieldError(text, jobs=jobs.name, firms=firms.name, mean=number(mean, ".2f"))
    law = FirmSizes.of_moments(mean, squares.sum() / firms.sum(), int(jobs.sum()))
    text = mark("Sizes of firms are known by their mean and mean square only: a gamma law stands for them.")
    return law, (_law(law, int(firms.sum())), fact(text))


def _law(law, firms):
    """Return what sizes are taken for."""
    text = mark(
        "Jobs come in {firms} firms of {mean} jobs on average; the firm of a job has {lump} on average, and jobs vary "
        "as lumps of that size."
    )
    return fact(text, firms=firms, mean=number(law.mean, ".1f"), lump=number(law.lump, ".1f"))
