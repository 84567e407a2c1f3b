#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/commands.h"
#include "cli/usage.h"
#include "cli/version.h"

namespace vitrina::cli {

int run_program(int argc, const char* const* argv) {
    Chosen chosen;
    CLI::App program("Vitrina turns a content pack into an exhibit: a kiosk, films and pictures.",
                     "vitrina");
    program.set_version_flag("--version", "vitrina " + std::string(version()));
    program.require_subcommand(0, 1);
    program.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    program.footer(
        "Examples:\n"
        "  vitrina run                              the exhibit on this machine's display\n"
        "  vitrina film --lang pt --out film.mp4    a film of it\n"
        "  vitrina pack check my-pack               every fault of a pack, with its place\n"
        "  vitrina doctor                           a report on this machine");
    add_run(program, chosen);
    add_shot(program, chosen);
    add_film(program, chosen);
    add_pack(program, chosen);
    add_soak(program, chosen);
    add_visits(program, chosen);
    add_staff(program, chosen);
    add_doctor(program, chosen);
    add_bench(program, chosen);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return program.exit(error);
        std::fprintf(stderr, "%s\n", explain(program, error).c_str());
        return wrong_usage;
    }
    if (chosen) return chosen();
    std::fputs(program.help().c_str(), stdout);
    return success;
}

}  // namespace vitrina::cli
