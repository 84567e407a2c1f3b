"""What goes wrong around a running exhibit: disks that are full or read-only, clocks that jump, floods of the log."""

import datetime
import os
import re
import sqlite3
import time
import unittest
from collections import Counter
from pathlib import Path

from small_disk import SmallDisk
from staff_kiosk import SIZE, StaffTest

os.environ.pop("VITRINA_NO_VISIT_LOG", None)

KEPT_OUT = r"\d+ more in between"


class Troubles(StaffTest):
    def setUp(self):
        super().setUp()
        self.state = self.folder / "state"

    def start(self, *arguments, **options):
        variables = {"STATE_DIRECTORY": str(self.state)} | options.pop("variables", {})
        return super().start(*arguments, variables=variables, **options)

    def impatient_pack(self):
        pack = self.copy_of_pack()
        exhibit = pack / "exhibit.toml"
        exhibit.write_text(re.sub(r"(?m)^idle_seconds = .*$", "idle_seconds = 10", exhibit.read_text()))
        return pack

    def visit(self, kiosk):
        """Somebody taps beside every control and goes away."""
        self.touch()
        kiosk.wait_for("page attract", timeout=60)

    def touch(self):
        self.display.do("mousemove", 7, 7, "mousedown", 1, "mouseup", 1)

    def heard(self, kiosk, pattern, **options):
        if not any(re.search(pattern, line) for line in kiosk.said):
            kiosk.wait_for(pattern, **options)

    def change(self, kiosk):
        """Staff change a setting and look at the diagnostics: what they are warned of."""
        self.tap(kiosk, "section:visits", "idle:more", "save", "section:diagnostics")
        kiosk.controls()
        warned = " ".join(self.warnings(kiosk))
        self.tap(kiosk, "close")
        return warned

    def visits(self):
        with sqlite3.connect(self.state / "visits.db") as database:
            return database.execute("SELECT sum(count) FROM counts WHERE event = 'visit'").fetchone()[0] or 0

    def disk(self):
        disk = SmallDisk(self.folder / "small disk")
        self.addCleanup(disk.close)
        self.settings = disk.folder / "settings.toml"
        self.settings.write_text("")
        self.state = disk.folder / "state"
        return disk


class Disks(Troubles):
    def test_a_full_disk_is_told_of_and_nothing_is_lost_when_there_is_room(self):
        disk = self.disk()
        recording = disk.folder / "visit.log"
        kiosk = self.start(self.impatient_pack(), "--record", recording, prefix=disk.prefix)
        self.enter(kiosk)
        self.tap(kiosk, "close")
        self.visit(kiosk)
        disk.fill(kiosk.process)
        self.touch()
        kiosk.wait_for("page home")
        self.visit(kiosk)
        self.heard(kiosk, "visit log: .*visits.db")
        self.enter_again(kiosk)
        warned = self.change(kiosk)
        for file in ("visits.db", "visit.log", "vitrina.log", "settings.toml"):
            self.assertIn(file, warned)
        disk.make_room(kiosk.process)
        kiosk.wait_for("visit log: all is well again")
        self.enter_again(kiosk)
        self.assertEqual("", self.change(kiosk))
        self.assertIn("\nseconds = 20\n", self.settings.read_text())
        self.assertGreaterEqual(self.visits(), 2)
        self.assertEqual(0, kiosk.end())
        self.assertIn("visit log: all is well again", (self.state / "log" / "vitrina.log").read_text())
        self.assertRegex(self.succeed("run", self.folder / "pack", "--replay", recording, "--fast").stdout, r"^\d+ inputs")

    def test_a_disk_that_becomes_read_only_is_told_of_and_written_again_later(self):
        disk = self.disk()
        kiosk = self.start(self.impatient_pack(), prefix=disk.prefix)
        self.enter(kiosk)
        self.tap(kiosk, "close")
        disk.lock()
        self.visit(kiosk)
        self.heard(kiosk, "visit log: .*visits.db")
        self.enter_again(kiosk)
        warned = self.change(kiosk)
        for file in ("visits.db", "settings.toml"):
            self.assertIn(file, warned)
        disk.unlock()
        kiosk.wait_for("visit log: all is well again")
        self.enter_again(kiosk)
        self.assertEqual("", self.change(kiosk))
        self.assertGreaterEqual(self.visits(), 1)
        self.assertEqual(0, kiosk.end())


class Clocks(Troubles):
    LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)

    def start_at(self, *arguments):
        """The kiosk with a clock that set() sets; the steady one goes on as ever."""
        self.assertIsNotNone(self.LIBRARY, "libfaketime is not there: install faketime")
        self.clock = self.folder / "clock"
        self.set("2026-12-01 12:00:00")
        variables = {"LD_PRELOAD": str(self.LIBRARY), "FAKETIME_TIMESTAMP_FILE": str(self.clock), "FAKETIME_NO_CACHE": "1",
                     "FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1", "TZ": "UTC"}
        return self.start(*arguments, variables=variables)

    def set(self, moment):
        then = datetime.datetime.fromisoformat(moment).replace(tzinfo=datetime.timezone.utc).timestamp()
        following = self.folder / "clock.new"
        following.write_text(f"{then - time.time():+.0f}\n")
        following.rename(self.clock)

    def test_clocks_that_jump_by_years_leave_the_visit_alone_and_staff_hear_of_it(self):
        self.settings.write_text('[hours]\nexceptions = ["2040-06-01 closed"]\n')
        kiosk = self.start_at(self.impatient_pack())
        self.touch()
        for year in ("2040-05-31", "1971-01-02", "2140-01-01", "2026-12-02"):
            self.set(f"{year} 12:00:00")
            self.touch()
            kiosk.wait_for(f"clock: .* → {year}", timeout=70)
            time.sleep(1.2)  # one line of a cause in a second
        # The visit ends after its 30 steady seconds: no sooner, or this page would not be there.
        self.assertEqual(["page home"], [line.split("] ")[-1] for line in kiosk.said if "page " in line])
        self.enter(kiosk)
        self.tap(kiosk, "section:diagnostics")
        self.assertIn("2140-01-01", " ".join(self.warnings(kiosk)))
        self.set("2040-06-01 12:00:00")
        kiosk.wait_for("closed until the next opening hours", timeout=70)
        self.set("2026-12-03 12:00:00")
        kiosk.wait_for("open again", timeout=70)
        self.assertEqual(0, kiosk.end())

    def test_a_wrong_year_erases_no_visits(self):
        kiosk = self.start_at(self.impatient_pack())
        self.visit(kiosk)
        for moment in ("2040-05-31 12:00:00", "1971-01-02 12:00:00"):
            self.set(moment)
            self.touch()
            kiosk.wait_for("page home")
            self.visit(kiosk)
        self.assertEqual(0, kiosk.end())
        with sqlite3.connect(self.state / "visits.db") as database:
            hours = [row[0] for row in database.execute("SELECT hour FROM counts WHERE event = 'visit' ORDER BY 1")]
        self.assertEqual(["2026-01-01 00", "2026-12-01 12", "2040-05-31 12"], hours)


class Floods(Troubles):
    def test_a_flood_of_one_cause_is_written_once_a_second(self):
        """Somebody opens and leaves two pages as fast as the machine can."""
        kiosk = self.start()
        topics = [n for n in self.shot("home", "es", SIZE)[1] if n["id"].startswith("topic:") and n["action"] == "open"]
        taps = []
        for topic in (topics[0], topics[-1]):
            x, y, width, height = topic["bounds"]
            taps += ["mousemove", round(x + width / 2), round(y + height / 2), "mousedown", 1, "sleep", 0.02, "mouseup", 1,
                     "sleep", 0.02, "key", "Escape"]
        begin = time.monotonic()
        self.display.do(*taps * 40)
        kiosk.rest()
        seconds = time.monotonic() - begin
        for lines in (kiosk.said, (self.state / "log" / "vitrina.log").read_text().splitlines()):
            said = [re.sub(r".*\] ", "", line) for line in lines if "page " in line]
            self.assertTrue([line for line in said if re.search(KEPT_OUT, line)], said)
            pages = Counter(line.split(" (")[0] for line in said)
            self.assertLessEqual(max(pages.values()), seconds + 2)
        self.assertEqual(0, kiosk.end())


if __name__ == "__main__":
    unittest.main()
