#include "scene/map_list_sheets.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "scene/lettering.h"

namespace vitrina::scene {

namespace {

constexpr float highest_row = 62, lowest_row = 54;  // reference pixels

// A text of a few numbers, put together without allocating; too long a one is cut.
class Line {
  public:
    Line& add(std::string_view text) {
        size_t size = std::min(text.size(), sizeof m_buffer - m_size);
        std::memcpy(m_buffer + m_size, text.data(), size);
        m_size += size;
        return *this;
    }
    // A pattern such as "{n} of {m}".
    Line& add(std::string_view pattern, std::string_view n, std::string_view m) {
        for (size_t at = 0; at < pattern.size();) {
            std::string_view rest = pattern.substr(at);
            bool is_n = rest.starts_with("{n}"), is_m = rest.starts_with("{m}");
            add(is_n ? n : (is_m ? m : rest.substr(0, 1)));
            at += is_n || is_m ? 3 : 1;
        }
        return *this;
    }
    std::string_view text() const { return {m_buffer, m_size}; }

  private:
    char m_buffer[160];
    size_t m_size = 0;
};

void words(Moment& moment, const ListSheets& sheets, const base::Rect& box,
           const Palette& palette) {
    const Wording& wording = moment.wording;
    auto number = [&](int n) -> const std::string& { return wording.count(moment.language(), n); };
    Line position, range, shown;
    position.add(number(sheets.sheet + 1)).add("/").add(number(sheets.count));
    range.add(number(sheets.first() + 1));
    if (sheets.end() > sheets.first() + 1) range.add("–").add(number(sheets.end()));
    shown.add(moment.word(content::Word::items_shown), range.text(), number(sheets.entries));
    text::Style strong = body(moment, 600), small = caption(moment, 500);
    strong.size = moment.px(26);
    small.size = moment.px(20);
    float y = box.centre().y - moment.px(28);
    auto line = [&](std::string_view text, const text::Style& style, float top, base::Colour ink) {
        auto layout = moment.typesetter.fit(text, style, {box.width, moment.px(32)}, 1,
                                            moment.px(18), moment.language_tag());
        base::Point at{std::round(box.centre().x - layout->extent.width / 2), std::round(top)};
        text::place(*layout, at, ink, moment.list());
        return base::Rect{at.x, at.y, layout->extent.width, layout->extent.height};
    };
    base::Rect above = line(position.text(), strong, y, palette.ink);
    base::Rect below = line(shown.text(), small, y + moment.px(30), palette.dim_ink);
    Node& node =
        moment.node("list:sheet", SemanticRole::text, position.text(), united(above, below));
    node.value.assign(shown.text());
}

}  // namespace

base::Rect ListSheets::row(int entry, float gap) const {
    int at = entry - first();
    float width = rows.width / static_cast<float>(columns);
    float height = rows.height / static_cast<float>(lines);
    return {rows.x + static_cast<float>(at / lines) * width,
            rows.y + static_cast<float>(at % lines) * height, width - gap, height};
}

ListSheets list_sheets(const Moment& moment, const MapPageLayout& layout, int entries, int chosen) {
    const Metrics& m = moment.metrics;
    ListSheets sheets;
    sheets.entries = entries;
    sheets.columns = layout.columns;
    sheets.rows = layout.list;
    float row = std::max(m.target(), m.px(lowest_row));
    int most = std::max(1, static_cast<int>(layout.list.height / row + 0.001f));
    sheets.lines = (entries + sheets.columns - 1) / sheets.columns;
    if (sheets.lines > most) {
        float height = m.control(), left = layout.list.height - height - m.px(12);
        sheets.turns = {layout.list.x, layout.list.bottom() - height, layout.list.width - m.px(6),
                        height};
        most = std::max(1, static_cast<int>(left / row + 0.001f));
        int each = sheets.columns * most;
        sheets.count = (entries + each - 1) / each;
        sheets.lines = most;
        sheets.rows.height = left;
        int turned = moment.view.map.list_sheet;
        sheets.sheet =
            std::clamp(turned >= 0 ? turned : std::max(0, chosen) / each, 0, sheets.count - 1);
    }
    float high = static_cast<float>(sheets.lines) * std::max(m.target(), m.px(highest_row));
    sheets.rows.height = std::min(sheets.rows.height, high);
    return sheets;
}

void turn_controls(Moment& moment, const ListSheets& sheets, const Palette& palette) {
    const base::Rect& area = sheets.turns;
    if (area.empty()) return;
    float width = 1.3f * area.height;
    words(moment, sheets, {area.x + width, area.y, area.width - 2 * width, area.height}, palette);
    if (!moment.interactive()) return;
    Action action;
    action.kind = ActionKind::turn_list;
    // Round and round, so that both buttons always answer.
    action.value = (sheets.sheet + sheets.count - 1) % sheets.count;
    button(moment, "list:previous", "‹", moment.word(content::Word::previous),
           {area.x, area.y, width, area.height}, palette, Emphasis::outlined, action);
    action.value = (sheets.sheet + 1) % sheets.count;
    button(moment, "list:next", "›", moment.word(content::Word::next),
           {area.right() - width, area.y, width, area.height}, palette, Emphasis::outlined, action);
}

}  // namespace vitrina::scene
