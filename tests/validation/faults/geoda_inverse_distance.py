import json
import tempfile
from pathlib import Path

import geopandas
import pygeoda

# Three points in a row, 10 and 30 m apart: the inverse distances of the first two are 1 / 10.
points = geopandas.GeoDataFrame({"id": [1, 2, 3]}, geometry=geopandas.points_from_xy([0, 10, 40], [0, 0, 0]), crs=32718)
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "points.shp"
    points.to_file(path)
    weights = pygeoda.distance_weights(pygeoda.open(str(path)), 15, power=1, is_inverse=True)
    print(json.dumps({"theirs": weights.gda_w.GetNeighborWeights(0)[0], "right": 0.1}))
