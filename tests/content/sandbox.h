#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "content/load.h"
#include "support/clip_facts.h"

// A copy of a pack that a test may damage; it lives as long as the test.
class Sandbox {
  public:
    // `pack` is a folder in tests/content.
    explicit Sandbox(const std::string& pack = "good") {
        std::string pattern = (std::filesystem::temp_directory_path() / "vitrina-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) std::abort();
        m_path = pattern;
        overlay(tests() / pack);
    }
    ~Sandbox() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    static std::filesystem::path tests() { return VITRINA_SOURCE_DIR "/tests/content"; }
    static std::string assets() { return VITRINA_SOURCE_DIR "/assets"; }

    std::filesystem::path file(const std::string& name) const { return m_path / name; }

    void overlay(const std::filesystem::path& folder) const {
        std::filesystem::copy(folder, m_path,
                              std::filesystem::copy_options::recursive |
                                  std::filesystem::copy_options::overwrite_existing);
    }
    void remove(const std::string& name) const { std::filesystem::remove_all(file(name)); }

    std::string read(const std::string& name) const {
        std::ifstream stream(file(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    void write(const std::string& name, std::string_view bytes) const {
        std::ofstream(file(name), std::ios::binary) << bytes;
    }
    // Replaces the first occurrence; false when there is none.
    bool replace(const std::string& name, std::string_view old, std::string_view text) const {
        std::string bytes = read(name);
        size_t at = bytes.find(old);
        if (at == bytes.npos) return false;
        write(name, bytes.replace(at, old.size(), text));
        return true;
    }

    vitrina::content::Loaded load() const {
        return vitrina::content::load(m_path.string(), assets(), vitrina::content::Trial::none, {},
                                      look_into);
    }

    // "error: file:line:column: what; remedy", one line a finding.
    static std::string report(const vitrina::content::Loaded& loaded) {
        std::string lines;
        for (const auto& finding : loaded.findings) {
            bool is_error = finding.severity == vitrina::content::Severity::error;
            lines += (is_error ? "error: " : "warning: ") +
                     vitrina::base::to_string(finding.error) + "\n";
        }
        return lines;
    }
    std::string report() const { return report(load()); }

  private:
    // Films and sounds of these packs are texts that say what is in them: seconds, width, height,
    // frames per second and whether there is sound, "12 640 360 25 1"; those of the pack of charts
    // are real.
    static vitrina::base::Result<vitrina::content::ClipFacts> look_into(const std::string& path) {
        if (std::filesystem::file_size(path) > 1000) return vitrina::test::clip_facts(path);
        vitrina::content::ClipFacts facts;
        std::ifstream stream(path);
        stream >> facts.length >> facts.size.width >> facts.size.height >>
            facts.frames_per_second >> facts.has_sound;
        if (stream) return facts;
        return vitrina::base::Error{{path}, "it is damaged", "convert it"};
    }

    std::filesystem::path m_path;
};
