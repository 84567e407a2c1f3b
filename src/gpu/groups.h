#pragma once

#include "draw/display_list.h"
#include "gpu/instances.h"

namespace vitrina::gpu {

// Everything the command may touch, generously; glyphs by their positions and size. Empty for clips
// and groups.
Pixels reach_of(const draw::Command& command, const draw::DisplayList& list);

// Whether the group that opens at commands[push] looks the same when each of its shapes is faded by
// itself: it holds few shapes, none over another and none that overlaps itself. Runs of text are
// taken not to lie over each other.
bool may_fade_singly(const draw::DisplayList& list, size_t push);

// The index of the command that closes the group or clip that opens at commands[push]; `end` when
// none does before it.
size_t matching_pop(const draw::DisplayList& list, size_t push, size_t end);

// Whether every clip and group that opens in the first `count` commands closes there.
bool is_balanced(const draw::DisplayList& list, size_t count);

}  // namespace vitrina::gpu
