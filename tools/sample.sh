#!/usr/bin/env bash
# Rebuilds the sample. Simplifying a coverage needs a newer GEOS than QGIS may have, so shapely comes in a venv of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=build/sample/venv
if ! "$venv/bin/python" -c 'import shapely; assert shapely.__version__ == "2.1.2"' 2>/dev/null; then
    /usr/bin/python3 -m venv --clear --system-site-packages "$venv"
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --only-binary :all: --no-deps shapely==2.1.2
fi
exec "$venv/bin/python" tools/sample.py "$@"
