"""The documents keep step with the program: every kind of chart is described, shown and checked by the schema."""

import json
import re
import unittest

from program import ROOT

CHARTS = ROOT / "tests" / "content" / "other" / "charts"


def kinds():
    """The kinds of charts as packs write them, from the table that reads them."""
    source = (ROOT / "src" / "content" / "chart_reader.cpp").read_text()
    return re.findall(r'^\s*\{"(\w+)", ChartKind::\w+,', source, re.MULTILINE)


class Charts(unittest.TestCase):
    def test_the_table_is_read(self):
        self.assertIn("pictogram", kinds())
        self.assertGreater(len(kinds()), 15)

    def test_every_kind_has_a_section_with_a_picture(self):
        sections = re.split(r"^### ", (ROOT / "docs" / "charts.md").read_text(), flags=re.MULTILINE)[1:]
        by_name = {section.split()[0].strip("`"): section for section in sections}
        for kind in kinds():
            with self.subTest(kind):
                self.assertIn(kind, by_name)
                pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", by_name[kind])
                self.assertTrue(pictures)
                for picture in pictures:
                    self.assertTrue((ROOT / "docs" / picture).is_file(), picture)

    def test_every_kind_has_a_story_in_the_pack_of_charts(self):
        text = "".join(path.read_text() for path in (CHARTS / "stories").glob("*.toml"))
        shown = set(re.findall(r'^kind = "(\w+)"', text, re.MULTILINE))
        self.assertEqual(set(), set(kinds()) - shown)

    def test_the_schema_knows_every_kind(self):
        schema = json.loads((ROOT / "docs" / "schema" / "stories.json").read_text())
        self.assertEqual(kinds(), schema["$defs"]["chart"]["properties"]["kind"]["enum"])


class Gallery(unittest.TestCase):
    def test_the_gallery_holds_what_its_script_makes(self):
        folder = ROOT / "docs" / "gallery"
        named = set(re.findall(r"^shot ([\w-]+) ", (folder / "make").read_text(), re.MULTILINE))
        self.assertTrue(named)
        self.assertEqual(named, {path.stem for path in folder.glob("*.png")})
        text = (folder / "README.md").read_text()
        for name in named:
            self.assertIn(f"({name}.png)", text)


if __name__ == "__main__":
    unittest.main()
