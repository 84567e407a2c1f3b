"""The codes that visitors take away, read by a reader of codes."""

import subprocess
import unittest

from program import LANGUAGES, SIZES, ProgramTest


class TakeAway(ProgramTest):
    def read(self, picture):
        done = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True, timeout=60)
        self.assertEqual(0, done.returncode, f"no code in {picture}: {done.stderr}")
        return done.stdout.strip()

    def test_what_is_read_is_what_is_said(self):
        for number, page in enumerate(("story:films", "story:bcorps", "country:COL", "country:ESP", "country:AND")):
            language, size = LANGUAGES[number % 3], SIZES[number % 3]
            with self.subTest(page=page, language=language, size=size):
                picture, nodes = self.shot(page, language, size, options=["--take-away"])
                said = next(n["value"] for n in nodes if n["id"] == "note:code")
                self.assertEqual(said, self.read(picture))

    def test_it_is_read_on_a_small_screen_and_on_every_ground(self):
        for look in ("night", "paper", "high-contrast"):
            with self.subTest(look=look):
                options = ["--take-away", "--appearance", look]
                picture, nodes = self.shot("country:COL", "pt", (1024, 600), options=options)
                said = next(n["value"] for n in nodes if n["id"] == "note:code")
                self.assertEqual(said, self.read(picture))

    def test_a_pack_with_pages_elsewhere(self):
        pack = self.copy_of_pack()
        text = (pack / "exhibit.toml").read_text()
        address = 'address = "https://museum.example/{language}/{page}"\n'
        (pack / "exhibit.toml").write_text(text.replace("idle_seconds", address + "idle_seconds", 1))
        picture, _ = self.shot("story:films", "pt", pack=pack, options=["--take-away"])
        self.assertEqual("https://museum.example/pt/story/films", self.read(picture))


if __name__ == "__main__":
    unittest.main()
