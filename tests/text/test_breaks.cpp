#include <algorithm>
#include <catch2/catch.hpp>

#include "lines_of.h"

// Where lines may end in scripts with rules of their own.

using namespace vitrina::text;

namespace {

Style title() {
    Style style;
    style.wrapping = Wrapping::balanced;
    return style;
}

std::vector<std::string> joined_by(const std::vector<std::string>& words, Sample& sample,
                                   const char* language, float step) {
    std::string text;
    for (const std::string& word : words) text += word;
    std::vector<std::string> parted;
    for (float width = 170; width < 700; width += step) {
        size_t at = 0;
        for (const std::string& line : lines_of(sample, text, width, language)) {
            size_t end = text.find(line, at) + line.size();
            size_t reached = 0;
            for (const std::string& word : words) {
                if (reached < end && end < reached + word.size()) parted.push_back(line);
                reached += word.size();
            }
            at = end;
        }
    }
    return parted;
}

}  // namespace

TEST_CASE("Thai lines end between words") {
    Sample sample;
    const std::vector<std::string> words = {"เรือ",   "ส่วนใหญ่", "เป็น",  "ของ", "ครอบครัว", "ที่",
                                            "ค้าขาย", "ริม",     "คลอง", "มา",  "หลาย"};
    CHECK(joined_by(words, sample, "th", 9) == std::vector<std::string>{});
}

TEST_CASE("A space in Thai text does not end a line early") {
    Sample sample;
    const char* text = "ทุกเช้าเวลา 5 นาฬิกา แม่ค้าจะล้างเรือและพายออกจากท่าก่อนพระอาทิตย์ขึ้น";
    float width = sample.width("ทุกเช้าเวลา 5 นาฬิกา แม่ค้าจะล้างเรือและ", {}, "th") + 2;
    auto lines = lines_of(sample, text, width, "th");
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "ทุกเช้าเวลา 5 นาฬิกา แม่ค้าจะล้างเรือและ");
}

TEST_CASE("Thai vowels and tone marks never begin a line") {
    Sample sample;
    const char* text = "น้ำผึ้งที่ปู่ให้มีกลิ่นหอมและสีเหลืองทองเหมือนเดิมทุกปี";
    for (float width = 40; width < 400; width += 7) {
        for (const std::string& line : lines_of(sample, text, width, "th")) {
            // Combining marks of Thai: U+0E31, U+0E34..0E3A, U+0E47..0E4E.
            unsigned char third = static_cast<unsigned char>(line[2]);
            bool low = static_cast<unsigned char>(line[1]) == 0xB8;
            bool mark = low ? third == 0xB1 || (third >= 0xB4 && third <= 0xBA)
                            : third >= 0x87 && third <= 0x8E;
            CAPTURE(width, line);
            CHECK_FALSE(mark);
        }
    }
}

TEST_CASE(
    "Japanese lines begin with no small kana, no mark and no closing bracket, and end with no "
    "opening one") {
    Sample sample;
    const char* text =
        "「ちょっとコーヒーを一杯、いかがですか」と、キャビネットの前で聞かれました。";
    const std::vector<std::string> never_first = {"ょ", "っ", "ー", "ャ", "ッ", "、", "。", "」"};
    for (float width = 200; width < 700; width += 11) {
        for (const std::string& line : lines_of(sample, text, width, "ja")) {
            CAPTURE(width, line);
            for (const std::string& one : never_first) CHECK(line.rfind(one, 0) != 0);
            CHECK((line.size() < 3 || line.substr(line.size() - 3) != "「"));
        }
    }
}

TEST_CASE("A Japanese title breaks between phrases") {
    Sample sample;
    float width = sample.width("一杯のお茶ができる", {}, "ja");
    CHECK(lines_of(sample, "一杯のお茶ができるまで", width, "ja", title()) ==
          std::vector<std::string>{"一杯のお茶が", "できるまで"});
    // Too narrow for a phrase: it is cut where body text would be, and does not fit.
    float narrow = sample.width("できる", {}, "ja");
    auto layout = sample.typesetter.set("一杯のお茶ができるまで", title(), narrow, "ja");
    CHECK_FALSE(layout->fits);
    CHECK(layout->extent.width <= narrow + 0.1f);
}

TEST_CASE("Hindi conjuncts and vowel signs never part") {
    Sample sample;
    const char* text = "क्षत्रियों की श्रद्धा और संयुक्ताक्षर";
    for (float width = 20; width < 300; width += 3) {
        for (const std::string& line : lines_of(sample, text, width, "hi")) {
            if (line.size() < 3) continue;
            CAPTURE(width, line);
            // No line ends with a virama (U+094D) or begins with a sign that belongs to a letter.
            CHECK(line.substr(line.size() - 3) != "्");
            for (const char* sign : {"ि", "ा", "ी", "ं", "ु", "ो", "्"})
                CHECK(line.rfind(sign, 0) != 0);
        }
    }
}
