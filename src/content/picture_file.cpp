#include "content/picture_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace vitrina::content {
namespace {

constexpr uint64_t most_pixels = 64'000'000;
constexpr size_t head_size = 4096;
constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF";

std::string read_head(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::string head(head_size, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<size_t>(stream.gcount()));
    return head;
}

bool has_suffix(std::string_view file, std::string_view suffix) {
    auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return file.size() >= suffix.size() &&
           std::equal(suffix.begin(), suffix.end(),
                      file.end() - static_cast<std::ptrdiff_t>(suffix.size()),
                      [&](char a, char b) { return a == lower(b); });
}

uint64_t big_endian(std::string_view bytes) {
    uint64_t number = 0;
    for (char c : bytes) number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

// Width and height stand in the first chunk. Source: PNG (third edition), 11.2.1 IHDR.
bool is_too_large(std::string_view png) {
    if (png.size() < 24) return true;
    uint64_t width = big_endian(png.substr(16, 4)), height = big_endian(png.substr(20, 4));
    return width == 0 || height == 0 || width * height > most_pixels;
}

// The path of a file of the pack, or nothing, with the fault reported where the file is named.
std::string located(Context& context, const std::string& file, const base::Place& place) {
    auto path = context.folder.locate(file, pack::picture_file_limit);
    if (path) return *path;
    context.findings.error(place, in_quotes(file) + ": " + path.error().what, path.error().remedy);
    return {};
}

}  // namespace

namespace {

// Whether the file is what its name says; `kinds` as in the remedy: "an SVG or a PNG".
void check_kind(Context& context, const std::string& file, const base::Place& place,
                const std::string& head, const std::string& kinds) {
    auto report = [&](std::string_view what, std::string remedy) {
        context.findings.error(place, in_quotes(file) + std::string(what), std::move(remedy));
    };
    if (has_suffix(file, ".svg")) {
        if (head.find("<svg") == head.npos) report(" is not an SVG", "save it as a plain SVG");
    } else if (has_suffix(file, ".png")) {
        if (!head.starts_with(png_signature)) {
            report(" is not a PNG", "save it as a PNG");
        } else if (is_too_large(head)) {
            report(" has no size, or over 64 megapixels", "save it smaller");
        }
    } else {
        report(" is no picture that can be shown", "use " + kinds);
    }
}

}  // namespace

void check_symbol(Context& context, const std::string& file, const base::Place& place) {
    std::string path = located(context, file, place);
    if (path.empty()) return;
    std::string head = read_head(path);
    if (!head.starts_with(jpeg_signature))
        return check_kind(context, file, place, head, "an SVG or a PNG");
    context.findings.error(place, in_quotes(file) + " is a JPEG, which has no transparency",
                           "use an SVG or a PNG");
}

void check_picture(Context& context, const std::string& file, const base::Place& place) {
    std::string path = located(context, file, place);
    if (path.empty()) return;
    std::string head = read_head(path);
    if (!head.starts_with(jpeg_signature))
        check_kind(context, file, place, head, "a JPEG, a PNG or an SVG");
}

void check_font_file(Context& context, const std::string& file, const base::Place& place) {
    std::string path = located(context, file, place);
    if (path.empty()) return;
    std::string head = read_head(path);
    // Source: OpenType 1.9, "Organization of an OpenType font"; "true" is the older TrueType of
    // macOS.
    std::array<std::string_view, 4> signatures = {std::string_view("\0\1\0\0", 4), "OTTO", "ttcf",
                                                  "true"};
    bool is_font =
        std::any_of(signatures.begin(), signatures.end(),
                    [&](std::string_view signature) { return head.starts_with(signature); });
    if (!is_font) {
        context.findings.error(place, in_quotes(file) + " is not a font",
                               "use a TrueType or OpenType file");
    }
}

}  // namespace vitrina::content
