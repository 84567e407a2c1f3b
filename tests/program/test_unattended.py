"""vitrina run --unattended: what a kiosk shows after a fault, and what its service manager hears."""

import os
import signal
import socket
import time
import unittest

from kiosk import Kiosk
from program import PACK, ProgramTest
from x_display import Display

SIZE = (960, 540)


class Unattended(ProgramTest):
    def setUp(self):
        super().setUp()
        self.display = Display(*SIZE)
        self.addCleanup(self.display.close)
        self.run_folder, self.state_folder = self.folder / "run", self.folder / "state"

    def start(self, *arguments, **variables):
        folders = {"RUNTIME_DIRECTORY": str(self.run_folder), "STATE_DIRECTORY": str(self.state_folder)}
        kiosk = Kiosk(self.display, "--unattended", *arguments, "--windowed", f"{SIZE[0]}x{SIZE[1]}",
                      variables=folders | variables)
        self.addCleanup(kiosk.close)
        kiosk.wait_for(r"first frame after \d+ ms")
        return kiosk

    def broken_pack(self):
        pack = self.copy_of_pack()
        (pack / "exhibit.toml").write_text("this is no exhibit")
        return pack

    def said(self, kiosk, words):
        return [line for line in kiosk.said if words in line]

    def test_a_run_that_is_killed_is_followed_by_the_same_scene_in_the_same_language(self):
        kiosk = self.start("--page", "story:films", "--lang", "pt")
        kiosk.end(signal.SIGKILL)
        kiosk = self.start()
        self.assertTrue(self.said(kiosk, "page story:films"))
        self.assertIn("\nstory:films\npt\n", (self.run_folder / "starts").read_text())

    def test_a_run_that_is_told_to_end_leaves_nothing_behind(self):
        kiosk = self.start("--page", "story:films")
        self.assertEqual(0, kiosk.end())
        self.assertTrue(self.said(self.start(), "page attract"))

    def test_a_pack_that_cannot_be_shown_gives_way_to_the_safe_one(self):
        kiosk = self.start(self.broken_pack())
        self.assertTrue(self.said(kiosk, "the safe pack is shown"))
        self.assertTrue(self.said(kiosk, "exhibit.toml:1"), "staff can read what is wrong with the pack")
        self.assertEqual(0, kiosk.end())

    def test_a_pack_that_cannot_be_shown_gives_way_to_the_one_before(self):
        self.state_folder.mkdir()
        (self.state_folder / "proven-packs").write_text(f"{PACK}\n")
        kiosk = self.start(self.broken_pack())
        self.assertTrue(self.said(kiosk, f"the previous pack is shown: {PACK}"))

    def test_runs_that_break_off_again_and_again_end_at_the_safe_pack(self):
        for _ in range(4):
            self.start().end(signal.SIGKILL)
        kiosk = self.start()
        self.assertTrue(self.said(kiosk, "the safe pack is shown"))

    def test_state_that_cannot_be_kept_is_told_of_once_and_costs_nothing(self):
        self.run_folder.write_text("a file where the folder should be")
        kiosk = self.start("--page", "home")
        self.assertEqual(1, len(self.said(kiosk, "starts")))
        self.assertEqual(0, kiosk.end())

    def listener(self):
        """The socket on which a service manager hears; its address as systemd gives it."""
        ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(ear.close)
        name = f"vitrina-test-{os.getpid()}-{id(ear)}"
        ear.bind("\0" + name)
        ear.settimeout(20)
        return ear, "@" + name

    def heard(self, ear, seconds):
        messages, end = [], time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            ear.settimeout(left)
            try:
                messages.append(ear.recv(4096).decode())
            except TimeoutError:
                break
        return messages

    def test_a_still_page_feeds_the_watchdog_and_a_stopped_program_does_not(self):
        ear, address = self.listener()
        kiosk = self.start("--page", "home", NOTIFY_SOCKET=address, WATCHDOG_USEC="6000000")
        kiosk.rest()
        before = self.heard(ear, 0.1)
        self.assertIn("READY=1", before)
        self.assertIn("STATUS=page home", before)
        presented = kiosk.presented()
        self.assertGreaterEqual(self.heard(ear, 7).count("WATCHDOG=1"), 3)
        self.assertLessEqual(kiosk.presented() - presented, 8, "a still page is presented for the watchdog alone")
        kiosk.process.send_signal(signal.SIGSTOP)
        self.heard(ear, 0.5)
        self.assertEqual([], self.heard(ear, 4))
        kiosk.process.send_signal(signal.SIGCONT)
        kiosk.end()
        self.assertIn("STOPPING=1", self.heard(ear, 1))


if __name__ == "__main__":
    unittest.main()
