"""What tests of installing share: a profile, jobs on it, wheels, an index on loopback; pip runs for real."""

import http.server
import os
import socket
import sys
import threading
from hashlib import sha256
from importlib import invalidate_caches
from pathlib import Path

import pytest
from polos.dependencies import private, state
from polos.dependencies.failures import PackageError
from polos.dependencies.job import Job
from polos.dependencies.running import running

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


@pytest.fixture
def plan_and_install():
    """Return a function that does both, from a folder or an index, and returns what the installation says."""

    def go(job, source=None):
        job.make_plan(source)
        return job.install()

    return go


@pytest.fixture
def failure(plan_and_install):
    """Return a function that plans and installs, and returns the error with which that ends.

    What was in force has to stay so.
    """

    def end(job, source=None):
        before = private.current(job.running.root)
        with pytest.raises(PackageError) as caught:
            plan_and_install(job, source)
        assert private.current(job.running.root) == before
        assert not list(job.running.root.glob("new-*"))
        return caught.value

    return end


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
