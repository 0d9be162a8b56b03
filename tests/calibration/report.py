"""The pages and the table of results, from the tallies."""

import math
import textwrap

from adapters import STATISTICS
from layers import sample
from measure import key_of
from plan import TABLES
from tally import Tally
from wording import ABOUT, HEADINGS, NAMES, NOT_MEASURED, READERS, SENTENCES

ALPHA = 0.05
CALIBRATED = {
    "level": ("moran", "gi-star", "neighbourhood-weighted", "neighbourhood"),
    "size": ("moran", "gi-star"),
    "scan": ("scan",),
    "groups": ("groups",),
    "clusters": ("clusters",),
    "few": ("moran", "neighbourhood-weighted"),
    "jobs": ("jobs-sizes", "jobs-firms"),
    "values": ("values",),
    "sectors": ("sectors-all",),
    "dartboard": ("dartboard-firms",),
    "programmes": ("programme",),
    "validation": ("validation",),
    "patterns": ("pattern-firms", "pattern-jobs"),
    "places": ("places-hdbscan", "places-dbscan"),
}
"""Statistics that promise at most 5 % of maps, by table; all others stand there for comparison."""

TOLD = {
    "dates": (("dates-apart", "dates-previous"), "announced"),
    "trends": (("trend",), "covered"),
    "patterns": (("pattern-firms", "pattern-jobs"), "kd"),
}
"""Statistics that promise nothing, or another share, by table, and the measure of theirs that is told."""

NULLS = {"dartboard": {"risks": "constant"}}
"""What the cells of a table have in common that are maps of chance by the test's own idea of it; else all are."""

MATRICES = (
    "moran",
    "gi-star",
    "neighbourhood",
    "neighbourhood-weighted",
    "old-two-sided",
    "old-directed",
    "geoda",
    "geoda-fdr",
    "quotient",
)
NOTHING = "–"
ENGLISH, SPANISH = 0, 1
WIDTH = 120
WHOLE = {"break_long_words": False, "break_on_hyphens": False}

FRAMES = (
    """# Calibration

How often Polos's statistics colour maps of pure chance, and how much of planted clusters they find, with their
defaults, beside the way that rates were tested before and GeoDa's. Maps are made on the {areas:,} communes of the
sample that have firms, with queen contiguity. **At a level of 5 %, at most 5 of 100 maps of chance may be coloured.**

Shares of maps have exact 95 % intervals in brackets (Clopper & Pearson 1934); means of other measures have theirs by
the standard error between maps. “Misses” says that even the lower end lies above the level: of forty cells that keep
it just so, one does by chance. With few maps intervals are wide, and say little. All numbers, with the maps behind
each, are in [calibration.csv](../../evidence/calibration.csv).

**To repeat it**: `make calibrate`, an hour on two processors; it goes on where it ended. `make calibrate ARGS=--quick`
takes three minutes and writes to `build/calibration/`; `ARGS=--anew` begins again, as is right when a statistic
has changed. The text is in `tests/calibration/`.
""",
    """# Calibración

Con qué frecuencia los estadísticos de Polos colorean mapas de puro azar, y cuánto hallan de clústeres plantados. Este
es el resumen; las tablas están en la página en inglés, los números en
[calibration.csv](../../evidence/calibration.csv). **A un nivel del 5 % pueden colorearse como máximo 5 de cada 100
mapas de azar.**
Los intervalos entre paréntesis son del 95 % (Clopper y Pearson 1934); con pocos mapas son anchos y dicen poco.

**Para repetirlo**: `make calibrate`, una hora con dos procesadores; continúa donde terminó. `make calibrate
ARGS=--quick` tarda tres minutos.
""",
)


def write(results, folder, name):
    """Write evidence/NAME.csv, en/evidence/NAME.md and es/evidence/NAME.md to a folder; return their paths."""
    texts = {
        folder / "evidence" / f"{name}.csv": csv(results),
        folder / "en" / "evidence" / f"{name}.md": page(results),
        folder / "es" / "evidence" / f"{name}.md": summary(results),
    }
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(texts)


def page(results):
    """Return the page in English."""
    parts = [
        FRAMES[ENGLISH].format(areas=sample().base.size),
        "## What holds, and what does not",
        *verdicts(results, ENGLISH),
    ]
    parts += readers(ENGLISH)
    for table in TABLES:
        body = BODIES.get(table, wide)(results, table)
        if body:
            parts += [f"## {HEADINGS[table][ENGLISH]}", ABOUT[table], *body]
        if table == "level" and body:
            parts += [f"## {HEADINGS['deciles'][ENGLISH]}", ABOUT["deciles"], deciles(results)]
    parts += ["## What is not measured here", bullets(NOT_MEASURED)]
    return "\n\n".join(wrapped(part) for part in [*parts, machine(results)]) + "\n"


def summary(results):
    """Return the page in Spanish."""
    parts = [FRAMES[SPANISH], "## Qué se cumple y qué no", *verdicts(results, SPANISH), *readers(SPANISH)]
    return "\n\n".join(wrapped(part) for part in parts) + "\n"


def bullets(lines):
    """Return a list."""
    return "\n".join(textwrap.fill(f"- {line}", WIDTH, subsequent_indent="  ", **WHOLE) for line in lines)


def wrapped(part):
    """Return a part of a page, single lines of text wrapped."""
    text = part.strip()
    return text if "\n" in text or text.startswith(("|", "#")) else textwrap.fill(text, WIDTH, **WHOLE)


def verdicts(results, language):
    """Return for each table what keeps its level and what does not."""
    found = []
    for table, statistics in CALIBRATED.items():
        lines = [verdict(results, table, statistic, language) for statistic in statistics]
        if any(lines):
            found.append(f"{HEADINGS[table][language]}:\n\n" + bullets(line for line in lines if line))
    for table, (statistics, measure) in TOLD.items():
        lines = [spread(results, table, statistic, measure, language) for statistic in statistics]
        if any(lines):
            found.append(f"{HEADINGS[table][language]}:\n\n" + bullets(line for line in lines if line))
    return found


def spread(results, table, statistic, measure, language):
    """Return one sentence on the least and the most that a measure is in cells, empty where nothing was shown."""
    cells = [(cell, results.of(table, place, statistic)) for place, cell in enumerate(TABLES[table].cells)]
    cells = sorted((each for each in cells if each[1].maps), key=lambda each: each[1].mean(measure))
    if not cells:
        return ""
    ends = {
        name: f"{share(tally, measure, language)} % ({described(cell)})"
        for name, (cell, tally) in (("least", cells[0]), ("most", cells[-1]))
    }
    numbers = sorted({tally.maps for _, tally in cells})
    maps = f"{numbers[0]}" if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
    return SENTENCES[table][language].format(name=NAMES[statistic][language], maps=maps, **ends)


def verdict(results, table, statistic, language):
    """Return one sentence on a statistic's level, empty where it was shown nothing."""
    cells = [(cell, results.of(table, place, statistic)) for place, cell in enumerate(TABLES[table].cells)]
    cells = [each for each in cells if each[1].maps and NULLS.get(table, {}).items() <= each[0].about.items()]
    if not cells:
        return ""
    together = Tally()
    for _, tally in cells:
        together.join(tally)
    missed = [each for each in cells if each[1].interval("coloured")[0] > ALPHA]
    worst = max(cells, key=lambda each: each[1].mean("coloured"))
    numbers = sorted({tally.maps for _, tally in cells})
    values = {
        "name": NAMES[statistic][language],
        "cells": len(cells),
        "missed": len(missed),
        "above": sum(tally.mean("coloured") > ALPHA for _, tally in cells) - len(missed),
        "maps": f"{numbers[0]}" if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}",
        "share": share(together, "coloured", language) + " %",
        "worst": f"{described(worst[0])}, {share(worst[1], 'coloured', language)} %",
    }
    low, high = together.interval("coloured")
    kind = "misses" if missed else "together" if low > ALPHA else "open" if high > 2 * ALPHA else "holds"
    return SENTENCES[kind][language].format(**values)


def described(cell):
    """Return what a cell is, such as “60 firms, risks constant”."""
    return ", ".join(f"{name} {value}" for name, value in cell.about.items())


def readers(language):
    """Return what readers of maps should be told."""
    title = ("What to say to readers", "Qué decir a los lectores")[language]
    return [f"## {title}", bullets(text[language] for text in READERS)]


def level(results, table):
    """Return a matrix of laws by numbers of firms for each statistic."""
    found = []
    for statistic in MATRICES:
        cells = {
            (cell.about["risks"], cell.about["firms"]): results.of(table, place, statistic)
            for place, cell in enumerate(TABLES[table].cells)
        }
        if any(tally.maps for tally in cells.values()):
            laws, firms = (list(dict.fromkeys(key[at] for key in cells)) for at in (0, 1))
            rows = [[law, *(share(cells[law, number], "coloured") for number in firms)] for law in laws]
            found.append(f"**{NAMES[statistic][ENGLISH]}** ({maps_of(cells.values())} a cell)")
            found.append(grid(["risks \\ firms", *firms], rows))
    differing = pooled(results, table, "moran-public")
    differing.join(pooled(results, table, "gi-star-public"))
    if differing.maps:
        found.append(
            "To go faster, rates are looked at coarsely here; by the functions that users run, on the fine lattice, "
            f"the classes of {round(differing.sums['differs'][1])} of {differing.maps:,} maps differed."
        )
    return found


def pooled(results, table, statistic, **about):
    """Return the tally of all cells of a table that are as told."""
    together = Tally()
    for place, cell in enumerate(TABLES[table].cells):
        if all(cell.about[name] == value for name, value in about.items()):
            together.join(results.of(table, place, statistic))
    return together


def deciles(results):
    """Return how often p is small in areas of each size, by number of firms, all laws together."""
    firms = list(dict.fromkeys(cell.about["firms"] for cell in TABLES["level"].cells))
    fine = any(pooled(results, "level", "moran-public", firms=number).maps for number in firms)
    rows = []
    for number in firms:
        tally = pooled(results, "level", "moran-public" if fine else "moran", firms=number)
        rows.append([number, *(percent(tally.mean(f"decile_{place}")) for place in range(10)), f"{tally.maps:,}"])
    text = grid(["firms", *(str(place + 1) for place in range(10)), "maps"], rows)
    return (
        text if fine else text + "\n\nBy a coarse first look, whose p-values are too large where nothing can be found."
    )


def wide(results, table):
    """Return cells by statistics."""
    statistics = [name for name in TABLES[table].maps if pooled(results, table, name).maps]
    if not statistics:
        return []
    rows = []
    for place, cell in enumerate(TABLES[table].cells):
        tallies = [results.of(table, place, name) for name in statistics]
        rows.append([*cell.about.values(), *(content(table, tally) for tally in tallies), maps_of(tallies, bare=True)])
    head = [*TABLES[table].cells[0].about, *(NAMES[name][ENGLISH] for name in statistics), "maps"]
    return [grid(head, rows)]


def content(table, tally):
    """Return a cell's text."""
    if not tally.maps:
        return NOTHING
    if table == "sectors":
        return f"{share(tally, 'coloured')}; sectors {share(tally, 'sectors')}"
    if table == "smooth":
        return f"{share(tally, 'coloured')}; areas {tally.mean('areas'):.1f}"
    if table == "intervals":
        return f"{percent(tally.mean('covered'))} ({percent(tally.mean('covered_some'))})"
    if table == "years":
        return f"{share(tally, 'kept')}; new a year {tally.mean('born'):.1f}"
    if table == "seeds":
        return f"{share(tally, 'changed')}; areas {tally.mean('areas'):.1f}"
    if table == "dates":
        each = f"births {tally.mean('births'):.2f}, ends {tally.mean('ends'):.2f} of {tally.mean('clusters'):.1f}"
        return f"{share(tally, 'announced')}; {each}"
    if table == "trends":
        return share(tally, "covered")
    if table in ("patterns", "towns") and "kd" in tally.sums:
        return f"M {share(tally, 'coloured')}; K {share(tally, 'kd')}"
    if table in ("places", "towns"):
        return f"{share(tally, 'coloured')}; places {tally.mean('places'):.1f}"
    return share(tally, "there" if table == "survival" else "coloured")


def power(results, table):
    """Return sensitivity and false marks, both ways to draw centres together."""
    statistics = [name for name in TABLES[table].maps if pooled(results, table, name).maps]
    if not statistics:
        return []
    kinds = {}
    for cell in TABLES[table].cells:
        about = {name: value for name, value in cell.about.items() if name != "centres"}
        kinds[tuple(about.values())] = about
    rows = []
    for kind, about in kinds.items():
        tallies = [pooled(results, table, name, **about) for name in statistics]
        texts = [f"{number(each.mean('sensitivity'))} / {number(each.mean('far'))}" for each in tallies]
        rows.append([*kind, *texts, maps_of(tallies, bare=True)])
    head = [*next(iter(kinds.values())), *(NAMES[name][ENGLISH] for name in statistics), "maps"]
    return [grid(head, rows)]


BODIES = {"level": level, "power": power}


def machine(results):
    """Return on what it ran, how long that took, and how long all that is planned would."""
    spent = whole = shown = planned = 0.0
    for table in TABLES.values():
        for place in range(len(table.cells)):
            for statistic, maps in table.maps.items():
                tally = results.of(table.name, place, statistic)
                spent, shown, planned = spent + tally.seconds, shown + tally.maps, planned + maps
                whole += tally.seconds / tally.maps * max(maps, tally.maps) if tally.maps else 0.0
    text = f"{spent / 60:.0f} minutes of processor time so far, for {shown:,.0f} of {planned:,.0f} planned showings of "
    text += f"maps to statistics; at this pace, all that has begun takes {whole / 60:.0f}."
    if results.about:
        about = results.about
        where = f"{about['processors']} processors ({about['processor']}), Python {about['python']}"
        text = f"{about['month']}, {where}; {text}"
    return f"## Machine\n\n{textwrap.fill(text, WIDTH, **WHOLE)}"


def csv(results):
    """Return all measures, one a line, with intervals."""
    lines = ["table,cell,statistic,measure,maps,mean,low,high"]
    for table in TABLES.values():
        for place, cell in enumerate(table.cells):
            for statistic in STATISTICS:
                tally = results.tallies.get(key_of(table.name, place, statistic), Tally())
                for measure in tally.sums:
                    if measure.startswith("decile") and statistic != "moran-public":
                        continue
                    numbers = (tally.mean(measure), *tally.interval(measure))
                    written = ",".join(NOTHING if math.isnan(value) else f"{value:.4g}" for value in numbers)
                    count = tally.sums[measure][0]
                    lines.append(f'{table.name},"{cell.name}",{statistic},{measure},{count},{written}')
    return "\n".join(lines) + "\n"


def share(tally, measure, language=ENGLISH):
    """Return a share in per cent with its interval."""
    if math.isnan(tally.mean(measure)):
        return NOTHING
    low, high = tally.interval(measure)
    text = f"{percent(tally.mean(measure))} ({percent(max(low, 0))}–{percent(min(high, 1))})"
    return text if language == ENGLISH else text.replace(".", ",")


def percent(value):
    """Return a share in per cent with two digits."""
    return NOTHING if math.isnan(value) else f"{100 * value:.0f}" if value >= 0.0995 else f"{100 * value:.1f}"


def number(value):
    """Return a share as a number between 0 and 1."""
    return NOTHING if math.isnan(value) else f"{value:.2f}"


def maps_of(tallies, bare=False):
    """Return how many maps there are, from the fewest to the most."""
    numbers = sorted({tally.maps for tally in tallies})
    text = f"{numbers[0]:,}" if len(numbers) == 1 else f"{numbers[0]:,}–{numbers[-1]:,}"
    return text if bare else f"{text} maps"


def grid(head, rows):
    """Return a table."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
