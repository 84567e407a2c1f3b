"""A disk of a megabyte that a test can fill, empty and make read-only.

It is a tmpfs of its own where the tests may mount one (as root). Elsewhere limits on the program do the same: no file may
grow (RLIMIT_FSIZE), no file can be made in a folder without the right to write, which root gives up at the start.
"""

import os
import resource
import subprocess
from pathlib import Path

GIVE_UP_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")


class SmallDisk:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir()
        words = ["mount", "-t", "tmpfs", "-o", "size=1m", "vitrina-test", self.folder]
        self.mounted = subprocess.run(words, capture_output=True).returncode == 0
        # Before the name of the program.
        self.prefix = () if self.mounted or os.getuid() != 0 else GIVE_UP_RIGHTS

    def fill(self, process):
        if not self.mounted:
            self._limit(process, 0)
            return
        for log in self.folder.rglob("*.log"):  # what is left of their last pages
            with open(log, "ab") as file:
                file.write(b"\n" * (-log.stat().st_size % 4096))
        try:
            with open(self.folder / "filler", "wb", buffering=0) as file:
                while True:
                    file.write(bytes(4096))
        except OSError:
            pass

    def make_room(self, process):
        if self.mounted:
            (self.folder / "filler").unlink()
        else:
            self._limit(process, resource.RLIM_INFINITY)

    def lock(self):
        if self.mounted:
            subprocess.run(["mount", "-o", "remount,ro", self.folder], check=True)
        else:
            self._allow(0o555, 0o444)

    def unlock(self):
        if self.mounted:
            subprocess.run(["mount", "-o", "remount,rw", self.folder], check=True)
        else:
            self._allow(0o755, 0o644)

    def close(self):
        if self.mounted:
            subprocess.run(["umount", "--lazy", self.folder], check=True)
        else:
            self.unlock()

    def _limit(self, process, bytes_of_a_file):
        hard = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (bytes_of_a_file, hard))

    def _allow(self, folders, files):
        for path in [self.folder, *self.folder.rglob("*")]:
            path.chmod(folders if path.is_dir() else files)
