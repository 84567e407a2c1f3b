#pragma once

#include <string>

// The bytes of small pictures, and of headers that promise large ones.

std::string jpeg_red_and_blue();  // 16 x 8: left half red, right half blue
std::string jpeg_cmyk_red();      // 8 x 8, four channels as Adobe writes them
std::string png_deep();           // 4 x 4, 16 bits a channel, #4080C0

// A PNG header for a picture of this size, with its checksum and no pixels.
std::string png_header(unsigned width, unsigned height);
// A JPEG up to its start of frame.
std::string jpeg_header(unsigned width, unsigned height);
