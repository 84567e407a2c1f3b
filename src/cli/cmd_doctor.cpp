#include <CLI/CLI.hpp>
#include <cstdio>

#include "cli/commands.h"
#include "cli/doctor.h"
#include "cli/program.h"

namespace vitrina::cli {

void add_doctor(CLI::App& program, Chosen& chosen) {
    CLI::App* command =
        program.add_subcommand("doctor", "a report on this machine, to read or to send");
    command->footer("Examples:\n  vitrina doctor\n  vitrina doctor > report.txt");
    command->callback([&chosen] {
        chosen = [] {
            std::fputs(examine().c_str(), stdout);
            return static_cast<int>(success);
        };
    });
}

}  // namespace vitrina::cli
