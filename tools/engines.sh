#!/usr/bin/env bash
# Tests against engines that run outside of QGIS: a PostgreSQL from Debian's packages, on loopback, with data of its own.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then
    if ! command -v apt-get >/dev/null || [ "$(id -u)" != 0 ]; then
        echo 'engines: PostgreSQL is missing, and only an administrator can install it: sudo apt install postgresql' >&2
        exit 1
    fi
    # No cluster is made, and nothing started, but what the tests make and start.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql
fi
POLOS_ENGINES=1 exec build/python -m pytest tests/engines "$@"
