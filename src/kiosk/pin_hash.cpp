#include "kiosk/pin_hash.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "kiosk/sodium.h"

namespace vitrina::kiosk {

namespace {

constexpr unsigned long long passes = 3;
constexpr size_t memory = size_t{64} << 20;

// Whether every digit follows the one before by `step`.
bool counts(std::string_view pin, int step) {
    for (size_t i = 1; i < pin.size(); ++i) {
        if (pin[i] - pin[i - 1] != step) return false;
    }
    return true;
}

}  // namespace

base::Result<void> check_new_pin(std::string_view pin) {
    bool digits = std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || pin.size() < shortest_pin || pin.size() > longest_pin)
        return base::Error{{}, "a PIN has 6 to 12 digits", "choose another"};
    if (counts(pin, 0) || counts(pin, 1) || counts(pin, -1))
        return base::Error{{}, "this PIN is the first that anybody would try", "choose another"};
    return {};
}

base::Result<std::string> hash_pin(std::string_view pin) {
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(), passes, memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::Error{{}, "there is no memory to keep a PIN safely", "close other programs"};
    return std::string(hash.data());
}

bool pin_matches(const std::string& hash, std::string_view pin) {
    start_sodium();
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

base::Result<void> check_pin_hash(std::string_view hash) {
    start_sodium();
    if (hash.empty()) return {};
    bool fits = hash.size() < crypto_pwhash_STRBYTES &&
                hash.starts_with(crypto_pwhash_argon2id_STRPREFIX) &&
                crypto_pwhash_str_needs_rehash(std::string(hash).c_str(), passes, memory) == 0;
    if (fits) return {};
    return base::Error{{},
                       "this is no hash of a PIN with 64 MiB and three passes of argon2id",
                       "make one: vitrina staff pin"};
}

}  // namespace vitrina::kiosk
