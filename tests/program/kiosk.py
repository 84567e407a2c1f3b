"""The running kiosk and what it says."""

import queue
import re
import signal
import subprocess
import threading
import time

from program import VITRINA


class Kiosk:
    def __init__(self, display, *arguments, variables=None, prefix=()):
        words = [*prefix, VITRINA, "run", *map(str, arguments)]
        environment = display.environment() | (variables or {})
        self.process = subprocess.Popen(words, env=environment, stderr=subprocess.PIPE, text=True)
        self.lines, self.said = queue.Queue(), []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self):
        for line in self.process.stderr:
            self.lines.put(line.strip())

    def wait_for(self, pattern, timeout=60):
        """The match of the next line that has the pattern."""
        end = time.monotonic() + timeout
        while True:
            try:
                line = self.lines.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"nothing like {pattern!r} in {self.said}") from None
            self.said.append(line)
            match = re.search(pattern, line)
            if match:
                return match

    def presented(self):
        """How many frames have been on the display."""
        self.process.send_signal(signal.SIGUSR1)
        return int(self.wait_for(r"frames presented: (\d+)").group(1))

    def rest(self):
        """Waits until nothing is drawn for a second; returns the count of frames."""
        before = -1
        for _ in range(60):
            now = self.presented()
            if now == before:
                return now
            before = now
            time.sleep(1)
        raise AssertionError("the page does not come to rest")

    def close(self):
        self.process.kill()
        self.process.wait()
        self._listener.join()
        self.process.stderr.close()

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(30)
