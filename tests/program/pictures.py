"""Pictures as bytes, and how far two of them are apart."""

import subprocess
from dataclasses import dataclass


@dataclass
class Difference:
    """How two pictures of the same size differ."""

    pixels: int  # pixels with a channel that differs by more than the tolerance
    largest: int  # largest difference of a channel
    total: int  # pixels in the picture

    @property
    def share(self):
        return self.pixels / self.total


def size_of(path):
    """Width and height from the header of a PNG."""
    header = path.read_bytes()[:24]
    if header[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError(f"{path} is not a PNG")
    return int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")


def pixels_of(path):
    """RGB bytes, rows from the top; decoded by ffmpeg."""
    words = ["ffmpeg", "-v", "error", "-i", str(path), "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]
    return subprocess.run(words, check=True, capture_output=True).stdout


def save_small(path, copy):
    """The same pixels without alpha, compressed as well as PNG can."""
    words = ["ffmpeg", "-v", "error", "-y", "-i", str(path), "-pix_fmt", "rgb24", "-compression_level", "9", str(copy)]
    subprocess.run(words, check=True)


def compare(one, other, tolerance):
    """Both are paths of PNG files of the same size. Equal rows are skipped, so that equal pictures cost nothing."""
    width, height = size_of(one)
    a, b = memoryview(pixels_of(one)), memoryview(pixels_of(other))
    row = width * 3
    pixels = largest = 0
    for start in range(0, height * row, row):
        left, right = a[start : start + row], b[start : start + row]
        if left == right:
            continue
        steps = [abs(x - y) for x, y in zip(left, right)]
        largest = max(largest, *steps)
        pixels += sum(max(steps[i : i + 3]) > tolerance for i in range(0, row, 3))
    return Difference(pixels, largest, width * height)
