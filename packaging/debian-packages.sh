# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced, not run: what tests/run.sh and packaging/run.sh both need before they can build.

# What compiling the program takes.
build_packages=(
    g++
    cmake
    ninja-build
    qt6-base-dev
    qt6-svg-dev
    qt6-tools-dev
    qt6-l10n-tools
    libexpected-dev
    libyaml-cpp-dev
)

# What the program takes when it runs, beyond the libraries that the above bring along: plugins and
# catalogues are loaded by name, so no package depends on them; a bare system has no fonts.
run_packages=(
    libqt6sql6-sqlite
    qt6-qpa-plugins
    qt6-translations-l10n
    fonts-inter
    fonts-noto-core
)

fail() {
    printf '%s\n' "$1" >&2
    exit "${2:-1}"
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# require_packages PACKAGE...: installs those of the packages that are missing, and nothing else.
require_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        printf 'This is not a Debian system, so install what is missing yourself; on Debian 12 these packages are needed: %s.\n' "$*" >&2
        local tool
        for tool in c++ cmake ninja; do
            command -v "$tool" >/dev/null || fail "The program $tool was not found."
        done
        return 0
    fi

    local package status missing=()
    for package in "$@"; do
        status=$(dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null) || status=
        [[ $'\n'$status$'\n' == *$'\n'installed$'\n'* ]] || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0

    if [[ $EUID -ne 0 ]] && ! command -v sudo >/dev/null; then
        fail "These packages are missing, and installing them takes root or sudo: ${missing[*]}"
    fi
    printf 'Installing: %s\n' "${missing[*]}"
    as_root apt-get update -q || echo "Going on with the package lists at hand." >&2
    as_root apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}"
}

# Compiles through ccache where it is installed; CMake reads this at its first configuring.
use_compiler_cache() {
    if command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=ccache
    fi
}

# Gives tests the same surroundings everywhere: no screen, a UTF-8 locale, which Qt insists on, and a private
# run-time folder, which a session has but a container or CI machine may not.
settle_environment() {
    export QT_QPA_PLATFORM=offscreen
    if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
        export LC_ALL=C.UTF-8
    fi
    if [[ ! -d ${XDG_RUNTIME_DIR:-} ]]; then
        XDG_RUNTIME_DIR=$(mktemp -d)
        export XDG_RUNTIME_DIR
        trap 'rm -rf -- "$XDG_RUNTIME_DIR"' EXIT
    fi
}

# run_tour PRESET FOLDER: builds the tour under the preset, lets it draw its pictures into the folder, and
# prints their paths. The SECONDWIND_TOUR_* variables of the caller choose how they look.
run_tour() {
    local preset=$1 folder pictures started=build/$1/tour-started
    mkdir -p -- "$2"
    folder=$(cd -- "$2" && pwd)
    touch "$started"
    cmake --build "build/$preset" --target tst_tour tst_states
    SECONDWIND_TOUR_DIR=$folder "build/$preset/tests/tst_tour" ||
        fail "The tour failed; what it drew until then is in $folder."
    SECONDWIND_TOUR_DIR=$folder/states "build/$preset/tests/tst_states" ||
        fail "A page does not stand; what was drawn until then is in $folder/states."
    pictures=$(find "$folder" -type f -newer "$started" | sort)
    [[ -n $pictures ]] || fail "The tour ended without drawing anything into $folder."
    printf '%s\n' "$pictures"
}
