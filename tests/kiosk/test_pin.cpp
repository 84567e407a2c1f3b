#include <catch2/catch.hpp>
#include <filesystem>
#include <random>
#include <vector>

#include "kiosk/pin_guard.h"
#include "kiosk/pin_hash.h"
#include "kiosk/recovery.h"
#include "kiosk/state_file.h"
#include "pack/temporary_folder.h"

using namespace vitrina::kiosk;

namespace {

struct Safe {
    TemporaryFolder folder;
    std::string file = folder.path().string() + "/state/pin";
};

}  // namespace

TEST_CASE("Five tries are free, then each waits twice as long, up to a quarter of an hour") {
    Safe safe;
    PinGuard guard(safe.file, 0);
    for (int i = 0; i < 5; ++i) CHECK(guard.begin_try(0));
    double now = 0;
    for (double delay : {60., 120., 240., 480., 900., 900., 900.}) {
        CHECK(guard.wait(now) == delay);
        CHECK(!guard.begin_try(now + delay - 1));
        now += delay;
        CHECK(guard.begin_try(now));
    }
}

TEST_CASE("A right PIN and an hour of peace forgive") {
    Safe safe;
    PinGuard guard(safe.file, 0);
    for (int i = 0; i < 5; ++i) CHECK(guard.begin_try(0));
    SECTION("right") {
        guard.forget();
    }
    SECTION("peace") {
        CHECK(guard.begin_try(3600));
    }
    CHECK(guard.wait(3600) == 0);
    CHECK(PinGuard(safe.file, 0).wait(0) == 0);
}

TEST_CASE("A restart shortens no delay") {
    Safe safe;
    {
        PinGuard guard(safe.file, 0);
        for (int i = 0; i < 5; ++i) CHECK(guard.begin_try(0));
        CHECK(guard.begin_try(60));
        CHECK(guard.wait(170) == 10);
    }
    // The clock of the new process begins anywhere, as after a start of the machine.
    for (double start : {0., 170., 1e9}) {
        PinGuard again(safe.file, start);
        CHECK(again.wait(start) == 120);
        CHECK(!again.begin_try(start + 119));
    }
}

TEST_CASE("A try counts before it is judged") {
    Safe safe;
    {
        PinGuard guard(safe.file, 0);
        CHECK(guard.begin_try(0));  // and the power goes
    }
    CHECK(PinGuard(safe.file, 0).tries() == 1);
}

TEST_CASE("A count that is damaged or cannot be kept brings the longest delay, not a locked door") {
    Safe safe;
    SECTION("damaged") {
        for (const char* text : {"", "x", "-3", "99999999999999999999"}) {
            REQUIRE(write_text_file(safe.file, text));
            CHECK(PinGuard(safe.file, 0).wait(0) == 900);
        }
        REQUIRE(write_text_file(safe.file, "1000000"));
        CHECK(PinGuard(safe.file, 0).wait(0) == 900);
    }
    SECTION("nowhere to keep it") {
        PinGuard guard("/dev/full/pin", 0);
        CHECK(guard.wait(0) == 900);
        CHECK(guard.begin_try(900));
    }
}

TEST_CASE("There are never more than 20 tries in an hour, with restarts at any moment") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        Safe safe;
        double truth = 0, start = 0;  // a monotonic clock begins anew with the machine
        PinGuard guard(safe.file, 0);
        std::vector<double> tries;
        while (truth < 4 * 3600) {
            if (guard.begin_try(truth - start)) tries.push_back(truth);
            double wait = guard.wait(truth - start);
            truth += random() % 3 == 0 ? wait * 0.5 : wait;
            truth += static_cast<double>(random() % 3);
            if (random() % 40 == 0) truth += 3600;
            if (random() % 4 == 0) {
                start = truth - static_cast<double>(random() % 2) * 1e6;
                guard = PinGuard(safe.file, truth - start);
            }
        }
        for (size_t i = 20; i < tries.size(); ++i) CHECK(tries[i] - tries[i - 20] > 3600);
    }
}

TEST_CASE("A PIN is known by its hash and nothing else is") {
    auto hash = hash_pin("271828");
    REQUIRE(hash);
    CHECK(hash->find("m=65536,t=3") != std::string::npos);
    CHECK(hash->find("271828") == std::string::npos);
    CHECK(check_pin_hash(*hash));
    CHECK(pin_matches(*hash, "271828"));
    CHECK(!pin_matches(*hash, "271829"));
    CHECK(!pin_matches(*hash, ""));
    CHECK(!pin_matches("", ""));
    CHECK(!pin_matches("not a hash", "271828"));
}

TEST_CASE("A hash that is weaker or none is refused") {
    CHECK(check_pin_hash(""));
    CHECK(!check_pin_hash("271828"));
    CHECK(
        !check_pin_hash("$argon2id$v=19$m=1024,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$"
                        "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY"));
}

TEST_CASE("A PIN that everybody would try is refused") {
    CHECK(check_new_pin("271828"));
    CHECK(check_new_pin("000001"));
    for (const char* pin : {"", "12345", "1234567890123", "27182x", "000000", "123456", "987654"})
        CHECK(!check_new_pin(pin));
}

TEST_CASE("A recovery file opens the door that its key belongs to, and only unchanged") {
    KeyPair keys = make_key_pair(), others = make_key_pair();
    CHECK(check_recovery_key(keys.public_key));
    std::string file = make_recovery_file(keys);
    CHECK(recovers(file, keys.public_key));
    CHECK(!recovers(file, others.public_key));
    CHECK(!recovers(file, ""));
    CHECK(!recovers("", keys.public_key));
    for (size_t i = 0; i < file.size() - 1; ++i) {
        std::string changed = file;
        changed[i] = changed[i] == '0' ? '1' : '0';
        CHECK(!recovers(changed, keys.public_key));
    }
    CHECK(make_recovery_file(keys) != file);
    auto again = key_pair_of(keys.secret_key);
    REQUIRE(again);
    CHECK(again->public_key == keys.public_key);
    CHECK(!key_pair_of("12"));
}

TEST_CASE("A stick's file that went through another system's editor still opens") {
    KeyPair keys = make_key_pair();
    std::string file = make_recovery_file(keys);
    file.insert(file.size() - 1, "\r");
    CHECK(recovers(file, keys.public_key));
}

TEST_CASE("Recovery files are found on whichever stick has one") {
    KeyPair keys = make_key_pair();
    TemporaryFolder empty, stick;
    std::vector<std::string> folders{empty.path().string(), stick.path().string(), "/nowhere"};
    CHECK(!find_recovery(folders, keys.public_key));
    REQUIRE(write_text_file(stick.path().string() + "/" + recovery_file_name,
                            make_recovery_file(keys)));
    CHECK(find_recovery(folders, keys.public_key));
    CHECK(!find_recovery(folders, make_key_pair().public_key));
}
