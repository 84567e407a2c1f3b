#include "scene/charts/apportion.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vitrina::scene {

namespace {

struct Claim {
    int part = -1;
    int cells = 0;
    double remainder = 0;
};

}  // namespace

Waffle apportion(std::span<const double> parts, double total) {
    double sum = 0;
    for (double part : parts) sum += part > 0 ? part : 0;
    double whole = std::isfinite(total) ? std::max(total, sum) : sum;
    Waffle cells;
    cells.fill(-1);
    if (!(whole > 0)) return cells;
    std::vector<Claim> claims;
    int left = waffle_cells;
    auto claim = [&](int part, double value) {
        double share = value / whole * waffle_cells, full = std::floor(share + 1e-9);
        claims.push_back({part, static_cast<int>(full), share - full});
        left -= claims.back().cells;
    };
    for (size_t i = 0; i < parts.size(); ++i)
        if (parts[i] > 0) claim(static_cast<int>(i), parts[i]);
    claim(-1, whole - sum);
    std::vector<size_t> order(claims.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return claims[a].remainder > claims[b].remainder; });
    for (size_t i = 0; i < order.size() && left > 0; ++i, --left) ++claims[order[i]].cells;
    size_t next = 0;
    for (const Claim& one : claims) {
        for (int i = 0; i < one.cells && next < cells.size(); ++i) cells[next++] = one.part;
    }
    return cells;
}

}  // namespace vitrina::scene
