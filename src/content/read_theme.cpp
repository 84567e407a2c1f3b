#include "content/picture_file.h"
#include "content/readers.h"

namespace vitrina::content {
namespace {

FontEntry read_font(Context& context, const Value& table) {
    Reader reader(context, table, "font");
    FontEntry font;
    std::string file = reader.string("file", Need::required);
    font.family = file;
    font.role = reader.choice<std::string>(
        "role", Need::required, "text",
        {{"text", "text"}, {"display", "display"}, {"fallback", "fallback"}});
    if (!file.empty()) {
        check_font_file(context, file, reader.place("file"));
        if (auto path = context.folder.locate(file, pack::picture_file_limit))
            font.files.push_back(*path);
    }
    reader.finish();
    return font;
}

void read_colours(Context& context, const Value& table, Exhibit& exhibit) {
    Reader reader(context, table, "table of colours");
    Theme& theme = exhibit.themes[static_cast<size_t>(Appearance::night)];
    int errors = context.findings.errors();
    theme.ground = reader.colour("ground", Need::required);
    theme.glow = reader.colour("glow", Need::required);
    theme.ink = reader.colour("ink", Need::required);
    theme.dim_ink = reader.colour("dim_ink", Need::required);
    theme.context_land = reader.colour("context_land", Need::required);
    theme.card = reader.colour("card", Need::required);
    theme.call_to_action = reader.colour("call_to_action", Need::required);
    theme.region = reader.colour("region", Need::required);
    reader.finish();
    exhibit.themes.fill(theme);
    if (context.findings.errors() > errors) return;  // colours that could not be read
    check_inks(context, theme, reader.place("ink"), reader.place("dim_ink"));
}

}  // namespace

void read_theme(Context& context, Exhibit& exhibit) {
    auto file = read_toml(context, "theme.toml");
    if (!file) return;
    Reader reader(context, *file, "theme");
    if (const Value* colours = reader.table("colours", Need::required))
        read_colours(context, *colours, exhibit);
    for (const Value* table : reader.items("font", Need::optional)) {
        exhibit.fonts.push_back(read_font(context, *table));
    }
    reader.finish();
}

}  // namespace vitrina::content
