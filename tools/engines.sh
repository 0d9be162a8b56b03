#!/usr/bin/env bash
# Tests against engines that run outside of QGIS: a PostgreSQL with PostGIS from Debian's packages, on loopback, with data
# of its own, and a Spark of this computer alone, in a Python of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
compgen -G '/usr/share/postgresql/*/extension/postgis.control' >/dev/null || missing+=(postgresql-postgis)
command -v java >/dev/null || missing+=(openjdk-17-jre-headless)
if [ ${#missing[@]} -gt 0 ]; then
    if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
        echo "engines: missing, and only an administrator can install them: sudo apt install ${missing[*]}" >&2
        exit 1
    fi
    # No cluster is made, and nothing started, but what the tests make and start.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

venv=build/spark/venv
if ! "$venv/bin/python" -c 'import pyspark' 2>/dev/null; then
    echo "engines: installing PySpark into $venv, a download of 400 MB"
    python3 -m venv --clear "$venv"
    "$venv/bin/python" -m pip install -q --disable-pip-version-check pyspark==4.3.0
fi
POLOS_ENGINES=1 exec build/python -m pytest tests/engines "$@"
