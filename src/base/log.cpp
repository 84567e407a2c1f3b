#include "base/log.h"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <mutex>

#include "base/log_file.h"
#include "base/log_limit.h"

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

// The file of log_to_file(), once there is one.
class FileSink : public spdlog::sinks::base_sink<std::mutex> {
  public:
    void begin(const std::string& file) {
        const std::lock_guard lock(mutex_);
        m_file.emplace(file);
    }
    std::optional<Error> trouble() {
        const std::lock_guard lock(mutex_);
        return m_file ? m_file->trouble() : std::nullopt;
    }

  protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        if (!m_file) return;
        spdlog::memory_buf_t line;
        formatter_->format(message, line);
        m_file->write({line.data(), line.size()});
    }
    void flush_() override {}

  private:
    std::optional<LogFile> m_file;
};

// Standard error, the file, and the last lines for the staff panel.
struct Log {
    std::shared_ptr<spdlog::sinks::ringbuffer_sink_mt> recent =
        std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(kept_lines);
    std::shared_ptr<FileSink> file = std::make_shared<FileSink>();
    std::shared_ptr<spdlog::logger> logger = spdlog::stderr_color_mt("vitrina");
    std::mutex lock;
    LogLimit limit;
    Log() {
        logger->sinks().push_back(recent);
        logger->sinks().push_back(file);
    }
};

Log& the_log() {
    static Log instance;
    return instance;
}

spdlog::logger& logger() {
    return *the_log().logger;
}

std::optional<std::string> within_limit(std::string_view message) {
    using std::chrono::steady_clock;
    Seconds now = std::chrono::duration<double>(steady_clock::now().time_since_epoch()).count();
    const std::lock_guard lock(the_log().lock);
    return the_log().limit.pass(message, now);
}

}  // namespace

void log(Level level, std::string_view message) {
    if (!logger().should_log(to_spdlog(level))) return;
    if (auto line = within_limit(message)) logger().log(to_spdlog(level), "{}", *line);
}

void log_answer(std::string_view message) {
    logger().info("{}", fmt::string_view(message.data(), message.size()));
}

void log_to_file(const std::string& file) {
    the_log().file->begin(file);
}

std::optional<Error> log_trouble() {
    if (the_log().file->trouble()) log(Level::info, "is the log on disk written again?");
    return the_log().file->trouble();
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
