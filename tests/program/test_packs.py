"""vitrina pack check: findings with places, exit codes, and no crash whatever the pack holds."""

import re
import unittest

from program import PACK, ProgramTest

FINDING = re.compile(r"^(warning: )?.+?(:\d+:\d+)?: .+; .+$")


class PackCheck(ProgramTest):
    def check(self, pack):
        done = self.run_program("pack", "check", pack)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        *findings, summary = done.stdout.splitlines()
        self.assertRegex(summary, r": \d+ errors?, \d+ warnings?$")
        for finding in findings:
            self.assertRegex(finding, FINDING)
        errors = [f for f in findings if not f.startswith("warning: ")]
        self.assertEqual(1 if errors else 0, done.returncode)
        return errors

    def test_the_default_pack_is_in_order(self):
        self.assertEqual([], self.check(PACK))

    def test_a_folder_that_does_not_exist_is_an_error(self):
        self.assertTrue(self.check(self.folder / "nowhere"))

    def test_an_empty_folder_is_an_error(self):
        self.assertTrue(self.check(self.folder))

    def test_a_wrong_key_is_found_at_its_place(self):
        pack = self.copy_of_pack()
        with (pack / "theme.toml").open("a") as theme:
            theme.write("\n[colorus]\nground = 1\n")
        line = (pack / "theme.toml").read_text().splitlines().index("[colorus]") + 1
        self.assertTrue(any(f"theme.toml:{line}:" in e for e in self.check(pack)))

    def test_all_faults_come_at_once(self):
        pack = self.copy_of_pack()
        (pack / "topics.toml").write_text("[[topic]]\nid = 3\n")
        (pack / "theme.toml").write_text("[colours]\nground = 'blue'\n")
        errors = "\n".join(self.check(pack))
        self.assertIn("topics.toml:2:", errors)
        self.assertIn("theme.toml:2:", errors)

    def test_every_file_may_be_missing_or_be_noise(self):
        names = sorted(p.relative_to(PACK) for p in PACK.rglob("*") if p.suffix in (".toml", ".csv", ".topojson", ".geojson"))
        self.assertTrue(names)
        for name in names:
            with self.subTest(str(name)):
                pack = self.copy_of_pack()
                (pack / name).write_bytes(bytes(range(256)) * 40)
                self.assertTrue(self.check(pack))
                (pack / name).unlink()
                self.check(pack)
                self.remove(pack)

    def remove(self, folder):
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        folder.rmdir()

    def test_a_text_without_room_is_found_by_laying_it_out(self):
        pack = self.copy_of_pack()
        story = pack / "stories" / "8-community.toml"
        lines = story.read_text().splitlines()
        place = next(i for i, line in enumerate(lines) if line.startswith("pt = "))
        lines[place] = 'pt = "' + "Um texto que ninguém lê em pé até o fim. " * 45 + '"'
        story.write_text("\n".join(lines))
        errors = self.check(pack)
        self.assertEqual(1, len(errors), errors)
        self.assertRegex(errors[0], r"the text of the story “countries” has no room in “pt.*” on a screen of \d+ x \d+")

    def test_a_broken_pack_is_not_shown_and_the_first_fault_is_named(self):
        pack = self.copy_of_pack()
        (pack / "theme.toml").write_text("[colours]\nground = 'blue'\n")
        done = self.run_program("shot", pack, "--out", "x.png")
        self.assertEqual(1, done.returncode)
        self.assertRegex(done.stderr, r"theme\.toml:\d+:\d+: .*more: vitrina pack check")
        self.assertEqual(1, done.stderr.count("\n"), done.stderr)
        self.assertFalse((self.folder / "x.png").exists())


if __name__ == "__main__":
    unittest.main()
