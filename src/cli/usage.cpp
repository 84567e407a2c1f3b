#include "cli/usage.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "content/nearest.h"

namespace vitrina::cli {

namespace {

constexpr size_t longest_list = 40;  // names that still make a line to read

const CLI::App& innermost(const CLI::App& program) {
    auto parsed = program.get_subcommands();
    return parsed.empty() ? program : innermost(*parsed.front());
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        if (option->nonpositional()) names.push_back(option->get_name());
    }
    return names;
}

std::vector<std::string> command_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::App* sub : command.get_subcommands(nullptr)) names.push_back(sub->get_name());
    return names;
}

// What nobody claimed; an option that does not exist explains more than the value that came after
// it.
std::string unclaimed(const CLI::App& program) {
    auto rest = program.remaining(true);
    auto option = std::find_if(rest.begin(), rest.end(),
                               [](const auto& word) { return word.size() > 1 && word[0] == '-'; });
    if (option != rest.end()) return *option;
    return rest.empty() ? "" : rest.front();
}

std::string explain_unclaimed(const CLI::App& program, const std::string& word) {
    const CLI::App& command = innermost(program);
    std::string help = "see " + full_name(program) + " --help";
    if (word[0] == '-') {
        std::string name = word.substr(0, word.find('='));
        return "there is no option " + name + "; " +
               content::suggestion(name, option_names(command), help);
    }
    auto commands = command_names(command);
    if (commands.empty()) return "there is no use for the argument " + word + "; " + help;
    return "there is no command " + word + "; " + content::suggestion(word, commands, help);
}

}  // namespace

std::string full_name(const CLI::App& program) {
    auto parsed = program.get_subcommands();
    return parsed.empty() ? program.get_name()
                          : program.get_name() + " " + full_name(*parsed.front());
}

std::string explain(const CLI::App& program, const CLI::ParseError& error) {
    std::string word = unclaimed(program);
    std::string text = word.empty() ? error.what() : explain_unclaimed(program, word);
    if (word.empty() && text.find(';') == std::string::npos)
        text += "; see " + full_name(program) + " --help";
    std::replace(text.begin(), text.end(), '\n', ' ');
    return full_name(program) + ": " + text;
}

base::Error no_such(const std::string& kind, const std::string& word,
                    const std::vector<std::string>& right) {
    std::string all;
    for (const std::string& one : right) all += (all.empty() ? "use one of " : ", ") + one;
    if (all.empty()) all = "this pack has none";
    return {{},
            "there is no " + kind + " " + word,
            content::suggestion(word, right, right.size() > longest_list ? "see the pack" : all)};
}

int report(const std::string& command, const base::Error& error, int code) {
    std::fprintf(stderr, "vitrina %s: %s\n", command.c_str(), base::to_string(error).c_str());
    return code;
}

}  // namespace vitrina::cli
