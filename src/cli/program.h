#pragma once

namespace vitrina::cli {

// What a command returns to the shell.
enum ExitCode {
    success = 0,
    failure = 1,
    wrong_usage = 2,
    please_restart = 75,
    please_shut_down = 76,
    please_reboot = 77,
    interrupted = 130
};

// The whole program: reads the arguments, runs the command they name, returns the exit code. A
// wrong argument gets one line on standard error that names it and the nearest right one.
int run_program(int argc, const char* const* argv);

}  // namespace vitrina::cli
