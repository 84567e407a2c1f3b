"""What staff and network teams set: files of settings, PINs, recovery files."""

import os
import subprocess
import unittest

from program import VITRINA, ProgramTest


class Staff(ProgramTest):
    def setUp(self):
        super().setUp()
        self.config, self.state = self.folder / "config", self.folder / "state"
        self.environment = {**os.environ, "XDG_CONFIG_HOME": str(self.config), "XDG_STATE_HOME": str(self.state)}

    def staff(self, *words, stdin=None):
        done = subprocess.run([VITRINA, "staff", *map(str, words)], env=self.environment, input=stdin,
                              capture_output=True, text=True, timeout=60)
        return done.returncode, done.stdout, done.stderr

    def local(self, text):
        file = self.config / "vitrina" / "settings.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        return file


class Settings(Staff):
    def test_the_printed_settings_are_a_file_of_settings(self):
        self.local("[display]\nnumber = 3\n")
        code, printed, _ = self.staff("settings")
        self.assertEqual(0, code)
        self.assertIn("\nnumber = 3\n", printed)
        copy = self.folder / "copy.toml"
        copy.write_text(printed)
        self.assertEqual((0, printed, ""), self.staff("settings", "--settings", copy))

    def test_a_fault_is_reported_with_its_place_and_the_last_good_file_holds(self):
        file = self.local("[display]\nnumber = 3\n")
        self.staff("settings")
        file.write_text("[display]\nnumbre = 4\n")
        code, printed, said = self.staff("settings")
        self.assertEqual(1, code)
        self.assertIn(f"{file}:2:1: “numbre” is not a key of this table [display]; did you mean “number”?", said)
        self.assertIn("\nnumber = 3\n", printed)

    def test_a_file_that_is_named_must_be_there(self):
        code, _, said = self.staff("settings", "--settings", "nowhere.toml")
        self.assertEqual(1, code)
        self.assertIn("nowhere.toml", said)

    def test_the_exhibit_is_shown_as_the_settings_say_unless_an_option_says_otherwise(self):
        self.local('[exhibit]\npack = "/a pack that is not there"\n')
        environment = {k: v for k, v in self.environment.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        run = [VITRINA, "run"]
        done = subprocess.run(run, env=environment, capture_output=True, text=True, timeout=60)
        self.assertIn("/a pack that is not there", done.stderr)
        done = subprocess.run([*run, "/another"], env=environment, capture_output=True, text=True, timeout=60)
        self.assertIn("/another", done.stderr)
        self.assertNotIn("/a pack that is not there", done.stderr)


class Keys(Staff):
    def test_a_pin_becomes_a_line_of_settings_that_says_nothing_of_it(self):
        code, printed, _ = self.staff("pin", stdin="271828\n")
        self.assertEqual(0, code)
        self.assertNotIn("271828", printed)
        self.local("[staff]\n" + printed)
        self.assertEqual(0, self.staff("settings")[0])

    def test_a_pin_that_anybody_would_try_is_refused(self):
        code, printed, said = self.staff("pin", stdin="123456\n")
        self.assertEqual((1, ""), (code, printed))
        self.assertRegex(said, r"^vitrina staff pin: .*; choose another\n$")

    def test_keys_are_made_once_and_kept_to_their_owner(self):
        stick = self.folder / "stick"
        code, first, _ = self.staff("key", stick)
        self.assertEqual(0, code)
        self.assertRegex(first, r'^recovery_key = "[0-9a-f]{64}"\n$')
        file = (stick / "vitrina-recovery.txt").read_text()
        self.assertEqual((0, first, ""), self.staff("key", stick))
        self.assertNotEqual(file, (stick / "vitrina-recovery.txt").read_text())
        self.assertEqual(0o600, (stick / "vitrina-staff.key").stat().st_mode & 0o777)
        self.local("[staff]\n" + first)
        self.assertEqual(0, self.staff("settings")[0])

    def test_a_damaged_key_is_not_replaced(self):
        stick = self.folder / "stick"
        self.staff("key", stick)
        (stick / "vitrina-staff.key").write_text("damaged\n")
        code, _, said = self.staff("key", stick)
        self.assertEqual(1, code)
        self.assertIn("vitrina-staff.key", said)
        self.assertEqual("damaged\n", (stick / "vitrina-staff.key").read_text())


if __name__ == "__main__":
    unittest.main()
