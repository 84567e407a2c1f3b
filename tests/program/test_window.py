"""vitrina run in a real window under X: taps, keys, idle time, sleep, and a clean end."""

import re
import signal
import subprocess
import time
import unittest

import large_map
from kiosk import Kiosk
from program import ProgramTest
from x_display import Display

SIZE = (1280, 720)
SHORTCUTS = (
    *("alt+F4", "alt+Tab", "alt+Return", "alt+Left", "alt+space", "alt+F2", "alt+Escape"),
    *("ctrl+c", "ctrl+q", "ctrl+w", "ctrl+Home", "ctrl+Escape", "ctrl+alt+Delete", "ctrl+shift+Escape", "ctrl+alt+t"),
    *("super", "super+d", "super+l", "super+Tab", "super+Return", "F1", "F11", "Print", "Menu", "ctrl", "alt", "shift"),
)


class Window(ProgramTest):
    def setUp(self):
        super().setUp()
        self.display = Display(*SIZE)
        self.addCleanup(self.display.close)

    def start(self, *arguments, window=("--windowed", f"{SIZE[0]}x{SIZE[1]}")):
        kiosk = Kiosk(self.display, *arguments, *window)
        self.addCleanup(kiosk.close)
        kiosk.wait_for(r"first frame after \d+ ms")
        return kiosk

    def nodes(self, page, language="es", pack=None):
        return {n["id"]: n for n in self.shot(page, language, SIZE, pack=pack)[1]}

    def first_story(self, nodes):
        return next(n for i, n in nodes.items() if i.startswith("topic:") and n["action"])

    def test_a_tap_opens_a_topic_and_escape_returns(self):
        home = self.nodes("home")
        kiosk = self.start("--page", "home")
        kiosk.rest()
        self.display.tap(self.first_story(home)["bounds"])
        kiosk.wait_for(r"page story:\w+")
        self.display.do("key", "Escape")
        kiosk.wait_for(r"page home")
        self.assertEqual(0, kiosk.end())

    def test_the_attract_loop_takes_any_tap_and_any_key(self):
        for gesture in (("mousemove", 7, 7, "mousedown", 1, "mouseup", 1), ("key", "a")):
            kiosk = self.start()
            self.assertTrue([s for s in kiosk.said if "page attract" in s])
            self.display.do(*gesture)
            kiosk.wait_for(r"page home")
            self.assertEqual(0, kiosk.end())

    def test_the_click_that_follows_the_focus_counts(self):
        """The library would take it for a click that only chooses the window."""
        kiosk = self.start()
        window = self.display.window()
        self.display.do("windowfocus", 1)  # no window in particular
        time.sleep(0.5)
        self.display.do("windowfocus", window, "mousemove", 7, 7, "mousedown", 1, "mouseup", 1)
        kiosk.wait_for(r"page home", timeout=20)
        self.assertEqual(0, kiosk.end())

    def test_the_keyboard_alone_reaches_a_page_and_comes_home(self):
        kiosk = self.start("--page", "home")
        kiosk.rest()
        self.display.do("key", "--delay", 50, "Tab", "Return")
        kiosk.wait_for(r"page (?!home)\w+")
        self.display.do("key", "Home")
        kiosk.wait_for(r"page home")
        self.assertEqual(0, kiosk.end())

    def test_a_finger_that_slides_off_opens_nothing(self):
        bounds = self.first_story(self.nodes("home"))["bounds"]
        kiosk = self.start("--page", "home")
        kiosk.rest()
        x, y = round(bounds[0] + bounds[2] / 2), round(bounds[1] + bounds[3] / 2)
        self.display.do("mousemove", x, y, "mousedown", 1, "mousemove", 2, 2, "mouseup", 1)
        self.display.do("key", "Tab")
        kiosk.rest()
        self.assertEqual(0, kiosk.end())
        self.assertFalse([s for s in kiosk.said if "page story" in s])

    def test_a_country_on_the_map_opens_by_a_tap_and_closes_by_escape(self):
        country = self.nodes("map")["region:BRA"]
        kiosk = self.start("--page", "map")
        kiosk.rest()
        self.display.tap(country["bounds"])
        kiosk.wait_for(r"page country:BRA")
        self.display.do("key", "Escape")
        kiosk.wait_for(r"page map")
        self.assertEqual(0, kiosk.end())

    def test_a_still_page_draws_nothing(self):
        kiosk = self.start("--page", "home")
        before = kiosk.rest()
        time.sleep(3)
        self.assertEqual(before, kiosk.presented())
        self.display.do("mousemove", 300, 300, "mousemove", 400, 400)
        time.sleep(1)
        self.assertEqual(before, kiosk.presented(), "a mouse that only moves changes nothing")
        self.assertEqual(0, kiosk.end())

    def test_a_visit_left_alone_goes_back_to_the_attract_loop(self):
        pack = self.copy_of_pack()
        exhibit = pack / "exhibit.toml"
        text = re.sub(r"(?m)^idle_seconds = .*$", "idle_seconds = 10", exhibit.read_text())
        exhibit.write_text(text)
        kiosk = self.start(pack, "--page", "home")
        self.display.do("mousemove", 7, 7, "mousedown", 1, "mouseup", 1)
        kiosk.wait_for(r"page attract", timeout=60)
        self.assertEqual(0, kiosk.end())

    def test_it_ends_cleanly_on_control_c_and_when_told_to(self):
        for how in (signal.SIGINT, signal.SIGTERM):
            kiosk = self.start("--page", "home")
            self.assertEqual(0, kiosk.end(how))
            kiosk.wait_for(r"frames presented: \d+")

    def test_it_covers_the_whole_display_without_a_window_size(self):
        kiosk = self.start("--page", "home", window=())
        words = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowgeometry"]
        found = subprocess.run(words, env=self.display.environment(), capture_output=True, text=True)
        self.assertIn(f"Geometry: {SIZE[0]}x{SIZE[1]}", found.stdout)
        self.assertEqual(0, kiosk.end())

    def test_full_screen_has_no_way_out_by_keys_or_window_manager(self):
        kiosk = self.start("--page", "home", window=())
        self.display.do("key", "Tab")
        for keys in SHORTCUTS:
            self.display.do("key", keys)
        self.display.ask_to_close()
        kiosk.rest()
        self.assertIsNone(kiosk.process.poll())
        self.assertEqual(0, kiosk.end())
        kiosk.wait_for("frames presented")
        self.assertEqual(1, len([line for line in kiosk.said if "page " in line]), "no shortcut leads to another page")

    def test_full_screen_keeps_the_shortcuts_of_a_desktop_from_it_and_a_window_does_not(self):
        for window, taken in ((), True), (("--windowed", "1280x720"), False):
            kiosk = self.start("--page", "home", window=window)
            self.display.do("key", "Tab")
            self.assertEqual(taken, self.display.keyboard_is_taken())
            self.assertEqual(0, kiosk.end())

    def test_a_window_closes_by_its_button(self):
        kiosk = self.start("--page", "home")
        self.display.ask_to_close()
        self.assertEqual(0, kiosk.process.wait(30))

    def test_the_mouse_pointer_is_hidden_in_full_screen_even_when_it_moves(self):
        for window, seen in ((), False), (("--windowed", "1280x720"), True):
            kiosk = self.start("--page", "home", window=window)
            for x in (300, 500):
                self.display.do("mousemove", x, 300)
                time.sleep(0.3)
                self.assertEqual(seen, self.display.cursor_is_seen())
            self.assertEqual(0, kiosk.end())

    def large_pack(self):
        pack = self.folder / "large"
        large_map.write_pack(pack, 3_000_000, 484)
        return pack

    def bar(self):
        """How many pixels of the bar of the start picture are full; None when another picture is on the display."""
        pixels, (width, height) = self.display.pixels(), SIZE
        row = [pixels[3 * (height // 2 * width + x):][:3] for x in range(width)]
        contrast = [sum(abs(a - b) for a, b in zip(colour, row[0])) for colour in row]
        bar = [x for x in range(width) if contrast[x]]
        if not bar or abs(bar[0] - 0.35 * width) > 2 or abs(bar[-1] - 0.65 * width) > 2:
            return None
        return sum(contrast[x] > 250 for x in bar)

    def test_a_large_pack_shows_how_far_opening_has_got(self):
        kiosk = Kiosk(self.display, self.large_pack(), "--page", "map", "--windowed", f"{SIZE[0]}x{SIZE[1]}")
        self.addCleanup(kiosk.close)
        seen = []
        while not any("first frame after" in line for line in kiosk.said):
            full = self.bar()
            if full is not None:
                seen.append(full)
            try:
                kiosk.wait_for("first frame after", timeout=0.05)
            except AssertionError:
                self.assertIsNone(kiosk.process.poll(), kiosk.said)
        self.assertTrue(seen, "no start picture was on the display")
        self.assertEqual(sorted(seen), seen, "the bar went back")
        self.assertGreater(seen[-1], 0)
        self.assertEqual(0, kiosk.end())

    def test_opening_ends_when_it_is_told_to(self):
        pack = self.large_pack()
        for how in (signal.SIGINT, signal.SIGTERM):
            kiosk = Kiosk(self.display, pack, "--windowed", f"{SIZE[0]}x{SIZE[1]}")
            self.addCleanup(kiosk.close)
            while self.bar() is None:
                self.assertIsNone(kiosk.process.poll(), kiosk.said)
            self.assertEqual(0, kiosk.end(how))
            self.assertFalse([line for line in kiosk.said if "first frame" in line])

    def test_without_a_display_it_says_so_in_one_line(self):
        done = self.run_program("run", env={"PATH": "/usr/bin:/bin", "SDL_VIDEODRIVER": "x11"})
        self.assertEqual(1, done.returncode)
        self.assertRegex(done.stderr, r"^vitrina run: there is no display .*; .*\n$")


if __name__ == "__main__":
    unittest.main()
