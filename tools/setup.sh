#!/usr/bin/env bash
# Installs what Polos needs to run and be tested, and leaves three wrappers in build/:
#   build/qgis_process   the command line, with Polos enabled
#   build/python         QGIS, every dependency and the package `polos` importable
#   build/qgis           the desktop, in a profile of its own
# Safe to run again: it does only what is missing.
set -euo pipefail
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV  # what QGIS brings is asked of the system alone
cd "$(dirname "$0")/.."
root=$PWD
build=$root/build
log=$build/setup.log
mkdir -p "$build"

packages=(qgis python3-qgis qgis-providers)
tools=(python3-venv qttools5-dev-tools xvfb)

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$@" >&2; exit 1; }

qgis_version() {
    /usr/bin/python3 -c 'from qgis.core import Qgis; print(Qgis.QGIS_VERSION_INT)' 2>/dev/null || echo 0
}

missing_packages() {
    local package
    (( $(qgis_version) >= 34000 )) || printf '%s\n' "${packages[@]}"
    for package in "${tools[@]}"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
    done
}

# Debian 12 has QGIS 3.22; the 3.40 that Polos needs is in its backports. The mirror is the one in use.
add_backports() {
    local codename=$1 mirror keyring
    apt-cache policy | grep -q "n=${codename}-backports" && return
    mirror=$(apt-get indextargets --format '$(SITE) $(CODENAME)' | awk -v c="$codename" '$2 == c {print $1; exit}')
    keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    [ -n "$mirror" ] || fail "No package source for Debian $codename is configured." \
        "Add ${codename}-backports to your apt sources, then run 'make setup' again."
    printf 'Types: deb\nURIs: %s\nSuites: %s-backports\nComponents: main\nSigned-By: %s\n' \
        "$mirror" "$codename" "$keyring" > "/etc/apt/sources.list.d/${codename}-backports.sources"
}

install_packages() {
    local wanted codename release=()
    mapfile -t wanted < <(missing_packages)
    (( ${#wanted[@]} )) || return 0
    if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
        fail "These packages are missing, and only an administrator can install them: ${wanted[*]}" \
            "Debian 12:  sudo apt install -t bookworm-backports --no-install-recommends ${wanted[*]}" \
            "Others:     install QGIS 3.40 or later with its Python bindings, Python's venv module" \
            "            and Qt's lrelease." \
            "Then run 'make setup' again."
    fi
    say "installing ${wanted[*]} (details: build/setup.log)"
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    apt-get update -qq >> "$log" 2>&1
    if [ "$codename" = bookworm ] && [[ " ${wanted[*]} " == *" qgis "* ]]; then
        add_backports "$codename"
        apt-get update -qq >> "$log" 2>&1
        release=(-t "${codename}-backports")
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${release[@]}" "${wanted[@]}" \
        >> "$log" 2>&1 || fail "apt-get failed; its last words:" "$(tail -n 5 "$log")"
    (( $(qgis_version) >= 34000 )) || fail "QGIS 3.40 or later is needed; this system's packages have an older one."
}

# A second numpy, PROJ or GDAL beside QGIS's own breaks it, so pip may install only what fits what QGIS brings.
# GEOS is shared by name: inside qgis_process, shapely's calls reach QGIS's GEOS and not the one in its wheel. So
# shapely must be of the series that was made for that GEOS.
write_constraints() {
    /usr/bin/python3 - <<'PY'
from importlib.metadata import PackageNotFoundError, version

from qgis.core import Qgis

for name in ("numpy", "scipy", "pandas", "shapely", "pyproj", "matplotlib", "geopandas", "libpysal", "esda"):
    try:
        print(f"{name}=={version(name)}")
    except PackageNotFoundError:
        if name == "shapely" and Qgis.geosVersionInt() < 31200:
            print("shapely>=2.0.5,<2.1")
PY
}

# What the system has is not asked of pip: it would go through what that needs in turn, and a package of the system may
# not know its own version (shapely in Debian 14).
write_requirements() {
    /usr/bin/python3 - <<'PY'
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

sys.path.insert(0, "dependencies")
from versions import at_least

for file in ("requirements.txt", "requirements-dev.txt"):
    for line in Path(file).read_text().split():
        name, _, minimum = line.partition(">=")
        try:
            met = at_least(version(name), minimum or "0")
        except PackageNotFoundError:
            met = False
        if not met:
            print(line)
PY
}

install_python_packages() {
    local stamp
    write_constraints > "$build/constraints.txt"
    write_requirements > "$build/requirements.txt"
    stamp=$(cat "$build/constraints.txt" "$build/requirements.txt" | sha256sum | cut -d' ' -f1)
    [ "$(cat "$build/venv/.stamp" 2>/dev/null)" = "$stamp" ] && return
    say "installing Python packages into build/venv"
    /usr/bin/python3 -m venv --clear --system-site-packages "$build/venv"
    "$build/venv/bin/python" -m pip install -q --disable-pip-version-check --only-binary :all: \
        -c "$build/constraints.txt" -r "$build/requirements.txt" >> "$log" 2>&1 \
        || fail "pip failed; its last words:" "$(tail -n 5 "$log")"
    echo "$stamp" > "$build/venv/.stamp"
}

wrapper() {
    { printf '#!/bin/sh\n. "%s"\n' "$build/environment"; cat; } > "$build/$1"
    chmod +x "$build/$1"
}

write_wrappers() {
    local site
    site=$(echo "$build"/venv/lib/python3*/site-packages)
    mkdir -p "$build/plugins" "$build/profile" "$build/runtime"
    chmod 700 "$build/runtime"
    ln -sfn "$root" "$build/plugins/polos"
    cat > "$build/environment" <<SH
export PYTHONPATH="$site:$build/plugins:/usr/share/qgis/python/plugins:/usr/share/qgis/python"
export QGIS_PLUGINPATH="$build/plugins"
export QGIS_CUSTOM_CONFIG_PATH="\${QGIS_CUSTOM_CONFIG_PATH:-$build/profile}"
export XDG_RUNTIME_DIR="\${XDG_RUNTIME_DIR:-$build/runtime}"
SH
    wrapper python <<'SH'
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
exec /usr/bin/python3 "$@"
SH
    wrapper qgis_process <<'SH'
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
exec qgis_process "$@"
SH
    sed "s|$build/profile|$build/desktop|" "$build/environment" > "$build/environment-desktop"
    printf '#!/bin/sh\n. "%s-desktop"\nexec qgis "$@"\n' "$build/environment" > "$build/qgis"
    chmod +x "$build/qgis"
}

enable_plugin() {
    local profile said
    for profile in profile desktop; do  # two, because the desktop switches on plugins of its own
        said=$(QGIS_CUSTOM_CONFIG_PATH=$build/$profile "$build/qgis_process" plugins enable polos 2>&1) \
            || [[ $said == *"already enabled"* ]] \
            || fail "QGIS could not enable Polos; its last words:" "$(tail -n 5 <<< "$said")"
    done
}

: > "$log"
install_packages
install_python_packages
write_wrappers
"$build/python" tools/i18n.py --release >> "$log" 2>&1 || fail "translations failed:" "$(tail -n 5 "$log")"
enable_plugin
say "ready: build/qgis_process, build/python, build/qgis"
