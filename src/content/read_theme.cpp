#include "content/picture_file.h"
#include "content/readers.h"

namespace vitrina::content {
namespace {

base::Colour rgb(unsigned value) {
    auto channel = [&](int shift) { return static_cast<float>(value >> shift & 0xff) / 255.f; };
    return {channel(16), channel(8), channel(0), 1};
}

// What an exhibit is shown in when it brings no colours of its own for it.
Theme paper() {
    return {rgb(0xFBF7EF), rgb(0xFFFFFF), rgb(0x14193A), rgb(0x4A4F70),
            rgb(0xEDE6D8), rgb(0xF1EADC), rgb(0xB45F06), rgb(0x7378B8)};
}

Theme high_contrast() {
    return {rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xE4E4EC),
            rgb(0x2A2A33), rgb(0x14141A), rgb(0xFFD21F), rgb(0xA6AAE0)};
}

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

// `least`: contrast that texts need on their grounds.
Theme read_colours(Context& context, const Value& table, float least) {
    Reader reader(context, table, "table of colours");
    Theme theme;
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
    if (context.findings.errors() == errors)  // else there are colours that could not be read
        check_inks(context, theme, reader.place("ink"), reader.place("dim_ink"), least);
    return theme;
}

void read_appearances(Context& context, Reader& reader, Exhibit& exhibit) {
    auto read = [&](Appearance which, const char* key, Need need, float least) {
        if (const Value* colours = reader.table(key, need))
            exhibit.themes[static_cast<size_t>(which)] = read_colours(context, *colours, least);
    };
    exhibit.themes = {Theme{}, paper(), high_contrast()};
    read(Appearance::night, "colours", Need::required, contrast_of_text);
    read(Appearance::paper, "paper", Need::optional, contrast_of_text);
    read(Appearance::high_contrast, "high_contrast", Need::optional, enhanced_contrast_of_text);
    exhibit.appearance = reader.choice("appearance", Need::optional, Appearance::night,
                                       {{"night", Appearance::night},
                                        {"paper", Appearance::paper},
                                        {"high_contrast", Appearance::high_contrast}});
}

Easing read_easing(Reader& reader, const char* key, Easing otherwise) {
    return reader.choice(key, Need::optional, otherwise,
                         {{"linear", Easing::linear},
                          {"ease_out", Easing::ease_out},
                          {"ease_in_out", Easing::ease_in_out},
                          {"ease_out_sine", Easing::ease_out_sine},
                          {"ease_in_out_sine", Easing::ease_in_out_sine},
                          {"ease_out_quint", Easing::ease_out_quint}});
}

// Durations keep to what a person takes for an answer, or has patience for.
Motion read_motion(Context& context, const Value& table) {
    Reader reader(context, table, "table of motion");
    Motion motion;
    auto seconds = [&](const char* key, double otherwise, double low, double high) {
        return reader.number(key, Need::optional, otherwise, low, high);
    };
    motion.answer = seconds("answer", motion.answer, 0.1, 0.6);
    motion.reveal = seconds("reveal", motion.reveal, 0.2, 2);
    motion.count = seconds("count", motion.count, 0.5, 4);
    motion.page = seconds("page", motion.page, 0.1, 1.5);
    motion.stagger = seconds("stagger", motion.stagger, 0, 0.2);
    motion.arrive = read_easing(reader, "arrive", motion.arrive);
    motion.travel = read_easing(reader, "travel", motion.travel);
    reader.finish();
    return motion;
}

}  // namespace

void read_theme(Context& context, Exhibit& exhibit) {
    auto file = read_toml(context, "theme.toml");
    if (!file) return;
    Reader reader(context, *file, "theme");
    read_appearances(context, reader, exhibit);
    if (const Value* motion = reader.table("motion", Need::optional))
        exhibit.motion = read_motion(context, *motion);
    for (const Value* table : reader.items("font", Need::optional)) {
        exhibit.fonts.push_back(read_font(context, *table));
    }
    reader.finish();
}

}  // namespace vitrina::content
