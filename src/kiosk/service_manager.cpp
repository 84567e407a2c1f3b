#include "kiosk/service_manager.h"

#include <systemd/sd-daemon.h>

#include <algorithm>

namespace vitrina::kiosk {

namespace {

// systemd asks for half of its limit at least; a third leaves room for one slow frame.
constexpr double beats_in_limit = 3;
// A film presents sixty frames a second; the watchdog need not hear of each.
constexpr base::Seconds least_between = 1;

}  // namespace

ServiceManager::ServiceManager() {
    uint64_t microseconds = 0;
    if (sd_watchdog_enabled(0, &microseconds) > 0)
        m_beat = static_cast<double>(microseconds) * 1e-6 / beats_in_limit;
}

void ServiceManager::presented(base::Seconds now) {
    if (!m_up) sd_notify(0, "READY=1");
    m_up = true;
    if (m_beat <= 0 || now - m_told < std::min(least_between, m_beat / 2)) return;
    m_told = now;
    sd_notify(0, "WATCHDOG=1");
}

void ServiceManager::say(const std::string& status) {
    sd_notify(0, ("STATUS=" + status).c_str());
}

void ServiceManager::ending() {
    sd_notify(0, "STOPPING=1");
}

}  // namespace vitrina::kiosk
