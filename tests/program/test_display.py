"""vitrina run while the display and the graphics driver change under it."""

import os
import re
import signal
import subprocess
import time
import unittest
from pathlib import Path

from kiosk import Kiosk
from pictures import compare
from program import ProgramTest
from touch_display import TouchDisplay

SIZE, SMALL, TALL = (1280, 720), (800, 600), (720, 1280)
TIMES = 200
TOLERANCE = 3


class DisplayTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.display = TouchDisplay(*SIZE)
        self.addCleanup(self.display.close)

    def start(self, page):
        # Whoever tries so much is no visitor who has left.
        pack = self.copy_of_pack()
        exhibit = pack / "exhibit.toml"
        exhibit.write_text(re.sub(r"(?m)^idle_seconds = .*$", "idle_seconds = 600", exhibit.read_text()))
        kiosk = Kiosk(self.display, pack, "--page", page)
        self.addCleanup(kiosk.close)
        kiosk.wait_for(r"first frame after \d+ ms")
        kiosk.rest()
        return kiosk

    def covered(self):
        """The size of the program's window."""
        words = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowgeometry", "--shell"]
        found = subprocess.run(words, env=self.display.environment(), capture_output=True, text=True, timeout=20)
        values = dict(line.split("=") for line in found.stdout.splitlines() if "=" in line)
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def wait_until_covered(self, size):
        end = time.monotonic() + 20
        while self.covered() != size:
            self.assertLess(time.monotonic(), end, f"the window has {self.covered()}, the display {size}")
            time.sleep(0.01)

    def picture(self, name):
        return self.display.picture(self.folder / name)

    def assert_same(self, one, other):
        self.assertEqual(0, compare(one, other, TOLERANCE).pixels)


def descriptors(kiosk):
    return len(os.listdir(f"/proc/{kiosk.process.pid}/fd"))


def memory(kiosk):
    """Resident memory in megabytes."""
    pages = int(Path(f"/proc/{kiosk.process.pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


class Graphics(DisplayTest):
    def lose_context(self, kiosk):
        """Of a page at rest, whose only new picture is that of the new context."""
        before, end = kiosk.presented(), time.monotonic() + 30
        kiosk.process.send_signal(signal.SIGUSR2)
        while kiosk.presented() == before:
            self.assertLess(time.monotonic(), end, "the lost context is not replaced")
            time.sleep(0.02)

    def test_a_lost_context_is_replaced_again_and_again_in_the_same_scene(self):
        kiosk = self.start("story:films")
        before = self.picture("before.png")
        for turn in range(TIMES):
            self.lose_context(kiosk)
            if turn == TIMES // 4:
                files, held = descriptors(kiosk), memory(kiosk)
        kiosk.rest()
        self.assert_same(before, self.picture("after.png"))
        self.assertEqual(files, descriptors(kiosk))
        self.assertLess(memory(kiosk) - held, 0.1 * held)
        self.assertTrue(any("a new one shows the same scene" in line for line in kiosk.said))
        self.assertEqual(1, sum("page " in line for line in kiosk.said), "the visitor stays on the page")
        self.assertEqual(0, kiosk.end())

    def test_a_context_lost_in_mid_motion_goes_on_with_the_motion(self):
        kiosk = Kiosk(self.display, "--page", "attract")
        self.addCleanup(kiosk.close)
        kiosk.wait_for(r"first frame after \d+ ms")
        for _ in range(5):
            kiosk.process.send_signal(signal.SIGUSR2)
            kiosk.wait_for("a new one shows")
            time.sleep(1.1)  # a cause has one line a second
        before, end = kiosk.presented(), time.monotonic() + 20
        while kiosk.presented() < before + 10:
            self.assertLess(time.monotonic(), end, "nothing moves any more")
            time.sleep(0.1)
        self.assertEqual(0, kiosk.end())


class Change(DisplayTest):
    def test_every_size_of_display_is_covered_with_a_page_composed_for_it(self):
        self.display.add_mode(*TALL)
        kiosk = self.start("home")
        for size in (SMALL, TALL, SIZE):
            with self.subTest(size):
                self.display.change(*size)
                self.wait_until_covered(size)
                kiosk.rest()
                expected, _ = self.shot("home", "es", size, time=60)
                self.assert_same(expected, self.picture("display.png"))
        self.assertEqual(0, kiosk.end())

    def test_a_display_that_is_pulled_out_and_comes_back_shows_the_same_page(self):
        kiosk = self.start("story:films")
        before = self.picture("before.png")
        self.display.pull_out()
        time.sleep(1)
        self.display.change(*SIZE)
        self.wait_until_covered(SIZE)
        kiosk.rest()
        self.assert_same(before, self.picture("after.png"))
        self.assertEqual(0, kiosk.end())

    def test_two_hundred_changes_of_the_display_leave_nothing_behind(self):
        self.display.add_mode(*TALL)
        kiosk = self.start("map")
        before = self.picture("before.png")
        for turn in range(TIMES // 4):
            for size in (SMALL, TALL, None, SIZE):
                if size:
                    self.display.change(*size)
                else:
                    self.display.pull_out()
            if turn == TIMES // 16:
                kiosk.rest()
                files, held = descriptors(kiosk), memory(kiosk)
        self.wait_until_covered(SIZE)
        kiosk.rest()
        self.assert_same(before, self.picture("after.png"))
        self.assertEqual(files, descriptors(kiosk))
        self.assertLess(memory(kiosk) - held, 0.1 * held)
        self.assertEqual(0, kiosk.end())


if __name__ == "__main__":
    unittest.main()
