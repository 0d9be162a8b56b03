"""A map for the examples of the docstrings."""


def six_by_six():
    """Return a map of six by six squares, with jobs in the west.

    Returns
    -------
    graph : libpysal.graph.Graph
        Queen contiguity of the squares.
    jobs : pandas.Series of float, shape (36,)

    Examples
    --------
    >>> graph, jobs = six_by_six()
    >>> jobs.head(6).tolist()
    [90.0, 80.0, 30.0, 20.0, 10.0, 10.0]
    """
    import geopandas
    import pandas as pd
    import shapely

    from .weights.options import WeightsOptions, spatial_graph

    squares = geopandas.GeoSeries([shapely.box(x, y, x + 1, y + 1) for y in range(6) for x in range(6)])
    graph, _ = spatial_graph(squares, WeightsOptions("queen"))
    return graph, pd.Series([90.0, 80.0, 30.0, 20.0, 10.0, 10.0] * 6, squares.index, name="jobs")
