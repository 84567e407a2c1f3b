#include "content/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vitrina::content {
namespace {

// Longer words are not typing mistakes, and comparing them costs time that grows with their square.
constexpr size_t longest_word = 64;

}  // namespace

int edit_distance(std::string_view one, std::string_view other) {
    std::vector<int> before, last, row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (size_t i = 1; i <= one.size(); ++i) {
        before = std::exchange(last, row);
        row[0] = static_cast<int>(i);
        for (size_t j = 1; j <= other.size(); ++j) {
            int replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            bool swapped =
                i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row.back();
}

std::string nearest(std::string_view word, const std::vector<std::string>& known) {
    if (word.size() > longest_word) return {};
    std::string best;
    int best_distance = 0;
    for (const std::string& candidate : known) {
        if (candidate.size() > longest_word) continue;
        int distance = edit_distance(word, candidate);
        if (distance > std::max(1, (static_cast<int>(candidate.size()) + 1) / 3)) continue;
        if (best.empty() || distance < best_distance) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known,
                       std::string_view otherwise) {
    std::string meant = nearest(word, known);
    return meant.empty() ? std::string(otherwise) : "did you mean “" + meant + "”?";
}

}  // namespace vitrina::content
