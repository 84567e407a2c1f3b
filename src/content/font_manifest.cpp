#include "content/font_manifest.h"

#include <filesystem>

#include "content/reader.h"
#include "pack/folder.h"

namespace vitrina::content {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> strings(Context& context, Reader& reader, const std::string& key,
                                 Need need) {
    std::vector<std::string> found;
    for (const Value* item : reader.items(key, need)) {
        if (item->kind == Value::Kind::text && !item->text.empty()) {
            found.push_back(item->text);
        } else {
            context.findings.error(item->place, "this is not a text", "write it in quotes");
        }
    }
    return found;
}

FontEntry read_font(Context& context, const Value& table, const fs::path& folder) {
    Reader reader(context, table, "font");
    FontEntry font;
    font.family = reader.string("family", Need::required);
    font.role = reader.choice<std::string>(
        "role", Need::optional, "text",
        {{"text", "text"}, {"display", "display"}, {"fallback", "fallback"}});
    for (const std::string& file : strings(context, reader, "files", Need::required)) {
        font.files.push_back((folder / file).string());
    }
    font.face_index = reader.whole_number("face_index", Need::optional, 0, 0, 1000);
    font.weight = reader.whole_number("weight", Need::optional, 0, 0, 1000);
    font.scripts = strings(context, reader, "scripts", Need::optional);
    font.package = reader.string("package", Need::optional);
    font.licence = reader.string("licence", Need::optional);
    reader.finish();
    return font;
}

}  // namespace

base::Result<std::vector<FontEntry>> read_font_manifest(const std::string& path) {
    fs::path file(path);
    auto folder = pack::Folder::open(file.has_parent_path() ? file.parent_path().string() : ".");
    if (!folder) return folder.error();
    Findings findings;
    Context context{*folder, findings, {}, {}};
    std::vector<FontEntry> fonts;
    if (auto manifest = read_toml(context, file.filename().string())) {
        Reader reader(context, *manifest, "font manifest");
        for (const Value* table : reader.items("font", Need::required)) {
            fonts.push_back(read_font(context, *table, file.parent_path()));
        }
        reader.finish();
    }
    if (!findings.has_errors()) return fonts;
    base::Error error = std::move(findings).sorted().front().error;
    error.place.file = path;
    return error;
}

}  // namespace vitrina::content
