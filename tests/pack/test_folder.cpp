#include "pack/folder.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "temporary_folder.h"

using namespace vitrina;
namespace fs = std::filesystem;

namespace {

pack::Folder open(const TemporaryFolder& folder) {
    auto opened = pack::Folder::open(folder.path().string());
    REQUIRE(opened);
    return *opened;
}

std::string fault(const base::Result<std::string>& result) {
    REQUIRE_FALSE(result);
    return base::to_string(result.error());
}

}  // namespace

TEST_CASE("A file of the pack is read byte by byte") {
    TemporaryFolder folder;
    std::string bytes("a\0\r\n\xFF", 5);
    folder.write("below/data.bin", bytes);
    auto read = open(folder).read("below/data.bin", 100);
    REQUIRE(read);
    CHECK(*read == bytes);
}

TEST_CASE("No name leads out of the folder") {
    TemporaryFolder folder;
    folder.write("pack/inside.txt", "inside");
    folder.write("outside.txt", "secret");
    fs::create_symlink(folder.path() / "outside.txt", folder.path() / "pack/link.txt");
    fs::create_directory_symlink(folder.path(), folder.path() / "pack/up");
    auto pack = pack::Folder::open((folder.path() / "pack").string());
    REQUIRE(pack);
    for (const char* name : {"../outside.txt", "a/../../outside.txt", "link.txt", "up/outside.txt",
                             "/etc/hostname", "..\\outside.txt", "", "up/pack/../outside.txt"}) {
        INFO(name);
        CHECK_FALSE(pack->read(name, 1000));
    }
    CHECK(fault(pack->read("link.txt", 1000)) ==
          "link.txt: the file is a link that leads out of the pack; put the file itself into the "
          "pack");
}

TEST_CASE("A link within the folder is followed") {
    TemporaryFolder folder;
    folder.write("real.txt", "text");
    fs::create_symlink("real.txt", folder.path() / "link.txt");
    CHECK(open(folder).read_text("link.txt", 100).value() == "text");
}

TEST_CASE("A folder whose name begins like the pack's is not inside it") {
    TemporaryFolder folder;
    folder.write("pack/a.txt", "a");
    folder.write("pack-other/b.txt", "b");
    fs::create_symlink("../pack-other/b.txt", folder.path() / "pack/b.txt");
    auto pack = pack::Folder::open((folder.path() / "pack").string());
    REQUIRE(pack);
    CHECK_FALSE(pack->read("b.txt", 100));
}

TEST_CASE("Only regular files are opened") {
    TemporaryFolder folder;
    fs::create_directory(folder.path() / "sub");
    REQUIRE(mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK(fault(open(folder).read("sub", 100)) == "sub: this is not a file");
    CHECK(fault(open(folder).read("pipe", 100)) == "pipe: this is not a file");
}

TEST_CASE("A file may have exactly as many bytes as the limit") {
    TemporaryFolder folder;
    folder.write("file", std::string(64, 'x'));
    CHECK(open(folder).read("file", 64));
    CHECK_FALSE(open(folder).read("file", 63));
}

TEST_CASE("A file over the limit is named with its size") {
    TemporaryFolder folder;
    folder.write("big.toml", "");
    fs::resize_file(folder.path() / "big.toml", 100u << 20);
    CHECK(fault(open(folder).read_text("big.toml", pack::text_file_limit)) ==
          "big.toml: the file is too large: 100 MB; the limit is 16 MB");
}

TEST_CASE("Text must be UTF-8, and the first bad byte is named") {
    TemporaryFolder folder;
    folder.write("good.txt", "\xEF\xBB\xBFniño\r\n");
    folder.write("bad.txt", "uno\nniño a\xF1o");
    CHECK(open(folder).read_text("good.txt", 100).value() == "niño\r\n");
    CHECK(fault(open(folder).read_text("bad.txt", 100)) ==
          "bad.txt:2:7: this is not UTF-8 text; save the file as UTF-8 (in a spreadsheet: “CSV "
          "UTF-8”)");
}

TEST_CASE("Files are listed in the order of their names, without hidden ones and others") {
    TemporaryFolder folder;
    for (const char* name : {"stories/b.toml", "stories/a.toml", "stories/10.toml",
                             "stories/.a.toml", "stories/a.toml~", "stories/deep/c.toml"}) {
        folder.write(name, "");
    }
    CHECK(open(folder).list("stories", ".toml") ==
          std::vector<std::string>{"stories/10.toml", "stories/a.toml", "stories/b.toml"});
    CHECK(open(folder).list("nothing", ".toml").empty());
    CHECK(open(folder).list("..", ".toml").empty());
}

TEST_CASE("Only a folder can be opened as one") {
    TemporaryFolder folder;
    folder.write("file", "");
    CHECK_FALSE(pack::Folder::open((folder.path() / "file").string()));
    CHECK_FALSE(pack::Folder::open((folder.path() / "none").string()));
    CHECK_FALSE(pack::Folder::open(""));
}
