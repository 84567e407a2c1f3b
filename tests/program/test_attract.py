"""The attract loop over the hours when nobody comes."""

import unittest

import pictures
from program import ProgramTest

# Of 255: light that wears a screen, and a change that rests it.
BRIGHT, CHANGE = 70, 40


def bright(rgb):
    return (2 * rgb[0] + 5 * rgb[1] + rgb[2]) >> 3 >= BRIGHT


def stuck_share(shown):
    """How much of the screen is bright and keeps its colour in all of these pictures; RGB bytes of each."""
    low, high = (bytes(map(which, *shown)) for which in (min, max))
    stuck = 0
    for i in range(0, len(low), 3):
        if bright(high[i : i + 3]):
            stuck += all(high[c] - low[c] < CHANGE for c in range(i, i + 3))
    return stuck / (len(low) // 3)


class BurnIn(ProgramTest):
    def test_no_bright_pixel_keeps_its_light_for_half_an_hour(self):
        for size in ((640, 360), (360, 640)):
            with self.subTest(size):
                # Scenes on either side, in the middle of what they tell and before they end.
                times = [round(56 * i + at, 1) for i in range(5) for at in (5.5, 30.5)]
                shown = [pictures.pixels_of(self.shot("attract", "es", size, time)[0]) for time in times]
                self.assertLess(stuck_share(shown), 0.0005)


if __name__ == "__main__":
    unittest.main()
