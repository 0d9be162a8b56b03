#!/usr/bin/env bash
# Times Polos beside esda (with numba) and GeoDa's engine, which live in a venv of their own. `--quick`: a part of it.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=build/bench/venv
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import pygeoda, numba, esda' 2>/dev/null; then
    echo "bench: installing esda, numba and pygeoda into $venv"
    /usr/bin/python3 -m venv --clear "$venv"
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --only-binary :all: \
        esda==2.9.0 numba geopandas pygeoda==0.1.3
fi
echo "bench: a brush in the explorer"
QT_QPA_PLATFORM=offscreen build/python tests/benchmarks/explorer.py
exec build/python tests/benchmarks/run.py "$@"
