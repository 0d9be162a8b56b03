import json
from math import comb

import numpy
from esda import Moran_Local
from libpysal.weights import lat2W

# Of 100 areas three have a firm. A corner with none beside it sees 0 and 0: no sum is lower, and C(96, 2) / C(99, 2) of
# all pairs are as low, so that the smaller share of sums at least, or at most, as large is that one.
values = numpy.zeros(100)
values[[44, 45, 54]] = 1
found = Moran_Local(values, lat2W(10, 10), permutations=9999, seed=1).p_sim[0]
print(json.dumps({"theirs": float(found), "right": comb(96, 2) / comb(99, 2)}))
