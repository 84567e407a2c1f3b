"""A pack of 2,000 stories and 500 regions: it opens, and takes memory for what it shows, not for all it holds."""

import resource
import unittest

from large_pack import write_pack
from program import PACK, ProgramTest


class LargePack(ProgramTest):
    def peak_of(self, pack):
        """Peak memory in MB of drawing the map of a pack, of all programs run so far the largest."""
        self.shot("map", pack=pack, time=6)
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024

    def test_memory_follows_what_is_shown(self):
        small = self.peak_of(PACK)
        large = self.folder / "large"
        write_pack(large, stories=2000, regions=500)
        self.assertLess(self.peak_of(large), small * 1.1)

    def test_every_story_and_region_is_there(self):
        large = self.folder / "large"
        write_pack(large, stories=2000, regions=500)
        _, nodes = self.shot("story:story-1999", pack=large)
        self.assertTrue(any(node["name"].startswith("Historia 1999") for node in nodes))
        _, nodes = self.shot("country:R499", pack=large)
        self.assertTrue(any(node["name"] == "Region 499" for node in nodes))


if __name__ == "__main__":
    unittest.main()
