"""A display of its own for a test: Xvfb, with real key and pointer events by xdotool."""

import os
import subprocess

from x_connection import Connection


class Display:
    def __init__(self, width=1280, height=720):
        reading, writing = os.pipe()
        words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset"]
        self._server = subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.name = ":" + answer.readline().strip()
        if self.name == ":":
            raise RuntimeError("Xvfb did not start")

    def environment(self):
        return {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"} | {"DISPLAY": self.name, "SDL_VIDEODRIVER": "x11"}

    def do(self, *words):
        subprocess.run(["xdotool", *map(str, words)], check=True, env=self.environment(), timeout=20)

    def tap(self, bounds):
        x, y, width, height = bounds
        self.do("mousemove", round(x + width / 2), round(y + height / 2), "mousedown", 1, "mouseup", 1)

    def window(self):
        """The number of the one window that is seen."""
        words = ["xdotool", "search", "--onlyvisible", "--name", "."]
        found = subprocess.run(words, env=self.environment(), capture_output=True, text=True, check=True, timeout=20)
        return int(found.stdout.split()[-1])

    def ask_to_close(self):
        """As a window manager asks: by its button or Alt and F4."""
        with Connection(self.name) as x:
            x.ask_to_close(self.window())

    def cursor_is_seen(self):
        with Connection(self.name) as x:
            return x.cursor_is_seen()

    def close(self):
        self._server.terminate()
        self._server.wait(20)
