"""The running kiosk with staff in front of it: the five taps, the keypad, the buttons of the panel."""

import re
import time

from kiosk import Kiosk
from program import ProgramTest
from x_display import Display

SIZE = (1280, 720)
PIN = "271828"


class StaffKiosk(Kiosk):
    def controls(self):
        """The buttons of the open panel by id: their bounds."""
        before = len(self.said)
        self.presented()
        line = next((line for line in self.said[before:] if "controls:" in line), "")
        found = re.findall(r"(\S+?),(-?\d+),(-?\d+),(\d+),(\d+)", line)
        return {control: tuple(map(int, bounds)) for control, *bounds in found}


class StaffTest(ProgramTest):
    """A test on a display of its own, with settings of its own."""

    def setUp(self):
        super().setUp()
        self.display = Display(*SIZE)
        self.addCleanup(self.display.close)
        self.settings = self.folder / "settings.toml"
        self.settings.write_text("")

    def start(self, *arguments, **options):
        kiosk = StaffKiosk(self.display, "--settings", self.settings, "--page", "home", *arguments, **options)
        self.addCleanup(kiosk.close)
        kiosk.wait_for(r"first frame after \d+ ms")
        kiosk.rest()
        return kiosk

    def knock(self):
        """Five taps in a corner, the last one held."""
        self.display.do("mousemove", 8, 8, *["mousedown", 1, "mouseup", 1] * 4, "mousedown", 1, "sleep", 1.3, "mouseup", 1)

    def tap(self, kiosk, *ids):
        for control in ids:
            self.wait_for(kiosk, control)
            self.display.tap(kiosk.controls()[control])

    def wait_for(self, kiosk, control):
        for _ in range(100):
            if control in kiosk.controls():
                return
            time.sleep(0.1)
        raise AssertionError(f"no {control} in {kiosk.controls()}")

    def type(self, kiosk, pin=PIN):
        self.tap(kiosk, *(f"digit:{digit}" for digit in pin), "enter")

    def enter(self, kiosk):
        """For the first time: whoever comes first chooses the PIN."""
        self.knock()
        self.type(kiosk)
        self.type(kiosk)
        kiosk.wait_for("a new staff PIN was chosen")
        self.wait_for(kiosk, "section:content")

    def enter_again(self, kiosk):
        self.knock()
        self.type(kiosk)
        self.wait_for(kiosk, "section:content")

    def warnings(self, kiosk):
        """What the open section warns of."""
        before = len(kiosk.said)
        kiosk.presented()
        return [line.split("staff read: ")[1] for line in kiosk.said[before:] if "staff read: " in line]
