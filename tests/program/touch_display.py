"""A display with a touch panel for a test: Xorg without hardware, fed with real touches of up to ten fingers.

Xorg runs on the dummy video driver and the inputtest input driver, which takes its events from a socket; the
messages are those of xorg/xf86-input-inputtest-protocol.h, version 1.1. Needs no hardware, no terminal and no root.
"""

import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
from pathlib import Path

CONFIGURATION = """
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoAddGPU" "false"
    Option "DontVTSwitch" "true"
    Option "BlankTime" "0"
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5-300
    VertRefresh 5-200
    Modeline "{width}x{height}" {clock} {width} {h1} {h2} {h3} {height} {v1} {v2} {v3}
EndSection
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 64000
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "{width}x{height}"
    EndSubSection
EndSection
Section "InputDevice"
    Identifier "pointer"
    Driver "inputtest"
    Option "SocketPath" "{folder}/pointer"
    Option "DeviceType" "PointerAbsolute"
EndSection
Section "InputDevice"
    Identifier "keyboard"
    Driver "inputtest"
    Option "SocketPath" "{folder}/keyboard"
    Option "DeviceType" "Keyboard"
EndSection
Section "InputDevice"
    Identifier "panel"
    Driver "inputtest"
    Option "SocketPath" "{folder}/touch"
    Option "DeviceType" "Touch"
    Option "TouchCount" "10"
EndSection
Section "ServerLayout"
    Identifier "layout"
    Screen "screen"
    InputDevice "pointer" "CorePointer"
    InputDevice "keyboard" "CoreKeyboard"
    InputDevice "panel" "SendCoreEvents"
EndSection
"""

CLIENT_VERSION, WAIT_FOR_SYNC, TOUCH = 0, 1, 6
BEGIN, UPDATE, END = 18, 19, 20
FULL_SCALE = 65535
HEADER = struct.Struct("II")
VERSION = struct.Struct("IIHH")
# Header, finger, kind, no unaccelerated values, a mask of 8 bytes, then 64 values and 64 unaccelerated ones.
TOUCH_EVENT = struct.Struct("IIIII8s4x64d64d")


class TouchDisplay:
    def __init__(self, width=1280, height=720):
        self.width, self.height = width, height
        self._folder = tempfile.mkdtemp(prefix="vitrina-touch-")
        self._log = Path(self._folder, "log")
        self._start()
        try:
            self._panel = self._connect()
        except BaseException:
            self.close()
            raise

    def _start(self):
        if not shutil.which("Xorg"):
            raise RuntimeError("Xorg is not there: install xserver-xorg-core and xserver-xorg-video-dummy")
        configuration = Path(self._folder, "xorg.conf")
        w, h = self.width, self.height
        # A quarter of blanking, or Xorg takes it for a mode that old monitors lack, and another size.
        marks = {"h1": w + w // 10, "h2": w + w // 5, "h3": w + w // 3, "v1": h + 3, "v2": h + 8, "v3": h + 20}
        marks["clock"] = f"{marks['h3'] * marks['v3'] * 60 / 1e6:.2f}"
        configuration.write_text(CONFIGURATION.format(width=w, height=h, folder=self._folder, **marks))
        reading, writing = os.pipe()
        words = ["Xorg", "-displayfd", str(writing), "-config", str(configuration), "-logfile", str(self._log)]
        words += ["-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts", "-ac"]
        output = open(Path(self._folder, "output"), "w")
        self._server = subprocess.Popen(words, pass_fds=[writing], stdout=output, stderr=output)
        output.close()
        os.close(writing)
        with os.fdopen(reading) as answer:
            self.name = ":" + answer.readline().strip()
        if self.name == ":":
            problem = f"Xorg did not start:\n{self._last_words()}"
            self.close()
            raise RuntimeError(problem)

    def _last_words(self):
        said = [p.read_text(errors="replace") for p in (Path(self._folder, "output"), self._log) if p.exists()]
        return "\n".join("\n".join(text.splitlines()[-25:]) for text in said)

    def _connect(self):
        panel = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        panel.settimeout(20)
        end = time.monotonic() + 20
        while True:
            try:
                panel.connect(f"{self._folder}/touch")
                break
            except OSError:
                if time.monotonic() > end or self._server.poll() is not None:
                    raise RuntimeError(f"Xorg has no touch panel:\n{self._last_words()}") from None
                time.sleep(0.05)
        panel.sendall(VERSION.pack(VERSION.size, CLIENT_VERSION, 1, 1))
        self._answer(panel)
        return panel

    @staticmethod
    def _answer(panel):
        head = b""
        while len(head) < HEADER.size:
            head += panel.recv(HEADER.size - len(head))
        rest = HEADER.unpack(head)[0] - HEADER.size
        while rest > 0:
            rest -= len(panel.recv(rest))

    def environment(self):
        return {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"} | {"DISPLAY": self.name, "SDL_VIDEODRIVER": "x11"}

    def _touch(self, finger, kind, at):
        values = [(at[0] + 0.5) * FULL_SCALE / self.width, (at[1] + 0.5) * FULL_SCALE / self.height] + [0.0] * 126
        mask = bytes([3]) + bytes(7)
        self._panel.sendall(TOUCH_EVENT.pack(TOUCH_EVENT.size, TOUCH, finger, kind, 0, mask, *values))
        self._panel.sendall(HEADER.pack(HEADER.size, WAIT_FOR_SYNC))
        self._answer(self._panel)

    def down(self, finger, at):
        self._touch(finger, BEGIN, at)

    def move(self, finger, at):
        self._touch(finger, UPDATE, at)

    def up(self, finger, at):
        self._touch(finger, END, at)

    def tap(self, at, finger=0, hold=0.03):
        self.down(finger, at)
        time.sleep(hold)
        self.up(finger, at)

    def stroke(self, *ways, steps=12, pause=0.012, rest=0):
        """Fingers 0, 1, ... go their ways, each from one point to another, at the same time, rest and lift."""
        for finger, (start, _) in enumerate(ways):
            self.down(finger, start)
        for step in range(1, steps + 1):
            time.sleep(pause)
            for finger, (start, end) in enumerate(ways):
                self.move(finger, [a + (b - a) * step / steps for a, b in zip(start, end)])
        time.sleep(rest)
        for finger, (_, end) in enumerate(ways):
            self.up(finger, end)

    def unplug(self):
        """The panel goes away as the system sees it."""
        self._run("xinput", "disable", "panel")

    def plug(self):
        self._panel.close()
        self._run("xinput", "enable", "panel")
        self._panel = self._connect()

    def do(self, *words):
        self._run("xdotool", *map(str, words))

    def picture(self, path):
        """What is on the display now."""
        words = ["ffmpeg", "-v", "error", "-y", "-f", "x11grab", "-draw_mouse", "0", "-video_size", f"{self.width}x{self.height}"]
        self._run(*words, "-i", self.name, "-frames:v", "1", str(path))
        return path

    def _run(self, *words):
        subprocess.run(words, check=True, env=self.environment(), timeout=30, stdout=subprocess.DEVNULL)

    def close(self):
        if hasattr(self, "_panel"):
            self._panel.close()
        self._server.terminate()
        self._server.wait(20)
        shutil.rmtree(self._folder, ignore_errors=True)
