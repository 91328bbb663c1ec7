# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries every warning and every Qt strictness switch, so that no
# folder can quietly build under other rules than the rest.

option(SECONDWIND_WERROR "Treat compiler warnings as errors" OFF)
option(SECONDWIND_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)

add_library(build_flags INTERFACE)
target_compile_features(build_flags INTERFACE cxx_std_20)
target_include_directories(build_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(build_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)

if(MSVC)
    target_compile_options(build_flags INTERFACE /W4 /permissive- /utf-8)
    if(SECONDWIND_WERROR)
        target_compile_options(build_flags INTERFACE /WX)
    endif()
else()
    target_compile_options(build_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
        -Woverloaded-virtual -Wold-style-cast -Wcast-qual -Wextra-semi -Wnull-dereference)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # clang-tidy reads the same command line and stops at a flag that clang does not know.
        target_compile_options(build_flags INTERFACE -Wduplicated-cond -Wlogical-op)
    endif()
    if(SECONDWIND_WERROR)
        target_compile_options(build_flags INTERFACE -Werror)
    endif()
    if(SECONDWIND_SANITIZE)
        target_compile_options(build_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
        target_link_options(build_flags INTERFACE -fsanitize=address,undefined)
    endif()
endif()
