#include <charconv>
#include <string>

#include "draw/display_list.h"

namespace vitrina::draw {

namespace {

// FNV-1a. Source: G. Fowler, L. C. Noll, K.-P. Vo, RFC 9923.
class Hash {
  public:
    void add(uint32_t value) {
        for (int shift = 0; shift < 32; shift += 8) {
            m_value = (m_value ^ ((value >> shift) & 0xff)) * 16777619u;
        }
    }
    uint32_t value() const { return m_value; }

  private:
    uint32_t m_value = 2166136261u;
};

uint32_t rgba(base::Colour colour) {
    auto channel = [](float v) {
        return static_cast<uint32_t>(v > 0 ? std::lround(std::min(v, 1.f) * 255) : 0);
    };
    return channel(colour.r) << 24 | channel(colour.g) << 16 | channel(colour.b) << 8 |
           channel(colour.a);
}

// Builds the text; to_chars, because streams and printf follow the locale.
class Writer {
  public:
    explicit Writer(const DisplayList& list) : m_list(list) {}

    std::string take() { return std::move(m_text); }

    void header() {
        text("list").size(m_list.size);
        colour("background", m_list.background).end();
    }

    void backdrop_end() { text("backdrop ends").end(); }

    void operator()(const RectangleCommand& c) {
        text("rectangle").rect(c.rect);
        if (c.radius > 0) number("radius", c.radius);
        paint(c.fill);
        if (c.border_width > 0) number("border", c.border_width).colour("", c.border);
        end();
    }

    void operator()(const RingCommand& c) {
        text("ring").point("", c.centre).number("radius", c.radius);
        number("thickness", c.thickness).number("start", c.start).number("sweep", c.sweep);
        colour("", c.colour).end();
    }

    void operator()(const LineCommand& c) {
        text("line").point("", c.from).point("to", c.to).number("width", c.width);
        colour("", c.colour).end();
    }

    void operator()(const PathCommand& c) {
        text("path").count(c.path->verbs.size(), "verbs").count(c.path->points.size(), "points");
        text(c.rule == FillRule::nonzero ? " nonzero" : " even-odd");
        transform(c.transform).colour("", c.colour).end();
    }

    void operator()(const GlyphsCommand& c) {
        const Glyph* glyphs = m_list.glyphs.data() + c.first;
        Hash ids;
        for (uint32_t i = 0; i < c.count; ++i) ids.add(glyphs[i].id);
        text("glyphs font ").whole(c.font).number("size", c.size).text(" count ").whole(c.count);
        point("from", glyphs[0].position + c.offset);
        point("to", glyphs[c.count - 1].position + c.offset);
        hash("ids", ids).colour("", c.colour).end();
    }

    void operator()(const PictureCommand& c) {
        text(c.tint ? "icon \"" : "picture \"").text(c.name).text("\"").rect(c.rect);
        if (c.radius > 0) number("radius", c.radius);
        if (c.opacity < 1) number("opacity", c.opacity);
        if (c.tint) colour("", *c.tint);
        if (c.detail.width > 0) number("detail", c.detail.width).number("by", c.detail.height);
        end();
    }

    void operator()(const FilmCommand& c) {
        text("film \"").text(c.name).text("\"").number("at", static_cast<float>(c.time));
        rect(c.rect);
        if (c.radius > 0) number("radius", c.radius);
        if (c.opacity < 1) number("opacity", c.opacity);
        end();
    }

    void operator()(const MeshCommand& c) {
        text("mesh").count(c.areas, "areas").count(c.mesh->triangles.size() / 3, "triangles");
        transform(c.transform).hash("fills", colours(c.first_fill, c.areas));
        if (c.outline_width > 0) {
            count(c.mesh->segments.size(), "segments").number("width", c.outline_width);
            hash("outlines", colours(c.first_outline, c.areas));
        }
        end();
    }

    void operator()(const PushClipCommand& c) {
        text("clip").rect(c.rect);
        if (c.radius > 0) number("radius", c.radius);
        open();
    }
    void operator()(const PopClipCommand&) { close("end clip"); }

    void operator()(const PushGroupCommand& c) {
        text("group").rect(c.bounds).number("opacity", c.opacity).open();
    }
    void operator()(const PopGroupCommand&) { close("end group"); }

  private:
    Writer& text(std::string_view part) {
        if (m_text.empty() || m_text.back() == '\n') m_text.append(m_depth * 2, ' ');
        m_text += part;
        return *this;
    }
    void end() { m_text += '\n'; }
    void open() {
        end();
        ++m_depth;
    }
    void close(std::string_view part) {
        if (m_depth > 0) --m_depth;
        text(part).end();
    }

    Writer& label(std::string_view name) {
        m_text += ' ';
        if (!name.empty()) (m_text += name) += ' ';
        return *this;
    }
    template <typename Integer>
    Writer& whole(Integer value) {
        m_text += std::to_string(value);
        return *this;
    }
    Writer& count(size_t value, std::string_view unit) {
        label("").whole(value).text(" ").text(unit);
        return *this;
    }
    Writer& decimals(float value) {
        char buffer[64];
        auto [end, error] =
            std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 2);
        std::string_view digits(buffer, static_cast<size_t>(end - buffer));
        return text(digits == "-0.00" ? "0.00" : digits);
    }
    Writer& number(std::string_view name, float value) { return label(name).decimals(value); }
    Writer& point(std::string_view name, base::Point p) {
        return label(name).decimals(p.x).text(",").decimals(p.y);
    }
    Writer& size(base::Size s) { return label("").decimals(s.width).text("x").decimals(s.height); }
    Writer& rect(const base::Rect& r) { return point("", {r.x, r.y}).size(r.size()); }
    Writer& transform(const base::Affine& m) {
        label("by").decimals(m.a).text(",").decimals(m.b).text(",").decimals(m.c).text(",");
        return decimals(m.d).text(",").decimals(m.e).text(",").decimals(m.f);
    }
    Writer& hexadecimal(uint32_t value) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        for (int shift = 28; shift >= 0; shift -= 4) m_text += digits[(value >> shift) & 15];
        return *this;
    }
    Writer& colour(std::string_view name, base::Colour value) {
        return label(name).text("#").hexadecimal(rgba(value));
    }
    Writer& hash(std::string_view name, const Hash& value) {
        return label(name).hexadecimal(value.value());
    }
    void paint(const Paint& value) {
        colour("", value.colour);
        if (!value.gradient) return;
        bool linear = value.gradient->kind == Gradient::Kind::linear;
        point(linear ? "linear" : "radial", value.gradient->from).point("to", value.gradient->to);
        colour("", value.gradient->end);
    }
    Hash colours(uint32_t first, uint32_t count) const {
        Hash result;
        for (uint32_t i = 0; i < count; ++i) result.add(rgba(m_list.palette[first + i]));
        return result;
    }

    const DisplayList& m_list;
    std::string m_text;
    size_t m_depth = 0;
};

}  // namespace

std::string dump(const DisplayList& list) {
    Writer writer(list);
    writer.header();
    for (size_t i = 0; i < list.commands.size(); ++i) {
        if (i > 0 && i == list.backdrop_end) writer.backdrop_end();
        std::visit(writer, list.commands[i]);
    }
    return writer.take();
}

}  // namespace vitrina::draw
