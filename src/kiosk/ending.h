#pragma once

namespace vitrina::kiosk {

// How a run ends; whoever started the program acts on it. docs/operation.md, "Exit codes".
enum class Ending { closed, to_desktop, restart, shut_down, reboot };

}  // namespace vitrina::kiosk
