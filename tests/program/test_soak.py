"""Made-up visitors by the thousand: nothing grows, nothing sticks, every page is reached, every visit ends."""

import json
import unittest

from program import ProgramTest

# What real time has no part in.
COUNTED = ("taps", "inputs", "visits", "simulated_seconds", "pictures", "pages")


class Soak(ProgramTest):
    def soak(self, *options):
        report = self.folder / "soak.json"
        files = ("--json", report, "--recording", self.folder / "failure.log")
        said = self.run_program("soak", *options, *files, timeout=900).stdout
        return json.loads(report.read_text()), said

    def test_a_quarter_of_a_million_taps(self):
        """About three minutes, and enough to judge memory by."""
        report, said = self.soak("--minutes", 1000000, "--taps", 250000, "--seed", 1)
        self.assertEqual([], report["failures"], said)
        self.assertGreaterEqual(report["taps"], 250000)
        self.assertEqual(report["pages_of"], report["pages"], said)
        self.assertGreater(report["visits"], 1000)
        self.assertFalse((self.folder / "failure.log").exists())

    def test_the_same_seed_is_the_same_day(self):
        one, other, third = (self.soak("--minutes", 60, "--seed", seed)[0] for seed in (3, 3, 4))
        self.assertEqual([one[k] for k in COUNTED], [other[k] for k in COUNTED])
        self.assertNotEqual(one["inputs"], third["inputs"])

    def test_an_upright_screen_of_known_size(self):
        report, said = self.soak("--minutes", 120, "--size", "360x640", "--diagonal", "43in", "--low-reach", "--seed", 2)
        self.assertEqual([], report["failures"], said)


if __name__ == "__main__":
    unittest.main()
