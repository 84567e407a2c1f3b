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
if(VITRINA_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()
if(VITRINA_SANITIZE)
  add_compile_options(-fsanitize=${VITRINA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${VITRINA_SANITIZE})
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

find_package(PkgConfig REQUIRED)

# vitrina_module(NAME USES module... PACKAGES pkg-config-name...)
# Every .cpp of the folder belongs to it. Packages are private: a module's public headers name no third party.
function(vitrina_module name)
  cmake_parse_arguments(arg "" "" "USES;PACKAGES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp ${CMAKE_SOURCE_DIR}/src/${name}/*/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(NOT sources)
    message(STATUS "module ${name} has no sources yet")
    return()
  endif()
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  foreach(used IN LISTS arg_USES)
    target_link_libraries(${name} PUBLIC ${used})
  endforeach()
  foreach(package IN LISTS arg_PACKAGES)
    string(MAKE_C_IDENTIFIER ${package} target)
    if(NOT TARGET PkgConfig::${target})
      pkg_check_modules(${target} REQUIRED IMPORTED_TARGET GLOBAL ${package})
    endif()
    target_link_libraries(${name} PRIVATE PkgConfig::${target})
  endforeach()
endfunction()
