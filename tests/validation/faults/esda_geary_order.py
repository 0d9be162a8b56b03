import json
import warnings

import numpy
from esda import Geary_Local
from libpysal.weights import W

# Four areas in a row, in the order of their numbers: 2 - 1 - 3 - 10. The last differs most from its only neighbour.
warnings.simplefilter("ignore")
links = {"1": ["2", "3"], "2": ["1"], "3": ["1", "10"], "10": ["3"]}
values = numpy.array([2.0, 1.0, 4.0, 9.0])
z = dict(zip(links, (values - values.mean()) / values.std()))
right = [float(numpy.mean([(z[area] - z[other]) ** 2 for other in near])) for area, near in links.items()]
found = Geary_Local(connectivity=W(links, id_order=list(links)), permutations=0).fit(values).localG
print(json.dumps({"theirs": [round(float(each), 4) for each in found], "right": [round(each, 4) for each in right]}))
