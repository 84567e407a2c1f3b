#include "base/log.h"

#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace vitrina::base {

namespace {

spdlog::level::level_enum to_spdlog(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

constexpr size_t kept_lines = 200;

// Standard error, and the last lines for the staff panel.
struct Log {
    std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> recent =
        std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(kept_lines);
    std::shared_ptr<spdlog::logger> logger = spdlog::stderr_color_mt("vitrina");
    Log() { logger->sinks().push_back(recent); }
};

Log& the_log() {
    static Log instance;
    return instance;
}

spdlog::logger& logger() {
    return *the_log().logger;
}

}  // namespace

void log(Level level, std::string_view message) {
    logger().log(to_spdlog(level), "{}", fmt::string_view(message.data(), message.size()));
}

void set_log_level(Level least) {
    logger().set_level(to_spdlog(least));
}

std::vector<std::string> recent_log(size_t most) {
    auto lines = the_log().recent->last_formatted(most);
    for (std::string& line : lines) line.erase(line.find_last_not_of("\r\n") + 1);
    return lines;
}

}  // namespace vitrina::base
