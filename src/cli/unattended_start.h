#pragma once

#include <memory>
#include <optional>

#include "cli/exhibition.h"
#include "cli/show_options.h"
#include "kiosk/unattended.h"

namespace vitrina::cli {

// A start that shows something whatever happens: the pack and page that the ladder has reached,
// or, where they cannot be shown, those below.
struct UnattendedStart {
    std::unique_ptr<kiosk::Unattended> ladder;
    std::unique_ptr<Exhibition> exhibition;
    scene::View view;
    std::optional<scene::View> resumed;  // where the run before broke off
};

// Says in the log what cannot be shown and what is shown instead. Error: not even the program's
// own safe pack can be.
base::Result<UnattendedStart> start_unattended(const ShowOptions& options,
                                               const Exhibition::Watch& watch);

}  // namespace vitrina::cli
