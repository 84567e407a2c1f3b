"""The arrows between modules, the homes of libraries, and headers that stand alone. Run by ctest: see CMakeLists.txt."""

import os
import re
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import layers

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"


class Arrows(unittest.TestCase):
    def test_every_include_follows_the_table(self):
        self.assertEqual([], layers.faults(SRC))

    def test_headers_that_name_a_library_stay_in_their_module(self):
        self.assertEqual([], layers.leaks(SRC))

    def test_the_table_has_no_circle(self):
        self.assertEqual([], layers.circles(layers.read_table(SRC / "CMakeLists.txt")))

    def test_the_table_is_read_whole(self):
        table = layers.read_table(SRC / "CMakeLists.txt")
        self.assertEqual(set(), table["base"])
        self.assertEqual({"base", "draw", "geo", "content", "text"}, table["scene"])
        self.assertGreaterEqual(len(table), 12)


class PlantedFaults(unittest.TestCase):
    """The checks above can fail."""

    def planted(self, module, line):
        with tempfile.TemporaryDirectory() as folder:
            src = Path(folder) / "src"
            (src / module).mkdir(parents=True)
            (src / "CMakeLists.txt").write_text((SRC / "CMakeLists.txt").read_text())
            (src / module / "planted.cpp").write_text(f"#include <vector>\n{line}\n")
            return layers.faults(src)

    def test_an_arrow_upwards_is_found(self):
        self.assertRegex(self.planted("draw", '#include "scene/frame.h"')[0], r"planted.cpp:2: draw may not use scene")

    def test_an_arrow_sideways_is_found(self):
        self.assertEqual(1, len(self.planted("gpu", '#  include "content/exhibit.h"')))

    def test_a_library_outside_its_module_is_found(self):
        for line in ("#include <SDL.h>", "#include <hb.h>", "#include <epoxy/gl.h>", "#include <GL/gl.h>", "#include <boost/any.hpp>"):
            self.assertEqual(1, len(self.planted("scene", line)), line)

    def test_a_path_that_is_no_module_is_found(self):
        self.assertEqual(1, len(self.planted("scene", '#include "../gpu/surface.h"')))
        self.assertEqual(1, len(self.planted("scene", '#include "frame.h"')))

    def test_an_unknown_folder_is_found(self):
        self.assertEqual(1, len(self.planted("utils", "")))

    def test_allowed_includes_pass(self):
        self.assertEqual([], self.planted("kiosk", "#include <SDL.h>"))
        self.assertEqual([], self.planted("scene", '#include "draw/path.h"'))
        self.assertEqual([], self.planted("cli", "#include <sys/utsname.h>"))

    def test_a_circle_is_found(self):
        self.assertEqual(["a", "b"], layers.circles({"a": {"b"}, "b": {"a"}, "c": {"a"}}))


class Headers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        packages = re.findall(r"PACKAGES\s+((?:(?!LIBRARIES)[^)])+)", (SRC / "CMakeLists.txt").read_text())
        names = sorted(set(" ".join(packages).split()))
        flags = subprocess.run(["pkg-config", "--cflags", *names], check=True, capture_output=True, text=True)
        cls.flags = ["-std=c++20", "-fsyntax-only", "-x", "c++", f"-I{SRC}", *flags.stdout.split(), "-"]

    def compile(self, header):
        source = f'#include "{header}"\n'
        done = subprocess.run([os.environ.get("CXX", "c++"), *self.flags], input=source, capture_output=True, text=True)
        return done.stderr if done.returncode else ""

    @staticmethod
    def is_proved_by_the_build(header):
        """Its own .cpp includes it before anything else, and that file is compiled anyway."""
        source = header.with_suffix(".cpp")
        if not source.exists():
            return False
        first = next((i for i in map(layers.INCLUDE.match, source.read_text().splitlines()) if i), None)
        return first is not None and first.group(2) == str(header.relative_to(SRC))

    def test_every_header_compiles_alone(self):
        headers = [h.relative_to(SRC) for h in sorted(SRC.rglob("*.h")) if not self.is_proved_by_the_build(h)]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            errors = list(pool.map(self.compile, headers))
        self.assertFalse("".join(errors), "".join(errors))

    def test_a_header_that_does_not_is_found(self):
        self.assertIn("error", self.compile("base/there_is_no_such_header.h"))

    def test_every_header_is_guarded(self):
        self.assertEqual([], [h for h in SRC.rglob("*.h") if "#pragma once" not in h.read_text()])


if __name__ == "__main__":
    unittest.main()
