"""What is said where pip, the network, a wheel or the disk fails; what was in force stays."""

import http.server
import os
import subprocess
import sys

import pytest
from polos.dependencies import install, packages, private
from polos.dependencies.job import Job
from polos.dependencies.packages import Package
from polos.dependencies.running import running

USERS = {"Local Moran": ("toyalpha",)}


def test_no_internet(sitting, failure):
    error = failure(sitting())
    assert "could not be reached" in str(error)
    assert "zip of wheels" in str(error)
    assert any("Connection refused" in line for line in error.log)


def test_a_proxy_that_refuses(sitting, serve, monkeypatch, failure):
    class Refusing(http.server.BaseHTTPRequestHandler):
        def do_CONNECT(self):
            self.send_error(407, "Proxy Authentication Required")

        def log_message(self, *_):
            """Say nothing."""

    proxy = serve(Refusing)
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.invalid/simple")
    job = sitting(proxy=f"http://127.0.0.1:{proxy.server_port}")
    assert "The proxy refused" in str(failure(job))


def test_a_wheel_for_another_python(sitting, tmp_path, make_wheel, failure):
    folder = tmp_path / "other"
    make_wheel(folder, "toyalpha", tag="cp27-cp27m-win_amd64")
    said = str(failure(sitting(), folder))
    assert "there is no toyalpha" in said
    assert "toyalpha-1.0-cp27-cp27m-win_amd64.whl" in said
    assert f"Python {sys.version_info.major}.{sys.version_info.minor}" in said


def test_a_wheel_that_is_missing_among_the_wheels(sitting, wheels, monkeypatch, failure):
    """That of a package itself, and that of one that it needs; neither is told as a conflict with QGIS."""
    monkeypatch.setitem(packages.PACKAGES, "toyalpha", Package("toyalpha", "toyalpha", "", ("toygamma",)))
    assert "there is no toygamma for this QGIS" in str(failure(sitting(), wheels))
    monkeypatch.delitem(packages.PACKAGES, "toyalpha")
    (wheels / "toybeta-1.0-py3-none-any.whl").unlink()
    assert "there is no toybeta" in str(failure(sitting(), wheels))


def test_a_name_that_the_index_does_not_have(sitting, tmp_path, index, failure):
    (tmp_path / "empty").mkdir()
    index(tmp_path / "empty")
    assert "The index has no toyalpha" in str(failure(sitting()))


@pytest.mark.parametrize("harm", ["cut", "scrambled", "no zip"])
def test_a_broken_wheel(sitting, wheels, make_wheel, harm, failure):
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


def test_a_broken_zip_and_folders_without_wheels(sitting, tmp_path, failure):
    (tmp_path / "cut.zip").write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "empty").mkdir()
    job = sitting()
    assert "cut.zip is broken" in str(failure(job, tmp_path / "cut.zip"))
    assert "no wheels" in str(failure(job, tmp_path / "empty"))
    assert "There is no" in str(failure(job, tmp_path / "absent.zip"))


def test_a_file_that_was_changed_on_the_way(sitting, wheels, index, failure):
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


def test_a_full_disk(mounted, tmp_path, make_wheel, monkeypatch, failure):
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


def test_a_profile_that_can_only_be_read(mounted, wheels, tmp_path, failure):
    disk = mounted("frozen", "size=1m")
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    job = Job(USERS, running(disk))
    job.look()
    said = str(failure(job, wheels))
    assert f"cannot write in {job.running.root}" in said
    assert private.activate(job.running.root) is None


def test_a_profile_where_writing_is_not_allowed(sitting, wheels, profile, monkeypatch, failure):
    """The same for those who are not root, whom rights do not hold back."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "cannot write in" in str(failure(sitting(), wheels))
    assert not list(profile.iterdir())
