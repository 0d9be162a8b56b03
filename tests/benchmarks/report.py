"""Writes what `run.py` measured as a page: ratios first, and what they do not say."""

import math
from statistics import median

from shared import BATCH, NEAREST, NEIGHBOURS, SECTORS

NAMES = {
    "local_moran": "Local Moran, a value",
    "local_moran_rate": "Local Moran, Empirical Bayes rate",
    "bivariate_local_moran": "Bivariate local Moran",
    "gi_star": "Gi*",
    "local_geary": "Local Geary",
    "multivariate_local_geary": "Local Geary of 3 variables",
    "local_join_count": "Local join count",
    "global_autocorrelation": "Moran's I, Geary's C and General G",
    "moran_geary": "Moran's I and Geary's C; Polos General G too",
    "queen": "Queen contiguity",
    "rook": "Rook contiguity",
    "nearest": f"{NEAREST} nearest",
    "band": f"Distance band, {NEIGHBOURS} neighbours on average",
    "kernel": "Triangular kernel of that width",
    "engine": "Permutations alone",
    "sectors": "All sectors at once",
    "robustness": "Robustness of classes and clusters",
    "growth": "How the cost of Polos grows",
    "command": "The whole command",
}
PEERS = {
    "esda": "esda",
    "esda 2": "esda, 2 processes",
    "complete 1": "GeoDa complete, 1 thread",
    "complete 2": "GeoDa complete, 2 threads",
    "lookup 1": "GeoDa lookup, 1 thread",
    "lookup 2": "GeoDa lookup, 2 threads",
    "batch 2": "GeoDa batch, 2 threads",
    "pygeoda": "pygeoda",
}
LOCAL = tuple(NAMES)[:7]
WEIGHTS = ("queen", "rook", "nearest", "band", "kernel")
FAILURES = {"time": "too long", "memory": "too large", "crash": "crashed"}
TOO_LONG = 60
GRID_RUNS = 8
"""Of robustness: pairs of neighbours and law in its default grid, the automatic law being one of the others."""
NOTHING = "–"


def page(found):
    """Return the page, in Markdown."""
    parts = (
        opening(found),
        asked(found),
        local(found),
        first_calls(found),
        whole_map(found),
        weights(found),
        sectors(found),
        memory(found),
        growth(found),
        slower(found),
        caveats(found),
        machine(found),
    )
    return "\n\n".join(part.strip() for part in parts) + "\n"


def opening(found):
    text = f"""
# Benchmarks

How long Polos takes beside esda (with numba) and GeoDa's engine (pygeoda), and how much memory. **The numbers in the
tables are ratios, the time of the other program divided by that of Polos**: 10 means that Polos takes a tenth of the
time, 0.5 that it takes twice as long. Both were measured in one run on one machine, in turn. `make bench` writes this
page; change the text in `tests/benchmarks/report.py`.

**To repeat it**: `make bench`, about {math.ceil(found["minutes"])} minutes on two processors, besides what the first
run installs in `build/bench/`. `tools/bench.sh --quick` measures a part in about three minutes and leaves this page
alone.

How it is measured:

- Each job runs in a process of its own, forked from one that has loaded the libraries, the areas and, for statistics,
  the weights. Reading files and drawing maps take no part, but in the whole command among the promises.
- Polos and its peers take turns. Times are medians of {count_of_repetitions(found)} repetitions; where one takes
  seconds there is only one.
- **≈** marks times that are not measured but continued: the job was measured with the number of permutations in
  brackets and with 9 (Polos: 99), and the straight line through both was taken to {found["permutations"]:,}.
  “> 5” was given up after {TOO_LONG} seconds with even fewer, and would take more than 5 times as long as Polos.
- esda runs with compiled code and without keeping all permuted values (`keep_simulations=False`), which is kind to it;
  only among the promises it runs as it comes. GeoDa's “complete” draws for each area; “lookup” draws once for all, as
  Polos and esda do.
"""
    return text


def count_of_repetitions(found):
    counts = sorted({len(each["times"]) for each in found["records"] if len(each["times"]) > 1})
    return f"{counts[0]} to {counts[-1]}" if len(counts) > 1 else str(counts[0])


def asked(found):
    """Return what was promised of Polos, and whether it holds."""
    target = found["permutations"]
    ours, esda, complete = (record(found, "engine", 20_000, name) for name in ("polos", "esda", "complete 2"))
    rows = [
        (
            f"Permutations alone, 20,000 areas × {target:,}, beside esda's local Moran as it comes",
            *times(seconds(esda, target), seconds(ours, target)),
            1_000,
        ),
        (
            "The same beside GeoDa's, complete, 2 threads",
            *times(seconds(complete, target), seconds(ours, target)),
            100,
        ),
    ]
    many = [each for each in found["growth"] if each["what"] == "engine permutations"][-1]
    rows.append(
        (
            f"{many['size'] + 1:,} permutations, beside 2,000 of esda's, 20,000 areas",
            *times(seconds(esda, 2_000), median(many["times"])),
            1,
        )
    )
    largest = max(found["sizes"])
    queen = [record(found, "queen", largest, name) for name in ("pygeoda", "polos")]
    rows.append((f"Queen contiguity of {largest:,} areas, beside pygeoda", *times(*map(seconds, queen)), 1))
    command = {name: median(each) for name, each in found["command"].items()}
    rows.append(
        (
            "The whole command `localmoran` on the sample, beside twice QGIS's saving of the same layer",
            *times(2 * command["saving"], command["polos"]),
            1,
        )
    )
    lines = [
        [text, f"{own:.3g} s", number(ratio), f"at least {least:,}", "yes" if ratio >= least else "**no**"]
        for text, ratio, own, least in rows
    ]
    every = f"{found['sectors']} sectors × 2,500 areas"
    spent = {name: seconds(record(found, "sectors", 2_500, name), target) for name in ("polos", "values")}
    peak = max(each["peak"] for each in found["records"] if each["contender"] == "polos" and "peak" in each)
    lines += [
        *(
            [
                f"{every}, {what}",
                f"{spent[name]:.3g} s",
                NOTHING,
                f"below {most} s",
                "yes" if spent[name] < most else "**no**",
            ]
            for name, what, most in (
                ("polos", "rates, tested as counts at risk", 60),
                ("values", "values, permuted by the exact law", 15),
            )
        ),
        *robustness(found),
        ["Largest memory of a Polos process, all jobs", f"{peak:,.0f} MB", NOTHING, "below 1,500 MB", verdict(peak)],
    ]
    text = "## What was promised\n\n" + table(["", "Polos", "Ratio", "Promised", "Kept"], lines)
    if found.get("earlier"):
        earlier = ", ".join(number(ratio) for ratio in found["earlier"])
        text += f"\n\nThe first was measured more than once, and is near its limit; before, the ratio was: {earlier}."
    return text


def robustness(found):
    """Return the line of a result under many settings; none where it was not measured yet."""
    own = record(found, "robustness", 2_500, "polos")
    if not own:
        return []
    most = f"below {TOO_LONG} s"
    text = f"Robustness with clusters, {GRID_RUNS + found.get('redraws', 52)} runs × 2,500 areas"
    if own["failed"]:
        return [[text, FAILURES[own["failed"]], NOTHING, most, "**no**"]]
    return [[text, f"{seconds(own):.3g} s", NOTHING, most, "yes" if seconds(own) < TOO_LONG else "**no**"]]


def first_promise(found):
    """Return the ratio of the first promise."""
    esda, ours = (record(found, "engine", 20_000, name) for name in ("esda", "polos"))
    return seconds(esda, found["permutations"]) / seconds(ours, found["permutations"])


def verdict(peak):
    return "yes" if peak < 1_500 else "**no**"


def times(theirs, ours):
    return theirs / ours, ours


def local(found):
    """Return a table of ratios for each size."""
    text = f"## Local statistics, {found['permutations']:,} permutations\n\n"
    text += (
        "Polos uses both processors. Join counts need no permutations in Polos, which computes the probability that "
        "the others approach.\n"
    )
    for n in found["sizes"]:
        peers = [name for name in PEERS if any(record(found, case, n, name) for case in LOCAL)]
        rows = []
        for case in LOCAL:
            own = record(found, case, n, "polos")
            if own:
                cells = [ratio_cell(found, record(found, case, n, name), own) for name in peers]
                rows.append([NAMES[case], time_cell(found, own), *cells])
        text += f"\n**{n:,} areas**\n\n" + table(["", "Polos", *(PEERS[name] for name in peers)], rows) + "\n"
    return text


def first_calls(found):
    """Return what starting costs."""
    n = min(found["sizes"])
    rows = []
    for case in dict.fromkeys(each["case"] for each in found["cold"]):
        more = {each["contender"]: each["seconds"] for each in found["cold"] if each["case"] == case}
        if len(more) == 2:
            warm = {name: seconds(record(found, case, n, name), found["permutations"]) for name in more}
            ratio = (warm["esda"] + more["esda"]) / (warm["polos"] + more["polos"])
            rows.append([NAMES[case], f"{more['polos']:.2g} s", f"{more['esda']:.2g} s", number(ratio)])
    text = f"""
## The first call in a process

esda compiles with numba when a statistic is first used, in every new process. The extra time of the first call, and
the ratio of whole first calls for {n:,} areas × {found["permutations"]:,} permutations. It is not in the tables above.
"""
    return text.strip() + "\n\n" + table(["", "Polos", "esda", "First call, ratio"], rows)


def whole_map(found):
    """Return the global statistics."""
    rows = []
    for case in ("global_autocorrelation", "moran_geary"):
        for n in found["sizes"]:
            own, esda = (record(found, case, n, name) for name in ("polos", "esda"))
            if own:
                rows.append([NAMES[case], f"{n:,}", time_cell(found, own), ratio_cell(found, esda, own)])
    text = f"""
## Global statistics, {found["permutations"]:,} permutations

All statistics together; pygeoda has none. esda's General G sets up an n × n matrix (80 GB for 100,000 areas) and is
left out there.
"""
    return text.strip() + "\n\n" + table(["", "Areas", "Polos", "esda"], rows)


def weights(found):
    rows = []
    for case in WEIGHTS:
        for n in found["sizes"]:
            own = record(found, case, n, "polos")
            if own:
                cells = [ratio_cell(found, record(found, case, n, name), own) for name in ("esda", "pygeoda")]
                rows.append([NAMES[case], f"{n:,}", time_cell(found, own), *cells])
    text = """
## Weights

From polygons in memory to a graph. Polos also looks for islands and for parts without a link between them.
"""
    return text.strip() + "\n\n" + table(["", "Areas", "Polos", "libpysal", "pygeoda"], rows)


def sectors(found):
    """Return all sectors at once beside some sectors of the others, multiplied."""
    own, target = record(found, "sectors", 2_500, "polos"), found["permutations"]
    rows = []
    for name, count in (("esda", SECTORS), ("complete 2", SECTORS), ("lookup 2", SECTORS), ("batch 2", BATCH)):
        peer = record(found, "sectors", 2_500, name)
        if peer and not peer["failed"]:
            all_of_them = seconds(peer, target) * found["sectors"] / count
            rows.append(
                [
                    PEERS[name],
                    f"{count} sectors × {peer['permutations']:,}",
                    f"≈ {number(all_of_them)} s",
                    f"≈ {number(all_of_them / seconds(own, target))}",
                ]
            )
    text = f"""
## All sectors at once

{found["sectors"]} sectors × 2,500 areas, local Moran of rates: {seconds(own, target):.1f} s and
{own["added"]:,.0f} MB more memory in Polos, which tests counts at risk without permutations, with the correction over
all tests and the summaries by sector and area. The others permute Empirical Bayes rates {target:,} times, which is
another and less sound test, one sector after the other: some were measured and multiplied. GeoDa's
batch tests values, for it knows no rates.
"""
    return text.strip() + "\n\n" + table(["", "Measured", "All sectors", "Ratio"], rows)


def memory(found):
    """Return the memory that jobs add to their process."""
    sizes = found["sizes"]
    peers = {"polos": "Polos", "esda": "esda", "complete 2": "GeoDa"}
    rows = []
    for case in NAMES:
        cells = []
        for n in sizes:
            taken = [record(found, case, n, name) for name in peers]
            if case in WEIGHTS:
                taken[2] = record(found, case, n, "pygeoda")
            shown = [f"{each['added']:,.0f}" if each and "added" in each else NOTHING for each in taken]
            cells.append(" / ".join(shown) if any(taken) and case not in ("engine", "sectors") else "")
        if any(cells):
            rows.append([NAMES[case], *cells])
    text = """
## Memory

MB that a job adds at its peak to a process that has the libraries and the data: Polos / esda (libpysal for weights) /
GeoDa (complete, 2 threads). The peers' are with the permutations that were measured. By default esda keeps all
permuted values besides, areas × permutations × 8 bytes: 8,000 MB for 100,000 areas and 9,999 permutations.
"""
    return text.strip() + "\n\n" + table(["", *(f"{n:,} areas" for n in sizes)], rows)


def growth(found):
    """Return how time grows, with fitted exponents."""
    what = {
        "areas": ("Local Moran × 9,999 permutations, by areas", []),
        "permutations": ("Local Moran of 20,000 areas, by permutations", []),
        "engine permutations": ("Permutations alone, 20,000 areas, by permutations", []),
        "sectors": (f"All sectors at once, 2,500 areas × {found['permutations']:,} permutations, by sectors", []),
    }
    for each in found["growth"]:
        what[each["what"]][1].append((each["size"], median(each["times"])))
    rows = []
    for title, points in what.values():
        shown = ", ".join(f"{size:,}: {spent / points[0][1]:.3g}" for size, spent in points)
        rows.append([title, f"{points[0][1]:.3g} s", shown, f"{exponent(points):.2f}", f"{exponent(points[-2:]):.2f}"])
    text = """
## How the cost of Polos grows

Times as multiples of the first, and the exponent *b* of time ~ size*ᵇ* fitted to all points and between the last two.
An exponent below 1 says that fixed costs still count.
"""
    text = text.strip() + "\n\n" + table(["", "First", "Multiples of it", "*b*", "*b*, last two"], rows)
    rows = []
    for name in ("polos", "esda", "complete 2", "lookup 2"):
        known = [(n, record(found, "local_moran", n, name)) for n in found["sizes"]]
        points = [(n, seconds(each, found["permutations"])) for n, each in known if each and not each["failed"]]
        if len(points) > 1:
            rows.append([PEERS.get(name, "Polos"), f"{exponent(points):.2f}", f"{exponent(points[-2:]):.2f}"])
    text += "\n\nBeside the others, local Moran by areas at the sizes above:\n\n"
    return text + table(["", "*b*", "*b*, last two"], rows)


def slower(found):
    """Return where a peer is faster or takes less memory."""
    behind, close, lightest = [], [], {}
    for peer in found["records"]:
        own = record(found, peer["case"], peer["n"], "polos")
        if peer["contender"] == "polos" or peer["failed"] or peer["case"] in ("engine", "sectors") or not own:
            continue
        name = "libpysal" if peer["case"] in WEIGHTS and peer["contender"] == "esda" else PEERS[peer["contender"]]
        ratio = seconds(peer, found["permutations"]) / seconds(own, found["permutations"])
        line = f"{NAMES[peer['case']]}, {peer['n']:,} areas, {name}: {number(ratio)}"
        if ratio < 2:
            (behind if ratio < 1 else close).append(line)
        job = peer["case"], peer["n"]
        if "added" in peer and peer["added"] < lightest.get(job, (math.inf,))[0]:
            lightest[job] = peer["added"], name, own["added"]
    heavy = [
        f"{NAMES[case]}, {n:,} areas: {ours:,.0f} MB, {name}: {theirs:,.0f} MB"
        for (case, n), (theirs, name, ours) in lightest.items()
        if ours > 20 and ours > 1.5 * theirs
    ]
    return "\n\n".join(
        [
            "## Where Polos is behind",
            "Slower than a peer (ratio below 1):\n\n" + bullets(behind),
            "Less than twice as fast:\n\n" + bullets(close),
            "More memory, over 20 MB and half as much again as the lightest peer:\n\n" + bullets(heavy),
        ]
    )


def bullets(lines):
    return "\n".join(f"- {line}" for line in lines) if lines else "- nowhere in this run"


def caveats(found):
    ratios = [
        (max(each["times"]) - min(each["times"])) / median(each["times"])
        for each in found["records"]
        if len(each["times"]) > 1
    ]
    ratios.sort()
    others, count = found["others"], found["about"]["processors"]
    disturbed = (
        f"Other programs took {others:.2f} of the {count} processors on average while it ran "
        f"(load before the start: {found['load']:.1f})"
    )
    disturbed += (
        ", **which disturbed it: read the ratios as rough**." if others > 0.3 else ", which is next to nothing."
    )
    if found["stolen"] > 0.02:
        disturbed += f" The host of the virtual machine withheld {found['stolen']:.0%} of a processor."
    for again in found.get("again", []):
        jobs = ", ".join(NAMES.get(job, job) for job in again["jobs"])
        disturbed += f"\n- Measured again after the run, with others taking {again['others']:.2f} processors: {jobs}."
    return f"""
## What the numbers do not say

- **One machine, one run.** Half of the measurements spread by less than {ratios[len(ratios) // 2]:.0%} of their median
  over their repetitions, nine in ten by less than {ratios[int(0.9 * len(ratios))]:.0%}. Ratios are given with two
  digits, of which the second is uncertain. {disturbed}
- **Not the same work.** Polos also checks the data, gives an expectation and a standard score for each area, corrects
  for multiple testing, and classes; esda gives analytic moments; GeoDa gives clusters. Ties count in both tails in
  Polos only. That the results agree is not measured here but tested, see `tests/fixtures/README.md`.
- **Shared draws.** Polos draws once for all areas, as esda and GeoDa's lookup do. Each p-value is valid by itself, but
  their Monte Carlo errors go together. GeoDa's “complete” draws for each area, which takes longer by its nature.
- **Made-up areas.** Voronoi cells have six neighbours and as many corners, and the values no pattern. Real borders
  have hundreds of corners, and contiguity takes longer with each; a few areas with very many neighbours make
  permutations cost more for all programs.
- **≈ is an estimate.** Where a peer's fixed cost is large beside that of the permutations it was measured with, the
  estimate may be off by a third.
- **Small jobs.** For 2,500 areas most of these take less than anyone notices, and starting QGIS, reading and drawing
  take longer than the statistic. There the ratios say nothing that matters.
- GeoDa's engine was measured from Python; handing lists over is in its times (and small). GeoDa itself has a window
  and reads files, which is in none. ArcGIS and spdep were not measured.
"""


def machine(found):
    about = found["about"]
    ours, peers = (
        ", ".join(f"{name} {version}" for name, version in about[side].items()) for side in ("ours", "peers")
    )
    return f"""
## Machine and versions

- {about["month"]}, {about["processors"]} processors ({about["processor"]}), {about["memory"]} GB; the run took
  {found["minutes"]:.0f} minutes
- Polos {about["polos"]}, QGIS {about["qgis"]}; {ours}
- Peers: {peers}
"""


def record(found, case, n, name):
    """Return a record, or None."""
    for each in found["records"]:
        if (each["case"], each["n"], each["contender"]) == (case, n, name):
            return each
    return None


def seconds(each, target=0):
    """Return the median time, continued to the number of permutations wanted."""
    spent = median(each["times"])
    if not each["permutations"] or each["permutations"] == target:
        return spent
    if not each["low_times"]:
        return spent * target / each["permutations"]
    low = median(each["low_times"])
    slope = max(spent - low, 0.0) / (each["permutations"] - each["low"])
    return low + slope * (target - each["low"])


def time_cell(found, each):
    """Return the time of Polos, marked where it is continued."""
    target = 0 if each["case"] in WEIGHTS else found["permutations"]
    text = f"{seconds(each, target):.2g} s" if seconds(each, target) < 10 else f"{seconds(each, target):.0f} s"
    return f"≈ {text} ({each['permutations']:,})" if target and each["permutations"] < target else text


def ratio_cell(found, each, own):
    """Return a ratio, marked where it is continued."""
    if not each:
        return NOTHING
    target = 0 if each["case"] in WEIGHTS else found["permutations"]
    if each["failed"] == "time":
        return f"> {number(TOO_LONG / seconds(own, target))}"
    if each["failed"]:
        return FAILURES[each["failed"]]
    ratio = number(seconds(each, target) / seconds(own, target))
    return f"≈ {ratio} ({each['permutations']:,})" if target and each["permutations"] < target else ratio


def exponent(points):
    """Return the slope of log time on log size by least squares."""
    x, y = ([math.log(each[place]) for each in points] for place in (0, 1))
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    spread = sum((a - mean_x) ** 2 for a in x)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / spread


def number(ratio):
    """Return a ratio with two digits."""
    if ratio <= 0:
        return "0"
    digits = 1 - math.floor(math.log10(ratio))
    rounded = round(ratio, digits)
    return f"{rounded:,.{max(digits, 0)}f}"


def table(head, rows):
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
