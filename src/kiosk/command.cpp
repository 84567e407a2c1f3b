#include "kiosk/command.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <system_error>

namespace vitrina::kiosk {

namespace {

std::string with_percent(std::string word, int percent) {
    constexpr std::string_view placeholder = "{percent}";
    for (size_t at = word.find(placeholder); at != word.npos; at = word.find(placeholder, at))
        word.replace(at, placeholder.size(), std::to_string(percent));
    return word;
}

// Starts with no signal blocked or ignored, whatever this process does for itself.
int spawn(const std::vector<std::string>& words, pid_t& process) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    sigset_t usual;
    sigemptyset(&usual);
    for (int signal : {SIGPIPE, SIGXFSZ}) sigaddset(&usual, signal);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    int failed =
        posix_spawnp(&process, arguments[0], nullptr, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    return failed;
}

}  // namespace

std::vector<std::string> command_words(std::string_view command, int percent) {
    std::vector<std::string> words;
    for (size_t begin = 0; (begin = command.find_first_not_of(' ', begin)) != command.npos;) {
        size_t end = std::min(command.find(' ', begin), command.size());
        words.push_back(with_percent(std::string(command.substr(begin, end - begin)), percent));
        begin = end;
    }
    return words;
}

base::Result<void> Commands::start(std::string_view command, int percent) {
    auto words = command_words(command, percent);
    if (words.empty()) return base::Error{{}, "no program is set for this", "see docs/settings.md"};
    pid_t process = 0;
    if (int failed = spawn(words, process))
        return base::Error{{}, words[0] + ": " + std::generic_category().message(failed), ""};
    m_running.push_back({process, words[0]});
    return {};
}

std::vector<base::Error> Commands::poll() {
    std::vector<base::Error> failed;
    for (size_t i = 0; i < m_running.size();) {
        int status = 0;
        if (waitpid(m_running[i].process, &status, WNOHANG) == 0) {
            ++i;
            continue;
        }
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            failed.push_back({{}, m_running[i].name + " has failed", "try it in a terminal"});
        m_running.erase(m_running.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return failed;
}

}  // namespace vitrina::kiosk
