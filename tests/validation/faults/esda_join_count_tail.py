import json
import warnings

import numpy
from esda import Join_Counts_Local
from libpysal.weights import lat2W

# All of 25 areas but two have a firm. The corner (0, 0) has one of two neighbours with a firm, fewer than by chance:
# the upper tail P(X >= 1) of the hypergeometric law is 1 - P(both empty) = 1 - 1 / C(24, 2).
warnings.simplefilter("ignore")
values = numpy.ones(25)
values[[1, 23]] = 0
found = Join_Counts_Local(connectivity=lat2W(5, 5), permutations=9999, seed=1).fit(values).p_sim[0]
print(json.dumps({"theirs": float(found), "right": 1 - 1 / (24 * 23 / 2)}))
