"""Films and sounds in stories: played, stopped and left in a real window, and what is wrong with their files."""

import array
import shutil
import subprocess
import time
import unittest

from kiosk import Kiosk
from program import ROOT, ProgramTest
from x_display import Display

CHARTS = ROOT / "tests" / "content" / "other" / "charts"
SIZE = (1280, 720)


class Clips(ProgramTest):
    def setUp(self):
        super().setUp()
        self.pack = self.folder / "pack"
        shutil.copytree(CHARTS, self.pack)
        self.heard = self.folder / "heard.raw"

    def start(self, *arguments, page="story:film", driver="disk"):
        self.display = Display(*SIZE)
        self.addCleanup(self.display.close)
        variables = {"SDL_AUDIODRIVER": driver, "SDL_DISKAUDIOFILE": str(self.heard)}
        words = [self.pack, "--page", page, "--windowed", f"{SIZE[0]}x{SIZE[1]}", *arguments]
        kiosk = Kiosk(self.display, *words, variables=variables)
        self.addCleanup(kiosk.close)
        kiosk.wait_for(r"first frame after \d+ ms")
        return kiosk

    def tap(self, control, page="story:film"):
        nodes = {n["id"]: n for n in self.shot(page, "en", SIZE, pack=self.pack)[1]}
        self.display.tap(nodes[control]["bounds"])

    def loudest(self, begin=0, end=None):
        """Of what has been heard, in bytes of the file."""
        data = self.heard.read_bytes()[begin:end]
        samples = array.array("f", data[: len(data) // 4 * 4])
        return max((abs(sample) for sample in samples), default=0)

    def wait_until(self, condition, seconds=60):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, "it never became so")
            time.sleep(0.1)

    def test_nothing_plays_by_itself_and_stop_stops_pictures_and_sound(self):
        kiosk = self.start()
        kiosk.rest()
        self.assertFalse(self.heard.exists())
        still = self.display.pixels()
        self.tap("play")
        self.wait_until(lambda: self.heard.exists() and self.loudest() > 0.01)
        before = kiosk.presented()
        self.wait_until(lambda: kiosk.presented() > before + 10)
        self.assertNotEqual(still, self.display.pixels())
        self.tap("stop")
        kiosk.rest()
        self.assertEqual(still, self.display.pixels(), "the poster is back")
        stopped = self.heard.stat().st_size
        self.wait_until(lambda: self.heard.stat().st_size > stopped + 40000)
        self.assertEqual(0, self.loudest(begin=stopped))
        self.assertEqual(0, kiosk.end())

    def test_a_sound_ends_by_itself(self):
        kiosk = self.start(page="story:sound")
        kiosk.rest()
        still = self.display.pixels()
        self.tap("play", page="story:sound")
        self.wait_until(lambda: self.heard.exists() and self.loudest() > 0.01)
        kiosk.rest()
        self.assertEqual(still, self.display.pixels())
        self.assertEqual(0, kiosk.end())

    def test_a_visit_waits_for_a_film_and_not_for_a_poster(self):
        """Lower bounds only: a slow machine takes longer."""
        settings = self.folder / "settings.toml"
        settings.write_text("[idle]\nseconds = 1\n")
        kiosk = self.start("--settings", settings, page="story:sound")
        self.tap("play", page="story:sound")
        begun = time.monotonic()
        kiosk.wait_for(r"page attract")
        self.assertGreater(time.monotonic() - begun, 6 + 1 + 20 - 0.5)
        self.assertEqual(0, kiosk.end())

    def test_without_loudspeakers_a_film_plays_on_silently(self):
        kiosk = self.start(driver="none-such")
        kiosk.rest()
        self.tap("play")
        kiosk.wait_for(r"there is no sound: .*; connect loudspeakers")
        before = kiosk.presented()
        self.wait_until(lambda: kiosk.presented() > before + 10)
        self.assertEqual(0, kiosk.end())

    def test_a_film_that_has_gone_is_told_in_the_log_and_the_kiosk_goes_on(self):
        kiosk = self.start()
        kiosk.rest()
        play = {n["id"]: n for n in self.shot("story:film", "en", SIZE, pack=self.pack)[1]}["play"]["bounds"]
        still = self.display.pixels()
        (self.pack / "media" / "tide.mp4").unlink()
        self.display.tap(play)
        kiosk.wait_for(r"media/tide\.mp4: .*; .+")
        kiosk.rest()
        self.assertNotEqual(still, self.display.pixels(), "a sentence says that it cannot be played")
        self.display.do("key", "Escape")
        kiosk.wait_for(r"page home")
        self.assertEqual(0, kiosk.end())

    def test_a_recorded_visit_with_a_film_gives_the_same_film_twice(self):
        record = self.folder / "visit.log"
        kiosk = self.start("--record", record)
        kiosk.rest()
        self.tap("play")
        before = kiosk.presented()
        self.wait_until(lambda: kiosk.presented() > before + 20)
        self.assertEqual(0, kiosk.end())
        films = [self.folder / "one.mp4", self.folder / "two.mp4"]
        for film in films:
            self.succeed("film", self.pack, "--visit", record, "--size", "640x360", "--fps", 5, "--out", film)
        self.assertEqual(films[0].read_bytes(), films[1].read_bytes())
        words = ["ffmpeg", "-v", "error", "-i", films[0], "-f", "framemd5", "-"]
        lines = subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()
        self.assertGreater(len({line.split(",")[-1] for line in lines if not line.startswith("#")}), 5)

    def test_a_still_shows_the_moment_of_the_film_that_was_asked_for(self):
        shots = []
        for at in (2, 2, 6):
            picture, nodes = self.shot("story:film", "en", SIZE, pack=self.pack, options=("--at", at))
            shots.append((picture.read_bytes(), {n["id"]: n for n in nodes}["captions"]["name"]))
        self.assertEqual(shots[0], shots[1])
        self.assertNotEqual(shots[0][0], shots[2][0])
        self.assertEqual("Keeper: The light goes round once in six seconds.", shots[0][1])

    def test_the_check_of_a_pack_names_what_is_wrong_with_a_film(self):
        film = self.pack / "media" / "tide.mp4"
        whole = film.read_bytes()
        head = whole.index(b"mdat") + 4
        sound = (self.pack / "media" / "foghorn.wav").read_bytes()
        large = ["-f", "lavfi", "-i", "color=s=4200x240:d=0.2", "-pix_fmt", "yuv420p"]
        other = ["-f", "lavfi", "-i", "testsrc=s=64x48:d=0.2", "-c:v", "mpeg4"]
        makes = {
            "has no pictures; show it as a sound": lambda: film.write_bytes(sound),
            ": it is damaged": lambda: film.write_bytes(whole[:head] + bytes(len(whole) - head)),
            "cannot read it as a film or a sound; convert it to MP4": lambda: film.write_text("no film at all"),
            "its pictures have 4200 x 240 pixels; make them at most 3840 x 2160": lambda: self.encode(film, large),
            "its codec, mpeg4, is not played; convert it to MP4": lambda: self.encode(film, other),
        }
        for message, make in makes.items():
            with self.subTest(message):
                make()
                done = self.run_program("pack", "check", self.pack)
                self.assertEqual(1, done.returncode)
                line = next(line for line in done.stdout.splitlines() if "tide.mp4" in line)
                self.assertRegex(line, r"^stories/words\.toml:\d+:\d+: ")
                self.assertIn(message, line)

    def encode(self, file, words):
        subprocess.run(["ffmpeg", "-y", "-v", "error", *words, file], check=True)


if __name__ == "__main__":
    unittest.main()
