import json

import numpy
from esda import Moran_Local
from libpysal.weights import lat2W

# Sixteen values in no order, one of them missing: how many areas are significant at 1 %?
values = numpy.random.default_rng(1).random(16)
known = Moran_Local(values, lat2W(4, 4), permutations=999, seed=1).p_sim
values[3] = numpy.nan
found = Moran_Local(values, lat2W(4, 4), permutations=999, seed=1).p_sim
print(json.dumps({"theirs": int((found <= 0.01).sum()), "right": int((known <= 0.01).sum())}))
