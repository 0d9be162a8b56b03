#!/usr/bin/env bash
# Installs the programs that Polos is held against, in build/validation and, as an administrator, from Debian; then runs
# tests/validation/run.py. What cannot be installed is left out there and said.
set -euo pipefail
cd "$(dirname "$0")/.."
build=build/validation
venv=$build/venv
log=$build/install.log
packages=(r-base-core r-cran-spdep r-cran-sf r-cran-spdata)
mkdir -p "$build"

stamp=$(cat tests/validation/requirements.txt <(/usr/bin/python3 -VV) | sha256sum | cut -d' ' -f1)
if [[ " $* " != *" --render "* ]] && [ "$(cat "$build/.stamp" 2>/dev/null)" != "$stamp" ]; then
    echo "validate: installing other programs into $venv (details: $log)"
    if env -u PYTHONPATH -u PYTHONHOME /usr/bin/python3 -m venv --clear "$venv" > "$log" 2>&1 &&
        "$venv/bin/python" -m pip install -q --disable-pip-version-check --only-binary :all: \
            -r tests/validation/requirements.txt >> "$log" 2>&1; then
        echo "$stamp" > "$build/.stamp"
    else
        echo "validate: not installed: $(grep ERROR "$log" | tail -n 1)" >&2
    fi
fi
if [[ " $* " != *" --render "* ]] && ! Rscript -e 'library(spdep); library(sf); library(spData)' > /dev/null 2>&1; then
    if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
        echo "validate: installing ${packages[*]} (details: $log)"
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
            "${packages[@]}"; } >> "$log" 2>&1 || echo "validate: not installed: $(tail -n 1 "$log")" >&2
    else
        echo "validate: R's spdep is missing: sudo apt install --no-install-recommends ${packages[*]}" >&2
    fi
fi
[[ " $* " == *" --render "* ]] || build/python tests/benchmarks/parity.py
exec build/python tests/validation/run.py "$@"
