import json
import random
import tempfile
from pathlib import Path

import pygeoda

# A ring of 40 areas, values at random: how many p-values change with the number of threads, all else alike?
draw, links = random.Random(1), ["0 40 map id"]
for area in range(40):
    links += [f"{area} 2", f"{(area - 1) % 40} {(area + 1) % 40}"]
values = [draw.random() for _ in range(40)]
with tempfile.TemporaryDirectory() as folder:
    path = Path(folder) / "map.gal"
    path.write_text("\n".join(links) + "\n")
    weights = pygeoda.read_gal(str(path), [str(area) for area in range(40)])
options = {"permutations": 999, "permutation_method": "complete", "seed": 1}
one, two = (pygeoda.local_moran(weights, values, cpu_threads=count, **options).lisa_pvalues() for count in (1, 2))
print(json.dumps({"theirs": sum(a != b for a, b in zip(one, two)), "right": 0}))
