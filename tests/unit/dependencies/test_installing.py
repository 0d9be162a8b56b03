"""What is installed, removed and refused."""

import sys
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import pytest
from polos.dependencies import constraints, packages, private
from polos.dependencies.failures import PackageError
from polos.dependencies.packages import Package
from polos.dependencies.plan import Item, refuse
from polos.dependencies.running import POLOS, Running, distributions


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


def test_no_other_numpy_than_that_of_qgis(sitting, wheels, make_wheel, failure):
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


def test_pyogrio_in_a_plan_of_pip_is_refused(sitting, wheels, make_wheel, monkeypatch, failure):
    """Should the stand-in ever fail, the plan is still refused."""
    monkeypatch.setattr(constraints, "LEFT_OUT", ())
    monkeypatch.setattr("polos.dependencies.plan.distributions", lambda path: {})
    make_wheel(wheels, "rasterio", "1.0")
    make_wheel(wheels, "toyalpha", "4.0", requires=["rasterio"])
    assert "rasterio would be installed" in str(failure(sitting(), wheels))


def test_wheels_without_an_optional_package_will_do(sitting, wheels, failure, make_wheel, monkeypatch):
    monkeypatch.setitem(packages.PACKAGES, "toyextra", Package("toyextra", "toyextra", "1.0", optional=True))
    users = {"Local Moran": ("toyalpha",), "Edges": ("toyextra",)}
    job = sitting(users)
    job.make_plan(wheels)
    job.install()
    assert {one.package.module: one.good for one in job.look()} == {"toyalpha": True, "toyextra": False}
    make_wheel(wheels, "toyextra")
    assert "toyextra" in {item.name for item in job.make_plan(wheels).items}
    monkeypatch.setitem(packages.PACKAGES, "toyextra", Package("toyextra", "toyextra", "1.0"))
    (wheels / "toyextra-1.0-py3-none-any.whl").unlink()
    assert "toyextra" in str(failure(sitting(users), wheels))


def test_a_missing_pyproj_is_asked_of_qgis(sitting, monkeypatch, failure):
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
