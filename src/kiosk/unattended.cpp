#include "kiosk/unattended.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "kiosk/state_file.h"

namespace vitrina::kiosk {

namespace {

constexpr size_t remembered_packs = 2;
constexpr int most_counted = 1000;  // starts; more say nothing new
constexpr size_t longest_line = 4096;

std::vector<std::string> lines_of(const std::string& file) {
    std::vector<std::string> lines;
    std::ifstream stream(file);
    for (std::string line; lines.size() < 16 && std::getline(stream, line);) {
        if (line.size() > longest_line) return {};
        lines.push_back(line);
    }
    return lines;
}

// A number of starts as it was written; whatever else stands there counts for none.
int to_count(const std::string& text) {
    int count = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return 0;
        count = std::min(count * 10 + (c - '0'), most_counted);
    }
    return count;
}

}  // namespace

Unattended::Unattended(StateFolders folders, std::string configured_pack, std::string safe_pack)
    : m_folders(std::move(folders)),
      m_configured(std::move(configured_pack)),
      m_safe(std::move(safe_pack)),
      m_proven_packs(lines_of(m_folders.lasting + "/proven-packs")) {
    // Three lines: starts that did not prove themselves, page, language.
    auto lines = lines_of(m_folders.passing + "/starts");
    lines.resize(3);
    int broken_off = to_count(lines[0]);
    m_page = lines[1];
    m_language = lines[2];
    m_unproven = broken_off + 1;
    m_plan = plan_for(broken_off >= runs_before_safe       ? StartPlan::Rung::safe_pack
                      : broken_off >= runs_before_previous ? StartPlan::Rung::previous_pack
                                                           : StartPlan::Rung::same_scene);
    keep();
}

StartPlan Unattended::plan_for(StartPlan::Rung rung) const {
    if (rung == StartPlan::Rung::safe_pack) return {rung, m_safe, {}, {}};
    if (rung == StartPlan::Rung::same_scene) return {rung, m_configured, m_page, m_language};
    auto previous = std::find_if(m_proven_packs.begin(), m_proven_packs.end(),
                                 [&](const std::string& pack) { return pack != m_configured; });
    return {rung, previous == m_proven_packs.end() ? m_configured : *previous, {}, {}};
}

bool Unattended::step_down() {
    if (m_plan.rung == StartPlan::Rung::safe_pack) return false;
    StartPlan next = plan_for(StartPlan::Rung::previous_pack);
    bool tried = m_plan.rung == StartPlan::Rung::previous_pack || next.pack == m_plan.pack;
    m_plan = tried ? plan_for(StartPlan::Rung::safe_pack) : next;
    return true;
}

bool Unattended::presented(const std::string& page, const std::string& language,
                           base::Seconds age) {
    bool moved = page != m_page || language != m_language;
    bool proven = !m_proven && age >= proving_time;
    if (!moved && !proven) return false;
    m_page = page;
    m_language = language;
    if (proven) {
        m_proven = true;
        // Having come down the ladder is not forgotten until somebody ends the program.
        if (m_plan.rung == StartPlan::Rung::same_scene) m_unproven = 0;
    }
    keep();
    return true;
}

void Unattended::ended() {
    std::error_code ignored;
    std::filesystem::remove(m_folders.passing + "/starts", ignored);
}

// What could not be kept is tried again with the next page.
void Unattended::keep() {
    auto start = keep_start();
    auto packs = m_proven ? keep_proven_packs() : base::Result<void>();
    m_kept = start ? packs : start;
}

base::Result<void> Unattended::keep_start() const {
    return write_text_file(m_folders.passing + "/starts",
                           std::to_string(m_unproven) + "\n" + m_page + "\n" + m_language + "\n");
}

base::Result<void> Unattended::keep_proven_packs() {
    if (m_plan.pack == m_safe || m_folders.lasting.empty()) return {};
    if (!m_proven_packs.empty() && m_proven_packs.front() == m_plan.pack) return {};
    auto packs = m_proven_packs;
    std::erase(packs, m_plan.pack);
    packs.insert(packs.begin(), m_plan.pack);
    if (packs.size() > remembered_packs) packs.resize(remembered_packs);
    std::string text;
    for (const std::string& pack : packs) text += pack + "\n";
    auto kept = write_text_file(m_folders.lasting + "/proven-packs", text);
    if (kept) m_proven_packs = packs;
    return kept;
}

}  // namespace vitrina::kiosk
