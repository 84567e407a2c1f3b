#include "cli/doctor.h"

#include <sys/utsname.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <thread>

#include "cli/open_fonts.h"
#include "cli/version.h"
#include "gpu/context.h"
#include "kiosk/devices.h"
#include "media/film_writer.h"
#include "scene/metrics.h"

namespace vitrina::cli {

namespace {

// The report under construction: "subject: finding", continued lines indented.
class Report {
  public:
    void say(const std::string& subject, const std::string& finding) {
        m_text += subject + ": " + finding + "\n";
    }
    void problem(const std::string& subject, const std::string& what, const std::string& remedy) {
        m_text += "PROBLEM " + subject + ": " + what + (remedy.empty() ? "" : "; " + remedy) + "\n";
        ++m_problems;
    }
    std::string finished() const {
        return m_text + (m_problems == 0 ? "No problems.\n"
                                         : "Problems: " + std::to_string(m_problems) + "\n");
    }

  private:
    std::string m_text;
    int m_problems = 0;
};

std::string system_name() {
    std::ifstream file("/etc/os-release");
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with("PRETTY_NAME=\"")) return line.substr(13, line.size() - 14);
    }
    return "unknown";
}

void examine_system(Report& report) {
    report.say("vitrina", version());
    utsname kernel{};
    uname(&kernel);
    report.say("system", system_name() + ", " + kernel.sysname + " " + kernel.release + ", " +
                             kernel.machine + ", " +
                             std::to_string(std::thread::hardware_concurrency()) + " processors");
}

void examine_graphics(Report& report) {
    auto context = gpu::WindowlessContext::create();
    if (!context) return report.problem("graphics", context.error().what, context.error().remedy);
    gpu::DriverReport driver = gpu::describe_driver();
    report.say("graphics driver", driver.renderer + " (" + driver.vendor + ")");
    report.say("OpenGL", driver.version + ", shading language " + driver.shading_language +
                             (driver.embedded ? ", OpenGL ES" : ", core"));
    report.say("largest texture", std::to_string(driver.largest_texture) + " pixels");
    if (driver.largest_texture < 4096) {
        report.problem(
            "graphics",
            "textures are limited to " + std::to_string(driver.largest_texture) + " pixels",
            "update the graphics driver");
    }
}

std::string physical_size(const kiosk::Display& display) {
    if (display.pixels_per_mm <= 0)
        return "of unknown size: give it to vitrina run with --diagonal, such as 43in";
    auto millimetres = [&](int pixels) {
        return std::to_string(std::lround(static_cast<float>(pixels) / display.pixels_per_mm));
    };
    return millimetres(display.width) + "x" + millimetres(display.height) + " mm";
}

void examine_screen(Report& report, const std::string& subject, const kiosk::Display& display) {
    base::Size pixels{static_cast<float>(display.width), static_cast<float>(display.height)};
    auto metrics = scene::Metrics::of({pixels, display.pixels_per_mm});
    if (metrics.too_small())
        report.problem(subject,
                       "too small for buttons of 20 mm and texts that can be read at arm's length",
                       "use a larger screen: 24 inches at least");
}

void examine_devices(Report& report) {
    kiosk::Devices devices = kiosk::list_devices();
    report.say("windows",
               devices.library + (devices.video_driver.empty() ? "" : ", " + devices.video_driver));
    if (!devices.problem.empty())
        report.say("displays", devices.problem + "; films and pictures still work");
    int number = 0;
    for (const kiosk::Display& display : devices.displays) {
        std::string subject = "display " + std::to_string(number++);
        report.say(subject, display.name + ", " + std::to_string(display.width) + "x" +
                                std::to_string(display.height) + " at " +
                                std::to_string(display.refresh_rate) + " Hz, " +
                                physical_size(display));
        examine_screen(report, subject, display);
    }
    if (devices.touch_devices.empty()) report.say("touch devices", "none; mouse and keys work");
    for (const std::string& name : devices.touch_devices) report.say("touch device", name);
}

void examine_fonts(Report& report, const Places& places) {
    auto fonts = list_fonts(places);
    if (!fonts) return report.problem("fonts", base::to_string(fonts.error()), "");
    for (const FoundFont& found : *fonts) {
        const text::FontFile& font = found.font;
        if (found.present) report.say("font", font.family + " (" + font.path + ")");
        if (!found.present)
            report.problem("font", font.family + " is missing",
                           "install the package " + font.package);
    }
}

void examine_room(Report& report, const std::string& subject, const std::filesystem::path& folder) {
    std::error_code unknown;
    auto space = std::filesystem::space(folder, unknown);
    if (unknown) return report.problem(subject, folder.string() + ": " + unknown.message(), "");
    uint64_t megabytes = space.available / 1'000'000;
    std::string finding = std::to_string(megabytes) + " MB in " + folder.string();
    if (megabytes < 500)
        return report.problem(subject, finding,
                              "free some space; a film takes up to 100 MB a minute");
    report.say(subject, finding);
}

}  // namespace

std::string examine() {
    Report report;
    examine_system(report);
    examine_graphics(report);
    examine_devices(report);
    auto places = find_places();
    if (places) {
        examine_fonts(report, *places);
        report.say("program files", places->home);
        examine_room(report, "free space", places->home);
    } else {
        report.problem("program files", places.error().what, places.error().remedy);
    }
    std::string encoders = media::available_encoders();
    if (encoders.empty())
        report.problem("encoders", "no H.264 encoder",
                       "install libavcodec with x264 (libavcodec59)");
    if (!encoders.empty()) report.say("encoders", encoders);
    std::error_code gone;
    examine_room(report, "free space here", std::filesystem::current_path(gone));
    return report.finished();
}

}  // namespace vitrina::cli
