#include "base/log.h"

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

spdlog::logger& logger() {
    static auto instance = spdlog::stderr_color_mt("vitrina");
    return *instance;
}

}  // namespace

void log(Level level, std::string_view message) {
    logger().log(to_spdlog(level), "{}", fmt::string_view(message.data(), message.size()));
}

void set_log_level(Level least) {
    logger().set_level(to_spdlog(least));
}

}  // namespace vitrina::base
