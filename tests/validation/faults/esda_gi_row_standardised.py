import json

import numpy
from esda import G_Local
from libpysal.weights import lat2W

# All weights in a row are equal: the z-score is the same whatever they are divided by (Ord & Getis 1995).
values = numpy.arange(16.0) ** 1.5
standardised, binary = (G_Local(values, lat2W(4, 4), transform=kind, star=False, permutations=0).Zs[0] for kind in "RB")
print(json.dumps({"theirs": float(standardised), "right": float(binary)}))
