"""The Debian package: what it holds, that it runs where it is put, and what its service may touch."""

import os
import re
import shutil
import subprocess
import unittest
from pathlib import Path

from program import ROOT, VITRINA, ProgramTest

UNIT = ROOT / "packaging" / "systemd" / "vitrina.service"
STICK = ROOT / "packaging" / "systemd" / "stick"


class Package(ProgramTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.build = Path(VITRINA).parent

    def package(self):
        out = self.folder / "out"
        words = ["cpack", "-G", "DEB", "-B", str(out)]
        done = subprocess.run(words, cwd=self.build, capture_output=True, text=True, timeout=300)
        self.assertEqual(0, done.returncode, done.stdout + done.stderr)
        return next(out.glob("vitrina_*.deb"))

    def test_it_holds_the_program_its_service_and_its_files_and_runs_anywhere(self):
        package = self.package()
        root = self.folder / "root"
        subprocess.run(["dpkg-deb", "-x", package, root], check=True)
        for name in ("usr/bin/vitrina", "usr/lib/systemd/system/vitrina.service", "usr/lib/vitrina/session",
                     "usr/lib/sysusers.d/vitrina.conf", "usr/lib/vitrina/stick", "usr/lib/udev/rules.d/90-vitrina-stick.rules",
                     "etc/default/vitrina", "usr/share/vitrina/content/safe/exhibit.toml",
                     "usr/share/doc/vitrina/operation.md"):
            self.assertTrue((root / name).is_file(), name)
        control = subprocess.run(["dpkg-deb", "-f", package], capture_output=True, text=True, check=True).stdout
        for needed in ("libsdl2-2.0-0", "libsystemd0", "fonts-inter", "fonts-noto-core", "hyphen-es"):
            self.assertIn(needed, control)
        # It uses the files beside it, not those of the source.
        program = root / "usr/bin/vitrina"
        (root / "usr/share/vitrina/content/iberoamerica/exhibit.toml").write_text("changed = 1\n")
        done = subprocess.run([program, "shot", "--out", self.folder / "none.png"], capture_output=True, text=True, cwd=self.folder)
        self.assertNotEqual(0, done.returncode)
        self.assertIn(str(root), done.stderr)
        picture = self.folder / "safe.png"
        subprocess.run([program, "shot", root / "usr/share/vitrina/content/safe", "--size", "640x360", "--out", picture],
                       check=True, capture_output=True)
        self.assertTrue(picture.is_file())

    def test_what_runs_as_root_in_it_is_a_shell_script_without_faults(self):
        for script in ("postinst", "prerm", "postrm"):
            path = ROOT / "packaging" / "debian" / script
            self.assertTrue(path.stat().st_mode & 0o111, script)
            subprocess.run(["sh", "-n", path], check=True)

    def test_the_service_may_touch_little(self):
        words = ["systemd-analyze", "security", "--offline=yes", "--threshold=15", UNIT]
        done = subprocess.run(words, capture_output=True, text=True)
        self.assertEqual(0, done.returncode, done.stdout[-400:] + done.stderr)
        figure = re.search(r"exposure level.*?: ([\d.]+)", done.stdout).group(1)
        self.assertIn(f"exposure {figure}", (ROOT / "docs" / "operation.md").read_text())

    def mounted(self, enabled, kind):
        """What the script that udev calls for a stick does, with programs that only say what they were told."""
        for name, body in (("systemctl", f"exit {0 if enabled else 1}"), ("systemd-mount", 'echo "$@"')):
            (self.folder / name).write_text(f"#!/bin/sh\n{body}\n")
            (self.folder / name).chmod(0o755)
        variables = {"PATH": f"{self.folder}:{os.environ['PATH']}", "ID_FS_TYPE": kind}
        done = subprocess.run([STICK, "sdb1"], env=variables, capture_output=True, text=True, check=True)
        return done.stdout

    def test_a_stick_is_mounted_for_the_kiosk_and_on_no_other_machine(self):
        safe = "--options=nosuid,nodev,noexec,sync /dev/sdb1 /run/media/vitrina/sdb1\n"
        self.assertEqual(f"--no-block --collect --owner=vitrina {safe}", self.mounted(True, "vfat"))
        self.assertEqual(f"--no-block --collect {safe}", self.mounted(True, "ext4"))
        self.assertEqual("", self.mounted(False, "vfat"))
        rule = (STICK.parent / "vitrina-stick.rules").read_text()
        self.assertIn('RUN+="/usr/lib/vitrina/stick %k"', rule)

    def test_the_machine_is_switched_off_and_started_anew_by_exit_codes_and_by_nothing_else(self):
        """The line that systemd runs as root, with a systemctl that only says what it was told."""
        line = re.search(r"^ExecStopPost=\+/bin/sh -c '(.*)'$", UNIT.read_text(), re.MULTILINE).group(1)
        systemctl = self.folder / "systemctl"
        systemctl.write_text('#!/bin/sh\necho "$@"\n')
        systemctl.chmod(0o755)
        path = f"{self.folder}:{os.environ['PATH']}"
        for status, verb in (("76", "--no-block poweroff\n"), ("77", "--no-block reboot\n"), ("0", ""), ("75", ""), ("KILL", ""), ("1", "")):
            done = subprocess.run(["sh", "-c", line], env={"PATH": path, "EXIT_STATUS": status}, capture_output=True, text=True)
            self.assertEqual((0, verb), (done.returncode, done.stdout), status)
        self.assertIn("RestartPreventExitStatus=76 77", UNIT.read_text().splitlines())

    def test_the_service_is_watched_by_frames_and_never_given_up(self):
        unit = UNIT.read_text()
        for line in ("Type=notify", "WatchdogSec=15", "Restart=on-failure", "StartLimitIntervalSec=0", "NoNewPrivileges=yes",
                     "ProtectSystem=strict", "DevicePolicy=closed", "SystemCallErrorNumber=EPERM"):
            self.assertIn(line, unit.splitlines())


class Session(ProgramTest):
    """The service's session in the real compositor, on a screen in memory."""

    NOBODY = 65534

    def start(self):
        for part in [self.folder, *self.folder.parents][:2]:
            part.chmod(0o755)
        home = self.folder / "home"
        home.mkdir()
        # Copies where the kiosk's user may run them, whoever owns the source.
        program, script = self.folder / "vitrina", self.folder / "session"
        shutil.copy(VITRINA, program)
        shutil.copy(ROOT / "packaging" / "systemd" / "session", script)
        environment = {"PATH": os.environ["PATH"], "HOME": home, "XDG_RUNTIME_DIR": home, "RUNTIME_DIRECTORY": home,
                       "STATE_DIRECTORY": home, "VITRINA": program, "VITRINA_HOME": self.copy_of_home(),
                       "WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1"}
        words = [script, "--page", "home"]
        if os.getuid() == 0:  # the compositor refuses to run as root
            words = ["setpriv", f"--reuid={self.NOBODY}", f"--regid={self.NOBODY}", "--clear-groups", *words]
            os.chown(home, self.NOBODY, self.NOBODY)
        home.chmod(0o700)
        session = subprocess.Popen(list(map(str, words)), env={k: str(v) for k, v in environment.items()},
                                   cwd=home, stderr=subprocess.PIPE, text=True)
        self.addCleanup(session.stderr.close)
        self.addCleanup(session.wait)
        self.addCleanup(session.kill)
        said = []
        for line in session.stderr:
            said.append(line)
            if "first frame" in line:
                return session, program
        self.fail("".join(said))

    def copy_of_home(self):
        copy = self.folder / "share"
        for name in ("assets", "fonts", "content"):
            shutil.copytree(ROOT / name, copy / name)
        return copy

    def kill(self, program, how):
        subprocess.run(["pkill", f"-{how}", "-f", f"^{program} run"], check=True)

    def test_it_ends_as_the_exhibit_ends(self):
        for how, code in (("TERM", 0), ("KILL", 128 + 9)):
            with self.subTest(how):
                session, program = self.start()
                self.kill(re.escape(str(program)), how)
                self.assertEqual(code, session.wait(30))
                shutil.rmtree(self.folder)
                self.folder.mkdir()


if __name__ == "__main__":
    unittest.main()
