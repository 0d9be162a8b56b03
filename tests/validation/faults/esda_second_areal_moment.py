import json

import numpy
import shapely
from esda import shape

# A box of 2 by 1 about its centre: (b h³ + h b³) / 12.
try:
    theirs = float(numpy.ravel(shape.second_areal_moment(numpy.array([shapely.box(0, 0, 2, 1)])))[0])
except Exception as error:
    theirs = type(error).__name__
print(json.dumps({"theirs": theirs, "right": (2 * 1**3 + 1 * 2**3) / 12}))
