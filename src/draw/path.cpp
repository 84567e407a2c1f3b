#include "draw/path.h"

namespace vitrina::draw {

// A path always begins with a move, whatever it is built with: whoever reads one needs no "current
// point" of its own.
void Path::move_to(base::Point p) {
    verbs.push_back(Verb::move);
    points.push_back(p);
}

void Path::line_to(base::Point p) {
    if (verbs.empty()) return move_to(p);
    verbs.push_back(Verb::line);
    points.push_back(p);
}

void Path::quadratic_to(base::Point control, base::Point p) {
    if (verbs.empty()) move_to(control);
    verbs.push_back(Verb::quadratic);
    points.insert(points.end(), {control, p});
}

void Path::cubic_to(base::Point control1, base::Point control2, base::Point p) {
    if (verbs.empty()) move_to(control1);
    verbs.push_back(Verb::cubic);
    points.insert(points.end(), {control1, control2, p});
}

void Path::close() {
    if (!verbs.empty() && verbs.back() != Verb::close) verbs.push_back(Verb::close);
}

base::Rect Path::bounds() const {
    if (points.empty()) return {};
    base::Point low = points.front(), high = low;
    for (base::Point p : points) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

}  // namespace vitrina::draw
