"""Polos beside esda and GeoDa's engine, in one run on one machine: ratios, not absolute times.

make bench                                       all of it, about twenty minutes; writes the docs' benchmarks.md
tools/bench.sh --quick                           a part of it in three minutes; writes build/bench/quick.md
build/python tests/benchmarks/run.py --render    writes the pages again from the last complete run
"""

import json
import os
import re
import select
import signal
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import report
import spanish

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build"
DATA = BUILD / "bench"
POLOS = BUILD / "python", HERE / "polos_side.py"
PEERS = DATA / "venv" / "bin" / "python", HERE / "peers_side.py"
SAMPLE = ROOT / "resources" / "sample" / "morocco.gpkg"

STATISTICS = (
    "local_moran",
    "local_moran_rate",
    "bivariate_local_moran",
    "gi_star",
    "local_geary",
    "multivariate_local_geary",
    "local_join_count",
)
GLOBAL = "global_autocorrelation"
FIRST_CALLS = ("local_moran", "gi_star", "local_geary")
WEIGHTS = ("queen", "rook", "nearest", "band", "kernel")
LADDER = (99, 199, 499, 999, 1_999, 4_999, 9_999)
TOO_LONG = 60.0
"""Seconds after which a measurement is given up."""


@dataclass(frozen=True)
class Plan:
    """What is measured, and how much of it."""

    sizes: tuple
    global_sizes: tuple
    statistics: tuple = STATISTICS
    weights: tuple = WEIGHTS
    permutations: int = 9_999
    repetitions: dict = field(default_factory=lambda: {2_500: 7, 20_000: 3, 100_000: 3})
    cap: float = 1.0
    """Seconds of a peer's measurement, above which it is measured with fewer permutations."""
    own_cap: float = 6.0
    sectors: int = 419
    redraws: int = 52
    """Beside the eight runs of the default grid."""
    growing_areas: tuple = (2_500, 5_000, 10_000, 20_000, 50_000, 100_000)
    growing_permutations: tuple = (999, 9_999, 99_999, 999_999)
    growing_sectors: tuple = (50, 100, 200)
    two_processes: int = 20_000
    """Areas with which esda is measured with n_jobs=2, too: starting them takes half a minute."""
    commands: int = 3


FULL = Plan((2_500, 20_000, 100_000), (2_500, 20_000, 100_000))
QUICK = Plan(
    (2_500, 20_000),
    (2_500,),
    statistics=("local_moran", "local_geary"),
    weights=("queen", "nearest"),
    permutations=999,
    repetitions={2_500: 3, 20_000: 3},
    cap=0.5,
    sectors=50,
    redraws=4,
    growing_areas=(2_500, 5_000, 10_000, 20_000),
    growing_permutations=(999, 9_999, 99_999),
    growing_sectors=(10, 20, 50),
    two_processes=0,
    commands=1,
)


class Worker:
    """A process of one side that answers requests, see `worker.py`."""

    def __init__(self, program, *arguments):
        log = open(DATA / "log.txt", "ab")  # noqa: SIM115
        self.process = subprocess.Popen(
            [*map(str, program), *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=environment(),
            bufsize=0,
        )
        self.fork = None
        self.answer(600)

    def ask(self, limit=600.0, **request):
        """Return the answer, or that there was none in so many seconds."""
        self.process.stdin.write(json.dumps(request).encode() + b"\n")
        return self.answer(limit)

    def answer(self, limit):
        if not select.select([self.process.stdout], [], [], limit)[0]:
            os.killpg(self.fork, signal.SIGKILL)
            self.fork = None
            self.answer(60)
            return {"failed": "time"}
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"A worker ended; see {DATA / 'log.txt'}")
        found = json.loads(line)
        if found.get("closed"):
            self.fork = None
            return {"failed": "crash"}
        return found

    def open(self, job, n):
        self.fork = self.ask(open=job, n=n)["process"]

    def close(self):
        if self.fork:
            self.ask(close=True)

    def end(self):
        self.process.stdin.close()
        self.process.wait()


@dataclass
class Contender:
    """One side in one variant, with what was measured of it in one case."""

    name: str
    worker: Worker
    variant: dict
    cap: float
    job: str = ""
    own: bool = False
    permutations: int = 0
    low: int = 0
    times: list = field(default_factory=list)
    low_times: list = field(default_factory=list)
    memory: dict = field(default_factory=dict)
    failed: str = ""
    wanted: int = 1

    def run(self, permutations, **more):
        """Return seconds; None, with the reason kept, where there are none."""
        if self.failed or not self.worker.fork:
            self.failed = self.failed or "crash"
            return None
        found = self.worker.ask(TOO_LONG, permutations=permutations, variant=self.variant, **more)
        self.failed = found.get("failed", "")
        if more.get("memory") and not self.failed:
            self.memory = {key: round(found[key], 1) for key in ("added", "peak")}
        return found.get("seconds")

    def prepare(self, target, repetitions):
        """Find out with how many permutations to measure it, and weigh it."""
        if target:
            self.low, second = (99, 999) if self.own else (9, 99)
            first = self.run(self.low)
            if self.failed:
                return
            slow = first > 4 * self.cap
            second = 999 if slow else second  # what does not depend on the permutations hides what does
            then = self.run(second, memory=True)
            if self.failed:
                return
            slope = max(then - first, 0) / (second - self.low)
            most = max(self.cap, 3 * first)  # so that the permutations, too, take a time that can be told
            fitting = [p for p in LADDER if p < target and first + slope * (p - self.low) <= most]
            fits = first + slope * (target - self.low) <= self.cap
            self.permutations = second if slow else target if fits else max(fitting, default=second)
            if self.permutations == second and then > self.cap / 2:
                self.times, self.low_times = [then], [first]
                return
        seconds = self.run(self.permutations, memory=True)
        if self.failed:
            return
        if seconds > self.cap / 2:
            self.times.append(seconds)
        self.wanted = max(1, min(repetitions, int(2 * self.cap / seconds)))

    def repeat(self, target):
        """Measure it once more if that is wanted."""
        if self.failed:
            return
        if len(self.times) < self.wanted:
            self.times.append(self.run(self.permutations))
        if self.permutations < target and len(self.low_times) < self.wanted:
            self.low_times.append(self.run(self.low))

    def record(self, case, n):
        return {
            "case": case,
            "n": n,
            "contender": self.name,
            "permutations": self.permutations,
            "times": [seconds for seconds in self.times if seconds is not None],
            "low": self.low,
            "low_times": [seconds for seconds in self.low_times if seconds is not None],
            "failed": self.failed,
            **self.memory,
        }


class Bench:
    """One run."""

    def __init__(self, plan):
        self.plan, self.records, self.cold = plan, [], []
        make(plan)
        self.workers = {
            "polos": Worker(POLOS, "serve", DATA),
            "esda": Worker(PEERS, "esda", DATA),
            "pygeoda": Worker(PEERS, "pygeoda", DATA),
        }

    def contender(self, name, worker, job, cap=None, **variant):
        own = worker == "polos"
        cap = cap or (self.plan.own_cap if own else self.plan.cap)
        return Contender(name, self.workers[worker], variant, cap, job, own)

    def case(self, case, n, contenders, target, repetitions):
        """Measure contenders in turn, and keep what was found."""
        started = time.perf_counter()
        # A worker serves one fork at a time: contenders of the same worker share it.
        for contender in contenders:
            if not contender.worker.fork:
                contender.worker.open(contender.job, n)
        for contender in contenders:
            contender.prepare(target, repetitions)
            if contender.failed and not contender.worker.fork:
                contender.worker.open(contender.job, n)
        for _ in range(repetitions):
            for contender in contenders:
                contender.repeat(target)
        for contender in contenders:
            contender.worker.close()
        found = [contender.record(case, n) for contender in contenders]
        self.records += found
        print(f"{case}, {n:,}: {time.perf_counter() - started:.0f} s", flush=True)
        for each in found:
            middle = statistics.median(each["times"]) if each["times"] else float("nan")
            print(
                f"    {each['contender']:20} {middle:9.4f} s  P {each['permutations']:,}  "
                f"{each.get('added', 0):,.0f} MB  {each['failed']}",
                flush=True,
            )

    def first_calls(self, job):
        """Measure what the first call in a process takes more than the second."""
        n = self.plan.sizes[0]
        for name in ("polos", "esda"):
            worker = self.workers[name]
            worker.open(job, n)
            first, second = (worker.ask(TOO_LONG, permutations=99) for _ in range(2))
            worker.close()
            if "seconds" in first and "seconds" in second:
                more = first["seconds"] - second["seconds"]
                self.cold.append({"case": job, "contender": name, "seconds": max(more, 0.0)})

    def statistics(self, job):
        """Measure a local statistic at all sizes."""
        if job in FIRST_CALLS:
            self.first_calls(job)
        for worker in ("polos", "esda", "pygeoda"):
            self.workers[worker].ask(warm=job, n=self.plan.sizes[0])
        for n in self.plan.sizes:
            contenders = [self.contender("polos", "polos", job)]
            if not self.hopeless(job, n):
                contenders.append(self.contender("esda", "esda", job))
            if job == "local_moran" and n == self.plan.two_processes:
                contenders.append(self.contender("esda 2", "esda", job, jobs=2))
            contenders += [
                self.contender(f"{method} {threads}", "pygeoda", job, method=method, threads=threads)
                for method in ("complete", "lookup")
                for threads in ((2, 1) if job == "local_moran" or n < 100_000 else (2,))
            ]
            self.case(job, n, contenders, self.plan.permutations, self.plan.repetitions[n])

    def hopeless(self, job, n):
        """Return whether esda would take too long, judged by its time at the size before, in proportion to n."""
        before = [each for each in self.records if each["case"] == job and each["contender"] == "esda"]
        if not before:
            return False
        last = before[-1]
        least = min(last["low_times"] + last["times"], default=TOO_LONG) * n / last["n"]
        if last["failed"] != "time" and least < TOO_LONG:
            return False
        self.records.append(Contender("esda", None, {}, 0, failed="time").record(job, n))
        return True

    def globals(self):
        """Measure global statistics; esda's General G sets up an n x n matrix, and is left out of the largest size."""
        for n in self.plan.global_sizes:
            job = GLOBAL if n <= 20_000 else "moran_geary"
            contenders = [self.contender("polos", "polos", job), self.contender("esda", "esda", job)]
            self.case(job, n, contenders, self.plan.permutations, self.plan.repetitions[n])

    def weights(self, job):
        """Measure the making of weights at all sizes."""
        for worker in ("polos", "esda", "pygeoda"):
            self.workers[worker].ask(warm=job, n=self.plan.sizes[0])
        for n in self.plan.sizes:
            contenders = [self.contender(name, name, job) for name in ("polos", "esda", "pygeoda")]
            self.case(job, n, contenders, 0, self.plan.repetitions[n])

    def engine(self):
        """Measure the permutations alone, beside the whole statistic of the others, as it comes."""
        for worker in ("polos", "esda"):
            self.workers[worker].ask(warm="local_moran", n=self.plan.sizes[0])
        contenders = [
            self.contender("polos", "polos", "engine"),
            self.contender("esda", "esda", "local_moran", cap=15 * self.plan.cap, keep=True),
            self.contender("complete 2", "pygeoda", "local_moran", cap=2 * self.plan.cap, method="complete", threads=2),
        ]
        self.case("engine", 20_000, contenders, self.plan.permutations, 3)

    def sectors(self):
        """Measure all sectors at once, beside a few of them by the others."""
        contenders = [
            self.contender("polos", "polos", "sectors", cap=1e9, count=self.plan.sectors),
            self.contender("values", "polos", "sectors", cap=1e9, count=self.plan.sectors, rates=False),
            self.contender("esda", "esda", "sectors", cap=4.0),
            self.contender("complete 2", "pygeoda", "sectors", cap=4.0, method="complete", threads=2),
            self.contender("lookup 2", "pygeoda", "sectors", cap=4.0, method="lookup", threads=2),
            self.contender("batch 2", "pygeoda", "sectors", cap=4.0, method="complete", threads=2, batch=True),
        ]
        self.workers["polos"].ask(warm="sectors", n=2_500, variant={"count": 2})
        for worker in ("esda", "pygeoda"):
            self.workers[worker].ask(warm="sectors", n=2_500)
        self.case("sectors", 2_500, contenders, self.plan.permutations, 3)

    def robustness(self):
        """Measure Polos alone: one result under many settings, which no other program asks."""
        contender = self.contender("polos", "polos", "robustness", cap=1e9, redraws=self.plan.redraws)
        self.case("robustness", 2_500, [contender], 0, 1)

    def growth(self):
        """Measure Polos alone, with ever more areas, permutations and sectors."""
        plan, found = self.plan, []
        self.workers["polos"].ask(warm="local_moran", n=plan.sizes[0])

        def point(what, size, job, n, permutations, **variant):
            contender = self.contender("polos", "polos", job, cap=1e9, **variant)
            contender.worker.open(job, n)
            contender.run(99)
            times = [contender.run(permutations) for _ in range(3)]
            contender.worker.close()
            found.append({"what": what, "size": size, "times": times})
            print(f"growth, {what} {size:,}: {statistics.median(times):.4f} s", flush=True)

        for n in plan.growing_areas:
            point("areas", n, "local_moran", n, 9_999)
        for permutations in plan.growing_permutations:
            point("permutations", permutations, "local_moran", 20_000, permutations)
        for permutations in plan.growing_permutations:
            point("engine permutations", permutations, "engine", 20_000, permutations)
        for count in plan.growing_sectors:
            point("sectors", count, "sectors", 2_500, plan.permutations, count=count)
        return found

    def run(self):
        """Measure all, and return it."""
        for job in self.plan.statistics:
            self.statistics(job)
        self.globals()
        for job in self.plan.weights:
            self.weights(job)
        self.engine()
        self.sectors()
        self.robustness()
        growth = self.growth()
        self.end()
        return {"records": self.records, "cold": self.cold, "growth": growth, "command": cold_commands(self.plan)}

    def again(self, jobs, found):
        """Measure some jobs again, in place of what was found."""
        others = {GLOBAL: self.globals, "engine": self.engine, "sectors": self.sectors}
        others["robustness"] = self.robustness
        for job in jobs:
            if job == "growth":
                found["growth"] = self.growth()
            elif job == "command":
                found["command"] = cold_commands(self.plan)
            elif job in others:
                others[job]()
            else:
                (self.weights if job in WEIGHTS else self.statistics)(job)
        self.end()
        for key, new in (("records", self.records), ("cold", self.cold)):
            cases = {each["case"] for each in new}
            found[key] = [each for each in found[key] if each["case"] not in cases] + new

    def end(self):
        for worker in self.workers.values():
            worker.end()


def make(plan):
    """Write the data that are not there yet."""
    DATA.mkdir(parents=True, exist_ok=True)
    for n in sorted({*plan.sizes, *plan.growing_areas}):
        if not (DATA / f"areas{n}.npz").exists():
            call(POLOS, "make", DATA, n)
    if not (DATA / "sectors2500.npz").exists():
        call(POLOS, "make-sectors", DATA, 2_500)
    for name in (*(f"areas{n}" for n in plan.sizes), "sectors2500"):
        shapefile, source = DATA / f"{name}.shp", DATA / f"{name}.npz"
        if not shapefile.exists() or shapefile.stat().st_mtime < source.stat().st_mtime:
            call(PEERS, "make", DATA, name)


def call(program, *arguments):
    """Run a program of one side and return what it printed."""
    command = [*map(str, program), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environment()).stdout


def environment():
    """Return the environment of a user's shell, without what this process was given."""
    return {key: value for key, value in os.environ.items() if not key.startswith(("QGIS", "PYTHON"))}


def cold_commands(plan):
    """Return the seconds of the whole command, and of QGIS saving the same layer, run in turn."""
    command = BUILD / "qgis_process"
    sectors, target = DATA / "sectors.gpkg", DATA / "out.gpkg"
    table = [f"AREAS={SAMPLE}|layername=areas", "AREA_ID=code", f"TABLE={SAMPLE}|layername=sectors"]
    fields = ["TABLE_ID=area_code", "SECTOR_FIELD=sector", "VALUE_FIELD=establishments", "SECTORS=B-E"]
    moran = [f"INPUT={sectors}", "FIELD=sector", "DENOMINATOR=total", f"OUTPUT={target}"]

    def run(algorithm, *parameters):
        started = time.perf_counter()
        subprocess.run(
            [str(command), "run", algorithm, "--", *parameters], check=True, capture_output=True, env=environment()
        )
        return time.perf_counter() - started

    run("polos:sectorlayer", *table, *fields, f"OUTPUT={sectors}")
    pairs = [
        (run("polos:localmoran", *moran), run("native:savefeatures", f"INPUT={sectors}", f"OUTPUT={target}"))
        for _ in range(plan.commands)
    ]
    return dict(zip(("polos", "saving"), map(list, zip(*pairs))))


def ticks():
    """Return the processor seconds of the machine so far: at work, and denied by the host."""
    numbers = [int(number) for number in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]]
    user, nice, system, _, _, interrupts, soft, steal = numbers[:8]
    return [count / os.sysconf("SC_CLK_TCK") for count in (user + nice + system + interrupts + soft, steal)]


def used():
    """Return the processor seconds of this process and of those it has waited for."""
    return sum(os.times()[:4])


def about():
    """Return the machine and the versions."""
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    kib = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())[1])
    metadata = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    qgis = "import json; from qgis.core import Qgis; print(json.dumps(Qgis.QGIS_VERSION))"
    return {
        "processor": cpu[1] if cpu else "unknown",
        "processors": os.cpu_count(),
        "memory": round(kib / 2**20),
        "month": time.strftime("%Y-%m"),
        "polos": re.search(r"^version=(.*)", metadata, re.MULTILINE)[1],
        "qgis": json.loads(call([BUILD / "python", "-c"], qgis)),
        "ours": json.loads(call(POLOS, "versions", DATA)),
        "peers": json.loads(call(PEERS, "versions", DATA)),
    }


class Meter:
    """What the machine did beside the measurements."""

    def __init__(self):
        self.before, self.own, self.started, self.load = ticks(), used(), time.time(), os.getloadavg()[0]

    def read(self):
        """Return the minutes, and how many processors others took and the host withheld, on average."""
        elapsed = time.time() - self.started
        busy, stolen = (after - first for after, first in zip(ticks(), self.before))
        return {
            "minutes": elapsed / 60,
            "load": self.load,
            "others": max(0.0, busy - (used() - self.own)) / elapsed,
            "stolen": stolen / elapsed,
        }


def main():
    """Measure and write the report."""
    quick = "--quick" in sys.argv
    results = DATA / ("quick.json" if quick else "results.json")
    meter = Meter()
    if "--again" in sys.argv:
        jobs = sys.argv[sys.argv.index("--again") + 1 :]
        found = json.loads(results.read_text())
        if "engine" in jobs:
            found["earlier"] = [*found.get("earlier", []), report.first_promise(found)]
        Bench(FULL).again(jobs, found)
        before = [each for each in found.get("again", []) if not set(each["jobs"]) <= set(jobs)]
        found["again"] = [*before, {"jobs": jobs, **meter.read()}]
        results.write_text(json.dumps(found, indent=1))
    elif "--render" not in sys.argv:
        plan = QUICK if quick else FULL
        found = Bench(plan).run() | meter.read() | {"about": about()}
        found |= {"permutations": plan.permutations, "sectors": plan.sectors, "sizes": plan.sizes}
        found["redraws"] = plan.redraws
        results.write_text(json.dumps(found, indent=1))
    found = json.loads(results.read_text())
    target = DATA / "quick.md" if quick else ROOT / "docs" / "en" / "evidence" / "benchmarks.md"
    target.write_text(report.page(found), encoding="utf-8")
    print(f"{found['minutes']:.1f} minutes; {target}")
    if not quick:
        print(spanish.write("benchmarks"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
