#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace vitrina::cli {

// The command's name as it was typed: "vitrina pack check".
std::string full_name(const CLI::App& program);

// One line for a wrong command line: "vitrina shot: there is no option --pgae; did you mean
// --page?"
std::string explain(const CLI::App& program, const CLI::ParseError& error);

// "WORD is not KIND; did you mean X?" for a value out of a known set; lists the set when it is
// short and nothing is near.
base::Error no_such(const std::string& kind, const std::string& word,
                    const std::vector<std::string>& right);

// Writes "vitrina COMMAND: what; remedy" to standard error and returns `code`.
int report(const std::string& command, const base::Error& error, int code);

}  // namespace vitrina::cli
