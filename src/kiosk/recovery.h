#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

// A way in for staff who have forgotten the PIN: a file on a USB stick, signed (Ed25519) with a key
// that only the museum has. It is a key itself: whoever holds it can choose a new PIN at every
// kiosk that knows the public key.
namespace vitrina::kiosk {

inline constexpr const char* recovery_file_name = "vitrina-recovery.txt";

struct KeyPair {
    std::string public_key;  // hexadecimal, for the settings
    std::string secret_key;  // hexadecimal; belongs in a safe
};

KeyPair make_key_pair();

// The public half of a secret key. Error: not a secret key.
base::Result<KeyPair> key_pair_of(std::string_view secret_key);

// The text of a new recovery file, unlike any other.
std::string make_recovery_file(const KeyPair& keys);

// Whether the text is a recovery file, unchanged and signed with that key.
bool recovers(std::string_view text, std::string_view public_key);

// Whether a text is a public key, or empty. Error: anything else.
base::Result<void> check_recovery_key(std::string_view key);

// The folders where sticks appear: /media/USER/NAME, /run/media/USER/NAME, /mnt/NAME.
std::vector<std::string> stick_folders();

// Whether one of the folders holds a recovery file that the key has signed.
bool find_recovery(std::span<const std::string> folders, std::string_view public_key);

}  // namespace vitrina::kiosk
