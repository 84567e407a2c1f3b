# One module = one folder in src/ = one namespace = one static library. The links given here are the architecture
# table of src/README.md; tests/architecture checks the include arrows against it.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(VITRINA_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)
set(VITRINA_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined or thread")

# Without contraction the same arithmetic gives the same picture on every processor.
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -ffp-contract=off)
# GCC 12 reports false positives from its own std::string and std::optional when it optimises, and more
# of them when they come from precompiled headers.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-array-bounds)
endif()
if(VITRINA_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()
if(VITRINA_SANITIZE)
  add_compile_options(-fsanitize=${VITRINA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${VITRINA_SANITIZE})
  add_library(keep_loaded OBJECT ${CMAKE_SOURCE_DIR}/cmake/keep_loaded.cpp)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  # Without these it keeps nothing that was compiled with precompiled headers.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

# A third of the time that compiling takes; tests/architecture compiles every header without them.
set(VITRINA_PRECOMPILED <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional> <span> <string>
    <string_view> <utility> <variant> <vector>)

find_package(PkgConfig REQUIRED)

# vitrina_module(NAME USES module... PACKAGES pkg-config-name... LIBRARIES name-without-pkg-config...)
# Every .cpp of the folder belongs to it. Packages are private: a module's public headers name no third party.
function(vitrina_module name)
  cmake_parse_arguments(arg "" "" "USES;PACKAGES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp ${CMAKE_SOURCE_DIR}/src/${name}/*/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(NOT sources)
    message(STATUS "module ${name} has no sources yet")
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_precompile_headers(${name} PRIVATE ${VITRINA_PRECOMPILED})
  if(TARGET keep_loaded AND name STREQUAL "base")
    target_sources(${name} INTERFACE $<TARGET_OBJECTS:keep_loaded>)
  endif()
  foreach(used IN LISTS arg_USES)
    if(TARGET ${used})
      target_link_libraries(${name} PUBLIC ${used})
    endif()
  endforeach()
  foreach(package IN LISTS arg_PACKAGES)
    string(MAKE_C_IDENTIFIER ${package} target)
    if(NOT TARGET PkgConfig::${target})
      pkg_check_modules(${target} REQUIRED IMPORTED_TARGET GLOBAL ${package})
    endif()
    target_link_libraries(${name} PRIVATE PkgConfig::${target})
  endforeach()
  foreach(library IN LISTS arg_LIBRARIES)
    find_library(${library}_LIBRARY ${library} REQUIRED)
    target_link_libraries(${name} PRIVATE ${${library}_LIBRARY})
  endforeach()
endfunction()
