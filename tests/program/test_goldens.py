"""Pictures of the program beside those that were looked at and approved, in golden/.

A picture that differs is left in VITRINA_TEST_OUTPUT beside the approved one. After looking at it, approve all pictures with
    VITRINA=build/release/vitrina python3 tests/program/test_goldens.py --approve
"""

import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

import pictures
from program import LANGUAGES, SIZES, ProgramTest

GOLDEN = Path(os.environ.get("VITRINA_GOLDEN", Path(__file__).resolve().parent / "golden"))
OUTPUT = Path(os.environ.get("VITRINA_TEST_OUTPUT", tempfile.gettempdir() + "/vitrina-pictures"))

# Differences between processors are up to 2 of 255 (interpolated edges); more than that is another picture.
TOLERANCE = 3
SHARE = 0.0002

# Pages at rest, and one moment of the attract loop.
PAGES = (("home", 20), ("attract", 4), ("map", 20), ("country:COL", 20), ("about", 20), ("story:films", 20), ("story:bcorps", 20))

# Places about which states disagree, and islands that must not be lost: west, south, east, north.
PLACES = {
    "malvinas": (-76, -56.5, -52, -47),
    "south-georgia": (-45, -60, -24, -52),
    "essequibo": (-64, 0, -55, 10),
    "western-sahara": (-19, 19, -4, 32),
    "ceuta-gibraltar-melilla": (-6.4, 34.8, -2.2, 36.8),
    "olivenza": (-8.2, 37.9, -6.2, 39.6),
    "guantanamo": (-76, 19.2, -73.6, 21),
    "belize": (-90.2, 15.2, -86.8, 18.8),
    "atacama": (-72, -25, -66, -16),
    "aves-navassa": (-76, 14, -62, 20),
    "san-andres-serranilla": (-82.5, 11, -77, 17),
    "guianas": (-62, 1, -49, 9),
    "antarctic": (-85, -66, -40, -52),
    "puerto-rico-haiti": (-75, 17, -64.5, 20.8),
    "noronha": (-36, -8, -30, -2),
    "perejil": (-6.2, 35.3, -4.6, 36.4),
    "velez-alhucemas-chafarinas": (-5, 34.5, -1.8, 36),
    "equatorial-guinea": (5, -2.5, 12, 5),
    "italy": (6, 36, 19, 47.5),
    "catalonia": (-0.5, 40.2, 4, 43.2),
    "trindade": (-34, -23, -26, -17),
}
# What a visitor can do to the map.
MAP_STATES = {
    "inset-iberia": ("--inset", "iberia"),
    "inset-central-america": ("--inset", "central-america"),
    "inset-galapagos": ("--inset", "galapagos"),
    "inset-rapa-nui": ("--inset", "rapa-nui"),
    "programme": ("--programme", "ibermusicas"),
}
SMALL = (640, 480)


def moments():
    """Name -> page, language, size, time: every page at every size, the languages in turn."""
    result = {}
    for page_number, (page, time) in enumerate(PAGES):
        for size_number, size in enumerate(SIZES):
            language = LANGUAGES[(page_number + size_number) % len(LANGUAGES)]
            name = f"{page.replace(':', '-')}-{language}-{size[0]}x{size[1]}.png"
            result[name] = (page, language, size, time)
    states = {f"place-{name}": (f"--map-box={','.join(map(str, box))}",) for name, box in PLACES.items()}
    for number, (name, options) in enumerate({**states, **MAP_STATES}.items()):
        language = LANGUAGES[number % len(LANGUAGES)]
        result[f"map-{name}-{language}.png"] = ("map", language, SMALL, 20, None, options)
    for page, language, size in zip(("home", "story:films", "map"), LANGUAGES, SIZES, strict=True):
        result[f"idle-{language}-{size[0]}x{size[1]}.png"] = (page, language, size, 20, None, ("--idle", 6.5))
    over_all = (("country:COL", "take-away", "--take-away"), ("map", "search", "--search=p"))
    for page, name, option in over_all:
        for language, size in zip(LANGUAGES, SIZES, strict=True):
            result[f"{name}-{language}-{size[0]}x{size[1]}.png"] = (page, language, size, 20, None, (option,))
    return result


class Goldens(ProgramTest):
    def keep(self, picture, name):
        OUTPUT.mkdir(parents=True, exist_ok=True)
        shutil.copy(picture, OUTPUT / name)
        return OUTPUT / name

    def test_every_picture_is_the_approved_one(self):
        for name, moment in moments().items():
            with self.subTest(name):
                picture, _ = self.shot(*moment)
                golden = GOLDEN / name
                if not golden.exists():
                    self.fail(f"not approved yet: {self.keep(picture, name)}")
                self.assertEqual(pictures.size_of(golden), pictures.size_of(picture))
                found = pictures.compare(golden, picture, TOLERANCE)
                if found.share > SHARE:
                    self.fail(f"{found.pixels} pixels differ, by up to {found.largest}: {self.keep(picture, name)}")

    def test_no_approved_picture_is_left_over(self):
        self.assertEqual(set(), {p.name for p in GOLDEN.glob("*.png")} - set(moments()))

    def test_a_small_change_is_found(self):
        picture, _ = self.shot("home", "es", SIZES[2], 20)
        other = self.folder / "other.png"
        shutil.copy(picture, other)
        self.assertEqual(0, pictures.compare(picture, other, TOLERANCE).pixels)
        later, _ = self.shot("home", "pt", SIZES[2], 20)
        self.assertGreater(pictures.compare(later, other, TOLERANCE).share, SHARE)


def approve():
    GOLDEN.mkdir(exist_ok=True)
    case = ProgramTest()
    case.setUp()
    for name, moment in moments().items():
        pictures.save_small(case.shot(*moment)[0], GOLDEN / name)
        print(name)
    case.doCleanups()


if __name__ == "__main__":
    if "--approve" in sys.argv:
        approve()
    else:
        unittest.main()
