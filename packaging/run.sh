#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Second Wind and starts it with the options given. On Debian 12 it first installs what that takes.
set -euo pipefail

called_from=$PWD
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
source packaging/debian-packages.sh

if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
    run_packages+=(qt6-wayland)
fi
require_packages "${build_packages[@]}" "${run_packages[@]}"
use_compiler_cache

cmake --preset release
cmake --build --preset release --target secondwind
if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
    program=$PWD/build/release/app/secondwind
    # Paths among the options are meant from where the person stands.
    cd -- "$called_from"
    exec "$program" "$@"
fi

echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so Second Wind goes through its tour offscreen instead."
settle_environment
run_tour release build/tour
