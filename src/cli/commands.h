#pragma once

#include <functional>

namespace CLI {
class App;
}

// The commands: one file each, cmd_NAME.cpp. Each function adds its command to the program; parsing
// sets `chosen` to what is to be run and returns the exit code.
namespace vitrina::cli {

using Chosen = std::function<int()>;

void add_run(CLI::App& program, Chosen& chosen);
void add_shot(CLI::App& program, Chosen& chosen);
void add_film(CLI::App& program, Chosen& chosen);
void add_pack(CLI::App& program, Chosen& chosen);
void add_staff(CLI::App& program, Chosen& chosen);
void add_doctor(CLI::App& program, Chosen& chosen);
void add_visits(CLI::App& program, Chosen& chosen);
void add_soak(CLI::App& program, Chosen& chosen);
void add_bench(CLI::App& program, Chosen& chosen);

}  // namespace vitrina::cli
