"""How much later QGIS is ready because Polos is enabled.

build/python tests/benchmarks/startup.py [runs]

Starts the desktop on a virtual screen, by turns with and without Polos, and prints the time from the start of the
process to the point where plugins are loaded and the window is shown, the processor's time until then, and what QGIS
itself measured for Polos. Ends with 1 where Polos takes 100 ms of the processor or more, by either measure.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST = 0.1
SAY = """
import json, os, sys, time
from pathlib import Path
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface, plugin_times
ticks = os.sysconf("SC_CLK_TCK")
begun = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19]) / ticks
ready = time.clock_gettime(time.CLOCK_BOOTTIME) - begun
names = ("pandas", "geopandas", "libpysal", "scipy", "shapely", "matplotlib")
heavy = [name for name in names if name in sys.modules]
said = {"ready": ready, "cpu": time.process_time(), "polos": plugin_times.get("polos"), "heavy": heavy}
Path(os.environ["POLOS_STARTUP"]).write_text(json.dumps(said))
QTimer.singleShot(1500, iface.actionExit().trigger)
"""


def profile(folder, polos):
    """Make a profile with or without Polos; Processing is there in both."""
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        f"[PythonPlugins]\nprocessing=true\npolos={str(polos).lower()}\n\n[qgis]\ncheckVersion=false\n"
        "[migration]\nfileVersion=2\nsettings=true\n"
    )
    (folder / "say.py").write_text(SAY)
    return folder


def start(folder, display):
    """Start QGIS once and return what it said."""
    report = folder / "said.json"
    # As on a user's computer: Python keeps what it has compiled, so that only the first start compiles.
    without = ("PYTHONPATH", "QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE")
    values = {key: value for key, value in os.environ.items() if key not in without}
    values |= {
        "DISPLAY": display,
        "QGIS_PLUGINPATH": str(ROOT / "build" / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "XDG_RUNTIME_DIR": str(ROOT / "build" / "runtime"),
        "POLOS_STARTUP": str(report),
        "PYTHONPATH": str(next((ROOT / "build" / "venv" / "lib").glob("python3*")) / "site-packages"),
    }
    command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", folder, "--code", folder / "say.py"]
    subprocess.run(command, env=values, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=120)
    return json.loads(report.read_text())


def main(runs):
    """Measure by turns, so that what else the machine does falls on both."""
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL)
    os.close(tell)
    with os.fdopen(told) as number:
        display = f":{number.readline().strip()}"
    try:
        with tempfile.TemporaryDirectory() as work:
            profiles = {polos: profile(Path(work) / str(polos), polos) for polos in (False, True)}
            said = {False: [], True: []}
            for polos in (False, True):
                start(profiles[polos], display)  # the first start sets up the profile and fills the disk's cache
            for _ in range(runs):
                for polos in (False, True):
                    said[polos].append(start(profiles[polos], display))
    finally:
        server.terminate()
        server.wait()
    own = statistics.median(float(str(one["polos"]).rstrip("s")) for one in said[True])
    print(f"runs: {runs} of each, by turns")
    for what, text in {"ready": "until QGIS is ready", "cpu": "processor time until then"}.items():
        alone, both = ([one[what] for one in said[polos]] for polos in (False, True))
        medians = f"{statistics.median(alone):.3f} s without Polos, {statistics.median(both):.3f} s with"
        print(f"{text}: {medians} (medians)")
        pairs = [with_it - without for without, with_it in zip(alone, both)]
        print(f"    pairs from {min(pairs):+.3f} to {max(pairs):+.3f} s, median {statistics.median(pairs):+.3f} s")
        # What else the machine does only ever makes a start longer, so that the shortest are the truest.
        added = min(both) - min(alone)
        print(f"    shortest {min(alone):.3f} s without, {min(both):.3f} s with: added {added:+.3f} s")
    print(f"QGIS's own measure of loading Polos: {own:.3f} s (median)")
    new = set(said[True][-1]["heavy"]) - set(said[False][-1]["heavy"])
    print(f"heavy packages that it imports: {', '.join(new) or 'none'}")
    return int(own >= MOST or added >= MOST or bool(new))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
