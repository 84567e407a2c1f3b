#include "cli/waiting_line.h"

#include <unistd.h>

#include <chrono>
#include <cstdio>

namespace vitrina::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto patience = std::chrono::milliseconds(500);
constexpr auto beat = std::chrono::milliseconds(100);

}  // namespace

WaitingLine::WaitingLine(const std::string& pack, const base::Progress& progress)
    : m_pack(pack.empty() ? "the exhibit" : pack), m_progress(progress) {
    if (isatty(STDERR_FILENO) == 1)
        m_thread = std::jthread([this](std::stop_token stop) { show(std::move(stop)); });
}

WaitingLine::~WaitingLine() = default;

void WaitingLine::now(const char* what) {
    const std::lock_guard lock(m_mutex);
    m_what = what;
}

void WaitingLine::show(std::stop_token stop) {
    auto next = Clock::now() + patience;
    bool shown = false;
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_until(lock, stop, next, [] { return false; }) && !stop.stop_requested()) {
        std::fprintf(stderr, "\r\033[Kvitrina: opening %s, %s (%d %%)", m_pack.c_str(), m_what,
                     static_cast<int>(100 * m_progress.share()));
        shown = true;
        next = Clock::now() + beat;
    }
    if (shown) std::fputs("\r\033[K", stderr);
}

}  // namespace vitrina::cli
