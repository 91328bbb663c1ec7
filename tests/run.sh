#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail

called_from=$PWD
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
source packaging/debian-packages.sh

usage() {
    cat <<'TEXT'
Builds Second Wind with its tests and runs them. On Debian 12 it first installs what that takes.

  tests/run.sh [CTEST OPTION]...
      runs every test; the options are handed on to ctest, for instance: -R journal
  tests/run.sh --tour FOLDER [--theme light|dark] [--language CODE] [--size WxH] [--scale N]
      draws a picture of every screen into FOLDER and prints the paths of the pictures
  tests/run.sh --fuzz SECONDS
      feeds the readers of foreign files and the search with invented bytes, each for so long
  tests/run.sh --help
      prints this
TEXT
}

misused() {
    fail "$1 See tests/run.sh --help." 2
}

check_value() {
    case $1 in
        --tour) [[ -n $2 ]] || misused "--tour needs the name of a folder." ;;
        --theme) [[ $2 == light || $2 == dark ]] || misused "--theme is light or dark, not \"$2\"." ;;
        --language) [[ $2 =~ ^[A-Za-z]{2,3}([_-][A-Za-z0-9]+)*$ ]] || misused "--language is a code such as en or pt_BR, not \"$2\"." ;;
        --size) [[ $2 =~ ^[1-9][0-9]{1,4}x[1-9][0-9]{1,4}$ ]] || misused "--size is a width and a height such as 1280x800, not \"$2\"." ;;
        --fuzz) [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] || misused "--fuzz is a number of seconds such as 10, not \"$2\"." ;;
        --scale) [[ $2 =~ ^[1-9](\.[0-9]+)?$ ]] || misused "--scale is a number from 1, such as 2 or 1.5, not \"$2\"." ;;
    esac
}

fuzz_seconds=
tour_folder=
tour_option=
ctest_options=()
while [[ $# -gt 0 ]]; do
    option=$1
    case $option in
        --help | -h)
            usage
            exit 0
            ;;
        --tour | --theme | --language | --size | --scale | --fuzz)
            [[ $# -ge 2 && $2 != --* ]] || misused "$option needs a value."
            check_value "$option" "$2"
            ;;&
        --tour) tour_folder=$2 ;;
        --fuzz) fuzz_seconds=$2 ;;
        --theme) export SECONDWIND_TOUR_THEME=$2 ;;
        --language) export SECONDWIND_TOUR_LANGUAGE=$2 ;;
        --size) export SECONDWIND_TOUR_SIZE=$2 ;;
        --scale) export SECONDWIND_TOUR_SCALE=$2 QT_SCALE_FACTOR=$2 ;;
        *)
            ctest_options+=("$option")
            shift
            continue
            ;;
    esac
    [[ $option == --tour || $option == --fuzz ]] || tour_option=$option
    shift 2
done

if [[ -n $tour_folder && ${#ctest_options[@]} -gt 0 ]]; then
    misused "${ctest_options[0]} is not an option of the tour."
fi
if [[ -z $tour_folder && -n $tour_option ]]; then
    misused "$tour_option belongs to --tour FOLDER."
fi

if [[ -n $fuzz_seconds ]]; then
    [[ -z $tour_folder && ${#ctest_options[@]} -eq 0 ]] || misused "--fuzz SECONDS stands alone."
    require_packages "${build_packages[@]}" ccache clang libclang-rt-14-dev libsqlite3-dev libqt6sql6-sqlite
    use_compiler_cache
    settle_environment
    cmake --preset fuzz
    cmake --build --preset fuzz
    for target in build/fuzz/tests/fuzz_*; do
        echo "${target##*/}"
        corpus=build/fuzz/corpus/${target##*/}
        mkdir -p -- "$corpus"
        "$target" -max_total_time="$fuzz_seconds" -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$corpus-" -print_final_stats=1 -verbosity=0 "$corpus"
    done
    exit 0
fi

require_packages "${build_packages[@]}" "${run_packages[@]}" ccache desktop-file-utils appstream python3 python3-icalendar
use_compiler_cache
settle_environment

cmake --preset dev
if [[ -n $tour_folder ]]; then
    [[ $tour_folder == /* ]] || tour_folder=$called_from/$tour_folder
    run_tour dev "$tour_folder"
else
    cmake --build --preset dev
    ctest --preset dev "${ctest_options[@]}"
fi
