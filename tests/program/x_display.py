"""A display of its own for a test: Xvfb, with real key and pointer events by xdotool."""

import os
import subprocess


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

    def close(self):
        self._server.terminate()
        self._server.wait(20)
