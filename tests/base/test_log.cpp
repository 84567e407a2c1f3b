#include "base/log.h"

#include <signal.h>
#include <sys/resource.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "base/append_file.h"
#include "base/log_file.h"
#include "base/log_limit.h"
#include "pack/temporary_folder.h"

namespace fs = std::filesystem;
using namespace vitrina::base;

TEST_CASE("The last lines of the log are kept, and no more of them than asked for") {
    for (int i = 0; i < 300; ++i) log_answer("line " + std::to_string(i));
    auto lines = recent_log(3);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].ends_with("line 297"));
    CHECK(lines[2].ends_with("line 299"));
    CHECK(recent_log(1000).size() == 200);
}

namespace {

std::vector<std::string> lines_that_pass(LogLimit& limit, const std::string& line, int count,
                                         Seconds from, Seconds every) {
    std::vector<std::string> passed;
    for (int i = 0; i < count; ++i) {
        if (auto text = limit.pass(line + std::to_string(i), from + i * every))
            passed.push_back(*text);
    }
    return passed;
}

std::string contents(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("A flood of one cause comes through once a second, and says how much was left out") {
    LogLimit limit;
    auto passed = lines_that_pass(limit, "touch ", 2500, 0, 0.001);
    CHECK(passed == std::vector<std::string>{"touch 0", "touch 1000 (999 more in between)",
                                             "touch 2000 (999 more in between)"});
    CHECK(limit.pass("touch 9", 10) == "touch 9 (499 more in between)");
    CHECK(limit.pass("another cause", 10) == "another cause");
}

TEST_CASE("A flood of a thousand causes is bounded as well") {
    LogLimit limit;
    size_t passed = 0;
    for (int i = 0; i < 100'000; ++i) {
        std::string cause(1 + static_cast<size_t>(i % 1000), 'x');
        if (limit.pass(cause, i * 1e-4)) ++passed;  // ten seconds
    }
    CHECK(passed <= 11 * (LogLimit::most_causes + 1));
    CHECK(passed > 10 * LogLimit::most_causes / 2);
}

TEST_CASE("The log itself leaves out what comes too often") {
    for (int i = 0; i < 1000; ++i) log(Level::info, "the same again: " + std::to_string(i));
    auto lines = recent_log(200);
    auto same = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("the same again") != line.npos;
    });
    CHECK(same <= 2);
}

TEST_CASE("The log on disk never has more than its bound") {
    TemporaryFolder folder;
    std::string file = folder.path() / "log" / "vitrina.log";
    LogFile log(file);
    std::string line(50'000, 'a');
    line.back() = '\n';
    for (int i = 0; i < 2000; ++i) log.write(line);  // 100 MB
    log.write("the last\n");
    uint64_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(folder.path() / "log"))
        bytes += entry.file_size();
    CHECK(bytes <= 64'000'000);
    CHECK(bytes > 50'000'000);
    CHECK(contents(file).ends_with("the last\n"));
    CHECK_FALSE(log.trouble());
}

TEST_CASE("A log that cannot be written says why, and goes on when it can") {
    TemporaryFolder folder;
    std::string file = folder.path() / "log" / "vitrina.log";
    std::ofstream(folder.path() / "log") << "a file where the folder should be";
    LogFile log(file);
    log.write("lost\n");
    REQUIRE(log.trouble());
    CHECK(to_string(*log.trouble()).find(file) != std::string::npos);
    fs::remove(folder.path() / "log");
    log.write("kept\n");
    CHECK_FALSE(log.trouble());
    fs::remove_all(folder.path() / "log");  // somebody tidies up
    log.write("kept again\n");
    CHECK(contents(file) == "kept again\n");
}

TEST_CASE("On a full disk no half line stays in the file") {
    TemporaryFolder folder;
    std::string file = folder.path() / "lines";
    REQUIRE(append_to_file(file, "one\n"));
    rlimit before{}, tight{6, RLIM_INFINITY};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    signal(SIGXFSZ, SIG_IGN);
    tight.rlim_max = before.rlim_max;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &tight) == 0);
    CHECK_FALSE(append_to_file(file, "two\n"));
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    CHECK(contents(file) == "one\n");
    CHECK(append_to_file(file, "three\n"));
    CHECK(contents(file) == "one\nthree\n");
}
