"""The engine of requirements: what it finds, plans and installs, and what it says where something is wrong.

pip runs for real, against folders of small wheels and an index on loopback.
"""

import http.server
import json
import os
import re
import socket
import subprocess
import sys
import sysconfig
import threading
import time
from hashlib import sha256
from importlib import import_module, invalidate_caches
from pathlib import Path

import pytest
from polos.analysis.errors import Cancelled
from polos.dependencies import constraints, install, interpreter, packages, private, state
from polos.dependencies.failures import PackageError, of_pip
from polos.dependencies.found import look, unmet
from polos.dependencies.imports import try_imports
from polos.dependencies.job import Job
from polos.dependencies.packages import Package, needed
from polos.dependencies.plan import Item, refuse
from polos.dependencies.running import POLOS, QGIS, USER, Running, distributions, place_of, running
from polos.dependencies.versions import at_least
from polos.dependencies.wheels import fits

ROOT = Path(__file__).resolve().parents[2]
TOYS = ("toyalpha", "toybeta", "toygamma")
USERS = {"Local Moran": ("toyalpha",)}


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch):
    """Have pip read no settings but the tests', and leave Python's path and modules as they were."""
    for name in list(os.environ):
        if name.startswith("PIP_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    # Nothing answers here, so that no test can reach the internet.
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{free_port()}/simple")
    path = list(sys.path)
    yield
    sys.path[:] = path
    for name in [name for name in sys.modules if name.partition(".")[0] in TOYS]:
        del sys.modules[name]
    for file in private._held.values():
        file.close()
    private._held.clear()
    invalidate_caches()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def profile(tmp_path):
    folder = tmp_path / "profile"
    folder.mkdir()
    return folder


@pytest.fixture
def sitting(profile):
    """Return a maker of jobs on the profile, and what they log."""

    def make(users=None, **options):
        lines = []
        job = Job(users or USERS, running(profile), log=lines.append, **options)
        job.lines = lines
        job.look()
        return job

    return make


@pytest.fixture
def wheels(tmp_path, make_wheel):
    """Return a folder with toyalpha, which needs toybeta, as geopandas needs what Polos leaves out."""
    folder = tmp_path / "wheels"
    make_wheel(folder, "toyalpha", "1.2", requires=["toybeta>=1", "pyogrio>=0.7", "numpy"])
    make_wheel(folder, "toybeta")
    return folder


class Handler(http.server.BaseHTTPRequestHandler):
    """An index of packages as PyPI's, over a folder of wheels."""

    def do_HEAD(self):
        self.answer(body=False)

    def do_GET(self):
        self.answer(body=True)

    def answer(self, body):
        server = self.server
        name = self.path.strip("/").rpartition("/")[2]
        file = server.folder / name
        if self.path.startswith("/simple/"):
            links = "".join(
                f'<a href="/files/{wheel.name}#sha256={sha256(server.announced(wheel)).hexdigest()}">{wheel.name}</a>'
                for wheel in sorted(server.folder.glob(f"{name.replace('-', '_')}-*.whl"))
            )
            self.reply(f"<html><body>{links}</body></html>".encode(), "text/html", body)
        elif file.is_file():
            server.asked.append(name)
            if body and server.stalls:
                self.send_response(200)
                self.send_header("Content-Length", str(10 * file.stat().st_size))
                self.end_headers()
                self.wfile.write(file.read_bytes()[:20])
                self.wfile.flush()
                server.stalled.set()
                server.released.wait(60)
                return
            self.reply(file.read_bytes(), "application/octet-stream", body)
        else:
            self.send_error(404)

    def reply(self, content, kind, body):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if body:
            self.wfile.write(content)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def serve():
    """Return a starter of servers on loopback."""
    servers = []

    def start(handler, **values):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        for name, value in values.items():
            setattr(server, name, value)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return server

    yield start
    for server in servers:
        if hasattr(server, "released"):
            server.released.set()
        server.shutdown()
        server.server_close()


@pytest.fixture
def index(serve, monkeypatch):
    """Return a starter of an index over a folder, which pip then asks."""

    def start(folder, stalls=False, announced=Path.read_bytes):
        server = serve(
            *(Handler,),
            folder=folder,
            stalls=stalls,
            announced=announced,
            asked=[],
            stalled=threading.Event(),
            released=threading.Event(),
        )
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple")
        return server

    return start


def plan_and_install(job, source=None):
    job.make_plan(source)
    return job.install()


def failure(job, source=None):
    """Return the error with which planning or installing ends; what was in force has to stay so."""
    before = private.current(job.running.root)
    with pytest.raises(PackageError) as caught:
        plan_and_install(job, source)
    assert private.current(job.running.root) == before
    assert not list(job.running.root.glob("new-*"))
    return caught.value


@pytest.fixture
def installed(profile):
    """Return a maker of states that are in force without pip: {module: (version, text)}."""

    def make(modules=None, kept=None):
        root = private.root_of(profile)
        with private.locked(root):
            made = root / "new-made"
            for name, (version, text) in (modules or {"toyalpha": ("1.2", "")}).items():
                (made / name).mkdir(parents=True)
                (made / name / "__init__.py").write_text(text)
                (made / f"{name}-{version}.dist-info").mkdir()
                metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
                (made / f"{name}-{version}.dist-info" / "METADATA").write_text(metadata)
            state.write_record(made, {}, kept or {})
            private.put_in_force(root, made)
            folder = private.activate(root)
            private.sweep(root)
        return folder

    return make


# What it installs


def test_installs_from_a_folder(sitting, wheels):
    job = sitting()
    assert [(one.package.module, one.origin) for one in job.found] == [("toyalpha", "")]
    before = list(sys.path)
    plan = job.make_plan(wheels)
    assert [(item.name, item.version) for item in plan.items] == [("toyalpha", "1.2"), ("toybeta", "1.0")]
    assert plan.size == sum(file.stat().st_size for file in wheels.iterdir())
    told = []
    assert job.install(told.append) == []
    assert told == sorted(told)
    assert told[-1] == 1
    folder = private.current(job.running.root)
    assert import_module("toyalpha").__file__.startswith(str(folder))
    (found,) = job.look()
    assert (found.origin, found.version, found.good, found.users) == (POLOS, "1.2", True, ("Local Moran",))
    assert any("Successfully installed" in line for line in job.lines)
    assert sys.path == [*before, str(folder)]  # what QGIS has comes first, and Polos's last
    job.activate()
    assert sys.path == [*before, str(folder)]
    private.deactivate(job.running.root)
    assert sys.path == before


def test_installs_from_a_zip(sitting, wheels, tmp_path, make_wheel):
    import zipfile

    archive = tmp_path / "polos-wheels-test.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for file in wheels.iterdir():
            packed.write(file, f"anywhere/{file.name}")
        packed.writestr("../../escaped.whl", "no wheel")
        packed.writestr("READ ME.txt", "text")
    job = sitting()
    job.make_plan(archive)
    job.install()
    assert job.look()[0].good
    assert not (tmp_path / "escaped.whl").exists()
    assert not (tmp_path.parent / "escaped.whl").exists()


def test_installs_from_an_index(sitting, wheels, index):
    server = index(wheels)
    job = sitting()
    plan = job.make_plan()
    assert plan.size == sum(file.stat().st_size for file in wheels.iterdir())
    assert all(item.sha256 == sha256((wheels / item.file).read_bytes()).hexdigest() for item in plan.items)
    assert job.install() == []
    assert {"toyalpha-1.2-py3-none-any.whl", "toybeta-1.0-py3-none-any.whl"} <= set(server.asked)


def test_nothing_to_do_where_all_is_there(sitting):
    job = sitting({"Local Moran": ("json", "numpy")})
    assert job.make_plan().items == ()


def test_what_geopandas_wants_for_reading_files_is_left_out(sitting, wheels):
    """toyalpha asks for pyogrio, which is nowhere to be had here; with it, pip would find no plan."""
    job = sitting()
    assert "pyogrio" not in {item.name for item in job.make_plan(wheels).items}


def test_an_update_replaces_the_state_as_a_whole(sitting, wheels, make_wheel, monkeypatch, installed):
    first = installed({"toyalpha": ("1.2", ""), "toybeta": ("1.0", "")})
    import_module("toyalpha")
    (wheels / "toyalpha-1.2-py3-none-any.whl").unlink()
    make_wheel(wheels, "toyalpha", "2.0")
    monkeypatch.setitem(packages.PACKAGES, "toyalpha", Package("toyalpha", "toyalpha", "2.0"))
    job = sitting()
    assert "toyalpha 1.2" in str(job.found[0].trouble)
    job.make_plan(wheels)
    assert job.install() == ["toyalpha"]  # 1.2 is loaded until QGIS starts again
    assert (job.look()[0].version, job.look()[0].good) == ("2.0", True)
    assert first.is_dir()
    second = private.current(job.running.root)
    assert second != first
    assert not (second / "toybeta").exists()


def test_remove(sitting, installed):
    installed()
    job = sitting()
    assert job.remove() == []
    assert not job.look()[0].origin
    assert not [entry for entry in job.running.root.iterdir() if entry.is_dir()]
    assert job.remove() == []


def test_removed_but_loaded_packages_are_named(sitting, installed):
    installed()
    import_module("toyalpha")
    job = sitting()
    assert job.remove() == ["toyalpha"]
    assert not job.look()[0].origin


# What it refuses


def test_no_other_numpy_than_that_of_qgis(sitting, wheels, make_wheel):
    make_wheel(wheels, "toyalpha", "3.0", requires=["numpy>=99"])
    make_wheel(wheels, "numpy", "99.0")
    (wheels / "toyalpha-1.2-py3-none-any.whl").unlink()
    job = sitting()
    said = str(failure(job, wheels))
    import numpy

    assert f"QGIS: numpy=={numpy.__version__}" in said
    assert "toyalpha 3.0 depends on numpy>=99" in said


@pytest.mark.parametrize("name", ["numpy", "scipy", "shapely", "pandas"])
def test_a_plan_with_a_second_copy_of_what_qgis_has_is_refused(name):
    item = Item(name, "9.9", 1, f"{name}.whl", "")
    with pytest.raises(PackageError, match=rf"{name} 9\.9 \(1\.0\)"):
        refuse([item], {name: "1.0"}, [])


@pytest.mark.parametrize("name", ["pyproj", "gdal", "pyogrio", "fiona", "rasterio", "pyqt5"])
def test_a_plan_with_a_second_proj_gdal_or_qt_is_refused_wherever_it_comes_from(name):
    with pytest.raises(PackageError, match=f"{name} would be installed"):
        refuse([Item(name, "9.9", 1, f"{name}.whl", "")], {}, [])


def test_pyogrio_in_a_plan_of_pip_is_refused(sitting, wheels, make_wheel, monkeypatch):
    """Should the stand-in ever fail, the plan is still refused."""
    monkeypatch.setattr(constraints, "LEFT_OUT", ())
    monkeypatch.setattr("polos.dependencies.plan.distributions", lambda path: {})
    make_wheel(wheels, "rasterio", "1.0")
    make_wheel(wheels, "toyalpha", "4.0", requires=["rasterio"])
    assert "rasterio would be installed" in str(failure(sitting(), wheels))


def test_a_missing_pyproj_is_asked_of_qgis(sitting, monkeypatch):
    monkeypatch.setitem(packages.PACKAGES, "pyproj", Package("pyproj_of_nobody", "pyproj"))
    assert "python3-pyproj" in str(failure(sitting({"Local Moran": ("pyproj",)})))


def test_qgis_without_a_record_of_its_numpy_keeps_it(profile, tmp_path, make_wheel, monkeypatch):
    """A bundle may carry a package without its dist-info; pip then is told of it by a stand-in."""
    bundle = tmp_path / "bundle"
    (bundle / "numpy").mkdir(parents=True)
    (bundle / "numpy" / "__init__.py").write_text("__version__ = '1.20.1'")
    qgis = Running(private.root_of(profile), (str(bundle), *(p for p in sys.path if "python3/dist" not in p)), 0, ())
    assert constraints.kept(qgis, {"numpy": ("1.20.1", "")})["numpy"] == "1.20.1"
    folder = tmp_path / "stand-ins"
    constraints.write_stand_ins(folder, {"numpy": "1.20.1", "six": "1.16.0"}, {"six"})
    assert distributions([str(folder)]) == {"numpy": "1.20.1", "pyogrio": "9999", "fiona": "9999"}


def test_constraints_follow_geos_and_numpy():
    def lines(geos, versions, system="linux"):
        return constraints.constraint_lines(Running(Path("/x"), (), geos, ()), versions, system)

    assert lines(31101, {"numpy": "1.24.2"}) == ["numpy==1.24.2", "pandas<3", "shapely>=2.0.5,<2.1"]
    assert lines(31200, {"numpy": "2.1.0"}) == ["numpy==2.1.0"]
    assert lines(31101, {"numpy": "1.26.4"}, "win32") == ["numpy==1.26.4"]
    assert lines(31101, {"shapely": "2.0.1", "lz4": "4.0.2+dfsg", "odd": "1.0-git~3"}) == [
        "lz4==4.0.2+dfsg",
        "shapely==2.0.1",
    ]


# What can go wrong


def test_no_internet(sitting):
    error = failure(sitting())
    assert "could not be reached" in str(error)
    assert "zip of wheels" in str(error)
    assert any("Connection refused" in line for line in error.log)


def test_a_proxy_that_refuses(sitting, serve, monkeypatch):
    class Refusing(http.server.BaseHTTPRequestHandler):
        def do_CONNECT(self):
            self.send_error(407, "Proxy Authentication Required")

        def log_message(self, *_):
            """Say nothing."""

    proxy = serve(Refusing)
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.invalid/simple")
    job = sitting(proxy=f"http://127.0.0.1:{proxy.server_port}")
    assert "The proxy refused" in str(failure(job))


def test_a_wheel_for_another_python(sitting, tmp_path, make_wheel):
    folder = tmp_path / "other"
    make_wheel(folder, "toyalpha", tag="cp27-cp27m-win_amd64")
    said = str(failure(sitting(), folder))
    assert "there is no toyalpha" in said
    assert "toyalpha-1.0-cp27-cp27m-win_amd64.whl" in said
    assert f"Python {sys.version_info.major}.{sys.version_info.minor}" in said


def test_a_wheel_that_is_missing_among_the_wheels(sitting, wheels, monkeypatch):
    """That of a package itself, and that of one that it needs; neither is told as a conflict with QGIS."""
    monkeypatch.setitem(packages.PACKAGES, "toyalpha", Package("toyalpha", "toyalpha", "", ("toygamma",)))
    assert "there is no toygamma for this QGIS" in str(failure(sitting(), wheels))
    monkeypatch.delitem(packages.PACKAGES, "toyalpha")
    (wheels / "toybeta-1.0-py3-none-any.whl").unlink()
    assert "there is no toybeta" in str(failure(sitting(), wheels))


def test_a_name_that_the_index_does_not_have(sitting, tmp_path, index):
    (tmp_path / "empty").mkdir()
    index(tmp_path / "empty")
    assert "The index has no toyalpha" in str(failure(sitting()))


@pytest.mark.parametrize("harm", ["cut", "scrambled", "no zip"])
def test_a_broken_wheel(sitting, wheels, make_wheel, harm):
    long = {"toybeta/__init__.py": "".join(f"x{n} = {n}\n" for n in range(5000))}
    file = make_wheel(wheels, "toybeta", files=long)
    content = file.read_bytes()
    middle = len(content) // 3
    other = bytes(byte ^ 255 for byte in content[middle : middle + 50])
    file.write_bytes(
        {
            "cut": content[: -len(content) // 2],
            "scrambled": content[:middle] + other + content[middle + 50 :],
            "no zip": b"<html>Please sign in</html>",
        }[harm]
    )
    said = str(failure(sitting(), wheels))
    assert "toybeta-1.0-py3-none-any.whl is broken" in said


def test_a_broken_zip_and_folders_without_wheels(sitting, tmp_path):
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "empty").mkdir()
    job = sitting()
    assert "cut.zip is broken" in str(failure(job, tmp_path / "cut.zip"))
    assert "no wheels" in str(failure(job, tmp_path / "empty"))
    assert "There is no" in str(failure(job, tmp_path / "absent.zip"))


def test_a_file_that_was_changed_on_the_way(sitting, wheels, index):
    """The index announces another SHA-256 than the file has."""
    index(wheels, announced=lambda wheel: wheel.read_bytes() + b"!" * (wheel.name.startswith("toybeta")))
    assert "not the one that the index announced" in str(failure(sitting()))


@pytest.fixture
def mounted(tmp_path):
    """Return a mounter of small disks; only root can."""
    places = []

    def mount(name, options):
        place = tmp_path / name
        place.mkdir()
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], check=False, capture_output=True)
        if done.returncode:
            pytest.skip(f"no right to mount: {done.stderr.decode().strip()}")
        places.append(place)
        return place

    yield mount
    for place in places:
        subprocess.run(["umount", place], check=True)


def test_a_full_disk(mounted, tmp_path, make_wheel, monkeypatch):
    disk = mounted("small", "size=1m")
    folder = tmp_path / "large"
    noise = os.urandom(700_000).hex()
    make_wheel(folder, "toyalpha", files={"toyalpha/__init__.py": f"x = '{noise}'\n"})
    job = Job(USERS, running(disk))
    job.look()
    error = failure(job, folder)
    assert f"The disk of {job.running.root} is full" in str(error)
    # The same where the room is only found to lack on the way.
    monkeypatch.setattr(install, "FACTOR", 0)
    error = failure(job, folder)
    assert f"The disk of {job.running.root} is full" in str(error)
    assert any("No space left" in line for line in error.log)


def test_a_profile_that_can_only_be_read(mounted, wheels, tmp_path):
    disk = mounted("frozen", "size=1m")
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    job = Job(USERS, running(disk))
    job.look()
    said = str(failure(job, wheels))
    assert f"cannot write in {job.running.root}" in said
    assert private.activate(job.running.root) is None


def test_a_profile_where_writing_is_not_allowed(sitting, wheels, profile, monkeypatch):
    """The same for those who are not root, whom rights do not hold back."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "cannot write in" in str(failure(sitting(), wheels))
    assert not list(profile.iterdir())


HOLDER = """
import sys, time
from pathlib import Path
from polos.dependencies import private
root = Path(sys.argv[1])
if sys.argv[2] == "lock":
    with private.locked(root):
        print("held", flush=True)
        time.sleep(60)
private.activate(root)
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def another_qgis():
    """Return a starter of another process that installs into, or uses, the same profile."""
    started = []

    def start(root, what):
        values = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        process = subprocess.Popen(
            [sys.executable, "-c", HOLDER, root, what], env=values, stdout=subprocess.PIPE, text=True
        )
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


def test_two_qgis_installing_into_one_profile(sitting, wheels, another_qgis):
    job = sitting()
    job.make_plan(wheels)
    other = another_qgis(job.running.root, "lock")
    assert "Another QGIS is installing" in str(failure(job, wheels))
    other.kill()
    other.wait()
    assert job.install() == []  # the lock of a QGIS that crashed does not last


def test_what_another_qgis_uses_is_not_deleted(installed, another_qgis, profile):
    first = installed()
    other = another_qgis(private.root_of(profile), "use")
    second = installed()
    assert (first.is_dir(), second != first) == (True, True)
    other.kill()
    other.wait()
    installed()
    assert (first.exists(), second.exists()) == (False, False)


def test_a_package_that_imports_with_an_error_is_not_put_in_force(sitting, wheels, make_wheel, installed):
    installed()
    job = sitting()
    make_wheel(wheels, "toyalpha", "5.0", files={"toyalpha/__init__.py": "import nowhere_to_be_found\n"})
    said = str(failure(job, wheels))
    assert "toyalpha was downloaded, but it cannot be imported" in said
    assert "No module named 'nowhere_to_be_found'" in said
    assert job.look()[0].version == "1.2"


def test_a_package_of_polos_that_has_broken_since_is_installed_again(sitting, wheels, installed):
    installed({"toyalpha": ("1.2", "1 / 0")})
    job = sitting()
    (found,) = job.found
    assert "ZeroDivisionError" in str(found.trouble)
    assert "Install again" in str(found.trouble)
    job.make_plan(wheels)
    job.install()
    assert job.look()[0].good


def test_the_line_of_an_error_that_says_what_is_wrong(profile, tmp_path):
    """numpy's advice fills a page; the layout is that of numpy 1.24."""
    (tmp_path / "toyalpha.py").write_text(
        "raise ImportError('\\n\\nIMPORTANT: PLEASE READ THIS\\n\\nOriginal error was: no module datetime\\n')"
    )
    (tmp_path / "toybeta.py").write_text("raise KeyError")
    qgis = running(profile)
    results = try_imports(TOYS[:2], [*qgis.path, tmp_path], sys.executable, qgis, tmp_path)
    assert results["toyalpha"][1] == "ImportError: Original error was: no module datetime"
    assert results["toybeta"][1] == "KeyError: "


def test_a_package_that_ends_python_when_it_is_imported(profile, tmp_path, make_wheel):
    site = tmp_path / "site"
    for name, text in {"toyalpha": "x = 1", "toybeta": "import os; os._exit(3)", "toygamma": "y = 2"}.items():
        (site / name).mkdir(parents=True)
        (site / name / "__init__.py").write_text(text)
    qgis = running(profile)
    results = try_imports(TOYS, [*qgis.path, site], sys.executable, qgis, tmp_path)
    assert results == {"toyalpha": ("", ""), "toybeta": ("", "Python: exit code 3"), "toygamma": ("", "")}


@pytest.fixture
def of_the_user(tmp_path):
    """Return a folder of the user's own on Python's path, and a maker of packages in it."""
    site = tmp_path / "user" / "site-packages"

    def make(name, version, text=""):
        (site / name).mkdir(parents=True)
        (site / name / "__init__.py").write_text(f"__version__ = {version!r}\n{text}\n")
        info = site / f"{name}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        sys.path.insert(0, str(site))
        return site

    return make


def test_an_older_pysal_of_the_user(sitting, wheels, of_the_user, monkeypatch):
    monkeypatch.setitem(packages.PACKAGES, "toyalpha", Package("toyalpha", "toyalpha", "1.2"))
    site = of_the_user("toyalpha", "0.9")
    job = sitting()
    (found,) = job.found
    assert (found.origin, found.version, found.in_the_way) == (USER, "0.9", True)
    said = str(failure(job, wheels))
    assert f"toyalpha 0.9 in {site} is older than 1.2" in said
    assert "python -m pip uninstall toyalpha" in said
    assert unmet(["toyalpha"]) == ["toyalpha ≥ 1.2"]


def test_a_package_that_does_not_know_its_version_is_used(sitting, wheels, of_the_user, monkeypatch):
    """Debian 14's shapely 2.2.0-1 says 0+unknown: the word of versioneer where it could not ask git."""
    monkeypatch.setitem(packages.PACKAGES, "toybeta", Package("toybeta", "toybeta", "1.0"))
    of_the_user("toybeta", "0+unknown")
    assert unmet(["toybeta"]) == []
    job = sitting({"Local Moran": ("toybeta", "toyalpha")})
    assert [(one.origin, one.version, one.good) for one in job.found] == [(USER, "", True), ("", "", False)]
    assert [item.name for item in job.make_plan(wheels).items] == ["toyalpha"]  # which asks for toybeta 1 or later
    job.install()
    assert all(one.good for one in job.look())


def test_a_broken_package_of_the_user(sitting, wheels, of_the_user):
    of_the_user("toyalpha", "1.2", "import nowhere_to_be_found")
    said = str(failure(sitting(), wheels))
    assert "cannot be imported: ModuleNotFoundError" in said
    assert "remove it" in said


def test_a_record_without_files(sitting, wheels, of_the_user):
    """pip takes the record for the package and would plan nothing."""
    import shutil

    shutil.rmtree(of_the_user("toyalpha", "1.2") / "toyalpha")
    assert "has a record of it, but not the files" in str(failure(sitting(), wheels))


def test_a_user_package_is_hidden_by_nothing_and_hides_polos(sitting, installed, of_the_user):
    installed()
    of_the_user("toyalpha", "1.9")
    (found,) = sitting().found
    assert (found.origin, found.version) == (USER, "1.9")


def test_a_cancelled_download(sitting, wheels, index):
    job = sitting()
    server = index(wheels, stalls=True)
    job.cancelled = server.stalled.is_set
    began = time.monotonic()
    with pytest.raises(Cancelled):
        job.make_plan()
    assert server.stalled.is_set()
    assert time.monotonic() - began < 20
    assert private.current(job.running.root) is None
    assert children() == []


def test_a_cancelled_installation_leaves_the_old_state(sitting, wheels, installed):
    before = installed()
    job = sitting()
    job.make_plan(wheels)
    job.cancelled = lambda: any("Installing collected packages" in line for line in job.lines)
    job.lines.clear()
    with pytest.raises(Cancelled):
        job.install()
    assert private.current(job.running.root) == before
    assert not list(job.running.root.glob("new-*"))
    assert children() == []


def children():
    """Return the command lines of this process's living children."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            stat = (folder / "stat").read_text().rpartition(")")[2].split()
            if stat[1] == str(os.getpid()) and stat[0] != "Z":
                found.append((folder / "cmdline").read_text())
        except OSError:
            continue
    return [line for line in found if "pip" in line]


def test_an_installation_that_was_killed_halfway_leaves_the_old_state(profile, installed):
    root = private.root_of(profile)
    first = installed()
    (root / "new-abc" / "toyalpha").mkdir(parents=True)
    (root / "7").mkdir()
    (root / "current.new").write_text("7")
    assert private.activate(root) == first
    assert installed() == root / "8"
    assert {entry.name for entry in root.iterdir() if entry.is_dir()} == {"8"}


@pytest.mark.parametrize("text", ["", "99", "../..", "1\n2", "eins", "é"])
def test_a_damaged_note_of_the_state_in_force_is_as_none(profile, text):
    root = private.root_of(profile)
    (root / "1").mkdir(parents=True)
    (root / "current").write_text(text, encoding="latin-1")
    before = list(sys.path)
    assert private.activate(root) is None
    assert sys.path == before


def test_packages_made_for_another_numpy_of_qgis(sitting, monkeypatch, installed):
    import numpy

    monkeypatch.setitem(packages.PACKAGES, "toyalpha", Package("toyalpha", "toyalpha", "1", ("numpy",)))
    installed(kept={"numpy": numpy.__version__})
    job = sitting()
    assert job.found[-1].good
    installed(kept={"numpy": "1.0.1"})
    said = str(job.look()[-1].trouble)
    assert f"toyalpha was installed for a QGIS with numpy 1.0.1, and this one has numpy {numpy.__version__}" in said


# pip and Python


def test_python_beside_qgis_on_windows_and_macos(tmp_path):
    """Layouts as of OSGeo4W (bin/qgis-bin.exe, apps/Python312) and of QGIS.app (qfieldsync pull request 805)."""
    root = tmp_path / "QGIS 3.40"
    found = interpreter.candidates(root / "bin" / "qgis-bin.exe", root / "apps" / "Python312", "win32")
    assert found[0] == root / "apps" / "Python312" / "python.exe"
    assert root / "bin" / "python.exe" in found
    assert not any(candidate.name.startswith("qgis") for candidate in found)
    contents = tmp_path / "QGIS.app" / "Contents"
    found = interpreter.candidates(contents / "MacOS" / "QGIS", contents / "Frameworks", "darwin")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert {contents / "MacOS" / "bin" / "python3", contents / "MacOS" / f"python{version}"} <= set(found)
    assert contents / "MacOS" / "QGIS" not in found
    assert interpreter.candidates("/usr/bin/qgis", "/usr", "linux")[0] == Path(f"/usr/bin/python{version}")


def test_python_in_a_macos_application_is_told_where_its_library_is(profile, monkeypatch, tmp_path):
    monkeypatch.delenv("PYTHONHOME", raising=False)
    assert "PYTHONHOME" not in interpreter.environment(running(profile), tmp_path)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert interpreter.environment(running(profile), tmp_path)["PYTHONHOME"] == sys.prefix


def test_no_python_is_never_qgis_itself(sitting, monkeypatch, tmp_path):
    monkeypatch.setattr(interpreter, "candidates", lambda: [tmp_path / "bin" / "python3"])
    with pytest.raises(PackageError, match=re.escape(str(tmp_path / "bin"))):
        sitting()


def test_another_python_of_the_same_version_is_not_taken(sitting, monkeypatch, tmp_path):
    other = tmp_path / "python3"
    # The same version and system, but another build, as pyenv's beside Debian's.
    said = json.dumps([sys.version.replace("(", "(another, "), sysconfig.get_platform()])
    other.write_text(f"#!/bin/sh\necho '{said}'\n")
    other.chmod(0o755)
    monkeypatch.setattr(interpreter, "candidates", lambda: [other, Path(sys.executable)])
    assert sitting()._python == Path(sys.executable)


@pytest.fixture
def without_pip(monkeypatch, tmp_path):
    """Have no pip but that of wheels: one that fails comes first on Python's path."""
    (tmp_path / "nopip" / "pip").mkdir(parents=True)
    (tmp_path / "nopip" / "pip" / "__init__.py").write_text("")
    sys.path.insert(0, str(tmp_path / "nopip"))
    python_wheels = interpreter._pip_wheels
    monkeypatch.setattr(
        interpreter, "_pip_wheels", lambda wheels: [f for f in python_wheels(wheels) if wheels and f.parent == wheels]
    )
    return lambda: next(python_wheels(None), None)


def test_no_pip(sitting, without_pip):
    said = str(failure(sitting()))
    assert "no pip" in said
    assert "python3-pip" in said


def test_a_pip_that_is_too_old(sitting, without_pip, tmp_path):
    (tmp_path / "nopip" / "pip" / "__main__.py").write_text("print('pip 22.0.2 from nowhere')")
    said = str(failure(sitting()))
    assert "pip 22.0.2, and 22.2 is needed" in said


def test_the_pip_among_the_wheels_is_used(sitting, without_pip, wheels):
    import shutil

    file = without_pip()
    if file is None:
        pytest.skip("no wheel of pip on this machine (Debian: python3-pip-whl)")
    shutil.copy(file, wheels)
    job = sitting()
    plan = job.make_plan(wheels)
    job.install()
    assert {item.name for item in plan.items} == {"toyalpha", "toybeta"}
    assert job.look()[0].good


def test_settings_of_pip_that_would_disturb_do_not(sitting, wheels, monkeypatch, tmp_path):
    for name, value in {
        "PIP_USER": "1",
        "PIP_TARGET": str(tmp_path / "elsewhere"),
        "PIP_REQUIRE_VIRTUALENV": "1",
        "PIP_NO_BINARY": ":all:",
        "PIP_REQUIREMENT": "/nowhere.txt",
    }.items():
        monkeypatch.setenv(name, value)
    job = sitting()
    job.make_plan(wheels)
    job.install()
    assert job.look()[0].good
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ERROR: Could not install packages due to an OSError: [WinError 112] There is not enough space", "is full"),
        ("PermissionError: [Errno 13] Permission denied: 'C:\\\\x'", "cannot write"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] self signed'))", "certificate"),
        ("ERROR: Could not install packages due to an OSError: Missing dependencies for SOCKS support.", "SOCKS"),
        ("NewConnectionError: [Errno 11001] getaddrinfo failed", "could not be reached"),
        ("ERROR: Something that nobody has seen before.", "Something that nobody has seen before. Copy the log"),
        ("", "Copy the log"),
    ],
)
def test_what_pip_says_on_other_systems(said, meant):
    """Windows' and OpenSSL's wording cannot be made here: it is that of their documentation and of pip's source."""
    assert meant in str(of_pip(said.splitlines(), "C:\\profile", "Python 3.12, win-amd64"))


# What is looked at


def test_who_needs_what():
    users = {"Local Moran": ("pandas", "libpysal"), "Sector layer": ("pandas",), "Heat map": ("networkx",)}
    found = {package.module: names for package, names in needed(users).items()}
    assert found["pandas"] == ["Local Moran", "Sector layer"]
    assert found["sklearn"] == ["Local Moran"]
    assert found["networkx"] == ["Heat map"]
    modules = list(found)
    assert modules.index("numpy") < modules.index("pandas") < modules.index("geopandas") < modules.index("libpysal")


def test_what_keeps_an_algorithm_from_running(monkeypatch):
    assert unmet(["json"]) == []
    assert unmet(["toyalpha", "json"]) == ["toyalpha"]
    monkeypatch.setitem(packages.PACKAGES, "numpy", Package("numpy", "numpy", "99"))
    assert unmet(["numpy"]) == ["numpy ≥ 99"]
    monkeypatch.setitem(sys.modules, "toybeta", None)
    assert unmet(["toybeta"]) == ["toybeta"]


def test_a_folder_without_init_is_no_package(tmp_path):
    (tmp_path / "toyalpha").mkdir()
    assert place_of("toyalpha", [str(tmp_path)]) is None


def test_whose_a_folder_is(profile, monkeypatch):
    import site

    qgis = running(profile, prefix="/Applications/QGIS.app/Contents/MacOS")
    assert qgis.origin(str(qgis.root / "1")) == POLOS
    assert qgis.origin(site.getusersitepackages()) == USER
    assert qgis.origin(f"{sys.prefix}/lib/python3/dist-packages") == QGIS
    assert qgis.origin("/Applications/QGIS.app/Contents/Resources/python") == QGIS
    assert qgis.origin("/somewhere/else") == USER
    windows = running(profile, prefix="C:/Program Files/QGIS 3.40/apps/qgis-ltr")
    assert "C:/Program Files/QGIS 3.40" in windows.places


@pytest.mark.parametrize(
    ("version", "minimum", "enough"),
    [
        ("1.26.4", "1.9", True),
        ("1.9", "1.26", False),
        ("2.0", "2.0.0", True),
        ("2.0.0rc1", "2.0", True),
        ("3.0.1+dfsg", "3.0.1", True),
        ("", "1", False),
        ("unknown", "1", False),
    ],
)
def test_versions_are_compared_by_their_numbers(version, minimum, enough):
    assert at_least(version, minimum) is enough


@pytest.mark.parametrize(
    ("name", "version", "platform", "usable"),
    [
        ("a-1-py3-none-any.whl", (3, 12), "win-amd64", True),
        ("a-1-py2.py3-none-any.whl", (3, 9), "linux-x86_64", True),
        ("a-1-cp312-cp312-win_amd64.whl", (3, 12), "win-amd64", True),
        ("a-1-cp312-cp312-win_amd64.whl", (3, 11), "win-amd64", False),
        ("a-1-cp312-cp312-win_amd64.whl", (3, 12), "linux-x86_64", False),
        ("a-1-cp311-abi3-manylinux_2_28_x86_64.whl", (3, 13), "linux-x86_64", True),
        ("a-1-cp313-abi3-manylinux_2_28_x86_64.whl", (3, 11), "linux-x86_64", False),
        ("a-1-cp311-cp311-manylinux_2_17_aarch64.whl", (3, 11), "linux-x86_64", False),
        ("a-1-cp312-cp312-macosx_11_0_arm64.whl", (3, 12), "macosx-11.0-arm64", True),
        ("nonsense.whl", (3, 12), "win-amd64", False),
    ],
)
def test_which_wheels_fit(name, version, platform, usable):
    assert fits(name, version, platform) is usable


def test_every_package_that_polos_imports_is_known():
    """A package without an entry would be installed in any version and without what it imports."""
    import ast

    standard = set(sys.stdlib_module_names) | {"qgis", "processing", "polos", "osgeo"}
    reached = set()
    for room in ("algorithms", "analysis", "ui"):
        for file in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    reached |= {alias.name.partition(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    reached.add(node.module.partition(".")[0])
    assert reached - standard <= set(packages.PACKAGES)


def test_it_works_with_the_standard_library_alone(tmp_path):
    """As in a QGIS that brings nothing: no site-packages, every module of the room imported, what is missing named."""
    modules = [f"polos.dependencies.{file.stem}" for file in (ROOT / "dependencies").glob("*.py")]
    (tmp_path / "polos").symlink_to(ROOT)
    script = (
        f"import sys, importlib; sys.path.append({str(tmp_path)!r}); "
        f"[importlib.import_module(name) for name in {modules!r}]; "
        "from polos.dependencies.found import unmet; print(unmet(['geopandas']))"
    )
    done = subprocess.run([sys.executable, "-I", "-S", "-c", script], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "['numpy', 'pandas', 'shapely', 'pyproj', 'geopandas']"


def test_look_imports_nothing(profile):
    script = (
        "import sys; from polos.dependencies.found import look, unmet; from polos.dependencies.running import running; "
        f"look({{'a': ('libpysal', 'matplotlib')}}, running({str(profile)!r})); unmet(['libpysal']); "
        "print([name for name in ('numpy', 'pandas', 'shapely', 'libpysal', 'matplotlib') if name in sys.modules])"
    )
    values = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env=values)
    assert done.stdout.strip() == "[]"


def test_looking_needs_no_python_beside_qgis(profile):
    assert [one.origin for one in look({"a": ("json",)}, running(profile))] == [QGIS]
