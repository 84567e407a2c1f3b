#include "base/result.h"

namespace vitrina::base {

std::string to_string(const Error& error) {
    std::string text = error.place.file;
    if (error.place.line > 0) {
        text += ":" + std::to_string(error.place.line) + ":" + std::to_string(error.place.column);
    }
    if (!text.empty()) text += ": ";
    text += error.what;
    if (!error.remedy.empty()) text += "; " + error.remedy;
    return text;
}

}  // namespace vitrina::base
