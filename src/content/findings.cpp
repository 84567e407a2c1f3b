#include "content/findings.h"

#include <algorithm>
#include <tuple>

namespace vitrina::content {

void Findings::error(base::Place place, std::string what, std::string remedy) {
    add(Severity::error, {std::move(place), std::move(what), std::move(remedy)});
}

void Findings::warning(base::Place place, std::string what, std::string remedy) {
    add(Severity::warning, {std::move(place), std::move(what), std::move(remedy)});
}

void Findings::error(base::Error error) {
    add(Severity::error, std::move(error));
}

void Findings::add(Severity severity, base::Error error) {
    if (severity == Severity::error) ++m_errors;
    if (!full()) {
        m_findings.push_back({severity, std::move(error)});
    } else {
        ++m_left_out;
    }
}

std::vector<Finding> Findings::sorted() && {
    auto order = [](const Finding& finding) {
        const base::Place& place = finding.error.place;
        return std::tie(place.file, place.line, place.column);
    };
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [&](const Finding& a, const Finding& b) { return order(a) < order(b); });
    if (m_left_out > 0) {
        m_findings.push_back({m_errors > 0 ? Severity::error : Severity::warning,
                              {{},
                               std::to_string(m_left_out) + " more findings are not shown",
                               "mend the ones above first"}});
    }
    return std::move(m_findings);
}

}  // namespace vitrina::content
