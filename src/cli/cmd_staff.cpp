#include <termios.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/program.h"
#include "cli/settings_places.h"
#include "cli/usage.h"
#include "kiosk/pin_hash.h"
#include "kiosk/recovery.h"
#include "kiosk/settings_text.h"
#include "kiosk/state_file.h"

namespace vitrina::cli {

namespace {

constexpr auto owner_only =
    std::filesystem::perms::owner_read | std::filesystem::perms::owner_write;
constexpr const char* key_file_name = "vitrina-staff.key";

// Keeps what is typed off the terminal while it exists.
class Unseen {
  public:
    Unseen() {
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_changed) tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
    ~Unseen() {
        if (m_changed) tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

  private:
    termios m_before{};
    bool m_changed = false;
};

int print_pin() {
    if (isatty(STDIN_FILENO)) std::fputs("PIN (6 to 12 digits): ", stderr);
    std::string pin;
    {
        Unseen unseen;
        std::getline(std::cin, pin);
    }
    auto fits = kiosk::check_new_pin(pin);
    if (!fits) return report("staff pin", fits.error(), failure);
    auto hash = kiosk::hash_pin(pin);
    if (!hash) return report("staff pin", hash.error(), failure);
    std::printf("pin_hash = \"%s\"\n", hash->c_str());
    return success;
}

// The museum's keys: those in the file, or new ones that are kept there.
base::Result<kiosk::KeyPair> keys_of(const std::string& file) {
    if (kiosk::is_there(file)) {
        auto text = kiosk::read_text_file(file);
        if (!text) return text.error();
        auto keys = kiosk::key_pair_of(text->substr(0, text->find('\n')));
        if (!keys) return base::Error{{file}, keys.error().what, "name another folder"};
        return keys;
    }
    kiosk::KeyPair keys = kiosk::make_key_pair();
    auto written = kiosk::write_text_file(file, keys.secret_key + "\n");
    if (!written) return written.error();
    std::error_code ignored;  // a stick's file system may know no owners
    std::filesystem::permissions(file, owner_only, ignored);
    return keys;
}

int make_keys(const std::string& folder) {
    auto keys = keys_of(folder + "/" + key_file_name);
    if (!keys) return report("staff key", keys.error(), failure);
    std::string file = folder + "/" + kiosk::recovery_file_name;
    auto written = kiosk::write_text_file(file, kiosk::make_recovery_file(*keys));
    if (!written) return report("staff key", written.error(), failure);
    std::printf("recovery_key = \"%s\"\n", keys->public_key.c_str());
    return success;
}

int print_settings(const std::string& file) {
    auto opened = open_settings(file);
    if (!opened) return report("staff settings", opened.error(), failure);
    std::fputs(kiosk::write_settings(opened->settings, kiosk::Settings()).c_str(), stdout);
    return opened->faults.empty() ? success : failure;
}

void add_key(CLI::App& staff, Chosen& chosen) {
    auto folder = std::make_shared<std::string>();
    CLI::App* command = staff.add_subcommand(
        "key", "make a recovery file for forgotten PINs, and the keys it is signed with");
    command->add_option("FOLDER", *folder, "where the files go, such as a USB stick")->required();
    command->footer(
        "Examples:\n  vitrina staff key /media/staff/STICK\n"
        "Prints the line for [staff] in the settings. Keys that are in the folder already are used "
        "again. Keep vitrina-staff.key in a safe and off the kiosks; vitrina-recovery.txt on a "
        "stick opens each of them.");
    command->callback([folder, &chosen] { chosen = [folder] { return make_keys(*folder); }; });
}

}  // namespace

void add_staff(CLI::App& program, Chosen& chosen) {
    CLI::App* staff = program.add_subcommand("staff", "PIN, recovery and settings of a kiosk");
    staff->require_subcommand(1);
    staff->footer("Examples:\n  vitrina staff key /media/staff/STICK\n  vitrina staff settings");
    add_key(*staff, chosen);
    CLI::App* pin = staff->add_subcommand("pin", "turn a PIN into its hash for the settings");
    pin->footer("Examples:\n  vitrina staff pin\n  echo 271828 | vitrina staff pin");
    pin->callback([&chosen] { chosen = [] { return print_pin(); }; });
    auto file = std::make_shared<std::string>();
    CLI::App* settings =
        staff->add_subcommand("settings", "print the settings in force as a file, and its faults");
    settings->add_option("--settings", *file, "this file alone")->type_name("FILE");
    settings->footer(
        "Examples:\n  vitrina staff settings > settings.toml\n"
        "  vitrina staff settings --settings new.toml > /dev/null && echo right");
    settings->callback([file, &chosen] { chosen = [file] { return print_settings(*file); }; });
}

}  // namespace vitrina::cli
