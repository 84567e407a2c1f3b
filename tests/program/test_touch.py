"""vitrina run under real touches of up to ten fingers, as a panel reports them."""

import hashlib
import os
import re
import time
import subprocess
import unittest
from pathlib import Path

from kiosk import Kiosk
from pictures import pixels_of
from program import ProgramTest
from touch_display import TouchDisplay

SIZE = (1280, 720)
SCREEN = ("--diagonal", "24in")  # 2.4 pixels to a millimetre


def middle(node):
    x, y, width, height = node["bounds"]
    return round(x + width / 2), round(y + height / 2)


class Touch(ProgramTest):
    def setUp(self):
        super().setUp()
        self.display = TouchDisplay(*SIZE)
        self.addCleanup(self.display.close)

    def start(self, page, rest=True):
        kiosk = Kiosk(self.display, "--page", page, *SCREEN)
        self.addCleanup(kiosk.close)
        kiosk.wait_for(r"first frame after \d+ ms")
        if rest:
            kiosk.rest()
        return kiosk

    def nodes(self, page):
        return {n["id"]: n for n in self.shot(page, "es", SIZE, options=SCREEN)[1]}

    def topics(self):
        return [n for i, n in self.nodes("home").items() if i.startswith("topic:") and n["action"] == "open"]

    def seen(self, nodes):
        """What is on the display where each node is, as a digest of its pixels."""
        data = memoryview(pixels_of(self.display.picture(self.folder / "display.png")))
        parts = []
        for node in nodes:
            x, y, width, height = (round(v) for v in node["bounds"])
            rows = (data[(SIZE[0] * row + x) * 3 : (SIZE[0] * row + x + width) * 3] for row in range(y, y + height))
            parts.append(hashlib.sha256(b"".join(rows)).hexdigest())
        return parts

    def settled(self, kiosk, nodes):
        kiosk.rest()
        return self.seen(nodes)

    def finish(self, kiosk):
        """Ends the program; the pages that it has been on."""
        self.assertEqual(0, kiosk.end())
        kiosk.wait_for("frames presented")
        return [line.split("page ")[1] for line in kiosk.said if "page " in line]

    def test_a_tap_shows_the_press_and_opens_the_story_on_release(self):
        topic = self.topics()[0]
        kiosk = self.start("home")
        before = self.seen([topic])
        self.display.down(0, middle(topic))
        self.assertNotEqual(before, self.settled(kiosk, [topic]), "the press is seen")
        self.display.up(0, middle(topic))
        kiosk.wait_for(r"page story:\w+")
        self.finish(kiosk)

    def test_a_country_is_found_by_letters_and_taken_away(self):
        def nodes(page, *options):
            return {n["id"]: n for n in self.shot(page, "es", SIZE, options=(*SCREEN, *options))[1]}

        def tap(node):
            kiosk.rest()
            self.display.down(0, middle(node))
            self.display.up(0, middle(node))

        way = [nodes("map")["search"], nodes("map", "--search", "")["key:p"], nodes("map", "--search", "p")["key:e"]]
        way.append(nodes("map", "--search", "pe")["list:PER"])
        country, said = nodes("country:PER"), nodes("country:PER", "--take-away")["note:code"]["value"]
        kiosk = self.start("map")
        for control in way:
            tap(control)
        kiosk.wait_for(r"page country:PER")
        tap(country["take-away"])
        kiosk.rest()
        picture = self.display.picture(self.folder / "display.png")
        read = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True, timeout=60)
        self.assertEqual(said, read.stdout.strip())
        tap(country["home"])  # beside the panel: closes it
        tap(country["back"])
        kiosk.wait_for(r"page map")
        self.assertEqual(["map", "country:PER", "map"], self.finish(kiosk))

    def test_a_finger_that_slides_off_opens_nothing(self):
        topic = self.topics()[0]
        kiosk = self.start("home")
        before = self.seen([topic])
        self.display.stroke((middle(topic), (640, 30)))
        self.assertEqual(before, self.settled(kiosk, [topic]))
        self.assertEqual(["home"], self.finish(kiosk))

    def test_one_tap_is_one_step(self):
        """Neither the library nor the system makes a second click of a touch."""
        kiosk = self.start("home")
        language = self.nodes("home")["language:pt"]
        topic = self.topics()[0]
        self.display.tap(middle(language))
        kiosk.rest()
        self.display.tap(middle(topic))
        kiosk.wait_for(r"page story:\w+")
        kiosk.rest()
        self.assertEqual(2, len(self.finish(kiosk)))

    def test_ten_fingers_press_ten_controls_and_the_first_to_lift_wins(self):
        rows = [n for i, n in self.nodes("map").items() if i.startswith("list:")][:10]
        self.assertEqual(10, len(rows))
        kiosk = self.start("map")
        before = self.seen(rows)
        for finger, row in enumerate(rows):
            self.display.down(finger, middle(row))
        for row, was, now in zip(rows, before, self.settled(kiosk, rows)):
            self.assertNotEqual(was, now, row["id"])
        for finger, row in reversed(list(enumerate(rows))):
            self.display.up(finger, middle(row))
        kiosk.wait_for("page country:" + rows[-1]["id"].split(":")[1])
        kiosk.rest()
        self.assertEqual(2, len(self.finish(kiosk)))

    def map_after(self, *ways):
        """How the map looks before and after fingers have gone their ways and rested."""
        kiosk = self.start("map")
        middle_of_map = [{"bounds": [700, 120, 350, 240]}]
        before = self.seen(middle_of_map)
        self.display.stroke(*ways, rest=0.6)
        after = self.settled(kiosk, middle_of_map)
        self.finish(kiosk)
        return before, after

    def test_a_pinch_brings_the_map_nearer_and_hands_far_apart_are_none(self):
        here = ((1100, 300), (1160, 300))
        before, alone = self.map_after(here)
        self.assertNotEqual(before, alone)
        _, pinched = self.map_after(here, ((1000, 300), (940, 300)))
        self.assertNotEqual(alone, pinched)
        # Another visitor, 166 mm away, drags as well: the map goes with the first one.
        _, beside = self.map_after(here, ((700, 330), (660, 330)))
        self.assertEqual(alone, beside)

    def test_a_swipe_turns_to_the_next_story_and_back(self):
        kiosk = self.start("home")
        self.display.tap(middle(self.topics()[0]))
        first = kiosk.wait_for(r"page (story:\S+)").group(1)
        kiosk.rest()
        self.display.stroke(((700, 330), (400, 330)))
        second = kiosk.wait_for(r"page (story:\S+)").group(1)
        self.assertNotEqual(first, second)
        kiosk.rest()
        self.display.stroke(((400, 330), (700, 330)))
        self.assertEqual(first, kiosk.wait_for(r"page (story:\S+)").group(1))
        self.finish(kiosk)

    def test_a_finger_that_never_lifts_does_not_hinder_others(self):
        topics = self.topics()
        kiosk = self.start("home")
        self.display.down(7, middle(topics[1]))
        self.display.tap(middle(topics[0]), finger=1)
        kiosk.wait_for(r"page story:\w+")
        self.display.do("key", "Home")
        kiosk.wait_for("page home")
        kiosk.rest()
        self.display.tap(middle(topics[2]), finger=3)
        kiosk.wait_for(r"page story:\w+")
        self.finish(kiosk)

    def test_a_finger_that_never_lifts_is_let_go(self):
        topic = self.topics()[0]
        kiosk = self.start("home")
        before = self.seen([topic])
        self.display.down(0, middle(topic))
        self.assertNotEqual(before, self.settled(kiosk, [topic]))
        end = time.monotonic() + 120
        while self.seen([topic]) != before:
            self.assertLess(time.monotonic(), end, "it stays pressed")
            time.sleep(1)
        self.display.up(0, middle(topic))
        kiosk.rest()
        self.assertEqual(["home"], self.finish(kiosk))

    def test_a_doubled_report_counts_once(self):
        topic = self.topics()[0]
        kiosk = self.start("home")
        self.display.down(0, middle(topic))
        self.display.down(0, middle(topic))
        time.sleep(0.3)
        self.assertFalse([line for line in kiosk.said if "story" in line])
        self.display.up(0, middle(topic))
        kiosk.wait_for(r"page story:\w+")
        kiosk.rest()
        self.assertEqual(2, len(self.finish(kiosk)))

    def test_a_double_tap_opens_one_page(self):
        """A sign comes to lie where the map on the home page has been tapped."""
        sign = self.nodes("map")["sign:AND"]
        kiosk = self.start("home")
        for _ in range(2):
            self.display.tap(middle(sign), hold=0.01)
            time.sleep(0.06)
        kiosk.wait_for("page map")
        kiosk.rest()
        self.assertEqual(["home", "map"], self.finish(kiosk))

    def test_a_touch_in_any_corner_is_heard(self):
        for corner in ((0, 0), (SIZE[0] - 1, 0), (SIZE[0] - 1, SIZE[1] - 1), (0, SIZE[1] - 1)):
            with self.subTest(corner):
                kiosk = self.start("attract", rest=False)
                self.display.tap(corner)
                kiosk.wait_for("page home")
                self.finish(kiosk)

    def test_a_panel_that_is_pulled_out_leaves_nothing_pressed(self):
        topics = self.topics()[:2]
        kiosk = self.start("home")
        before = self.seen(topics)
        for finger, topic in enumerate(topics):
            self.display.down(finger, middle(topic))
        self.assertNotEqual(before, self.settled(kiosk, topics))
        self.display.unplug()
        self.assertEqual(before, self.settled(kiosk, topics))
        self.display.plug()
        self.display.tap(middle(topics[0]), finger=5)
        kiosk.wait_for(r"page story:\w+")
        self.finish(kiosk)

    def test_a_panel_that_is_pulled_out_a_thousand_times_costs_nothing_and_still_works(self):
        topics = self.topics()[:2]
        kiosk = self.start("home")
        before = self.seen(topics)

        def pull_out(times):
            for _ in range(times):
                self.display.down(0, middle(topics[0]))
                self.display.unplug()
                self.display.plug()

        def used():
            """Kilobytes that the program keeps, and its open files."""
            status = Path(f"/proc/{kiosk.process.pid}/status").read_text()
            return int(re.search(r"RssAnon:\s*(\d+)", status).group(1)), len(os.listdir(f"/proc/{kiosk.process.pid}/fd"))

        pull_out(200)
        kiosk.rest()
        memory, files = used()
        pull_out(800)
        self.assertEqual(before, self.settled(kiosk, topics))
        self.assertLess(used()[0], memory + 2000)
        self.assertEqual(files, used()[1])
        self.display.tap(middle(topics[0]), finger=5)
        kiosk.wait_for(r"page story:\w+")
        self.assertEqual(2, len(self.finish(kiosk)))


if __name__ == "__main__":
    unittest.main()
