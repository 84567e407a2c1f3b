"""The staff panel in the running program: the five taps, the keypad, sections, and how staff end the program."""

import shutil
import signal
import tempfile
import time
import unittest
from pathlib import Path

from staff_kiosk import SIZE, StaffKiosk, StaffTest
from x_display import Display


class Panel(StaffTest):
    def test_taps_alone_open_nothing(self):
        kiosk = self.start()
        self.display.do("mousemove", 8, 8, *["mousedown", 1, "mouseup", 1] * 9)
        self.assertEqual({}, kiosk.controls())
        self.assertEqual(0, kiosk.end())

    def test_staff_choose_a_pin_change_a_setting_and_restart(self):
        kiosk = self.start()
        self.enter(kiosk)
        self.assertIn('\npin_hash = "$argon2id$', self.settings.read_text())
        self.tap(kiosk, "section:visits", "idle:more", "save")
        for _ in range(100):
            if "\nseconds = 20\n" in self.settings.read_text():
                break
            time.sleep(0.1)
        self.assertIn("\nseconds = 20\n", self.settings.read_text())
        self.tap(kiosk, "section:machine", "restart", "restart")
        self.assertEqual(75, kiosk.process.wait(30))

    def test_the_panel_covers_the_exhibit_and_gives_it_back(self):
        kiosk = self.start()
        before = self.picture()
        self.knock()
        self.wait_for(kiosk, "leave")
        self.assertNotEqual(before, self.picture())
        self.display.do("mousemove", 900, 600, "mousedown", 1, "mouseup", 1)  # a tile of the exhibit lies there
        self.tap(kiosk, "leave")
        kiosk.rest()
        self.assertEqual(before, self.picture())
        self.assertEqual(0, kiosk.end())
        self.assertEqual(["home"], [line.split("page ")[1] for line in kiosk.said if "page " in line])

    def test_a_lost_graphics_context_leaves_the_panel_as_it_was(self):
        kiosk = self.start()
        self.knock()
        self.wait_for(kiosk, "leave")
        kiosk.rest()
        before = self.picture()
        kiosk.process.send_signal(signal.SIGUSR2)
        kiosk.wait_for("the graphics context was lost")
        kiosk.rest()
        self.assertEqual(before, self.picture())
        self.tap(kiosk, "leave")
        kiosk.rest()
        self.assertNotEqual(before, self.picture())
        self.assertEqual(0, kiosk.end())

    def test_shutting_down_and_leaving_have_their_exit_codes(self):
        for deed, code in (("shut_down", 76), ("reboot", 77), ("to_desktop", 0)):
            with self.subTest(deed):
                self.settings.write_text("")
                kiosk = self.start()
                self.enter(kiosk)
                self.tap(kiosk, "section:machine", deed, deed)
                self.assertEqual(code, kiosk.process.wait(30))

    def test_outside_opening_hours_the_picture_is_black_and_staff_can_still_enter(self):
        off = Path(tempfile.mkdtemp()) / "off"  # commands are split at spaces
        self.addCleanup(shutil.rmtree, off.parent)
        days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        hours = "".join(f'{day} = "closed"\n' for day in days)
        command = f'off_command = "touch {off}"\n'
        self.settings.write_text(f"[display]\n{command}[hours]\n{hours}")
        kiosk = StaffKiosk(self.display, "--settings", self.settings, "--page", "home")
        self.addCleanup(kiosk.close)
        kiosk.wait_for("closed until the next opening hours")
        kiosk.rest()
        self.assertEqual({0}, set(self.picture()))
        self.assertTrue(off.exists())
        self.knock()
        self.wait_for(kiosk, "leave")
        self.assertEqual(0, kiosk.end())

    def set_and_leave(self, kiosk, *taps, where=lambda bounds: bounds):
        """`where` the last button then is on the display."""
        self.enter(kiosk)
        self.tap(kiosk, *taps, "save")
        kiosk.rest()
        self.display.tap(where(kiosk.controls()["close"]))
        kiosk.rest()
        self.assertEqual({}, kiosk.controls())

    def test_a_picture_that_staff_turn_round_is_turned_at_once_and_so_are_touches(self):
        kiosk = self.start()
        before = self.picture()

        def turned(bounds):
            x, y, width, height = bounds
            return SIZE[0] - x - width, SIZE[1] - y - height, width, height

        self.set_and_leave(kiosk, "section:display", "rotation:2", where=turned)
        pixels = self.picture()
        self.assert_same(before, b"".join(pixels[i : i + 3] for i in range(len(pixels) - 3, -1, -3)))
        topic = next(n for n in self.shot("home", "es", SIZE)[1] if n["id"].startswith("topic:") and n["action"] == "open")
        self.display.tap(turned(topic["bounds"]))
        kiosk.wait_for(r"page story:\w+")
        self.assertEqual(0, kiosk.end())

    def test_a_display_on_its_side_shows_the_portrait_page_turned(self):
        self.settings.write_text('[display]\nrotation = "90"\n')
        kiosk = self.start()
        width, height = SIZE
        turned = self.picture()
        self.assertEqual(0, kiosk.end())
        self.display = Display(height, width)
        self.addCleanup(self.display.close)
        self.settings.write_text("")
        kiosk = self.start()
        upright = self.picture()
        self.assertEqual(0, kiosk.end())
        # A column of the upright picture, from its foot up, is a row of the turned one.
        for column in range(0, height, 7):
            rows = range(width - 1, -1, -1)
            expected = b"".join(upright[(row * height + column) * 3 : (row * height + column + 1) * 3] for row in rows)
            self.assert_same(expected, turned[column * width * 3 : (column + 1) * width * 3])

    def test_margins_are_black_and_the_rest_is_picture(self):
        self.settings.write_text("[display]\nmargin_left = 100\nmargin_bottom = 50\n")
        kiosk = self.start()
        width, height = SIZE
        pixels = self.picture()
        rows = [pixels[row * width * 3 : (row + 1) * width * 3] for row in range(height)]
        self.assertEqual({0}, set(b"".join(rows[-36:])) | set(b"".join(row[: 128 * 3] for row in rows)))
        self.assertNotIn(bytes(3), (rows[0][128 * 3 : 129 * 3], rows[-37][-3:]))
        self.assertEqual(0, kiosk.end())

    def test_languages_that_are_not_offered_any_more_are_gone_at_once(self):
        kiosk = self.start()
        self.set_and_leave(kiosk, "section:visits", "offered:pt", "offered:en")
        without = self.picture()
        self.assertEqual(0, kiosk.end())
        self.assertIn('\nlanguages = ["es"]\n', self.settings.read_text())
        kiosk = self.start()
        self.assertTrue(without == self.picture())
        self.assertEqual(0, kiosk.end())

    def assert_same(self, one, other):
        """A window and a picture of its own round a blended colour by one step in 255 apart, at a few places."""
        apart = [abs(a - b) for a, b in zip(one, other, strict=True) if a != b]
        self.assertLessEqual(max(apart, default=0), 1)
        self.assertLess(len(apart), len(one) // 1000)

    def picture(self):
        return self.display.pixels()


if __name__ == "__main__":
    unittest.main()
