#include "content/ids.h"

#include "content/nearest.h"

namespace vitrina::content {

void Ids::add(Context& context, const std::string& id, const base::Place& place) {
    m_names.push_back(id);
    if (id.empty()) return;
    auto [entry, is_new] = m_entries.try_emplace(id, Entry{size() - 1, place});
    if (is_new) return;
    const base::Place& first = entry->second.place;
    context.findings.error(place, "the id " + in_quotes(id) + " is taken by another " + m_what,
                           "that one is at " + first.file + ":" + std::to_string(first.line));
}

int Ids::find(Context& context, std::string_view id, const base::Place& place) const {
    auto entry = m_entries.find(std::string(id));
    if (entry != m_entries.end()) return entry->second.index;
    if (m_incomplete || id.empty()) return -1;
    std::string remedy;
    if (!context.findings.full()) remedy = suggestion(id, m_names, "add it, or mend the id");
    context.findings.error(place, "there is no " + m_what + " " + in_quotes(id), remedy);
    return -1;
}

}  // namespace vitrina::content
