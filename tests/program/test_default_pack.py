"""The default pack says what its sources say: values, qualifiers, limits of length, three languages, names with care.

Run: python3 -m unittest tests/program/test_default_pack.py (any folder). Needs nothing but Python 3.11.
"""

import csv
import itertools
import json
import re
import tomllib
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACK = HERE.parent.parent / "content" / "iberoamerica"
LANGUAGES = ("es", "pt", "en")
SEEN_BY_VISITORS = ("exhibit.toml", "figures.toml", "topics.toml", "map.toml")

# Words that leave members out, rank them, look down on someone, or turn a qualifier into another one.
FORBIDDEN = {
    "all": [r"madre patria", r"descubrimiento", r"hermanos pequeños", r"(?<!\d )\+\s?\d{2,}", r"\b112\s?M\b", r"\b670\s?M\b", r"≈",
            r"\bnumber one\b", r"único en el mundo", r"único no mundo", r"unique in the world", r"\w@s\b", r"\btodxs\b"],
    "es": [r"Latinoamérica", r"América Latina", r"hispan", r"beneficiad", r"no participa\b", r"ley de violencia",
           r"60\.000 estudiantes", r"más de (100|cien|un centenar)\b", r"exactamente", r"\b5\.800\b", r"\b[14]\.000\b", r"billones"],
    "pt": [r"América Latina", r"hispân", r"não participa\b", r"60\.000 estudantes", r"mais de (100|cem|uma centena)\b",
           r"exatamente", r"\bCimeira\b", r"\bgénero\b", r"\beconómic", r"\bMontevideu\b", r"bilhões", r"\b5800\b"],
    "en": [r"Latin America", r"Hispanic", r"does not take part", r"60,000 students", r"more than (100|a hundred)\b", r"\bexactly\b",
           r"\bprograms?\b", r"\bbillion", r"\b5\.800\b", r"\b5800\b"],
}


def toml(name):
    with open(PACK / name, "rb") as file:
        return tomllib.load(file)


def table(name):
    with open(PACK / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def stories():
    return [story for file in sorted((PACK / "stories").glob("*.toml")) for story in toml(f"stories/{file.name}")["story"]]


def texts_of(value, place=""):
    """Every localised text below a TOML value, as (place, {language: text})."""
    if isinstance(value, dict):
        if value.keys() & set(LANGUAGES) and all(isinstance(v, str) for v in value.values()):
            yield place, value
        else:
            for key, inner in value.items():
                yield from texts_of(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            name = inner.get("id", i) if isinstance(inner, dict) else i
            yield from texts_of(inner, f"{place}[{name}]")


def all_texts():
    for name in SEEN_BY_VISITORS:
        document = toml(name)
        document.pop("numbers", None)
        yield from texts_of(document, name)
    yield from texts_of(stories(), "stories")
    for name in ("programmes.csv", "countries.csv"):
        for row in table(name):
            bases = {column[:-3] for column in row if column[-3:] in (".es", ".pt", ".en")}
            for base in sorted(bases):
                yield f"{name}[{row['id']}].{base}", {l: row[f"{base}.{l}"] for l in LANGUAGES if row[f"{base}.{l}"]}


class Figures(unittest.TestCase):
    def setUp(self):
        document = toml("figures.toml")
        self.figures = {figure["id"]: figure for figure in document["figure"]}
        self.sources = {source["id"]: source for source in document["source"]}

    def test_every_fact_is_there_with_its_value_and_its_qualifier(self):
        with open(HERE / "facts_expected.csv", encoding="utf-8", newline="") as file:
            expected = {row["id"]: row for row in csv.DictReader(file)}
        self.assertEqual(set(self.figures), set(expected))
        for name, row in expected.items():
            with self.subTest(figure=name):
                figure = self.figures[name]
                if "value" in figure:
                    self.assertEqual(figure["value"], float(row["value"]))
                else:  # a figure that is written out, such as a date
                    self.assertEqual(figure["text"]["es"].replace("\u00a0", " "), row["value"])
                self.assertEqual(self.figures[name]["comparator"], row["comparator"])

    def test_every_figure_has_a_source_with_an_address_and_a_year(self):
        for name, figure in self.figures.items():
            with self.subTest(figure=name):
                source = self.sources[figure["source"]]
                self.assertTrue(source["url"].startswith("https://"))
                if source["id"] != "cldr":  # a version instead of a year
                    for language in LANGUAGES:
                        self.assertRegex(source["name"][language], r"\b20\d\d\b")

    def test_labels_fit(self):
        for name, figure in self.figures.items():
            for language in LANGUAGES:
                with self.subTest(figure=name, language=language):
                    self.assertLessEqual(len(figure["label"][language]), 60)
                    self.assertLessEqual(len(figure.get("note", {}).get(language, "")), 200)

    def test_millions_read_as_people_of_millions(self):
        for name in ("people", "audience"):
            self.assertEqual(self.figures[name]["notation"], "compact")
            self.assertEqual(self.figures[name]["unit"], {"es": "de personas", "pt": "de pessoas", "en": "people"})

    def test_approximate_and_rounded_figures_carry_a_caveat(self):
        for name, figure in self.figures.items():
            if figure["comparator"] in ("about", "as_stated"):
                with self.subTest(figure=name):
                    self.assertIn("note", figure)


class Stories(unittest.TestCase):
    def setUp(self):
        self.stories = {story["id"]: story for story in stories()}
        self.figures = {figure["id"]: figure for figure in toml("figures.toml")["figure"]}
        self.topics = {topic["id"]: topic for topic in toml("topics.toml")["topic"]}

    def test_every_topic_has_stories_and_seven_have_a_tile(self):
        self.assertEqual({story["topic"] for story in self.stories.values()}, set(self.topics))
        self.assertEqual(len([topic for topic in self.topics.values() if topic.get("tile", True)]), 7)

    def test_texts_are_as_long_as_a_standing_reader_reads(self):
        for name, story in self.stories.items():
            for language in LANGUAGES:
                with self.subTest(story=name, language=language):
                    self.assertLessEqual(len(story["title"][language]), 34)
                    self.assertLessEqual(len(story["text"][language]), 320)
                    words = len(story["text"][language].split())
                    self.assertTrue(30 <= words <= 50, f"{words} words")

    def test_no_text_starts_with_a_digit(self):
        for name, story in self.stories.items():
            for language in LANGUAGES:
                self.assertFalse(story["text"][language][0].isdigit(), name)

    def test_references_and_pictures_exist(self):
        programmes = {row["id"] for row in table("programmes.csv")}
        regions = {row["id"] for row in table("countries.csv")}
        for name, story in self.stories.items():
            with self.subTest(story=name):
                chart = story.get("chart", {})
                for figure in (story.get("figure"), chart.get("part"), chart.get("whole")):
                    self.assertTrue(figure is None or figure in self.figures)
                self.assertTrue(story.get("programme") is None or story["programme"] in programmes)
                if "symbol" in chart:
                    self.assertTrue((PACK / chart["symbol"]).is_file())
                lit = [region for group in chart.get("highlight", []) for region in group]
                self.assertEqual(len(lit), len(set(lit)))
                self.assertTrue(not lit or set(lit) == regions)
        for topic in self.topics.values():
            self.assertTrue((PACK / topic["icon"]).is_file())

    def test_pictograms_can_be_counted_and_state_their_unit(self):
        for name, story in self.stories.items():
            chart = story.get("chart", {})
            if chart.get("kind") != "pictogram":
                continue
            with self.subTest(story=name):
                symbols = self.figures[story["figure"]]["value"] / chart["unit"]
                self.assertEqual(symbols, int(symbols))
                self.assertLessEqual(symbols, 220)
                for language in LANGUAGES:
                    digits = re.sub(r"[.,\s]", "", re.match(r"=\s([\d.,]+)\s", chart["unit_label"][language]).group(1))
                    self.assertEqual(int(digits), chart["unit"])

    def test_the_only_share_is_the_one_that_the_source_prints(self):
        rings = [story["chart"] for story in self.stories.values() if story.get("chart", {}).get("kind") == "share_ring"]
        self.assertEqual([(ring["part"], ring["whole"]) for ring in rings], [("bcorps_iberoamerica", "bcorps_world")])
        self.assertEqual(self.figures["bcorps_iberoamerica"]["value"] / self.figures["bcorps_world"]["value"], 0.25)

    def test_gender_is_sober(self):
        for story in self.stories.values():
            if story["topic"] == "gender":
                self.assertTrue(story.get("sober"), story["id"])

    def test_the_loop_and_the_home_page_name_stories_and_figures(self):
        exhibit = toml("exhibit.toml")
        self.assertLessEqual(set(exhibit["attract"]["stories"]), set(self.stories))
        self.assertIn(exhibit["home"]["figure"], self.figures)
        for topic in self.topics.values():
            self.assertTrue("figure" not in topic or topic["figure"] in self.figures)


class Texts(unittest.TestCase):
    def test_every_text_is_there_in_three_languages(self):
        count = 0
        for place, text in all_texts():
            count += 1
            with self.subTest(text=place):
                self.assertEqual(set(text), set(LANGUAGES))
                self.assertTrue(all(value.strip() == value and value for value in text.values()))
        self.assertGreater(count, 300)

    def test_no_forbidden_word_is_used(self):
        for place, text in all_texts():
            for language, value in text.items():
                for pattern in FORBIDDEN["all"] + FORBIDDEN[language]:
                    with self.subTest(text=place, language=language, pattern=pattern):
                        self.assertIsNone(re.search(pattern, value, re.IGNORECASE))

    def test_a_large_number_keeps_to_its_noun(self):
        for place, text in all_texts():
            for language, value in text.items():
                with self.subTest(text=place, language=language):
                    self.assertIsNone(re.search(r"\d[.,]\d{3} (?!e |and )[^\W\d_]", value))

    def test_paragraphs_are_short(self):
        for place, text in texts_of(toml("exhibit.toml")["about"], "about"):
            for language, value in text.items():
                self.assertLessEqual(len(value), 480, f"{place} {language}")


class Tables(unittest.TestCase):
    def setUp(self):
        self.countries = table("countries.csv")
        self.programmes = table("programmes.csv")
        self.participation = table("participation.csv")

    def test_the_22_are_in_the_order_of_the_source(self):
        self.assertEqual([row["id"] for row in self.countries], (
            "AND ARG BOL BRA COL CRI CUB CHL DOM ECU SLV ESP GTM HND MEX NIC PAN PRY PER PRT URY VEN").split())

    def test_every_country_has_its_area_on_the_map_and_a_known_group(self):
        document = toml("map.toml")
        with open(PACK / document["geometry"], encoding="utf-8") as file:
            geometries = json.load(file)["objects"]["regions"]["geometries"]
        areas = [geometry["id"] for geometry in geometries if "id" in geometry]
        self.assertEqual(len(areas), len(set(areas)))
        # Western Sahara has a name in the geometry so that both levels of detail agree; no country has its area.
        self.assertEqual({row["area"] for row in self.countries} | {"732"}, set(areas))
        self.assertLessEqual({row["group"] for row in self.countries}, {group["id"] for group in document["group"]})

    def test_bolivia_has_a_capital_and_a_seat_of_government(self):
        bolivia = next(row for row in self.countries if row["id"] == "BOL")
        for language in LANGUAGES:
            self.assertRegex(bolivia[f"capital.{language}"], r"^Sucre \(.+La Paz\)$")

    def test_populations_are_rounded(self):
        for row in self.countries:
            step = 100_000 if int(row["population"]) > 1_000_000 else 1_000
            self.assertEqual(int(row["population"]) % step, 0, row["id"])

    def test_chips_and_lines_fit(self):
        topics = {topic["id"] for topic in toml("topics.toml")["topic"]}
        for row in self.programmes:
            self.assertIn(row["topic"], topics)
            for language in LANGUAGES:
                with self.subTest(programme=row["id"], language=language):
                    self.assertLessEqual(len(row[f"short.{language}"]), 22)
                    self.assertLessEqual(len(row[f"text.{language}"]), 140)

    def test_participation_is_dated_sourced_and_said_once(self):
        programmes = {row["id"] for row in self.programmes}
        countries = {row["id"] for row in self.countries}
        pairs = [(row["programme"], row["region"]) for row in self.participation]
        self.assertEqual(len(pairs), len(set(pairs)))
        for row in self.participation:
            self.assertIn(row["programme"], programmes)
            self.assertIn(row["region"], countries)
            self.assertRegex(row["as_of"], r"\b20\d\d\b")
            self.assertRegex(row["source"], r"^https?://\S+$")

    def test_a_programme_has_one_list_of_one_date(self):
        lists = {}
        for row in self.participation:
            lists.setdefault(row["programme"], set()).add((row["as_of"], row["source"]))
        self.assertTrue(all(len(found) == 1 for found in lists.values()))


class Geometry(unittest.TestCase):
    """The geometry of the overview."""

    file = "geometry"
    coco = (-87.09, 5.535)  # in the middle of an island that has six points here

    def setUp(self):
        with open(PACK / toml("map.toml")[self.file], encoding="utf-8") as file:
            self.topology = json.load(file)
        scale, translate = self.topology["transform"]["scale"], self.topology["transform"]["translate"]
        self.arcs = []
        for arc in self.topology["arcs"]:
            x = y = 0
            points = []
            for dx, dy in arc:
                x, y = x + dx, y + dy
                points.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
            self.arcs.append(points)
        self.geometries = self.topology["objects"]["regions"]["geometries"]

    def rings(self, geometry):
        for polygon in geometry["arcs"]:
            for ring in polygon:
                points = []
                for i in ring:
                    points += (self.arcs[i] if i >= 0 else self.arcs[~i][::-1])[1 if points else 0:]
                yield points

    def owner(self, lon, lat):
        """Ids of the areas that hold the point; "" stands for land that is no member."""
        members = {row["area"] for row in table("countries.csv")}
        found = []
        for geometry in self.geometries:
            odd = False
            for ring in self.rings(geometry):
                for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
                    if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
                        odd = not odd
            if odd:
                found.append(geometry["id"] if geometry.get("id") in members else "")
        return found

    def test_rings_are_closed_and_have_an_area(self):
        for geometry in self.geometries:
            for ring in self.rings(geometry):
                self.assertEqual(ring[0], ring[-1])
                self.assertGreaterEqual(len(ring), 4)

    def test_borders_do_not_cross(self):
        def turn(a, b, c):
            return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

        cells = {}
        for arc in self.topology["arcs"]:
            points = list(itertools.accumulate(map(tuple, arc), lambda a, b: (a[0] + b[0], a[1] + b[1])))
            for a, b in zip(points, points[1:]):
                for x in range(min(a[0], b[0]) // 300, max(a[0], b[0]) // 300 + 1):
                    for y in range(min(a[1], b[1]) // 300, max(a[1], b[1]) // 300 + 1):
                        cells.setdefault((x, y), []).append((a, b))
        for stretches in cells.values():
            for (a, b), (c, d) in itertools.combinations(stretches, 2):
                crosses = turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
                self.assertFalse(crosses, (a, b, c, d))

    def test_anchors_lie_in_their_country(self):
        for row in table("countries.csv"):
            with self.subTest(country=row["id"]):
                self.assertEqual(self.owner(float(row["lon"]), float(row["lat"])), [row["area"]])

    def test_islands_and_exclaves_belong_where_they_should(self):
        places = {
            "Ceuta": (-5.345, 35.887, ["724"]), "Melilla": (-2.945, 35.29, ["724"]), "Llívia": (1.98, 42.465, ["724"]),
            "Guantánamo": (-75.09, 19.92, ["192"]), "Galápagos": (-91.1, -0.7, ["218"]), "Rapa Nui": (-109.36, -27.11, ["152"]),
            "Juan Fernández": (-78.85, -33.63, ["152"]), "Fernando de Noronha": (-32.42, -3.855, ["076"]),
            "San Andrés": (-81.705, 12.55, ["170"]), "Corvo": (-31.11, 39.70, ["620"]), "Madeira": (-17, 32.75, ["620"]),
            "Tenerife": (-16.6, 28.25, ["724"]), "Coco": (*self.coco, ["188"]),
            "Stanley": (-58.2, -51.75, [""]), "Western Sahara": (-13, 24.5, [""]), "Belize": (-88.7, 17.2, [""]),
            "Essequibo": (-59, 6, [""]), "Puerto Rico": (-66.4, 18.2, [""]), "French Guiana": (-53, 4, [""]),
            "Gibraltar": (-5.35, 36.13, []), "Aves": (-63.635, 15.695, []), "Navassa": (-75.015, 18.405, []),
        }
        for name, (lon, lat, expected) in places.items():
            with self.subTest(place=name):
                self.assertEqual(self.owner(lon, lat), expected)

    def test_western_sahara_is_an_area_of_its_own(self):
        self.assertNotIn("732", {row["area"] for row in table("countries.csv")})
        self.assertEqual(len([geometry for geometry in self.geometries if "id" not in geometry]), 1)
        sahara = [geometry for geometry in self.geometries if geometry.get("id") == "732"]
        self.assertEqual(len(sahara), 1)
        box = [point for ring in self.rings(sahara[0]) for point in ring]
        self.assertTrue(all(-18 < lon < -8 and 20 < lat < 28 for lon, lat in box))

    def test_nothing_lies_south_of_sixty(self):
        self.assertGreater(min(lat for arc in self.arcs for _, lat in arc), -60)


class Detail(Geometry):
    """The finer geometry, which is shown from near."""

    file = "detail"
    coco = (-87.07, 5.53)

    def test_it_has_the_areas_of_the_overview(self):
        with open(PACK / toml("map.toml")["geometry"], encoding="utf-8") as file:
            overview = json.load(file)["objects"]["regions"]["geometries"]
        self.assertEqual([geometry.get("id") for geometry in overview],
                         [geometry.get("id") for geometry in self.geometries])


if __name__ == "__main__":
    unittest.main()
