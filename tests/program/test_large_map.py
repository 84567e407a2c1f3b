"""A map of a million points: it opens, is looked at from near and far, and a person who waits for it can see why."""

import os
import pty
import re
import signal
import subprocess
import unittest

from large_map import write_pack
from program import ProgramTest, VITRINA


class LargeMap(ProgramTest):
    def test_a_million_points_open_and_are_drawn_near_and_far(self):
        pack = self.folder / "large"
        write_pack(pack, 1_000_000, 484)
        self.assertEqual(0, self.run_program("pack", "check", pack).returncode)
        for page in ("map", "country:R230"):
            _, nodes = self.shot(page, pack=pack, time=20)
            self.assertTrue(any(node["role"] == "region" for node in nodes))

    def test_waiting_is_explained_at_a_terminal_and_can_be_ended(self):
        pack = self.folder / "larger"
        write_pack(pack, 3_000_000, 484)
        ours, theirs = pty.openpty()
        program = subprocess.Popen([VITRINA, "shot", pack, "--page", "map", "--out", self.folder / "a.png"], stderr=theirs)
        os.close(theirs)
        self.addCleanup(os.close, ours)
        said = b""
        while b"opening" not in said:
            said += os.read(ours, 1000)
        program.send_signal(signal.SIGINT)
        self.assertEqual(-signal.SIGINT, program.wait(30))

    def test_a_terminal_says_how_much_of_opening_is_done(self):
        pack = self.folder / "larger"
        write_pack(pack, 3_000_000, 484)
        ours, theirs = pty.openpty()
        program = subprocess.Popen([VITRINA, "shot", pack, "--page", "map", "--out", self.folder / "a.png"], stderr=theirs)
        os.close(theirs)
        self.addCleanup(os.close, ours)
        said = b""
        try:
            while more := os.read(ours, 1000):
                said += more
        except OSError:  # the other end has been closed
            pass
        self.assertEqual(0, program.wait(60))
        shares = [int(share) for share in re.findall(rb"\((\d+) %\)", said)]
        self.assertGreater(len(set(shares)), 2)
        self.assertEqual(sorted(shares), shares)
        self.assertLessEqual(shares[-1], 100)


if __name__ == "__main__":
    unittest.main()
