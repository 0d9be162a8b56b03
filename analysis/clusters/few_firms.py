"""Which jobs are told where few firms must not be known by them: one rule for sheets, observatories and two dates."""


def shown_areas(jobs, firms, least):
    """Return of which areas the jobs may be told where few firms must not be known by them.

    An area of fewer firms than asked is left out. Where the areas left out are one alone, or have too few firms
    together, the total of all would tell them; then the smallest of the others are left out too (secondary
    suppression; Willenborg & de Waal 2001, *Elements of Statistical Disclosure Control*, chapter 6).

    Parameters
    ----------
    jobs, firms : pandas.Series of float
        By area; NaN where unknown: of an area without a number of firms nobody can tell, and its source decided.
    least : float
        Fewest firms of an area that is told.

    Returns
    -------
    pandas.Series of bool

    Examples
    --------
    >>> import pandas
    >>> jobs, firms = pandas.Series([90.0, 40.0, 20.0, 50.0]), pandas.Series([1.0, 8.0, 5.0, 9.0])
    >>> shown_areas(jobs, firms, 3).tolist()
    [False, True, False, True]
    """
    few = (firms > 0) & (firms < least) & jobs.notna()
    others = jobs[~few & (jobs > 0)].sort_values(kind="stable").index.to_list()
    while few.any() and others and (few.sum() < 2 or firms[few].sum() < least):
        few.loc[others.pop(0)] = True
    return ~few


def may_tell(firms, least):
    """Return whether the jobs of so many firms may be told; see `shown_areas`."""
    return not 0 < firms < least
