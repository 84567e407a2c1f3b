#include <catch2/catch.hpp>

#include "content/web_vtt.h"
#include "sandbox.h"

using namespace vitrina;
using content::Cue;

namespace {

std::vector<Cue> parsed(std::string_view text) {
    content::Findings findings;
    auto cues = content::parse_web_vtt(text, "a.vtt", findings);
    CHECK_FALSE(findings.has_errors());
    return cues;
}

std::string faults(std::string_view text) {
    content::Findings findings;
    content::parse_web_vtt(text, "a.vtt", findings);
    std::string lines;
    for (const auto& finding : std::move(findings).sorted())
        lines += base::to_string(finding.error) + "\n";
    return lines;
}

}  // namespace

TEST_CASE("Captions are read with their times, names and settings left aside") {
    auto cues = parsed(
        "WEBVTT - the tide\r\n\r\nNOTE nothing\nto be read\n\nSTYLE\n::cue {}\n\n"
        "first\r\n00:01.250 --> 00:02.000 line:0 align:start\r\nTwo\r\nlines\r\n\r\n"
        "01:00:03.000\t-->\t01:00:04.500\nAn hour later");
    REQUIRE(cues.size() == 2);
    CHECK(cues[0].from == 1.25);
    CHECK(cues[0].to == 2);
    CHECK(cues[0].text == "Two\nlines");
    CHECK(cues[1].from == 3603);
    CHECK(cues[1].to == 3604.5);
    CHECK(cues[1].text == "An hour later");
}

TEST_CASE("Tags go, voices are named, entities become signs") {
    auto cues = parsed(
        "WEBVTT\n\n00:00.000 --> 00:01.000\n<v.loud Ana>No <i>me</i> lo creo</v> &amp; "
        "<00:00.500>ya "
        "&lt;fin&gt;\n\n00:01.000 --> 00:02.000\n<c.x>a < b");
    REQUIRE(cues.size() == 2);
    CHECK(cues[0].text == "Ana: No me lo creo & ya <fin>");
}

TEST_CASE("An empty list of captions is one") {
    CHECK(parsed("WEBVTT").empty());
    CHECK(parsed("WEBVTT\n\n\n").empty());
}

TEST_CASE("What is wrong with captions is said with line and column") {
    CHECK(faults("") == "a.vtt:1:1: this is no WebVTT file; begin it with the line WEBVTT\n");
    CHECK(faults("WEBVTTX\n").starts_with("a.vtt:1:1: this is no WebVTT file"));
    CHECK(faults("WEBVTT\n\n00:01 --> 00:02.000\nx\n") ==
          "a.vtt:3:6: here should be the time at which a cue begins, and -->; write 00:12.500 --> "
          "00:15.000\n");
    CHECK(faults("WEBVTT\n\nname\n00:01.000 --> 00:61.000\nx\n") ==
          "a.vtt:4:15: here should be the time at which the cue ends; write 00:12.500 --> "
          "00:15.000\n");
    CHECK(
        faults("WEBVTT\n\n00:03.000 --> 00:02.000\nx\n").starts_with("a.vtt:3:15: this cue ends"));
    CHECK(faults("WEBVTT\n\n00:01.000 --> 00:02.000\n\n").starts_with("a.vtt:3:1: this cue says"));
    CHECK(faults("WEBVTT\n\n00:01.000 --> 00:03.000\nx\n\n00:02.000 --> 00:04.000\ny\n")
              .starts_with("a.vtt:6:1: this cue begins before the last one has ended"));
    CHECK(
        faults("WEBVTT\n\n00:01.000 --> 00:03.000\nx\x01\n").starts_with("a.vtt:4:1: there is a"));
}

TEST_CASE("No text whatever makes the reader of captions stumble") {
    std::string whole =
        "WEBVTT\n\nNOTE a\n\nx\n00:01.250 --> 00:02.000 line:0\n<v Ana>a &amp; b</v>\n\n"
        "01:00:03.000 --> 01:00:04.500\nb\n";
    for (size_t end = 0; end <= whole.size(); ++end) {
        content::Findings findings;
        content::parse_web_vtt(std::string_view(whole).substr(0, end), "a.vtt", findings);
        for (char c : {'\n', '<', ':', '\0', '-', '\xFF'}) {
            std::string damaged = whole;
            if (end < whole.size()) damaged[end] = c;
            content::parse_web_vtt(damaged, "a.vtt", findings);
        }
    }
    CHECK(faults(whole).empty());
}

TEST_CASE("A cue is shown from its first moment to its last, exclusive") {
    content::Clip clip;
    clip.captions = {{{1, 2, "a"}, {2, 3, "b"}, {5, 6, "c"}}, {}};
    auto said = [&](base::Seconds place) {
        const Cue* cue = clip.cue_at(0, place);
        return cue ? cue->text : "";
    };
    CHECK(said(0.99) == "");
    CHECK(said(1) == "a");
    CHECK(said(2) == "b");
    CHECK(said(3) == "");
    CHECK(said(5.5) == "c");
    CHECK(said(6) == "");
    CHECK_FALSE(clip.cue_at(1, 1.5));
    CHECK_FALSE(clip.cue_at(2, 1.5));
}
