"""The command line: versions, help, and one line for everything that is wrong."""

import re
import unittest

from program import ProgramTest, ROOT

COMMANDS = ("run", "shot", "film", "pack", "pack check", "staff", "staff key", "staff pin", "staff settings", "doctor", "bench")


class Help(ProgramTest):
    def test_the_version_is_that_of_the_build(self):
        version = re.search(r"project\(vitrina VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text()).group(1)
        self.assertEqual(f"vitrina {version}\n", self.succeed("--version").stdout)

    def test_every_command_has_help_with_examples(self):
        for command in ("", *COMMANDS):
            with self.subTest(command):
                text = self.succeed(*command.split(), "--help").stdout
                self.assertIn("Examples:\n  vitrina " + command, text)

    def test_without_arguments_it_helps(self):
        self.assertIn("Examples:", self.succeed().stdout)


class WrongArguments(ProgramTest):
    def refused(self, words, *expected):
        done = self.run_program(*words)
        self.assertEqual(2, done.returncode, done.stderr)
        self.assertEqual("", done.stdout)
        self.assertEqual(1, done.stderr.count("\n"), done.stderr)
        for part in expected:
            self.assertIn(part, done.stderr)
        self.assertEqual([], list(self.folder.iterdir()))

    def test_a_wrong_command(self):
        self.refused(["sht"], "vitrina: ", "sht", "shot")

    def test_a_wrong_command_within_a_command(self):
        self.refused(["pack", "chek", "x"], "vitrina pack: ", "chek", "check")

    def test_a_wrong_option(self):
        self.refused(["shot", "--pgae", "home", "--out", "x.png"], "vitrina shot: ", "--pgae", "--page")

    def test_a_wrong_option_wins_over_a_missing_one(self):
        self.refused(["shot", "--owt", "x.png"], "--owt", "--out")

    def test_a_missing_option(self):
        self.refused(["shot", "--page", "home"], "--out")

    def test_a_wrong_size(self):
        self.refused(["shot", "--size", "large", "--out", "x.png"], "large", "1920x1080")

    def test_an_argument_too_many(self):
        self.refused(["shot", "one", "two", "--out", "x.png"], "two", "vitrina shot --help")

    def test_a_wrong_page(self):
        self.refused(["shot", "--page", "hoem", "--out", "x.png"], "hoem", "home")

    def test_a_wrong_country(self):
        self.refused(["shot", "--page", "country:CLO", "--out", "x.png"], "CLO", "COL")

    def test_a_wrong_language(self):
        self.refused(["shot", "--lang", "fr", "--out", "x.png"], "fr", "es, pt, en")

    def test_a_film_without_frames(self):
        self.refused(["film", "--seconds", "0", "--out", "x.mp4"], "--seconds")
        self.refused(["film", "--fps", "1000", "--out", "x.mp4"], "--fps")
        self.refused(["film", "--size", "641x360", "--out", "x.mp4"], "641x360")


class Places(ProgramTest):
    def test_a_folder_that_does_not_exist_is_named(self):
        done = self.run_program("shot", "--out", "no such folder/x.png")
        self.assertEqual(1, done.returncode)
        self.assertIn("no such folder/x.png", done.stderr)
        self.assertEqual(1, done.stderr.count("\n"), done.stderr)

    def test_the_program_says_where_it_looked_for_its_files(self):
        done = self.run_program("shot", "--out", "x.png", env={"VITRINA_HOME": "/nowhere"})
        self.assertEqual(1, done.returncode)
        self.assertIn("VITRINA_HOME", done.stderr)

    def test_the_doctor_reports_without_a_display(self):
        report = self.succeed("doctor", env={"PATH": "/usr/bin:/bin"}).stdout
        for subject in ("vitrina", "system", "OpenGL", "displays", "touch devices", "font", "encoders", "free space"):
            self.assertRegex(report, rf"(?m)^{subject}: ")
        self.assertRegex(report, r"(?m)^(No problems\.|Problems: \d+)$")


if __name__ == "__main__":
    unittest.main()
