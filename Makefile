# make demo   everything on a fresh machine: set-up, the main job on the sample, layers, map and report
# make test   everything on a fresh machine: set-up, all tests
.PHONY: setup metadata demo test test-engines test-next lint calibrate validate bench bench-start screens package wheelhouse wheelhouse-check i18n sample classifications countries clean bench-directories docs docs-pictures

setup:
	@tools/setup.sh

demo: setup
	@build/python tools/demo.py

# Files of tests go to as many processes as there are processors; those that take longest begin first.
test: setup
	build/python -m pytest -n auto --maxprocesses=4 --dist loadfile --no-loadscope-reorder $(ARGS)

# make test-engines ARGS="-k password"; a PostgreSQL and a Spark of its own
test-engines: setup
	@tools/engines.sh $(ARGS)

# make test-next ARGS="-k moran"; needs an administrator
test-next:
	@tools/next.sh $(ARGS)

lint: setup
	build/python -m ruff check .
	build/python -m ruff format --check .

# make calibrate ARGS=--quick; an hour without it
calibrate: setup
	@build/python tests/calibration/run.py $(ARGS)

# make validate ARGS=--render; see tests/validation/run.py
validate: setup
	@tools/validate.sh $(ARGS)

bench: setup
	@tools/bench.sh

# make bench-directories ARGS="FOLDER 6000000"; 60 million rows without it
bench-directories: setup
	@build/python tests/benchmarks/directories.py $(ARGS)

# make screens ARGS=picker; all windows without it
screens: setup
	@build/python tools/screens.py $(ARGS)
	@build/python tools/screens.py --scale 2 $(ARGS)

# In Spanish and English; open build/docs/index.html
docs: setup
	@tools/docs.sh

# The pictures of the tutorial, taken in a real QGIS
docs-pictures: setup
	@build/python tools/docs_pictures.py

# make package RELEASE=1 refuses what plugins.qgis.org would: no owner, no date, changes that are not committed
package: setup
	@build/python tools/package.py $(if $(RELEASE),--release)

metadata: setup
	@build/python tools/publication.py

# make wheelhouse QGIS=3.40-windows; without QGIS=, the names that there are
wheelhouse: setup
	@build/python tools/wheelhouse.py $(QGIS)

wheelhouse-check: setup
	@build/python tools/wheelhouse.py --check

bench-start: setup
	@build/python tests/benchmarks/startup.py

i18n: setup
	@build/python tools/i18n.py --update --release

sample: setup
	@tools/sample.sh

classifications: setup
	@tools/classifications.sh

countries: setup
	@tools/countries.sh

clean:
	@if mount | grep -F ' on $(CURDIR)/build/'; then echo 'clean: unmount these first; nothing was deleted' >&2; exit 1; fi
	rm -rf build dist
