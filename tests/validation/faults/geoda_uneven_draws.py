import json
import tempfile
from pathlib import Path

import pygeoda

# A ring of eleven areas, each with the one after it as its neighbour. Area 4 sees a firm; only the last area has two,
# and is drawn, of ten others, once in ten: P(sum > 1) is 1 / 10.
links, values = ["0 11 map id"], [0.0] * 11
values[5], values[10] = 1.0, 2.0
for area in range(11):
    links += [f"{area} 1", f"{(area + 1) % 11}"]
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "map.gal"
    path.write_text("\n".join(links) + "\n")
    weights = pygeoda.read_gal(str(path), [str(area) for area in range(11)])
options = {"permutations": 99_999, "permutation_method": "complete", "seed": 1, "cpu_threads": 1}
found = pygeoda.local_moran(weights, values, **options).lisa_pvalues()[4]
print(json.dumps({"theirs": round(found, 3), "right": 0.1}))
