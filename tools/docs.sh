#!/usr/bin/env bash
# Builds the documentation into build/docs/es and build/docs/en, with a Sphinx of its own in build/docs-venv. The pages of
# the algorithms are written first, by QGIS, from the help. The same source gives the same bytes. With arguments: into
# another folder, and some of the languages, as in "tools/docs.sh /tmp/docs en".
set -euo pipefail
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV
cd "$(dirname "$0")/.."
venv=build/docs-venv
source=build/docs-source
target=${1:-build/docs}
languages=${*:2}

# One at a time: tests and a package may ask for it at once.
mkdir -p build
exec 9> build/docs.lock
flock 9
stamp=$(cat docs/requirements.txt <(/usr/bin/python3 -VV) | sha256sum | cut -d' ' -f1)
if [ "$(cat "$venv/.stamp" 2>/dev/null)" != "$stamp" ]; then
    echo "docs: installing Sphinx into $venv" >&2
    /usr/bin/python3 -m venv --clear "$venv"
    "$venv/bin/python" -m pip install -q --disable-pip-version-check --only-binary :all: -r docs/requirements.txt
    echo "$stamp" > "$venv/.stamp"
fi

rm -rf "$source" "$target.new"
cp -R docs "$source"
build/python tools/docs_algorithms.py "$source"
for language in ${languages:-es en}; do
    PYTHONHASHSEED=0 "$venv/bin/python" -m sphinx -q -b html -W --keep-going -n -t "$language" -c docs \
        -d "build/docs-doctrees/$language" -E "$source/$language" "$target.new/$language"
    rm -f "$target.new/$language/.buildinfo" "$target.new/$language/objects.inv"
done
cp docs/start.html "$target.new/index.html"
# At once: others may be reading it.
rm -rf "$target"
mv "$target.new" "$target"
