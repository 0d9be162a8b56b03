#!/usr/bin/env bash
# Rebuilds the flow table of Brazil. The package that holds IBGE's tables is read in a venv that nothing else uses.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=build/flows/venv
pinned='from importlib.metadata import version as v; assert (v("iotbr"), v("xlrd")) == ("0.2.3", "2.0.2"); import pandas'
if ! "$venv/bin/python" -c "$pinned" 2>/dev/null; then
    /usr/bin/python3 -m venv --clear "$venv"
    cat > "$venv/requirements.txt" <<'END'
iotbr==0.2.3 --hash=sha256:538122f3f2feb483fb20c4fd640c59165ad629c4813d79eb6802aa844e562210
xlrd==2.0.2 --hash=sha256:ea762c3d29f4cca48d82df517b6d89fbce4db3107f9d78713e48cd321d5c9aa9
END
    pip=("$venv/bin/python" -m pip install -q --disable-pip-version-check --only-binary :all:)
    "${pip[@]}" --no-deps --require-hashes -r "$venv/requirements.txt"
    "${pip[@]}" 'pandas>=2' 'numpy<3'
fi
exec "$venv/bin/python" tools/brazil_flows.py "$@"
