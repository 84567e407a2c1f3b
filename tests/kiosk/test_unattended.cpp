#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "kiosk/unattended.h"

using namespace vitrina::kiosk;
using Rung = StartPlan::Rung;
namespace fs = std::filesystem;

namespace {

// Folders of their own for a machine that starts again and again.
struct Machine {
    fs::path root = fs::temp_directory_path() / ("vitrina-unattended-" + std::to_string(getpid()));
    Machine() { fs::remove_all(root); }
    ~Machine() { fs::remove_all(root); }

    Unattended start(const std::string& pack = "/packs/new") const {
        return {{(root / "run").string(), (root / "state").string()}, pack, "/safe"};
    }
    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((root / name).parent_path());
        std::ofstream(root / name) << text;
    }
};

}  // namespace

TEST_CASE("the first start shows the configured pack from its beginning") {
    Machine machine;
    auto run = machine.start();
    CHECK(run.plan().rung == Rung::same_scene);
    CHECK(run.plan().pack == "/packs/new");
    CHECK(run.plan().page.empty());
    CHECK(run.kept());
}

TEST_CASE("a run that breaks off is followed by the same scene in the same language") {
    Machine machine;
    machine.start().presented("story:films", "pt", 5);
    auto next = machine.start();
    CHECK(next.plan().page == "story:films");
    CHECK(next.plan().language == "pt");
}

TEST_CASE("a run that ends as it was told to leaves nothing to come back to") {
    Machine machine;
    auto run = machine.start();
    run.presented("story:films", "pt", 5);
    run.ended();
    CHECK(machine.start().plan().page.empty());
    CHECK(machine.start().plan().rung == Rung::same_scene);
}

TEST_CASE("runs that break off before they prove themselves lead down the ladder") {
    Machine machine;
    machine.write("state/proven-packs", "/packs/new\n/packs/old\n");
    std::vector<std::string> packs;
    for (int i = 0; i < 7; ++i) {
        auto run = machine.start();
        run.presented("home", "es", 1);
        packs.push_back(run.plan().pack);
    }
    CHECK(packs == std::vector<std::string>{"/packs/new", "/packs/new", "/packs/old", "/packs/old",
                                            "/safe", "/safe", "/safe"});
}

TEST_CASE("without a previous pack the configured one is tried from its beginning") {
    Machine machine;
    for (int i = 0; i < 2; ++i) machine.start().presented("map", "es", 1);
    auto run = machine.start();
    CHECK(run.plan().rung == Rung::previous_pack);
    CHECK(run.plan().pack == "/packs/new");
    CHECK(run.plan().page.empty());
}

TEST_CASE("a run that has proved itself starts the ladder anew") {
    Machine machine;
    for (int i = 0; i < 5; ++i) {
        auto run = machine.start();
        CHECK(run.plan().rung == Rung::same_scene);
        run.presented("home", "es", Unattended::proving_time - 1);
        run.presented("home", "es", Unattended::proving_time);
    }
}

TEST_CASE("a proven pack is the previous one when another is configured") {
    Machine machine;
    machine.start("/packs/a").presented("home", "es", Unattended::proving_time);
    for (int i = 0; i < 2; ++i) machine.start("/packs/b").presented("home", "es", 1);
    CHECK(machine.start("/packs/b").plan().pack == "/packs/a");
}

TEST_CASE("the safe pack stays until somebody ends the program, and is no previous pack") {
    Machine machine;
    for (int i = 0; i < Unattended::runs_before_safe; ++i) machine.start();
    {
        auto run = machine.start();
        REQUIRE(run.plan().rung == Rung::safe_pack);
        run.presented("home", "es", Unattended::proving_time);
    }
    auto run = machine.start();
    CHECK(run.plan().rung == Rung::safe_pack);
    run.ended();
    CHECK(machine.start().plan().pack == "/packs/new");
    CHECK_FALSE(fs::exists(machine.root / "state" / "proven-packs"));
}

TEST_CASE("a pack that cannot be shown gives way at once, to the last rung") {
    Machine machine;
    machine.write("state/proven-packs", "/packs/old\n");
    auto run = machine.start();
    REQUIRE(run.step_down());
    CHECK(run.plan().pack == "/packs/old");
    REQUIRE(run.step_down());
    CHECK(run.plan().pack == "/safe");
    CHECK_FALSE(run.step_down());
}

TEST_CASE("without a previous pack a pack that cannot be shown gives way to the safe one") {
    Machine machine;
    auto run = machine.start();
    REQUIRE(run.step_down());
    CHECK(run.plan().pack == "/safe");
}

TEST_CASE("files that hold anything else are taken for none") {
    Machine machine;
    for (const std::string text :
         {"", "-3\n", "many\nhome\n", "99999999999999999999\n", "\n\n\n"}) {
        machine.write("run/starts", text);
        auto run = machine.start();
        CHECK_FALSE(run.plan().pack.empty());
    }
    machine.write("run/starts", "99999999999999999999\n");
    CHECK(machine.start().plan().rung == Rung::safe_pack);
    machine.write("run/starts", std::string(1 << 20, 'x'));
    CHECK(machine.start().plan().rung == Rung::same_scene);
}

TEST_CASE("a folder that cannot be written is told of, and the run goes on") {
    Machine machine;
    machine.write("run", "a file where the folder should be");
    auto run = machine.start();
    CHECK(run.presented("home", "es", 1));
    REQUIRE_FALSE(run.kept());
    CHECK(run.kept().error().place.file.find("starts") != std::string::npos);
    CHECK(run.plan().pack == "/packs/new");
    fs::remove(machine.root / "run");
    CHECK_FALSE(run.presented("home", "es", 2));
    CHECK(run.presented("map", "es", 3));
    CHECK(run.kept());
}
