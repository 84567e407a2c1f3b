"""What a file of src/ may include: the table of src/CMakeLists.txt, and which module each library belongs to."""

import re
from pathlib import Path

# Beginning of an include path -> the modules that may include it. Everything else in <> that is not here must be C++ or POSIX.
LIBRARIES = {
    "fmt/": {"base"},
    "spdlog/": {"base"},
    "GL/glu.h": {"draw"},
    "qrencode.h": {"draw"},
    "zip.h": {"pack"},
    "sodium": {"pack", "kiosk"},
    "proj.h": {"geo"},
    "geos_c.h": {"geo"},
    "geos": {"geo"},
    "stb": {"media"},
    "librsvg/": {"media"},
    "cairo": {"media", "print"},
    "libav": {"media"},
    "libsw": {"media"},
    "toml++/": {"content"},
    "nlohmann/": {"content"},
    "unicode/": {"content", "text"},
    "ft2build.h": {"text"},
    "freetype/": {"text"},
    "hb": {"text"},
    "hyphen.h": {"text"},
    "epoxy/": {"gpu"},
    "systemd/": {"kiosk"},
    "EGL/": {"gpu"},
    "GL/": set(),
    "GLES": set(),
    "SDL": {"kiosk"},
    "X11/": {"kiosk"},
    "imgui": {"kiosk"},
    "backends/imgui": {"kiosk"},
    "sqlite3.h": {"kiosk"},
    "CLI/": {"cli"},
}

# Headers of the system, not of a library: POSIX, Linux and the C library.
SYSTEM = re.compile(
    r"^(sys/|linux/)|^(fcntl|poll|pthread|signal|time|unistd|dirent|errno|locale|stdlib|string|stdio|math|malloc|dlfcn|termios|spawn)\.h$"
)

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
FT_MACRO = re.compile(r"^\s*#\s*include\s+FT_")


def read_table(cmake: Path) -> dict[str, set[str]]:
    """Module -> modules it may use, from the vitrina_module lines."""
    table = {}
    for name, arguments in re.findall(r"^vitrina_module\((\w+)([^)]*)\)", cmake.read_text(), re.M):
        uses = re.search(r"USES((?:\s+(?!PACKAGES)[\w-]+)*)", arguments)
        table[name] = set(uses.group(1).split()) if uses else set()
    return table


def is_standard(header: str) -> bool:
    return "/" not in header and "." not in header


def fault(module: str, bracket: str, header: str, table: dict[str, set[str]]) -> str | None:
    """What is wrong with one include of a module, nothing when it is allowed."""
    if bracket == '"':
        target = header.split("/")[0]
        if target not in table or "/" not in header:
            return f'"{header}" is no "module/file.h"'
        if target != module and target not in table[module]:
            return f"{module} may not use {target}"
        return None
    if is_standard(header) or SYSTEM.match(header):
        return None
    for prefix in sorted(LIBRARIES, key=len, reverse=True):
        if header.startswith(prefix):
            if module in LIBRARIES[prefix]:
                return None
            return f"<{header}> belongs to {' and '.join(sorted(LIBRARIES[prefix])) or 'no module'}"
    return f"<{header}> is of no library in the table"


def faults_of_file(module: str, file: Path, table: dict[str, set[str]]) -> list[str]:
    found = []
    for number, line in enumerate(file.read_text().splitlines(), 1):
        include = INCLUDE.match(line)
        if FT_MACRO.match(line):
            include = re.match(r"(<)(ft2build.h)", "<ft2build.h")
        if not include:
            continue
        wrong = fault(module, include.group(1), include.group(2), table)
        if wrong:
            found.append(f"{file}:{number}: {wrong}")
    return found


def sources(module_folder: Path) -> list[Path]:
    return sorted(p for p in module_folder.rglob("*") if p.suffix in (".h", ".cpp"))


def faults(src: Path) -> list[str]:
    table = read_table(src / "CMakeLists.txt")
    found = []
    for folder in sorted(p for p in src.iterdir() if p.is_dir()):
        if folder.name not in table:
            found.append(f"{folder}: no module of this name in src/CMakeLists.txt")
            continue
        for file in sources(folder):
            found += faults_of_file(folder.name, file, table)
    return found


def is_private(header: Path) -> bool:
    """A header that names a library is private to its module."""
    includes = (INCLUDE.match(line) for line in header.read_text().splitlines())
    return any(i and i.group(1) == "<" and not is_standard(i.group(2)) and not SYSTEM.match(i.group(2)) for i in includes)


def leaks(src: Path) -> list[str]:
    """Headers that name a library and are included from another module, directly."""
    private = {f"{h.parent.relative_to(src)}/{h.name}" for h in src.rglob("*.h") if is_private(h)}
    found = []
    for file in src.rglob("*"):
        if file.suffix not in (".h", ".cpp"):
            continue
        module = file.relative_to(src).parts[0]
        for number, line in enumerate(file.read_text().splitlines(), 1):
            include = INCLUDE.match(line)
            if include and include.group(2) in private and not include.group(2).startswith(module + "/"):
                found.append(f"{file}:{number}: {include.group(2)} is private to its module")
    return found


def circles(table: dict[str, set[str]]) -> list[str]:
    """Modules that use themselves through others."""
    def reachable(start: str) -> set[str]:
        seen, rest = set(), list(table[start])
        while rest:
            module = rest.pop()
            if module not in seen:
                seen.add(module)
                rest += table.get(module, ())
        return seen

    return [module for module in table if module in reachable(module)]
