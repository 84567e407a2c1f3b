#pragma once

#include "content/load.h"

namespace vitrina::test {

// What the program would find in the film and the sound of the pack of charts, for tests that link
// nothing that could look.
inline base::Result<content::ClipFacts> clip_facts(const std::string& path) {
    if (path.ends_with(".mp4")) return content::ClipFacts{12, {640, 360}, 25, true};
    return content::ClipFacts{6, {}, 0, true};
}

}  // namespace vitrina::test
