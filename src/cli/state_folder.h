#pragma once

#include <string>

namespace vitrina::cli {

// Where the program keeps what it writes by itself: $STATE_DIRECTORY of a service,
// $XDG_STATE_HOME/vitrina, else ~/.local/state/vitrina; "" where there is no home either.
std::string state_folder();

// The visit log's place there; "" where there is none.
std::string default_visit_log();

}  // namespace vitrina::cli
