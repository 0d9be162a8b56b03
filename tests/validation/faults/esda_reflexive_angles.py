import json

import numpy
import shapely
from esda import shape

# An L has five angles that bulge and one that does not: (N - R) / (N + R) = 4 / 6, whichever way its ring runs.
ell = shapely.Polygon([(0, 0), (3, 0), (3, 1), (1, 1), (1, 3), (0, 3)])
try:
    theirs = [round(float(value), 4) for value in shape.reflexive_angle_ratio(numpy.array([ell, ell.reverse()]))]
except Exception as error:
    theirs = type(error).__name__
print(json.dumps({"theirs": theirs, "right": [round(4 / 6, 4)] * 2}))
