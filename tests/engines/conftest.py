"""A PostgreSQL of the tests' own, on loopback, with data in a folder that goes with them, for `make test-engines`."""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
PASSWORD = "se'cr\"eto ñ"  # pragma: allowlist secret
USER = "polos"


def pytest_collection_modifyitems(items):
    if not os.environ.get("POLOS_ENGINES"):
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason="`make test-engines` starts the server that it needs"))


class Server:
    """A PostgreSQL server.

    Attributes
    ----------
    port : int
    """

    def __init__(self, folder):
        self.folder, self.data = folder, folder / "data"
        # PostgreSQL refuses to run as root.
        self.own = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def make(self):
        secret = self.folder / "password"
        secret.write_text(PASSWORD, encoding="utf-8")
        if self.own:
            shutil.chown(self.folder, "postgres")
            shutil.chown(secret, "postgres")
        self._call(
            *("initdb", "-D", self.data, "-U", USER, "--auth=scram-sha-256", f"--pwfile={secret}", "-E", "UTF8"),
            *("--no-locale", "--no-sync"),
        )
        self.start()

    def start(self):
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
        self._call("pg_ctl", "-D", self.data, "-w", "-l", self.folder / "log", "-o", options, "start")

    def stop(self):
        self._call("pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop")

    def _call(self, program, *arguments):
        command = [*self.own, str(BINARIES[-1] / program), *map(str, arguments)]
        done = subprocess.run(
            command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        assert done.returncode == 0, command

    def run(self, sql, user=USER):
        """Run statements as an administrator, and return what they print, without header."""
        environment = {**os.environ, "PGPASSWORD": PASSWORD}
        psql = [str(BINARIES[-1] / "psql"), "-h", "127.0.0.1", "-p", str(self.port), "-U", user, "-d", "postgres"]
        done = subprocess.run(
            [*psql, "-v", "ON_ERROR_STOP=1", "-q", "--csv"], input=sql, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="session")
def server():
    """Return a running `Server`."""
    assert BINARIES, "PostgreSQL is not installed: see tools/engines.sh"
    folder = Path(tempfile.mkdtemp(prefix="polos-server-"))
    one = Server(folder)
    try:
        one.make()
        yield one
    finally:
        one.stop()
        shutil.rmtree(folder, ignore_errors=True)
