"""The staff panel in the running program: the five taps, the keypad, sections, and how staff end the program."""

import shutil
import signal
import tempfile
import time
import unittest
from pathlib import Path

from staff_kiosk import StaffKiosk, StaffTest


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
        for deed, code in (("shut_down", 76), ("to_desktop", 0)):
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

    def picture(self):
        return self.display.pixels()


if __name__ == "__main__":
    unittest.main()
