"""vitrina film: what is in the file, that it is the same every time, and that nothing half-made stays."""

import json
import signal
import subprocess
import time
import unittest

from program import VITRINA, ProgramTest

FPS, SECONDS = 25, 3


class Film(ProgramTest):
    def film(self, name, *more):
        out = self.folder / name
        words = ["film", "--lang", "pt", "--size", "640x360", "--fps", FPS, "--seconds", SECONDS, "--out", out]
        return out, self.succeed(*words, *more)

    def probe(self, film):
        words = ["ffprobe", "-v", "error", "-count_frames", "-show_streams", "-show_format", "-of", "json", film]
        return json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)

    def frame_hashes(self, film):
        words = ["ffmpeg", "-v", "error", "-i", film, "-map", "0:v", "-f", "framemd5", "-"]
        lines = subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()
        return [line.split(",")[-1].strip() for line in lines if not line.startswith("#")]

    def test_the_film_is_what_was_asked_for_and_the_same_twice(self):
        one, done = self.film("one.mp4")
        found = self.probe(one)
        self.assertEqual(1, len(found["streams"]))
        video = found["streams"][0]
        wanted = {"codec_name": "h264", "width": 640, "height": 360, "pix_fmt": "yuv420p", "color_range": "tv"}
        wanted |= {"color_space": "bt709", "color_transfer": "bt709", "color_primaries": "bt709"}
        wanted |= {"r_frame_rate": f"{FPS}/1", "nb_read_frames": str(FPS * SECONDS)}
        self.assertEqual(wanted, {key: video[key] for key in wanted})
        self.assertAlmostEqual(SECONDS, float(found["format"]["duration"]), delta=0.5 / FPS)
        self.assertEqual("por", video["tags"]["language"])
        self.assertTrue(found["format"]["tags"]["title"])
        self.assertIn(f"{FPS * SECONDS}", done.stderr)

        data = one.read_bytes()
        self.assertLess(data.index(b"moov"), data.index(b"mdat"), "the index comes first")

        two, _ = self.film("two.mp4")
        first = self.frame_hashes(one)
        self.assertEqual(FPS * SECONDS, len(first))
        self.assertEqual(first, self.frame_hashes(two))
        self.assertEqual(data, two.read_bytes())
        self.assertEqual(3, len({first[0], first[len(first) // 2], first[-1]}), "the film moves")
        self.assertEqual({"one.mp4", "two.mp4"}, {p.name for p in self.folder.iterdir()})

    def test_another_language_gives_another_film_and_the_last_option_counts(self):
        one, _ = self.film("one.mp4")
        two, _ = self.film("two.mp4", "--lang", "es")
        self.assertNotEqual(self.frame_hashes(one)[-1], self.frame_hashes(two)[-1])

    def test_control_c_leaves_no_file(self):
        out = self.folder / "long.mp4"
        words = [VITRINA, "film", "--size", "640x360", "--seconds", "600", "--out", str(out)]
        process = subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        self.addCleanup(process.kill)
        part = self.folder / "long.mp4.part"
        end = time.monotonic() + 60
        while not part.exists() and time.monotonic() < end:
            time.sleep(0.05)
        self.assertTrue(part.exists())
        process.send_signal(signal.SIGINT)
        _, message = process.communicate(timeout=60)
        self.assertEqual(130, process.returncode, message)
        self.assertEqual([], list(self.folder.iterdir()))

    def test_a_folder_that_cannot_be_written_is_named_before_work_begins(self):
        done = self.run_program("film", "--out", "nowhere/film.mp4")
        self.assertEqual(1, done.returncode)
        self.assertIn("nowhere/film.mp4", done.stderr)
        self.assertEqual(1, done.stderr.count("\n"), done.stderr)


if __name__ == "__main__":
    unittest.main()
