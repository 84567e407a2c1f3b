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

void Unattended::presented(const std::string& page, const std::string& language,
                           base::Seconds age) {
    bool moved = page != m_page || language != m_language;
    bool proven = !m_proven && age >= proving_time;
    if (!moved && !proven) return;
    m_page = page;
    m_language = language;
    if (proven) {
        m_proven = true;
        // Having come down the ladder is not forgotten until somebody ends the program.
        if (m_plan.rung == StartPlan::Rung::same_scene) m_unproven = 0;
        keep_proven_pack();
    }
    keep();
}

void Unattended::ended() {
    std::error_code ignored;
    std::filesystem::remove(m_folders.passing + "/starts", ignored);
}

void Unattended::keep() {
    note(write_text_file(m_folders.passing + "/starts",
                         std::to_string(m_unproven) + "\n" + m_page + "\n" + m_language + "\n"));
}

void Unattended::keep_proven_pack() {
    if (m_plan.pack == m_safe) return;
    if (!m_proven_packs.empty() && m_proven_packs.front() == m_plan.pack) return;
    std::erase(m_proven_packs, m_plan.pack);
    m_proven_packs.insert(m_proven_packs.begin(), m_plan.pack);
    if (m_proven_packs.size() > remembered_packs) m_proven_packs.resize(remembered_packs);
    std::string text;
    for (const std::string& pack : m_proven_packs) text += pack + "\n";
    note(write_text_file(m_folders.lasting + "/proven-packs", text));
}

void Unattended::note(base::Result<void> kept) {
    if (!kept && !m_trouble) m_trouble = kept.error();
}

}  // namespace vitrina::kiosk
