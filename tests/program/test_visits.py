"""Visits: recorded, replayed and filmed; counted in the visit log and reported."""

import os
import re
import sqlite3
import unittest

from program import ProgramTest
from test_window import SIZE, Kiosk
from x_display import Display

os.environ.pop("VITRINA_NO_VISIT_LOG", None)

HEAD = "vitrina visit 1\npack iberoamerica\nsize 1280 720\ndensity unknown\nseed 0\nbegin page=attract\n"
COLUMNS = ["hour", "event", "subject", "language", "count", "seconds"]


class Visits(ProgramTest):
    def setUp(self):
        super().setUp()
        self.log = self.folder / "visits.db"

    def start(self, *arguments):
        display = Display(*SIZE)
        self.addCleanup(display.close)
        kiosk = Kiosk(display, *arguments, "--windowed", f"{SIZE[0]}x{SIZE[1]}", "--visit-log", self.log)
        self.addCleanup(kiosk.close)
        kiosk.wait_for(r"first frame after \d+ ms")
        return kiosk, display

    def recorded(self):
        """A visit by real events: into the exhibit, to a topic, another language, back by keys."""
        file = self.folder / "visit.log"
        kiosk, display = self.start("--record", file)
        display.do("mousemove", 7, 7, "mousedown", 1, "mouseup", 1)
        kiosk.wait_for("page home")
        kiosk.rest()
        home = {n["id"]: n for n in self.shot("home", "es", SIZE)[1]}
        display.tap(home["language:pt"]["bounds"])
        kiosk.rest()
        display.tap(next(n for i, n in home.items() if i.startswith("topic:") and n["action"])["bounds"])
        kiosk.wait_for(r"page story:\w+")
        kiosk.rest()
        display.do("key", "Escape")
        kiosk.wait_for("page home")
        kiosk.rest()
        self.assertEqual(0, kiosk.end())
        return file

    def replayed(self, file, *options):
        return self.succeed("run", "--replay", file, "--fast", *options).stdout

    def test_a_recorded_visit_plays_again_frame_by_frame(self):
        file = self.recorded()
        text = file.read_text()
        self.assertRegex(text, r"^vitrina visit 1\npack iberoamerica\nsize 1280 720\n")
        self.assertRegex(text, r"\n\d+\.\d{6} down \d+ \d+\.\d\d \d+\.\d\d on language:pt 0\.\d+ 0\.\d+\n")
        self.assertRegex(text, r"\n# \d+\.\d{6} home -> story:[\w-]+\n")
        first, again = self.replayed(file), self.replayed(file)
        self.assertEqual(first, again)
        self.assertRegex(first, r"^\d+ inputs in \d+\.\d{3} s, \d+ frames, digest [0-9a-f]{16}\n$")
        changed = self.folder / "changed.log"
        changed.write_text(text.replace(" key back", " key tab"))
        self.assertNotEqual(first, self.replayed(changed))

        kiosk, _ = self.start("--replay", file)
        for page in (r"page home", r"page story:\w+", r"page home"):
            kiosk.wait_for(page)
        self.assertEqual(0, kiosk.process.wait(120))

        film = self.folder / "visit.mp4"
        words = ["--size", "320x180", "--fps", 5, "--preset", "ultrafast", "--out", film]
        self.succeed("film", "--visit", file, *words)
        self.assertGreater(film.stat().st_size, 1000)

    def test_a_recording_of_one_size_plays_at_another(self):
        file = self.recorded()
        smaller = self.folder / "smaller.log"
        film = self.folder / "visit.mp4"
        self.succeed("film", "--visit", file, "--size", "360x640", "--fps", 5, "--preset", "ultrafast", "--out", film)
        text = file.read_text()
        smaller.write_text(re.sub(r"size \d+ \d+", "size 640 360", text))
        self.replayed(smaller)

    def test_a_fault_of_a_recording_has_its_place(self):
        file = self.folder / "visit.log"
        for text, line in ((HEAD + "1 dawn 1 5 5\n", 7), (HEAD.replace("size 1280 720", "size x"), 3)):
            file.write_text(text)
            done = self.run_program("run", "--replay", file, "--fast")
            self.assertEqual(1, done.returncode)
            self.assertRegex(done.stderr, rf"^vitrina run: .*visit\.log:{line}:1: .*; .*\n$")
        file.write_text(HEAD.replace("page=attract", "page=atract"))
        self.assertIn("did you mean “attract”?", self.run_program("run", "--replay", file, "--fast").stderr)

    def visited(self, *options):
        """Somebody opens home by a key and a topic, and leaves."""
        pack = self.copy_of_pack()
        exhibit = pack / "exhibit.toml"
        exhibit.write_text(re.sub(r"(?m)^idle_seconds = .*$", "idle_seconds = 10", exhibit.read_text()))
        kiosk, display = self.start(pack, *options)
        display.do("mousemove", 7, 7, "mousedown", 1, "mouseup", 1)
        kiosk.wait_for("page home")
        kiosk.wait_for("page attract", timeout=60)
        self.assertEqual(0, kiosk.end())

    def test_a_visit_is_counted_by_the_hour_and_reported(self):
        self.visited()
        with sqlite3.connect(self.log) as database:
            self.assertEqual(COLUMNS, [row[1] for row in database.execute("PRAGMA table_info(counts)")])
            self.assertEqual(["counts"], [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")])
            rows = database.execute("SELECT * FROM counts").fetchall()
        self.assertTrue(all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d", row[0]) for row in rows), rows)
        self.assertIn(("visit", "", "es", 1), [row[1:5] for row in rows])
        self.assertIn(("left", "home", "es", 1), [row[1:5] for row in rows])
        self.assertRegex(self.succeed("visits", "--log", self.log).stdout, r"^1 visits, ")
        table, page = self.folder / "visits.csv", self.folder / "visits.html"
        self.succeed("visits", "--log", self.log, "--csv", table, "--html", page, "--lang", "pt")
        self.assertEqual(",".join(COLUMNS), table.read_text().splitlines()[0])
        html = page.read_text()
        self.assertIn("<svg", html)
        self.assertIn("Visitas por dia", html)
        self.assertNotRegex(html, r"https?://|<script|src=")
        empty = self.succeed("visits", "--log", self.log, "--to", "2000-01-01", "--html", "-").stdout
        self.assertIn("no hubo visitas", empty)

    def test_a_recorded_visit_plays_while_nobody_is_there_and_counts_as_none(self):
        pack = self.copy_of_pack()
        exhibit = pack / "exhibit.toml"
        text = re.sub(r"(?m)^scene_seconds = .*$", "scene_seconds = 4", exhibit.read_text())
        text = re.sub(r"(?m)^idle_seconds = .*$", "idle_seconds = 10", text)
        exhibit.write_text(re.sub(r"(?m)^stories = .*$", 'stories = ["films"]', text, count=1))
        self.assertIn("0 errors", self.succeed("pack", "check", pack).stdout)
        kiosk, display = self.start(pack)
        kiosk.wait_for("page home")
        kiosk.wait_for("page story:films")
        display.do("mousemove", 640, 300, "mousedown", 1, "mouseup", 1)
        display.do("key", "Escape")
        kiosk.wait_for("page home")
        kiosk.wait_for("page attract")
        self.assertEqual(0, kiosk.end())
        with sqlite3.connect(self.log) as database:
            visits = database.execute("SELECT sum(count) FROM counts WHERE event = 'visit'").fetchone()
        self.assertEqual((1,), visits)

    def test_a_visit_for_the_attract_loop_that_is_none(self):
        pack = self.copy_of_pack()
        (pack / "visits" / "tour.log").write_text(HEAD + "1 dawn 1 5 5\n")
        done = self.run_program("pack", "check", pack)
        self.assertEqual(1, done.returncode)
        self.assertRegex(done.stdout, r"visits/tour\.log:7:1: .*; .*\n")
        (pack / "visits" / "tour.log").write_text(HEAD.replace("page=attract", "page=home") + "9 end\n")
        self.assertIn("begins on the page “home”", self.run_program("pack", "check", pack).stdout)

    def test_one_switch_keeps_no_log(self):
        kiosk, display = self.start("--no-visit-log")
        display.do("key", "a")
        kiosk.wait_for("page home")
        self.assertEqual(0, kiosk.end())
        self.assertFalse(self.log.exists())
        done = self.run_program("visits", "--log", self.log)
        self.assertEqual(1, done.returncode)
        self.assertIn("there is no visit log", done.stderr)

    def test_a_damaged_log_is_set_aside_and_the_exhibit_goes_on(self):
        self.log.write_text("this is no database, whatever its name says")
        self.visited()
        self.assertTrue(self.log.with_name("visits.db.damaged").exists())
        self.assertRegex(self.succeed("visits", "--log", self.log).stdout, r"^1 visits, ")


if __name__ == "__main__":
    unittest.main()
