#include "content/load.h"

#include "content/readers.h"

namespace vitrina::content {
namespace {

constexpr int newest_format = 1;

// Nearly all that takes time in a large pack is its map.
constexpr double map_begins = 0.05, map_ends = 0.95;

// A newer pack may be different in every way, so nothing else in it is judged.
bool is_newer(Context& context, Reader& reader) {
    int format = reader.whole_number("format", Need::required, newest_format, 1, 1'000'000);
    if (format <= newest_format) return false;
    context.findings.error(
        reader.place("format"),
        "this pack is made for a newer Vitrina (format " + std::to_string(format) + ")",
        "install a newer Vitrina");
    return true;
}

void read_all(Context& context, const std::string& assets, const Watch& watch, Exhibit& exhibit) {
    Indexes indexes;
    auto file = read_toml(context, "exhibit.toml");
    Value nothing;
    Reader reader(context, file ? *file : nothing, "exhibit");
    if (file) {
        if (is_newer(context, reader)) return;
        read_identity(context, reader, exhibit);
    }
    read_theme(context, exhibit);
    if (watch.theme) watch.theme(exhibit.theme(exhibit.appearance));
    read_words(context, assets, exhibit);
    read_figures(context, indexes, exhibit);
    read_topics(context, indexes, exhibit);
    context.progress = watch.progress.part(map_begins, map_ends);
    read_map(context, indexes, exhibit);
    if (context.progress.cancelled()) return;
    context.progress.reached(1);
    read_stories(context, indexes, exhibit);
    if (file) read_pages(context, reader, indexes, exhibit);
}

}  // namespace

Loaded load(const std::string& folder, const std::string& assets, Trial trial, const Watch& watch,
            const LookIntoClip& look_into) {
    Findings findings;
    Loaded loaded;
    auto opened = pack::Folder::open(folder);
    if (!opened) {
        findings.error(opened.error());
    } else {
        Context context{*opened, findings, {}, {}, trial, {}, look_into};
        Exhibit exhibit;
        exhibit.folder = folder;
        read_all(context, assets, watch, exhibit);
        if (!findings.has_errors() && !watch.progress.cancelled())
            loaded.exhibit = std::move(exhibit);
    }
    loaded.findings = std::move(findings).sorted();
    return loaded;
}

}  // namespace vitrina::content
