"""What the pictures mean, in every language and at every size."""

import csv
import tomllib
import unittest

import pictures
from program import LANGUAGES, PACK, SIZES, ProgramTest

ROLES = {"page", "heading", "text", "figure", "button", "link", "region", "list", "item", "image", "chart"}


def pages():
    stories = [s for f in sorted((PACK / "stories").glob("*.toml")) for s in tomllib.loads(f.read_text())["story"]]
    by_kind = {s.get("chart", {}).get("kind", "none"): s["id"] for s in stories}
    return ["home", "map", "about", "country:COL", *(f"story:{i}" for i in by_kind.values())]


def controls(nodes):
    return [n for n in nodes if n["action"]]


class Meaning(ProgramTest):
    def check(self, nodes, size):
        ids = [n["id"] for n in nodes]
        self.assertEqual(len(ids), len(set(ids)), ids)
        self.assertEqual("page", nodes[0]["role"])
        for node in nodes:
            with self.subTest(node["id"]):
                self.assertIn(node["role"], ROLES)
                self.assertTrue(node["parent"] is None or node["parent"] in ids)
                x, y, width, height = node["bounds"]
                self.assertTrue(width >= 0 and height >= 0)
                if node["action"] and node["role"] != "region":
                    self.assertTrue(node["name"])
                    self.assertTrue(x >= 0 and y >= 0 and x + width <= size[0] + 1 and y + height <= size[1] + 1)
                    self.assertGreaterEqual(min(width, height), 0.035 * min(size), "too small for a finger")

    def test_every_page_in_every_language_at_every_size(self):
        for page in pages():
            for number, size in enumerate(SIZES):
                language = LANGUAGES[(number + len(page)) % 3]
                with self.subTest(page=page, size=size, language=language):
                    picture, nodes = self.shot(page, language, size)
                    self.assertEqual(size, pictures.size_of(picture))
                    self.check(nodes, size)

    def test_the_home_page_speaks_every_language(self):
        titles = {}
        topics = tomllib.loads((PACK / "topics.toml").read_text())["topic"]
        for language in LANGUAGES:
            _, nodes = self.shot("home", language)
            titles[language] = next(n["name"] for n in nodes if n["role"] == "heading")
            names = "\n".join(n["name"] for n in nodes)
            for topic in topics:
                if topic.get("tile", True):
                    name = topic.get("short_name", topic["name"])
                    self.assertIn(name if isinstance(name, str) else name[language], names)
        self.assertEqual(len(LANGUAGES), len(set(titles.values())), titles)

    def test_the_map_has_every_country_by_its_name(self):
        with (PACK / "countries.csv").open(encoding="utf-8-sig", newline="") as table:
            countries = list(csv.DictReader(table))
        for language in LANGUAGES:
            _, nodes = self.shot("map", language)
            regions = {n["id"]: n["name"] for n in nodes if n["role"] == "region"}
            self.assertEqual({f"region:{c['id']}": c[f"name.{language}"] for c in countries}, regions)

    def test_controls_of_a_page_do_not_cover_each_other(self):
        for page in ("home", "about", "story:" + pages()[-1].split(":")[1]):
            _, nodes = self.shot(page)
            buttons = [n for n in controls(nodes) if n["role"] != "region"]
            for i, one in enumerate(buttons):
                for other in buttons[i + 1 :]:
                    (ax, ay, aw, ah), (bx, by, bw, bh) = one["bounds"], other["bounds"]
                    apart = ax + aw <= bx + 1 or bx + bw <= ax + 1 or ay + ah <= by + 1 or by + bh <= ay + 1
                    nested = one["parent"] == other["id"] or other["parent"] == one["id"]
                    self.assertTrue(apart or nested, (page, one["id"], other["id"]))

    def test_the_same_moment_gives_the_same_bytes(self):
        for page, time in (("home", 0.5), ("map", 20), ("attract", 3)):
            first = self.shot(page, time=time)[0].read_bytes()
            self.assertEqual(first, self.shot(page, time=time)[0].read_bytes(), page)


if __name__ == "__main__":
    unittest.main()
