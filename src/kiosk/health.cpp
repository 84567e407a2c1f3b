#include "kiosk/health.h"

#include "base/log.h"

namespace vitrina::kiosk {

void Health::troubled(Part part, const std::string& what) {
    auto index = static_cast<size_t>(part);
    const std::lock_guard lock(m_lock);
    if (m_troubles[index] == what) return;
    m_troubles[index] = what;
    base::log(base::Level::warning, std::string(part_names[index]) + ": " + what);
}

void Health::well(Part part) {
    auto index = static_cast<size_t>(part);
    const std::lock_guard lock(m_lock);
    if (!m_troubles[index]) return;
    m_troubles[index].reset();
    base::log(base::Level::info, std::string(part_names[index]) + ": all is well again");
}

void Health::tell(Part part, const base::Result<void>& outcome) {
    if (outcome) return well(part);
    troubled(part, base::to_string(outcome.error()));
}

std::vector<Health::Trouble> Health::troubles() const {
    const std::lock_guard lock(m_lock);
    std::vector<Trouble> list;
    for (size_t i = 0; i < m_troubles.size(); ++i) {
        if (m_troubles[i]) list.push_back({static_cast<Part>(i), *m_troubles[i]});
    }
    return list;
}

}  // namespace vitrina::kiosk
