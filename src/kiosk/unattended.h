#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace vitrina::kiosk {

// Where a kiosk keeps what it must know at its next start.
struct StateFolders {
    std::string passing;  // gone when the machine starts anew: how this run and the last ones went
    std::string lasting;  // which packs have proved themselves; "" = nowhere
};

// What to show in a start.
struct StartPlan {
    enum class Rung {
        same_scene,     // the configured pack, at the page and language of the run that broke off
        previous_pack,  // the last other pack that proved itself; without one, the configured pack
        safe_pack,      // the program's own
    };
    Rung rung = Rung::same_scene;
    std::string pack;
    std::string page, language;  // empty: where the pack begins
};

// The ladder of a kiosk that nobody looks after: a run that ends without having been told to is
// followed by one at the same scene; after two such runs the previous pack is shown, after four the
// safe one. A run proves itself by presenting frames for `proving_time`. A folder that cannot be
// written costs the memory of it, never the run.
class Unattended {
  public:
    static constexpr base::Seconds proving_time = 60;
    static constexpr int runs_before_previous = 2, runs_before_safe = 4;

    // Counts this start among those that have not proved themselves yet.
    Unattended(StateFolders folders, std::string configured_pack, std::string safe_pack);

    const StartPlan& plan() const { return m_plan; }
    // The plan's pack cannot be shown: takes the next rung. False when there is none below.
    bool step_down();

    // The run goes on: at `page` in `language`, `age` after its first frame. Whether there was
    // something to be kept.
    bool presented(const std::string& page, const std::string& language, base::Seconds age);
    // The run ends as it was told to.
    void ended();

    // Whether all that there was to keep when something was kept last could be.
    const base::Result<void>& kept() const { return m_kept; }

  private:
    StartPlan plan_for(StartPlan::Rung rung) const;
    void keep();
    base::Result<void> keep_start() const;
    base::Result<void> keep_proven_packs();

    StateFolders m_folders;
    std::string m_configured, m_safe;
    std::vector<std::string> m_proven_packs;  // newest first
    int m_unproven = 0;
    std::string m_page, m_language;
    bool m_proven = false;
    StartPlan m_plan;
    base::Result<void> m_kept;
};

}  // namespace vitrina::kiosk
