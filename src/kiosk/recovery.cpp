#include "kiosk/recovery.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "kiosk/bytes.h"
#include "kiosk/sodium.h"
#include "kiosk/state_file.h"

namespace vitrina::kiosk {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view opening = "Vitrina staff recovery 1\n";
constexpr std::string_view before_signature = "signature = ";
constexpr size_t longest_file = 4096;

std::vector<std::string> subfolders(const std::string& folder) {
    std::vector<std::string> found;
    std::error_code unreadable;
    for (fs::directory_iterator it(folder, unreadable), end; !unreadable && it != end;
         it.increment(unreadable)) {
        std::error_code ignored;
        if (it->is_directory(ignored)) found.push_back(it->path().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

KeyPair make_key_pair() {
    start_sodium();
    std::array<uint8_t, crypto_sign_PUBLICKEYBYTES> public_key{};
    std::array<uint8_t, crypto_sign_SECRETKEYBYTES> secret_key{};
    crypto_sign_keypair(public_key.data(), secret_key.data());
    return {to_hex(public_key), to_hex(secret_key)};
}

base::Result<KeyPair> key_pair_of(std::string_view secret_key) {
    start_sodium();
    auto secret = from_hex(secret_key, crypto_sign_SECRETKEYBYTES);
    if (!secret) return base::Error{{}, "this is no secret key of Vitrina's", ""};
    std::array<uint8_t, crypto_sign_PUBLICKEYBYTES> public_key{};
    crypto_sign_ed25519_sk_to_pk(public_key.data(), secret->data());
    return KeyPair{to_hex(public_key), std::string(secret_key)};
}

std::string make_recovery_file(const KeyPair& keys) {
    start_sodium();
    std::array<uint8_t, 16> number{};
    randombytes_buf(number.data(), number.size());
    std::string text = std::string(opening) + "number = " + to_hex(number) + "\n";
    auto secret = from_hex(keys.secret_key, crypto_sign_SECRETKEYBYTES);
    std::array<uint8_t, crypto_sign_BYTES> signature{};
    if (secret)
        crypto_sign_detached(signature.data(), nullptr, bytes_of(text).data(), text.size(),
                             secret->data());
    return text + std::string(before_signature) + to_hex(signature) + "\n";
}

bool recovers(std::string_view text, std::string_view public_key) {
    start_sodium();
    auto key = from_hex(public_key, crypto_sign_PUBLICKEYBYTES);
    size_t at = text.rfind(before_signature);
    if (!key || at == text.npos || !text.starts_with(opening) || text.size() > longest_file)
        return false;
    std::string_view digits = text.substr(at + before_signature.size());
    digits = digits.substr(0, digits.find_first_of("\r\n"));
    auto signature = from_hex(digits, crypto_sign_BYTES);
    return signature && crypto_sign_verify_detached(signature->data(), bytes_of(text).data(), at,
                                                    key->data()) == 0;
}

base::Result<void> check_recovery_key(std::string_view key) {
    if (key.empty() || from_hex(key, crypto_sign_PUBLICKEYBYTES)) return {};
    return base::Error{
        {}, "this is no public key (64 hexadecimal digits)", "make one: vitrina staff key"};
}

std::vector<std::string> stick_folders() {
    std::vector<std::string> folders = subfolders("/mnt");
    for (const char* root : {"/media", "/run/media"}) {
        for (const std::string& user : subfolders(root)) {
            folders.push_back(user);
            for (std::string& stick : subfolders(user)) folders.push_back(std::move(stick));
        }
    }
    return folders;
}

bool find_recovery(std::span<const std::string> folders, std::string_view public_key) {
    return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
        auto text = read_text_file(folder + "/" + recovery_file_name);
        return text && recovers(*text, public_key);
    });
}

}  // namespace vitrina::kiosk
