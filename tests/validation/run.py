"""Hold Polos against published numbers and other programs, and write what came of it.

make validate                     runs all programs that can be had, writes docs/evidence/validation.json and the pages
make validate ARGS=--render       writes the pages again from what there is
make validate ARGS=--tables       takes the other programs' tables as they were made last; for work on cases
make validate ARGS="--only growth linkages"

What could not be run (a program that is not installed, or the reference data, where POLOS_REFERENCE names no folder) is
kept from the last results with its date.
"""

import argparse
import importlib
import json
import os
import sys
from datetime import date
from pathlib import Path

import evidence_page
import faults
import programs
from cases import CASES, FAILS, Text, rows

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
RESULTS = DOCS / "evidence" / "validation.json"
SUBJECTS = (
    *("agglomeration", "concentration", "growth", "linkages", "decisions", "comparison", "inference"),
    *("effects", "scan", "autocorrelation", "p_values", "weights"),
)
MODULES = {name: importlib.import_module(f"subjects.{name}") for name in SUBJECTS}


def arguments():
    """Return what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--render", action="store_true", help="only write the pages again")
    parser.add_argument("--tables", action="store_true", help="take the tables of other programs that are there")
    parser.add_argument("--only", nargs="+", choices=SUBJECTS, default=list(SUBJECTS), metavar="SUBJECT")
    return parser.parse_args()


def main():
    """Run what was asked for, and write the results and the pages; end with 1 where a number fails."""
    asked = arguments()
    before = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {"cases": [], "faults": []}
    found = before if asked.render else results(asked, before)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for language in evidence_page.LANGUAGES:
        path = DOCS / language / "evidence" / "validation.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(evidence_page.page(found, language), encoding="utf-8")
        print(f"Written: {path.relative_to(ROOT)}")
    failed = [row for case in found["cases"] for row in case["rows"] if row["verdict"] == FAILS]
    for row in failed:
        print(f"validate: {row['case']} {row['label']}: {row['published']} there, {row['ours']} here")
    return 1 if failed else 0


def results(asked, before):
    """Return all results, those of what did not run from before."""
    wanted = {case.program for case in CASES if case.subject in asked.only} & set(programs.PROGRAMS)
    if asked.tables and programs.SCRATCH.exists():
        missing = {name: "not installed" for name in wanted if not programs.version(name)}
    else:
        missing = programs.run(sorted(wanted, key=list(programs.PROGRAMS).index))
    for name, reason in missing.items():
        print(f"validate: {programs.PROGRAMS[name].title} did not run: {reason}")
    read = programs.Reader(programs.SCRATCH, programs.single_numbers())
    kept = {case["case"]: case for case in before["cases"]}
    found = []
    for case in CASES:
        name = f"{case.subject}/{case.name}"
        if case.subject in asked.only and _can_run(case, missing, read):
            found.append({**told(case), "date": date.today().isoformat(), "rows": rows(case, read)})
        elif name in kept:
            found.append(kept[name])
        else:
            print(f"validate: {name} was never run here")
    found.sort(key=lambda case: SUBJECTS.index(case["case"].partition("/")[0]))
    return {
        "date": date.today().isoformat(),
        "subjects": {name: both(module.TITLE) for name, module in MODULES.items()},
        "cases": found,
        "faults": _faults(before) if set(asked.only) == set(SUBJECTS) else before["faults"],
    }


def _can_run(case, missing, read):
    if case.data and "POLOS_REFERENCE" not in os.environ:
        return False
    alone = case.program in programs.PROGRAMS and not programs.PROGRAMS[case.program].scripts
    return case.program not in missing and not (alone and case.program not in read.numbers)


def told(case):
    """Return what is said of a case: measure, source with the program's version, why it differs."""
    source = case.source if isinstance(case.source, Text) else Text(case.source, case.source)
    if case.program in programs.PROGRAMS:
        called = f"{programs.PROGRAMS[case.program].title} {programs.version(case.program)}, "
        source = Text(f"{called}`{source.en}`", f"{called}`{source.es}`")
    why = both(case.why) if case.why else None
    return {"case": f"{case.subject}/{case.name}", "measure": both(case.measure), "source": both(source), "why": why}


def _faults(before):
    """Return wrong numbers found, those of programs that did not run from before."""
    kept = {fault["script"]: fault for fault in before["faults"]}
    found = []
    for fault in faults.FAULTS:
        checked = faults.check(fault)
        if checked:
            title = programs.PROGRAMS[fault.program].title
            about = {"script": fault.script, "program": title, "what": both(fault.what)}
            found.append({**about, "date": date.today().isoformat(), "rows": checked})
        elif fault.script in kept:
            found.append(kept[fault.script])
    return found


def both(text):
    """Return a text as the results hold it."""
    return {"en": text.en, "es": text.es}


if __name__ == "__main__":
    sys.exit(main())
