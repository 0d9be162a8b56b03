#!/usr/bin/env bash
# Makes build/qt6: a Python of its own with PyQt6, in which Polos's windows are tried as QGIS 4 would show them, and
# build/qt6/names.json, all names that PyQt6 has. About 100 MB to download; safe to run again, it does only what is
# missing. The tests call it.
set -euo pipefail
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV
cd "$(dirname "$0")/.."
qt6=build/qt6
log=build/qt6.log
mkdir -p build

fail() { printf '%s\n' "$@" >&2; exit 1; }

# One at a time: two runs of the tests would fill the folder at once.
exec 9> "$qt6.lock"
flock 9
stamp=$(cat tests/qt6/requirements.txt tools/qt6_names.py <(/usr/bin/python3 -VV) | sha256sum | cut -d' ' -f1)
[ "$(cat "$qt6/.stamp" 2>/dev/null)" = "$stamp" ] && exit
/usr/bin/python3 -m venv --clear "$qt6" > "$log" 2>&1 || fail "$(tail -n 1 "$log")"
"$qt6/bin/python" -m pip install -q --disable-pip-version-check --only-binary :all: -r tests/qt6/requirements.txt \
    >> "$log" 2>&1 || fail "$(grep ERROR "$log" | tail -n 1)"
QT_QPA_PLATFORM=offscreen "$qt6/bin/python" tools/qt6_names.py > "$qt6/names.json" 2>> "$log" \
    || fail "$(tail -n 1 "$log")"
echo "$stamp" > "$qt6/.stamp"
