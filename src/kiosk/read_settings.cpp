#include "content/reader.h"
#include "content/toml_file.h"
#include "kiosk/setting_table.h"
#include "kiosk/settings_text.h"
#include "pack/folder.h"

namespace vitrina::kiosk {

namespace {

using content::Context;
using content::Need;
using content::Reader;

base::Error no_text() {
    return {{}, "this is not a text", "write it in quotes"};
}

// Reads the value of one setting, of whichever kind.
class ValueReader {
  public:
    ValueReader(Context& context, Reader& reader, const Setting& setting, Settings& settings)
        : m_context(context), m_reader(reader), m_key(setting.key), m_settings(settings) {}

    void operator()(const FlagSetting& flag) {
        bool& value = flag.in(m_settings);
        value = m_reader.boolean(m_key, value);
    }
    void operator()(const NumberSetting& number) {
        int& value = number.in(m_settings);
        value = m_reader.whole_number(m_key, Need::optional, value, number.low, number.high);
    }
    void operator()(const ChoiceSetting& choice) {
        std::vector<std::pair<const char*, std::string>> choices;
        for (const char* name : choice.names) choices.emplace_back(name, name);
        std::string& value = choice.in(m_settings);
        value = m_reader.choice(m_key, Need::optional, value, choices);
    }
    void operator()(const TextSetting& text) {
        std::string read = m_reader.string(m_key, Need::optional);
        if (!m_reader.has(m_key)) return;
        text.in(m_settings) = read;
        check(text.check(read), m_reader.place(m_key));
    }
    void operator()(const ListSetting& list) {
        auto items = m_reader.items(m_key, Need::optional);
        if (!m_reader.has(m_key)) return;
        std::vector<std::string>& values = list.in(m_settings);
        values.clear();
        for (const content::Value* item : items) {
            values.push_back(item->text);
            bool is_text = item->kind == content::Value::Kind::text;
            check(is_text ? list.check(item->text) : no_text(), item->place);
        }
    }

  private:
    void check(const base::Result<void>& checked, const base::Place& place) {
        if (checked) return;
        m_context.findings.error(place, checked.error().what, checked.error().remedy);
    }

    Context& m_context;
    Reader& m_reader;
    std::string m_key;
    Settings& m_settings;
};

void read_table(Context& context, Reader& root, const std::string& name, Settings& settings) {
    const content::Value* table = root.table(name, Need::optional);
    if (!table) return;
    Reader reader(context, *table, "table [" + name + "]");
    for (const Setting& setting : setting_table()) {
        if (name == setting.table)
            std::visit(ValueReader(context, reader, setting, settings), setting.kind);
    }
    reader.finish();
}

void read_tables(Context& context, const content::Value& file, Settings& settings) {
    Reader root(context, file, "settings file");
    std::string last;
    for (const Setting& setting : setting_table()) {
        if (last != setting.table) read_table(context, root, setting.table, settings);
        last = setting.table;
    }
    root.finish();
}

}  // namespace

std::vector<base::Error> read_settings(std::string_view text, const std::string& file,
                                       Settings& settings) {
    auto parsed = content::parse_toml(text, file);
    if (!parsed) return {parsed.error()};
    auto folder = pack::Folder::open("/");  // settings name no files of a pack
    if (!folder) return {folder.error()};
    content::Findings findings;
    Context context{*folder, findings, {}, {}};
    read_tables(context, *parsed, settings);
    std::vector<base::Error> faults;
    for (content::Finding& finding : std::move(findings).sorted())
        faults.push_back(std::move(finding.error));
    return faults;
}

}  // namespace vitrina::kiosk
