"""Runs the built program and reads what it leaves behind. VITRINA names the executable."""

import atexit
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "content" / "iberoamerica"
VITRINA = os.environ.get("VITRINA", str(ROOT / "build" / "release" / "vitrina"))

# The settings of whoever runs the tests play no part in them.
HOME = tempfile.mkdtemp(prefix="vitrina-home-")
atexit.register(shutil.rmtree, HOME, ignore_errors=True)
os.environ.update(XDG_CONFIG_HOME=f"{HOME}/config", XDG_STATE_HOME=f"{HOME}/state")

LANGUAGES = ("es", "pt", "en")
SIZES = ((1920, 1080), (1080, 1920), (1280, 720))


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own, whose name has a space."""

    def setUp(self):
        parent = tempfile.mkdtemp(prefix="vitrina-test-")
        self.addCleanup(shutil.rmtree, parent, ignore_errors=True)
        self.folder = Path(parent) / "a folder"
        self.folder.mkdir()

    def run_program(self, *arguments, **options):
        options.setdefault("timeout", 300)
        options.setdefault("cwd", self.folder)
        words = [VITRINA, *map(str, arguments)]
        return subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, **options)

    def succeed(self, *arguments, **options):
        done = self.run_program(*arguments, **options)
        self.assertEqual(0, done.returncode, done.stderr)
        return done

    def shot(self, page, language="es", size=(1920, 1080), time=20.0, pack=None, options=()):
        """Draws a page; returns the picture's path and its nodes."""
        picture, semantics = self.folder / "shot.png", self.folder / "shot.json"
        words = ["shot", *([pack] if pack else []), "--page", page, "--lang", language, "--time", time]
        words += ["--size", f"{size[0]}x{size[1]}", "--out", picture, "--semantics", semantics]
        self.succeed(*words, *options)
        return picture, json.loads(semantics.read_text())["nodes"]

    def copy_of_pack(self):
        copy = self.folder / "pack"
        shutil.copytree(PACK, copy)
        return copy
