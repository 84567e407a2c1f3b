#include "text/divided_lines.h"

#include <algorithm>

namespace vitrina::text {

namespace {

constexpr size_t fewest_words = 8;
constexpr size_t fewest_lines = 3;
constexpr float widest_column = 28;  // em
constexpr float loose = 0.76f;       // of the column's width

// Costs, where a line that is wholly empty costs 100.
constexpr float of_hyphen = 5;
constexpr float of_second_hyphen = 50;
constexpr float of_hyphen_before_last = 100;
constexpr float of_widow = 100;

// A place where a line may end, and the best lines up to there.
struct Stop {
    int position = 0;
    bool hyphen = false;
    float cost = 0;
    int from = -1;  // index of the stop before; -1: cannot be reached
};

std::vector<Stop> stops_of(const Paragraph& paragraph) {
    std::vector<Stop> stops{{paragraph.start, false, 0, 0}};
    for (int position : paragraph.opportunities)
        stops.push_back({position, paragraph.shaped.needs_hyphen(position), 0, -1});
    for (int position : paragraph.shaped.divisions) {
        bool inside = position > paragraph.start && position < paragraph.end;
        if (inside) stops.push_back({position, true, 0, -1});
    }
    std::sort(stops.begin(), stops.end(),
              [](const Stop& a, const Stop& b) { return a.position < b.position; });
    return stops;
}

// What a line between two stops costs: its empty part, and what a reader trips over.
float cost_of(const Paragraph& paragraph, const Stop& from, const Stop& to, float width) {
    TextLine line = paragraph.line(from.position, to.position);
    bool last = to.position == paragraph.end, first = from.position == paragraph.start;
    float empty = 1 - paragraph.shaped.width(line.start, line.end) / width;
    float sum = last ? 0 : 100 * empty * empty;
    if (to.hyphen) sum += of_hyphen;
    if (to.hyphen && from.hyphen) sum += of_second_hyphen;
    if (last && from.hyphen) sum += of_hyphen_before_last;
    if (last && !first && paragraph.words(line) < 2) sum += of_widow;
    return sum;
}

// After Knuth and Plass, "Breaking Paragraphs into Lines", without stretching spaces.
void find_cheapest(const Paragraph& paragraph, float width, std::vector<Stop>& stops) {
    for (size_t to = 1; to < stops.size(); ++to) {
        for (size_t from = 0; from < to; ++from) {
            Stop &begin = stops[from], &end = stops[to];
            if (begin.from < 0 || !paragraph.fits(begin.position, end.position, width)) continue;
            float sum = begin.cost + cost_of(paragraph, begin, end, width);
            if (end.from >= 0 && sum >= end.cost) continue;
            end.cost = sum;
            end.from = static_cast<int>(from);
        }
    }
}

}  // namespace

bool wants_division(const Paragraph& paragraph, const BrokenText& plain, float width) {
    auto is_loose = [&](TextLine line) {
        return paragraph.shaped.width(line.start, line.end) < loose * width;
    };
    return !paragraph.shaped.divisions.empty() && width <= widest_column &&
           plain.lines.size() >= fewest_lines && paragraph.opportunities.size() >= fewest_words &&
           std::any_of(plain.lines.begin(), plain.lines.end() - 1, is_loose);
}

BrokenText divide_lines(const Paragraph& paragraph, float width) {
    std::vector<Stop> stops = stops_of(paragraph);
    find_cheapest(paragraph, width, stops);
    BrokenText broken;
    if (stops.back().from < 0) return broken;
    for (size_t to = stops.size() - 1; to > 0;) {
        auto from = static_cast<size_t>(stops[to].from);
        broken.lines.push_back(paragraph.line(stops[from].position, stops[to].position));
        to = from;
    }
    std::reverse(broken.lines.begin(), broken.lines.end());
    return broken;
}

}  // namespace vitrina::text
