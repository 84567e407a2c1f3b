#include <algorithm>
#include <cmath>

#include "scene/chart.h"

namespace vitrina::scene {

namespace {

constexpr base::Seconds entrance_time = 1.4;  // all parts together, at most
constexpr base::Seconds part_time = 0.6;
constexpr base::Seconds update_time = 0.9;
constexpr base::Seconds longest_hold = 2.4, shortest_hold = 1.1;  // of a state before the next one
constexpr base::Seconds all_states_time = 14;
constexpr base::Seconds emphasis_time = 0.25;
constexpr float beside_chosen = 0.38f, beside_named = 0.62f;

DataMoment automatic(Moment& moment, const content::ChartData& data, base::Seconds start) {
    size_t last = data.states.size() - 1;
    base::Seconds hold = std::clamp(all_states_time / static_cast<double>(data.states.size()),
                                    shortest_hold, longest_hold);
    base::Seconds first = start + entrance_time, time = moment.since() - first;
    size_t to = std::min(last, static_cast<size_t>(std::max(0.0, time / hold)));
    base::Seconds begin = first + static_cast<double>(to) * hold;
    if (to < last && moment.leaving == 0)
        moment.changes_at(moment.view.entered + moment.delay + begin + hold);
    if (to == 0) return {&data, 0, 0, 1};
    float t = moment.view.reduced_motion ? 1 : moment.travel(begin, update_time);
    return {&data, to - 1, to, t};
}

// Whether an item is emphasised, and how faint the others are.
struct Standing {
    bool out = false;
    float others = 1;
};

Standing standing(const ChartFrame& frame, int emphasis, size_t item) {
    if (emphasis >= 0) return {static_cast<size_t>(emphasis) == item, beside_chosen};
    if (!frame.named) return {};
    return {item < frame.items() && frame.data().items[item].emphasis, beside_named};
}

// From what an item was to what it is since the visitor's last choice.
template <typename Measure>
float between(Moment& moment, Measure measure) {
    const ChartView& chosen = chart_view(moment);
    float after = measure(chosen.emphasis);
    if (moment.silent) return after;
    float t = linear(moment.now, chosen.emphasised, emphasis_time);
    if (t >= 1) return after;
    moment.changes_at(moment.now);
    float before = measure(chosen.emphasis_before);
    return before + (after - before) * ease_out(t);
}

float opacity(Moment& moment, const ChartFrame& frame, size_t item, float least) {
    // Where contrast goes before all, nothing steps back: what stands out has its sign.
    if (moment.view.appearance == content::Appearance::high_contrast) return 1;
    return between(moment, [&](int emphasis) {
        Standing one = standing(frame, emphasis, item);
        return one.out ? 1 : std::max(one.others, least);
    });
}

}  // namespace

const ChartView& chart_view(const Moment& moment) {
    return moment.leaving > 0 ? moment.view.previous_chart : moment.view.chart;
}

double DataMoment::value(size_t item, size_t series) const {
    double end = data->value(to, item, series);
    if (t >= 1 || from == to) return end;
    double begin = data->value(from, item, series);
    return std::isnan(begin) ? end : begin + (end - begin) * static_cast<double>(t);
}

DataMoment data_moment(Moment& moment, const content::Story& story, base::Seconds start) {
    const content::ChartData& data = story.chart.data;
    const ChartView& chosen = chart_view(moment);
    auto count = static_cast<int>(data.states.size());
    if (count < 2) return {&data, 0, 0, 1};
    if (chosen.state < 0 || chosen.state >= count) return automatic(moment, data, start);
    float t = moment.silent || moment.view.reduced_motion
                  ? 1
                  : linear(moment.now, chosen.changed, update_time);
    if (t < 1) moment.changes_at(moment.now);
    int before = std::clamp(chosen.state_before, 0, count - 1);
    return {&data, static_cast<size_t>(before), static_cast<size_t>(chosen.state), ease_in_out(t)};
}

float reveal(Moment& moment, const ChartFrame& frame, size_t index, size_t count) {
    double spread = std::min(moment.motion.stagger * 1.5 * static_cast<double>(count),
                             entrance_time - part_time);
    double place = count > 1 ? static_cast<double>(index) / static_cast<double>(count - 1) : 0;
    float in = moment.arrive(frame.start + spread * place, part_time);
    return in * (1 - moment.leaving);
}

float sweep(Moment& moment, const ChartFrame& frame) {
    return moment.travel(frame.start, entrance_time) * (1 - moment.leaving);
}

float chosen(Moment& moment, const ChartFrame& frame, size_t item) {
    const ChartView& view = chart_view(moment);
    auto index = static_cast<int>(item);
    if (index != view.emphasis && index != view.emphasis_before) return 0;
    float t = moment.silent ? 1 : ease_out(linear(moment.now, view.emphasised, emphasis_time));
    if (t < 1) moment.changes_at(moment.now);
    float in = reveal(moment, frame, item, frame.items());
    return in * (index == view.emphasis ? t : 1 - t);
}

float prominence(Moment& moment, const ChartFrame& frame, size_t item) {
    return opacity(moment, frame, item, frame.faintest_words);
}

float mark_prominence(Moment& moment, const ChartFrame& frame, size_t item) {
    return opacity(moment, frame, item, frame.faintest_marks);
}

float mark_prominence(Moment& moment, const ChartFrame& frame, size_t item, base::Colour colour) {
    return opacity(moment, frame, item,
                   base::least_opacity(colour, frame.palette.ground, least_of_marks));
}

float emphasis_sign(Moment& moment, const ChartFrame& frame, size_t item) {
    float shown = between(
        moment, [&](int emphasis) { return standing(frame, emphasis, item).out ? 1.f : 0.f; });
    return shown * (1 - moment.leaving);
}

float least_of_words(const Moment& moment) {
    return moment.view.appearance == content::Appearance::high_contrast ? 7.1f : 4.6f;
}

base::Colour mark_tone(const Palette& palette, float share) {
    float least = base::least_opacity(palette.ink, palette.ground, least_of_marks);
    return base::blended(palette.ink.with_alpha(std::max(share, least)), palette.ground);
}

void measure_faintness(const Moment& moment, ChartFrame& frame, base::Colour ground) {
    const auto& items = frame.data().items;
    frame.named = std::any_of(items.begin(), items.end(), [](const auto& i) { return i.emphasis; });
    const ChartView& view = chart_view(moment);
    if (!frame.named && view.emphasis < 0 && view.emphasis_before < 0) return;
    frame.faintest_words = base::least_opacity(frame.palette.ink, ground, least_of_words(moment));
    frame.faintest_marks = base::least_opacity(frame.palette.ink, ground, least_of_marks);
}

}  // namespace vitrina::scene
