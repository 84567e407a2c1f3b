#include <algorithm>

#include "scene/chart.h"

namespace vitrina::scene {

namespace {

using content::ChartKind;

// What a chart is drawn on: a panel is for colours that are to be told apart.
enum class Ground {
    story,
    story_or_panel,  // a panel for more than two series, or parts of a waffle
    panel
};

struct Entry {
    ChartKind kind;
    Placement placement;
    Ground ground;
    bool map;
    void (*draw)(Moment&, const ChartFrame&, MapPaint&);
};

// One line a kind.
constexpr Entry table[] = {
    {ChartKind::pictogram, Placement::beside, Ground::story, false, draw_pictogram},
    {ChartKind::share_ring, Placement::leading, Ground::story, false, draw_share_ring},
    {ChartKind::bars, Placement::beside, Ground::story_or_panel, false, draw_bars},
    {ChartKind::lines, Placement::beside, Ground::story_or_panel, false, draw_lines},
    {ChartKind::ranking, Placement::beside, Ground::story_or_panel, false, draw_ranking},
    {ChartKind::timeline, Placement::beside, Ground::story, false, draw_timeline},
    {ChartKind::steps, Placement::beside, Ground::story, false, draw_steps},
    {ChartKind::multiples, Placement::beside, Ground::story, false, draw_multiples},
    {ChartKind::before_after, Placement::beside, Ground::story, false, draw_before_after},
    {ChartKind::one_in, Placement::beside, Ground::story, false, draw_one_in},
    {ChartKind::waffle, Placement::beside, Ground::story_or_panel, false, draw_waffle},
    {ChartKind::areas, Placement::beside, Ground::story, false, draw_areas},
    {ChartKind::swarm, Placement::beside, Ground::story, false, draw_swarm},
    {ChartKind::matrix, Placement::full, Ground::story, false, draw_matrix},
    {ChartKind::flow, Placement::beside, Ground::story, true, draw_flow},
    {ChartKind::quote, Placement::full, Ground::story, false, draw_quote},
    {ChartKind::picture, Placement::beside, Ground::story, false, draw_picture},
    {ChartKind::film, Placement::full, Ground::story, false, draw_film},
    {ChartKind::sound, Placement::full, Ground::story, false, draw_sound},
    {ChartKind::regions, Placement::beside, Ground::story, true, draw_regions},
    {ChartKind::choropleth, Placement::beside, Ground::panel, true, draw_choropleth},
    {ChartKind::bubbles, Placement::beside, Ground::story, true, draw_bubbles},
    {ChartKind::dots, Placement::beside, Ground::story, true, draw_dots},
};

const Entry* entry_of(ChartKind kind) {
    for (const Entry& entry : table) {
        if (entry.kind == kind) return &entry;
    }
    return nullptr;
}

constexpr float striped = 0.06f;        // ink in the ground of stripes
constexpr float least_contrast = 4.5f;  // of the topic's colour on the plate

// A dark plate on which several colours can be told apart, and its palette.
void panel(Moment& moment, ChartFrame& frame) {
    base::Colour plate = base::with_lightness(frame.palette.ground, 0.2f);
    moment.list().rectangle(frame.area, plate, moment.px(28));
    float margin = std::min(frame.area.width, frame.area.height) * 0.06f;
    frame.area = frame.area.inset(std::min(moment.px(32), margin));
    const content::Topic& topic = moment.exhibit.topics[static_cast<size_t>(frame.story.topic)];
    frame.accent = base::legible(topic.colour, plate, least_contrast);
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
    int story = static_cast<int>(&frame.story - moment.exhibit.stories.data());
    frame.wording = &moment.charts->of(story, moment.language());
    if (!data.states.empty()) {
        frame.at = data_moment(moment, frame.story, frame.start);
        frame.area.height -= state_buttons(moment, frame);
    }
    size_t parts = entry->kind == ChartKind::waffle ? data.items.size() : data.series.size();
    bool several = entry->ground == Ground::story_or_panel && parts > 2;
    if (entry->ground == Ground::panel || several) panel(moment, frame);
    base::Colour stripe = frame.palette.ink.with_alpha(striped);
    measure_faintness(moment, frame, base::blended(stripe, frame.palette.ground));
    bool needs_items = !data.states.empty() && !data.states[0].values.empty();
    bool has_picture = !frame.chart().picture.empty();
    if (needs_items || has_picture || data.states.empty() || !data.items.empty()) {
        entry->draw(moment, frame, paint);
        return;
    }
    chart_node(moment, frame);
    chart_label(moment, moment.word(content::Word::no_data), frame.area, text::Alignment::centre,
                frame.palette.dim_ink, 600, 40);
}

}  // namespace vitrina::scene
