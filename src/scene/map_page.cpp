#include "scene/map_page.h"

#include <algorithm>
#include <cmath>

#include "scene/camera.h"
#include "scene/map_search.h"
#include "scene/region_card.h"

namespace vitrina::scene {

namespace {

constexpr float row_height = 62, title_height = 80;
constexpr float filter_room = 36, foot = 84, side_width = 690, low_side_width = 900;
constexpr float note_room = 56;  // above the controls
constexpr int most_columns = 4;

constexpr float low_part = 0.37f;  // what is touched stands below this share of the height

float title_y(const Metrics& m) {
    return m.head() + m.px(4);
}

int region_count(const Moment& moment) {
    return static_cast<int>(moment.exhibit.map->regions.size());
}

// As few columns as hold all rows at a size that can be touched. Where that takes sheets, as few as
// asked for: names keep their room.
void divide(const Moment& moment, int columns, float height, MapPageLayout& layout) {
    float row = std::max(moment.metrics.target(), moment.px(54));
    int capacity = std::max(1, static_cast<int>(height / row)), count = region_count(moment);
    layout.columns = columns;
    for (int more = columns; more <= most_columns; ++more) {
        if ((count + more - 1) / more > capacity) continue;
        layout.columns = more;
        break;
    }
}

// Of what the regions' list needs.
float list_height(const Moment& moment, const MapPageLayout& layout, float available) {
    float row = std::max(moment.metrics.target(), moment.px(row_height));
    int rows = (region_count(moment) + layout.columns - 1) / layout.columns;
    return std::min(available, static_cast<float>(rows) * row);
}

// What stands above the list: the choice of a programme, the search, or both.
bool has_choices(const Moment& moment) {
    return has_programmes(moment) || moment.search->offered();
}

bool searches(const Moment& moment) {
    return moment.view.page.kind == PageKind::map && moment.view.map.searching;
}

// Over the foot of the map, beside the list; where the map is too narrow for it, beside one column
// of the list, or across the page below the list.
void place_keyboard(const Moment& moment, MapPageLayout& layout) {
    const Metrics& m = moment.metrics;
    base::Size least = least_keyboard(moment);
    base::Rect& frame = layout.frame;
    float right = m.size.width - m.margin(), gap = m.px(24), bottom = frame.bottom();
    if (right - frame.x < least.width) {
        float half = layout.list.width / 2;
        if (right - frame.x + half >= least.width) {
            frame.x -= half;
            frame.width += half;
            layout.list.width = half;
            layout.columns = 1;
        }
    }
    bool fits = right - frame.x >= least.width;
    float left = fits ? frame.x : m.margin();
    float width = std::min(right - left, std::max(least.width, m.px(1340)));
    layout.keyboard = {left, bottom - least.height, width, least.height};
    frame.height = layout.keyboard.y - gap - frame.y;
    if (fits) return;
    layout.list.height = std::max(m.target(), layout.keyboard.y - gap - layout.list.y);
}

MapPageLayout beside(const Moment& moment, bool card) {
    const Metrics& m = moment.metrics;
    bool room_for_both = m.shape == Shape::wide || m.shape == Shape::banner;
    MapPageLayout layout;
    layout.list_shown = !card || room_for_both;
    float width = m.px(m.low ? low_side_width : side_width);
    layout.title = {m.margin(), title_y(m), width - m.px(50), m.px(title_height)};
    float top = m.low ? m.size.height * low_part : layout.title.bottom() + m.px(8);
    if (has_choices(moment)) {
        layout.filter = {m.margin(), top, width, m.control() + m.px(filter_room)};
        top = layout.filter.bottom() + m.px(6);
    }
    float available = (m.low ? m.foot() : m.size.height - m.px(foot)) - top;
    divide(moment, 2, available, layout);
    layout.list = {m.margin(), top, width, available};
    float left = layout.list_shown ? layout.list.right() + m.px(80) : 0;
    float right = card ? card_area(m).x - m.px(24) : m.size.width - m.px(50);
    float up = m.low ? m.px(40) : m.head();
    float down = m.low ? m.foot() : m.size.height - m.px(90);
    layout.frame = {left, up, right - left, down - up};
    if (searches(moment)) place_keyboard(moment, layout);
    return layout;
}

MapPageLayout above_and_below(const Moment& moment, bool card) {
    const Metrics& m = moment.metrics;
    MapPageLayout layout;
    layout.stacked = true;
    layout.list_shown = !card;
    float width = m.size.width - 2 * m.margin(),
          below = m.low ? m.foot() - m.px(note_room) : m.size.height - m.px(110);
    layout.title = {m.margin(), title_y(m), width, m.px(title_height)};
    float aspect = m.size.height / m.size.width;
    divide(moment, aspect < 1.15f ? 4 : (aspect < 1.5f ? 3 : 2), m.size.height * 0.42f, layout);
    float height = list_height(moment, layout, m.size.height * 0.42f);
    if (searches(moment)) {
        float keyboard = least_keyboard(moment).height;
        layout.keyboard = {m.margin() / 2, below - keyboard, m.size.width - m.margin(), keyboard};
        below = layout.keyboard.y - m.px(16);
        height = std::min(height, m.size.height * 0.22f);
    }
    layout.list = {m.margin(), below - height, width, height};
    float bottom = layout.list.y - m.px(12);
    if (has_choices(moment)) {
        float filter = m.control() + m.px(filter_room);
        layout.filter = {m.margin(), bottom - filter, width, filter};
        bottom = layout.filter.y - m.px(10);
    }
    float top = layout.title.bottom() + m.px(6);
    if (card) {
        top = m.low ? m.px(40) : m.head();
        bottom = card_area(m).y - m.px(20);
    }
    layout.frame = {0, top, m.size.width, bottom - top};
    return layout;
}

}  // namespace

MapPageLayout map_page_layout(const Moment& moment, const Page& page) {
    bool card = page.item >= 0;
    bool stacked = moment.metrics.portrait || (moment.metrics.shape == Shape::square && !card);
    return stacked ? above_and_below(moment, card) : beside(moment, card);
}

bool has_programmes(const Moment& moment) {
    return !moment.exhibit.participation.empty();
}

bool takes_part(const Moment& moment, int region, int programme) {
    const auto& all = moment.exhibit.participation;
    return std::any_of(all.begin(), all.end(), [&](const content::Participation& one) {
        return one.region == region && one.programme == programme;
    });
}

}  // namespace vitrina::scene
