#!/usr/bin/env bash
# Runs the whole test suite on the newest versions that Debian has: its testing release, laid into build/next/root, with
# QGIS and all packages from there. Arguments go to pytest. Made once; made again when the list of packages changes.
# `rm -rf build/next` makes it anew, with the versions of that day.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
next=$root/build/next
system=$next/root
log=$next/next.log

installable=(python3-esda python3-libpysal python3-geopandas python3-sklearn python3-shapely)
packages=(
    ca-certificates fonts-dejavu-core
    qgis python3-qgis qgis-providers qttools5-dev-tools xvfb python3-venv python3-pip
    "${installable[@]}" python3-matplotlib python3-pandas python3-scipy
    python3-pytest python3-hypothesis git
)

say() { printf 'test-next: %s\n' "$*"; }
fail() { printf 'test-next: %s\n' "$@" >&2; exit 1; }

# What is mounted here is seen by this script's processes alone and goes with the last of them, however they end: so
# `make clean` never meets the machine's own /dev.
if [ "${POLOS_NEXT:-}" != apart ]; then
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        fail "This needs Debian and an administrator: sudo make test-next"
    fi
    POLOS_NEXT=apart exec unshare --mount --propagation private --pid --fork --kill-child "$0" "$@"
fi
trap 'exit 130' INT
trap 'exit 143' TERM

inside() {
    local passed=() setting
    while IFS= read -r -d '' setting; do
        [[ $setting =~ ^(https?_proxy|HTTPS?_PROXY|no_proxy|NO_PROXY|SSL_CERT_FILE|REQUESTS_CA_BUNDLE)= ]] \
            || [[ $setting =~ ^PIP_(INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST|PROXY|CERT|DEFAULT_TIMEOUT)= ]] \
            || continue
        passed+=("$setting")
    done < <(env -0)
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM="${TERM:-dumb}" "${passed[@]}" \
        chroot "$system" "$@"
}

# The mirror, the proxy and the certificates are those in use. The proxy and the certificates stay in build/.
mirror() {
    local codename
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    apt-get indextargets --format '$(SITE) $(CODENAME)' | awk -v c="$codename" '$2 == c {print $1; exit}'
}

make_system() {
    local from proxy
    from=$(mirror)
    [ -n "$from" ] || fail "No package source of Debian is configured. Add one to your apt sources and try again."
    if ! command -v debootstrap >/dev/null; then
        say "installing debootstrap"
        apt-get update -qq >> "$log" 2>&1
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap >> "$log" 2>&1 \
            || fail "apt-get failed; its last words:" "$(tail -n 5 "$log")"
    fi
    proxy=$(apt-config dump --format '%v' Acquire::http::Proxy)
    [ -z "$proxy" ] || export http_proxy="${http_proxy:-$proxy}"
    say "laying Debian testing into build/next, about 1 GB to download (details: build/next/next.log)"
    system=$next/unfinished
    rm -rf "$system"
    [ ! -e "$next/root" ] || mv "$next/root" "$system"  # what is half deleted must not have the name of a whole one
    rm -rf "$system"
    debootstrap --variant=minbase --include=ca-certificates testing "$system" "$from" >> "$log" 2>&1 \
        || fail "debootstrap failed; its last words:" "$(tail -n 5 "$log")"
    apt-config dump Acquire > "$system/etc/apt/apt.conf.d/90host"
    cp -rT /usr/local/share/ca-certificates "$system/usr/local/share/ca-certificates"
    connect
    say "installing QGIS and the packages for Python there"
    {
        inside update-ca-certificates &&
        inside apt-get update -qq &&
        inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" &&
        inside apt-get clean
    } >> "$log" 2>&1 || fail "apt-get failed in build/next; its last words:" "$(tail -n 5 "$log")"
    umount -R --lazy "$system/dev" "$system/proc"
    echo "$stamp" > "$system/.stamp"
    mv "$system" "$next/root"  # only what is whole gets this name
    system=$next/root
}

# The installation by Polos is tested on a view of the system from which the packages that it brings are taken away.
without_installable() {
    cd "$next"
    mkdir -p bare
    mount -t tmpfs tmpfs bare
    mkdir bare/upper bare/work bare/root
    mount -t overlay -o lowerdir=root,upperdir=bare/upper,workdir=bare/work overlay bare/root
    system=$next/bare/root
    connect
    mount --bind "$next/root/polos" "$system/polos"
    inside env DEBIAN_FRONTEND=noninteractive apt-get remove -y -qq "${installable[@]}" >> "$log" 2>&1
}

connect() {
    mount --rbind /dev "$system/dev"
    mount -t tmpfs -o mode=1777 tmpfs "$system/dev/shm"
    mount -t proc proc "$system/proc"
    cp -L /etc/resolv.conf /etc/hosts "$system/etc/"
}

# A copy of what git knows or would take, and a build/ of its own: neither run sees what the other leaves behind.
copy_sources() {
    local path
    mkdir -p "$system/polos"
    find "$system/polos" -mindepth 1 -maxdepth 1 ! -name build ! -name .pytest_cache ! -name .hypothesis -exec rm -rf {} +
    git -c safe.directory="$root" ls-files -coz --exclude-standard \
        | while IFS= read -r -d '' path; do [ ! -e "$path" ] || printf '%s\0' "$path"; done \
        | tar -c --null --files-from - | tar -x -C "$system/polos" --no-same-owner
}

if [ ! -d build ]; then
    mkdir build
    chown --reference=. build  # under sudo, `make setup` without it still writes there
fi
mkdir -p "$next"
exec 9> "$next/lock"
flock -n 9 || fail "Another run uses build/next; try again when it has ended."
: > "$log"
stamp=$(printf '%s\n' "${packages[@]}" | sha256sum | cut -d' ' -f1)
if [ "$(cat "$system/.stamp" 2>/dev/null)" != "$stamp" ]; then
    make_system
fi
connect
copy_sources
inside /polos/tools/setup.sh
inside /polos/build/python - <<'PY'
import sys
from importlib.metadata import version

from qgis.core import Qgis

names = ("numpy", "scipy", "pandas", "shapely", "geopandas", "libpysal", "esda", "matplotlib", "pytest")
print("QGIS", Qgis.QGIS_VERSION.split("-")[0], "· Python", sys.version.split()[0], *(f"· {n} {version(n)}" for n in names))
PY
tests() { inside sh -c 'cd /polos && exec build/python -m pytest -rs "$@"' pytest "$@"; }
status=0
tests -n auto --maxprocesses=4 --dist loadfile --no-loadscope-reorder "$@" || status=$?
if (( ! $# )); then
    say "and installing what is missing, where Debian's packages of it are not there"
    without_installable
    tests tests/gui/test_real_install.py || status=$?
fi
exit "$status"
