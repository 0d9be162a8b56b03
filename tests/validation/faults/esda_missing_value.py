import json

import numpy
from esda import Moran_Local
from libpysal.weights import lat2W, w_subset

# Sixteen values in no order, one of them missing: how many areas are significant at 1 %? Beside it, without that area.
values = numpy.random.default_rng(1).random(16)
values[3] = numpy.nan
found = Moran_Local(values, lat2W(4, 4), permutations=999, seed=1).p_sim
kept = [area for area in range(16) if area != 3]
known = Moran_Local(values[kept], w_subset(lat2W(4, 4), kept, silence_warnings=True), permutations=999, seed=1).p_sim
print(json.dumps({"theirs": int((found <= 0.01).sum()), "right": int((known <= 0.01).sum())}))
