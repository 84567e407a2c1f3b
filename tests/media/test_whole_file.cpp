#include "media/whole_file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>

#include "scratch_folder.h"

using namespace vitrina::media;

TEST_CASE("a full disk is told with the folder and its free space") {
    ScratchFolder folder;
    auto error = file_error(folder.file("film.mp4"), "cannot write the film", ENOSPC);
    CHECK(error.place.file == folder.file("film.mp4"));
    CHECK(error.what == "cannot write the film: No space left on device");
    CHECK(error.remedy.find(folder.path().string()) != std::string::npos);
    CHECK(error.remedy.find("MB free") != std::string::npos);
}

TEST_CASE("a file is read whole or refused for its length") {
    ScratchFolder folder;
    std::string file = folder.write("a", "12345");
    auto bytes = read_whole_file(file, 5);
    REQUIRE(bytes);
    CHECK(std::string(bytes->begin(), bytes->end()) == "12345");
    CHECK_FALSE(read_whole_file(file, 4));
    REQUIRE(read_whole_file(folder.write("empty", ""), 0));
}

TEST_CASE("writing replaces a file in one step") {
    ScratchFolder folder;
    std::string file = folder.write("a", "old and longer");
    const std::vector<uint8_t> bytes = {'n', 'e', 'w'};
    REQUIRE(write_whole_file(file, bytes));
    CHECK(read_text(file) == "new");
    CHECK(folder.entries() == 1);
    std::filesystem::create_directory(folder.file("folder"));
    std::filesystem::create_directory(folder.file("folder/full"));
    CHECK_FALSE(write_whole_file(folder.file("folder"), bytes));
    CHECK_FALSE(std::filesystem::exists(part_name(folder.file("folder"))));
}

TEST_CASE("what is no regular file is not replaced") {
    ScratchFolder folder;
    const uint8_t bytes[] = {1, 2, 3};
    // A pipe stands for devices, which a test cannot make.
    std::string pipe = folder.file("pipe");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& target : {pipe, folder.path().string()}) {
        auto written = write_whole_file(target, bytes);
        REQUIRE_FALSE(written);
        CHECK(written.error().place.file == target);
        CHECK_FALSE(std::filesystem::is_regular_file(target));
        CHECK_FALSE(std::filesystem::exists(part_name(target)));
    }
}
