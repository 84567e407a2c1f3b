#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "kiosk/setting_table.h"
#include "kiosk/settings_files.h"
#include "kiosk/settings_text.h"
#include "kiosk/state_file.h"
#include "pack/temporary_folder.h"

using namespace vitrina;
using namespace vitrina::kiosk;

namespace {

std::string faults_of(std::string_view text) {
    Settings settings;
    std::string lines;
    for (const base::Error& fault : read_settings(text, "settings.toml", settings))
        lines += base::to_string(fault) + "\n";
    return lines;
}

// A value other than the default that the setting allows.
struct Change {
    Settings& settings;
    std::string_view key;

    void operator()(const FlagSetting& flag) const { flag.in(settings) = !flag.in(settings); }
    void operator()(const NumberSetting& number) const {
        int& value = number.in(settings);
        value = value == number.high ? number.low : number.high;
    }
    void operator()(const ChoiceSetting& choice) const {
        choice.in(settings) = choice.names.back();
    }
    void operator()(const TextSetting& text) const {
        for (const char* candidate : {"a \"quoted\" \\ text", "pt", "22:00-02:00"}) {
            if (text.check(candidate)) text.in(settings) = candidate;
        }
        if (key == "recovery_key") text.in(settings) = std::string(64, 'a');
        if (key == "pin_hash")
            text.in(settings) =
                "$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$"
                "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY";
    }
    void operator()(const ListSetting& list) const {
        for (const char* candidate : {"pt", "2026-12-24 10:00-14:00", "2026-12-25 closed",
                                      "1 0 1.5 -1 0 1 0.25 A \"panel\""}) {
            if (list.check(candidate)) list.in(settings).push_back(candidate);
        }
    }
};

Settings all_changed() {
    Settings settings;
    for (const Setting& setting : setting_table())
        std::visit(Change{settings, setting.key}, setting.kind);
    return settings;
}

struct Kiosk {
    TemporaryFolder folder;
    SettingsPlaces places{folder.path().string() + "/etc.toml",
                          folder.path().string() + "/config/settings.toml",
                          folder.path().string() + "/state"};

    void write(const std::string& file, std::string_view text) const {
        REQUIRE(write_text_file(file, text));
    }
    std::string read(const std::string& file) const {
        auto text = read_text_file(file);
        REQUIRE(text);
        return *text;
    }
};

}  // namespace

TEST_CASE("Settings that are written are read again, every one of them") {
    Settings changed = all_changed(), read;
    std::string text = write_settings(changed, Settings());
    INFO(text);
    CHECK(read_settings(text, "settings.toml", read).empty());
    CHECK(read == changed);
    // Every setting was given another value and stands in no comment.
    for (const Setting& setting : setting_table())
        CHECK(text.find("\n" + std::string(setting.key) + " = ") != text.npos);
}

TEST_CASE("What is as in the base stands in a comment and changes nothing") {
    Settings base = all_changed(), read;
    std::string text = write_settings(base, base);
    CHECK(text.find("\n#monday = ") != text.npos);
    CHECK(read_settings(text, "settings.toml", read).empty());
    CHECK(read == Settings());
}

TEST_CASE("Every fault of settings has its place and a remedy") {
    CHECK(faults_of("[dsplay]\n") ==
          "settings.toml:1:2: “dsplay” is not a key of this settings file; did you mean "
          "“display”?\n");
    CHECK(faults_of("[display]\nnumbr = 1\n") ==
          "settings.toml:2:1: “numbr” is not a key of this table [display]; did you mean "
          "“number”?\n");
    CHECK(faults_of("[display]\nnumber = 64\n") ==
          "settings.toml:2:1: “number” is 64; it must lie between 0 and 63\n");
    CHECK(faults_of("[display]\nnumber = \"1\"\n") ==
          "settings.toml:2:1: “number” is a text; it must be a whole number\n");
    CHECK(faults_of("[staff]\nlanguage = \"fr\"\n").find("settings.toml:2:1: ") == 0);
    CHECK(faults_of("[hours]\nmonday = \"10-18\"\n") ==
          "settings.toml:2:1: “10-18” are no opening hours; write “10:00-18:00”, several with a "
          "comma between them, or “closed”\n");
    CHECK(faults_of("[hours]\nexceptions = [\"2026-02-29 closed\"]\n").find(":2:15: ") !=
          std::string::npos);
    CHECK(faults_of("[hours]\nexceptions = [1]\n").find("write it in quotes") != std::string::npos);
    CHECK(faults_of("[staff]\nrecovery_key = \"12\"\n").find("vitrina staff key") !=
          std::string::npos);
    CHECK(faults_of("[staff]\npin_hash = \"123456\"\n").find("vitrina staff pin") !=
          std::string::npos);
    CHECK(faults_of("[exhibit]\nlanguage = \"klingon!\"\n").find("is no language") !=
          std::string::npos);
    CHECK(faults_of("[display\n").find("settings.toml:1:") == 0);
    CHECK(faults_of("display = 3\n").find("it must be a table") != std::string::npos);
}

TEST_CASE("No fault is told that there is not") {
    CHECK(faults_of("") == "");
    CHECK(faults_of("[fair]\non = true\n\n[hours]\nmonday = \"closed\"\n") == "");
}

TEST_CASE("Local settings lie over those of the machine, and a later change of those counts") {
    Kiosk kiosk;
    kiosk.write(kiosk.places.deployed, "[display]\nnumber = 2\ndiagonal_mm = 1000\n");
    LoadedSettings loaded = load_settings(kiosk.places);
    CHECK(loaded.faults.empty());
    CHECK(loaded.settings.display.number == 2);

    loaded.settings.display.diagonal_mm = 1200;
    REQUIRE(save_settings(kiosk.places, loaded.settings, loaded.deployed));
    kiosk.write(kiosk.places.deployed, "[display]\nnumber = 3\ndiagonal_mm = 900\n");
    loaded = load_settings(kiosk.places);
    CHECK(loaded.settings.display.number == 3);
    CHECK(loaded.settings.display.diagonal_mm == 1200);
    CHECK(loaded.deployed.display.diagonal_mm == 900);
}

TEST_CASE("A bad file leaves the last good one in force and is reported") {
    Kiosk kiosk;
    kiosk.write(kiosk.places.local, "[display]\nnumber = 2\n");
    CHECK(load_settings(kiosk.places).faults.empty());
    kiosk.write(kiosk.places.local, "[display]\nnumber = 1\nnumbr = 1\n");
    LoadedSettings loaded = load_settings(kiosk.places);
    CHECK(loaded.settings.display.number == 2);
    REQUIRE(loaded.faults.size() == 2);
    CHECK(loaded.faults[0].place == base::Place{kiosk.places.local, 3, 1});
    CHECK(loaded.faults[1].what == "its last good version stays in force");

    SECTION("saving keeps what the bad one said") {
        REQUIRE(save_settings(kiosk.places, loaded.settings, loaded.deployed));
        CHECK(load_settings(kiosk.places).faults.empty());
        CHECK(load_settings(kiosk.places).settings.display.number == 2);
        CHECK(kiosk.read(kiosk.places.local + ".bad") == "[display]\nnumber = 1\nnumbr = 1\n");
    }
    SECTION("removing it brings back what holds without it") {
        std::filesystem::remove(kiosk.places.local);
        CHECK(load_settings(kiosk.places).settings == Settings());
    }
    SECTION("without the copy nothing of it is in force") {
        std::filesystem::remove_all(kiosk.places.state_folder);
        loaded = load_settings(kiosk.places);
        CHECK(loaded.settings == Settings());
        CHECK(loaded.faults.back().what.find("there is no earlier version") != std::string::npos);
    }
    SECTION("without the copy the PIN stays, lest anybody choose one") {
        std::filesystem::remove_all(kiosk.places.state_folder);
        std::string hash = all_changed().staff.pin_hash;
        kiosk.write(kiosk.places.local, "[staff]\npin_hash = \"" + hash + "\"\nlanguag = \"pt\"\n");
        CHECK(load_settings(kiosk.places).settings.staff.pin_hash == hash);
    }
    SECTION("a copy that is damaged is no settings either") {
        kiosk.write(kiosk.places.state_folder + "/settings.good.toml", "[displ");
        CHECK(load_settings(kiosk.places).settings == Settings());
    }
}

TEST_CASE("A file of settings that cannot be read counts as bad") {
    Kiosk kiosk;
    std::filesystem::create_directories(kiosk.places.local);  // a folder
    LoadedSettings loaded = load_settings(kiosk.places);
    CHECK(loaded.settings == Settings());
    CHECK(loaded.faults.size() == 2);
}

TEST_CASE("Saving settings that cannot be saved says so and changes nothing") {
    Kiosk kiosk;
    kiosk.write(kiosk.places.local, "[display]\nnumber = 2\n");
    LoadedSettings loaded = load_settings(kiosk.places);
    loaded.settings.display.number = 5;
    SECTION("no file is named") {
        SettingsPlaces nowhere = kiosk.places;
        nowhere.local.clear();
        CHECK(!save_settings(nowhere, loaded.settings, loaded.deployed));
    }
    SECTION("its folder cannot be made") {
        SettingsPlaces elsewhere = kiosk.places;
        elsewhere.local = "/dev/full/settings.toml";
        CHECK(!save_settings(elsewhere, loaded.settings, loaded.deployed));
    }
    SECTION("the part of it that is being written cannot be") {
        std::filesystem::create_directory(kiosk.places.local + ".part");
        auto saved = save_settings(kiosk.places, loaded.settings, loaded.deployed);
        REQUIRE(!saved);
        CHECK(!saved.error().what.empty());
    }
    CHECK(kiosk.read(kiosk.places.local) == "[display]\nnumber = 2\n");
}

TEST_CASE("The folder of new settings is for their owner alone") {
    Kiosk kiosk;
    REQUIRE(save_settings(kiosk.places, Settings(), Settings()));
    struct stat status {};
    REQUIRE(stat((kiosk.folder.path().string() + "/config").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
}

TEST_CASE("docs/settings.md shows the file as it is written") {
    std::ifstream stream(VITRINA_SOURCE_DIR "/docs/settings.md");
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    std::string file = "```toml\n" + write_settings(Settings(), Settings()) + "```\n";
    INFO(file);
    CHECK(text.find(file) != text.npos);
}
