#include <catch2/catch.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/program.h"
#include "cli/text_file.h"

using namespace vitrina;

namespace {

int run(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "vitrina");
    return cli::run_program(static_cast<int>(arguments.size()), arguments.data());
}

std::filesystem::path temporary(const char* name) {
    return std::filesystem::temp_directory_path() / (std::string("vitrina-test-cli-") + name);
}

}  // namespace

TEST_CASE("Help and version end well, for every command") {
    CHECK(run({}) == cli::success);
    CHECK(run({"--version"}) == cli::success);
    CHECK(run({"--help"}) == cli::success);
    for (const char* command : {"run", "shot", "film", "pack", "doctor", "bench"})
        CHECK(run({command, "--help"}) == cli::success);
    CHECK(run({"pack", "check", "--help"}) == cli::success);
}

TEST_CASE("Wrong arguments are wrong usage") {
    CHECK(run({"sht"}) == cli::wrong_usage);
    CHECK(run({"shot", "--pgae", "home", "--out", "x.png"}) == cli::wrong_usage);
    CHECK(run({"shot"}) == cli::wrong_usage);
    CHECK(run({"shot", "--out", "x.png", "--size", "big"}) == cli::wrong_usage);
    CHECK(run({"pack"}) == cli::wrong_usage);
    CHECK(run({"pack", "chekc"}) == cli::wrong_usage);
    CHECK(run({"run", "one", "two"}) == cli::wrong_usage);
}

TEST_CASE("A text file is written whole or not at all") {
    auto file = temporary("text");
    REQUIRE(cli::save_text("{}", file.string()));
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    CHECK(text.str() == "{}\n");
    CHECK_FALSE(std::filesystem::exists(file.string() + ".part"));
    std::filesystem::remove(file);
    auto failed = cli::save_text("{}", "/there/is/no/such/folder/file.json");
    REQUIRE_FALSE(failed);
    CHECK(failed.error().place.file == "/there/is/no/such/folder/file.json");
}
