#include "scene/chart.h"

namespace vitrina::scene {

namespace {

using content::ChartKind;

enum class Ground { story, panel };

struct Entry {
    ChartKind kind;
    Placement placement;
    Ground ground;  // a panel when colours are to be told apart
    bool map;
    void (*draw)(Moment&, const ChartFrame&, MapPaint&);
};

// One line a kind.
constexpr Entry table[] = {
    {ChartKind::pictogram, Placement::beside, Ground::story, false, draw_pictogram},
    {ChartKind::share_ring, Placement::leading, Ground::story, false, draw_share_ring},
    {ChartKind::bars, Placement::beside, Ground::story, false, draw_bars},
    {ChartKind::regions, Placement::beside, Ground::story, true, draw_regions},
};

const Entry* entry_of(ChartKind kind) {
    for (const Entry& entry : table) {
        if (entry.kind == kind) return &entry;
    }
    return nullptr;
}

// A dark plate on which several colours can be told apart, and its palette.
void panel(Moment& moment, ChartFrame& frame) {
    base::Colour plate = base::with_lightness(frame.palette.ground, 0.2f);
    moment.list().rectangle(frame.area, plate, moment.px(28));
    frame.area = frame.area.inset(moment.px(32));
    frame.accent = frame.palette.ground;
    frame.palette = palette_on(plate);
}

}  // namespace

Placement placement_of(ChartKind kind) {
    const Entry* entry = entry_of(kind);
    return entry ? entry->placement : Placement::none;
}

bool draws_map(ChartKind kind) {
    const Entry* entry = entry_of(kind);
    return entry && entry->map;
}

void draw_chart(Moment& moment, ChartFrame frame, MapPaint& paint) {
    const Entry* entry = entry_of(frame.chart().kind);
    if (!entry || (entry->map && !moment.map)) return;
    const content::ChartData& data = frame.data();
    if (!data.states.empty()) {
        int story = static_cast<int>(&frame.story - moment.exhibit.stories.data());
        frame.wording = &moment.charts->of(story, moment.language());
        frame.at = data_moment(moment, frame.story, frame.start);
        frame.area.height -= state_buttons(moment, frame);
    }
    if (entry->ground == Ground::panel || data.series.size() > 2) panel(moment, frame);
    bool needs_items = !data.states.empty() && !data.states[0].values.empty();
    if (needs_items || data.states.empty() || !data.items.empty()) {
        entry->draw(moment, frame, paint);
        return;
    }
    chart_node(moment, frame);
    chart_label(moment, moment.word(content::Word::no_data), frame.area, text::Alignment::centre,
                frame.palette.dim_ink, 600, 40);
}

}  // namespace vitrina::scene
