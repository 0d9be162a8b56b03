"""Shares that a user sets, without the packages that need time to load."""

from ..errors import FieldError, mark


def require_share(name, share):
    """Raise `FieldError` where a share is not above 0 and at most 1; `name` is that of its parameter, in percent."""
    if not 0 < share <= 1:
        raise FieldError(mark("{name} is {value}; it must be above 0 and at most 100 %."), name=name, value=100 * share)


def counts_jobs(clusters):
    """Return whether shares and quotients of clusters are of jobs, else of firms.

    Jobs may be told beside shares of firms, as those of point clusters are: then share times total is the firms.

    Parameters
    ----------
    clusters : pandas.DataFrame
        Perhaps with ``jobs``, ``firms``, ``share`` and ``total``.

    Examples
    --------
    >>> import pandas
    >>> of_firms = pandas.DataFrame({"jobs": [90.0], "firms": [30.0], "share": [0.5], "total": [60.0]})
    >>> counts_jobs(of_firms), counts_jobs(of_firms.assign(total=180.0)), counts_jobs(of_firms[["firms"]])
    (False, True, False)
    """
    if "jobs" not in clusters or not clusters["jobs"].notna().any():
        return False
    if not {"firms", "share", "total"} <= set(clusters):
        return True
    of_share = (clusters["share"] * clusters["total"]).astype(float)
    apart = ((of_share - clusters[unit].astype(float)).abs().sum() for unit in ("jobs", "firms"))
    of_jobs, of_firms = apart
    return bool(of_jobs <= of_firms)
