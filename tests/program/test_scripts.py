"""./run and ./test on machines that lack something, acted out with stand-ins for apt, dpkg, df and cmake."""

import os
import shutil
import stat
import subprocess
import time
import unittest

from program import ROOT, ProgramTest

PACKAGES = "# purpose\n[build]\nalpha   the first\nbeta | old-beta   either of two\n[test]\ngamma   only for tests\n"

# What the stand-ins do; each call is written to the log.
STANDINS = {
    "dpkg-query": 'cat "$STATE/installed" 2>/dev/null; exit 0',
    "apt-get": 'case "$*" in update*) exit ${NETWORK:-0};; esac; [ "${NETWORK:-0}" = 0 ] || exit 100; '
    'for p in "$@"; do case $p in -*|install) ;; *) echo "installed $p" >>"$STATE/installed";; esac; done',
    "apt-cache": 'case "$*" in *" beta") exit 0;; esac; echo "$2 | 1.0 | here"',
    "id": 'echo "${USER_ID:-0}"',
    "df": 'echo header; echo "disk 1 1 ${FREE:-99999999} 1% /"',
    "cmake": 'case "$*" in --preset*) [ -z "$BROKEN" ] || { echo "CMake Error at x:"; echo "  beta is broken"; exit 1; }; exit 0;; esac; '
    'mkdir -p build/release; printf "#!/bin/sh\\necho program \\"\\$@\\"\\n" >"$HERE/build/release/vitrina"; chmod +x "$HERE/build/release/vitrina"; echo "[1/1] done"',
    "ctest": 'echo "ctest $*"',
    "sudo": 'echo sudo >>"$STATE/log"; exec "$@"',
}


class Scripts(ProgramTest):
    def setUp(self):
        super().setUp()
        self.state, self.bin, self.here = (self.folder / n for n in ("state", "bin", "the repository"))
        for folder in (self.state, self.bin, self.here / "packaging", self.here / "src", self.here / "cmake"):
            folder.mkdir(parents=True)
        for name in ("run", "test", "packaging/setup.sh"):
            shutil.copy(ROOT / name, self.here / name)
        (self.here / "packaging" / "packages.txt").write_text(PACKAGES)
        for name in ("CMakeLists.txt", "CMakePresets.json"):
            (self.here / name).write_text("")
        for tool in ("bash", "sh", "env", "awk", "sed", "cut", "cat", "wc", "tail", "head", "grep", "xargs", "tee", "touch", "mkdir", "mv", "rm", "cp", "chmod", "find", "dirname", "readlink", "cksum", "nproc", "echo"):
            (self.bin / tool).symlink_to(shutil.which(tool))
        for name, body in STANDINS.items():
            self.stand_in(name, body)

    def stand_in(self, name, body):
        file = self.bin / name
        file.write_text(f'#!/bin/bash\necho "{name} $*" >>"$STATE/log"\n{body}\n')
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    def script(self, name, *arguments, **state):
        environment = {"PATH": str(self.bin), "STATE": str(self.state), "HERE": str(self.here), "DISPLAY": ":0", **state}
        words = [str(self.here / name), *arguments]
        return subprocess.run(words, cwd=self.folder, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)

    def log(self):
        file = self.state / "log"
        return file.read_text() if file.exists() else ""

    def fails_with(self, done, *parts):
        self.assertEqual(1, done.returncode, done.stderr)
        last = done.stderr.strip().splitlines()[-1]
        for part in parts:
            self.assertIn(part, last)

    def test_a_bare_machine_gets_the_packages_then_the_program(self):
        done = self.script("run", "film", "--out", "a film.mp4")
        self.assertEqual("program film --out a film.mp4\n", done.stdout, done.stderr)
        self.assertIn("alpha: the first", done.stderr)
        self.assertIn("install -q -y --no-install-recommends alpha old-beta\n", self.log())
        self.assertNotIn("gamma", self.log())
        self.assertNotIn("sudo", self.log())

    def test_the_second_start_asks_and_builds_nothing(self):
        self.script("run")
        (self.state / "log").unlink()
        begin = time.monotonic()
        self.assertEqual("program run\n", self.script("run").stdout)
        self.assertLess(time.monotonic() - begin, 5)
        self.assertEqual("", self.log())

    def test_a_changed_source_is_built_and_a_changed_list_is_asked_about(self):
        self.script("run")
        (self.state / "log").unlink()
        time.sleep(0.02)
        (self.here / "src" / "new.cpp").write_text("")
        self.script("run")
        self.assertIn("cmake", self.log())
        self.assertNotIn("dpkg-query", self.log())
        (self.here / "packaging" / "packages.txt").write_text(PACKAGES + "delta   new\n")
        self.assertIn("program", self.script("run").stdout)
        self.assertIn("dpkg-query", self.log())

    def test_what_is_there_is_not_installed(self):
        (self.state / "installed").write_text("installed alpha\ninstalled old-beta\n")
        self.assertEqual("program run\n", self.script("run").stdout)
        self.assertNotIn("apt-get", self.log())

    def test_a_user_gets_sudo(self):
        self.script("run", USER_ID="1000")
        self.assertEqual(2, self.log().count("sudo\n"))

    def test_a_user_without_sudo_gets_the_command_for_an_administrator(self):
        (self.bin / "sudo").unlink()
        self.fails_with(self.script("run", USER_ID="1000"), "no sudo", "apt-get install", "alpha")

    def test_without_a_network_it_says_so(self):
        self.fails_with(self.script("run", NETWORK="100"), "network")

    def test_without_room_it_says_how_much(self):
        self.fails_with(self.script("run", FREE="10240"), "10 MB", "free some space")

    def test_a_build_that_fails_names_the_reason_and_the_log(self):
        self.fails_with(self.script("run", BROKEN="1"), "beta is broken", "build-release.log")

    def test_the_tests_get_their_packages_and_ctest_its_arguments(self):
        (self.here / "build" / "ci").mkdir(parents=True)
        done = self.script("test")
        self.assertIn("ctest --output-on-failure", done.stdout, done.stderr)
        self.assertIn("gamma", self.log())

    def test_an_unknown_test_preset_is_refused(self):
        self.fails_with(self.script("test", "asna"), "asna", "./test asan")

    def test_without_a_display_it_draws_instead(self):
        done = self.script("run", DISPLAY="")
        if os.path.exists("/dev/dri"):
            self.skipTest("this machine can show a picture without a window system")
        self.assertIn("program shot --page home", done.stdout)
        self.assertIn("out/home.png", done.stderr)
        self.assertIn("out/preview.mp4", done.stderr)


if __name__ == "__main__":
    unittest.main()
