"""vitrina bench: the report, and the promises that do not depend on the machine."""

import json
import os
import unittest

from program import ProgramTest

KEYS = {"name", "build_ms", "draw_ms", "present_ms", "frame_ms", "allocations", "draw_calls", "program_switches", "uploaded_bytes", "shaded_ratio"}


class Bench(ProgramTest):
    def test_the_report_and_its_promises(self):
        file = self.folder / "bench.json"
        # Counts do not depend on the size; a small picture is quick.
        self.succeed("bench", "--size", "640x360", "--json", file, timeout=580)
        report = json.loads(file.read_text())
        self.assertGreater(report["reference_ms"], 0)
        self.assertGreater(report["first_frame_ms"], 0)
        self.assertEqual(["home", "map"], [response["page"] for response in report["responses"]])
        for response in report["responses"]:
            self.assertEqual(100, response["presses"])
            self.assertTrue(0 < response["median_ms"] <= response["worst_ms"])
        pages = {page["name"]: page for page in report["pages"]}
        for name in ("attract moving", "home moving", "home still", "map moving", "map still", "map flight moving", "map pan moving", "country card still", "about still"):
            self.assertIn(name, pages)
        for name, page in pages.items():
            with self.subTest(name):
                self.assertEqual(set(), KEYS - set(page))
                self.assertGreaterEqual(page["frames"], 200)
                self.assertLessEqual(page["draw_calls"], 60)
                self.assertLessEqual(page["program_switches"], 20)
                if os.environ.get("VITRINA_SANITIZED") != "1":
                    self.assertEqual(0, page["allocations"], "a steady frame allocates nothing")
                if name.endswith(" still"):
                    self.assertEqual(0, page["drawn_per_second"], "a still page sleeps")


if __name__ == "__main__":
    unittest.main()
