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


def some_evidence():
    """Return records of evidence: three actors of cluster 7, a link that goes on, one that has lapsed, an interview.

    Returns
    -------
    dict of str to pandas.DataFrame
        By layer, see `clusters.evidence_layers`.

    Examples
    --------
    >>> some_evidence()["links"][["from_id", "kind", "to_id"]].to_numpy().tolist()
    [['mill', 'joint_project', 'school'], ['bank', 'finances', 'mill']]
    """
    import pandas as pd

    from .evidence.evidence_layers import ACTORS, INTERVIEWS, LINKS, RECORDS

    seen = {"cl_id": 7, "source": "Visit", "observed": "2025-05-02"}
    rows = {
        ACTORS: [
            {**seen, "actor_id": name, "name": name.capitalize(), "kind": kind}
            for name, kind in (("mill", "firm"), ("school", "training"), ("bank", "finance"))
        ],
        LINKS: [
            {**seen, "from_id": "mill", "kind": "joint_project", "to_id": "school", "began": "2024-01-31"},
            {**seen, "from_id": "bank", "kind": "finances", "to_id": "mill", "valid_to": "2025-12-31"},
        ],
        INTERVIEWS: [{**seen, "source": "Manager of the mill", "what": "We train together.", "cooperate": "yes"}],
    }
    return {
        layer.name: pd.DataFrame(
            rows.get(layer.name, []), columns=[field.name for field in layer.fields], dtype=object
        ).rename(index=lambda place: place + 1)
        for layer in RECORDS
    }
