#include <GL/glu.h>

#include <deque>
#include <limits>

#include "draw/cut_rings.h"
#include "draw/mesh.h"

namespace vitrina::draw {

namespace {

// The tessellator's time grows with the square of a shape's points: a long coast is quicker in
// pieces.
constexpr size_t most_points = 1000;

constexpr uint32_t not_in_mesh = std::numeric_limits<uint32_t>::max();

// One call of the GLU tessellator, which needs no OpenGL context. It takes pointers to vertices and
// gives them back, three for every triangle, so vertices live in a deque and enter the mesh when
// the first triangle uses them.
class Tessellation {
  public:
    Tessellation(uint32_t area, Mesh& mesh)
        : m_area(area),
          m_mesh(mesh),
          m_vertices_before(mesh.vertices.size()),
          m_triangles_before(mesh.triangles.size()),
          m_tess(gluNewTess()) {
        if (!m_tess) return;
        set_callback(GLU_TESS_VERTEX_DATA, &Tessellation::on_vertex);
        set_callback(GLU_TESS_COMBINE_DATA, &Tessellation::on_combine);
        set_callback(GLU_TESS_ERROR_DATA, &Tessellation::on_error);
        // With this callback all output is plain triangles, no fans and strips.
        set_callback(GLU_TESS_EDGE_FLAG_DATA, &Tessellation::on_edge_flag);
        gluTessNormal(m_tess, 0, 0, 1);
    }
    ~Tessellation() {
        if (m_tess) gluDeleteTess(m_tess);
    }
    Tessellation(const Tessellation&) = delete;
    Tessellation& operator=(const Tessellation&) = delete;

    void fill(const Rings& rings, FillRule rule) {
        if (!m_tess) return;
        gluTessProperty(
            m_tess, GLU_TESS_WINDING_RULE,
            rule == FillRule::nonzero ? GLU_TESS_WINDING_NONZERO : GLU_TESS_WINDING_ODD);
        gluTessBeginPolygon(m_tess, this);
        for (const auto& ring : rings) add_ring(ring);
        gluTessEndPolygon(m_tess);
        if (m_failed) {  // out of memory; half a shape would be worse than none
            m_mesh.vertices.resize(m_vertices_before);
            m_mesh.triangles.resize(m_triangles_before);
        }
    }

  private:
    struct Vertex {
        GLdouble position[3];
        uint32_t index = not_in_mesh;
    };

    template <typename Function>
    void set_callback(GLenum which, Function function) {
        // The C API takes functions of every signature as one type.
        gluTessCallback(m_tess, which, reinterpret_cast<_GLUfuncptr>(function));
    }

    void add_ring(const std::vector<base::Point>& ring) {
        gluTessBeginContour(m_tess);
        for (base::Point p : ring) {
            Vertex& vertex = m_vertices.emplace_back(Vertex{{p.x, p.y, 0}});
            gluTessVertex(m_tess, vertex.position, &vertex);
        }
        gluTessEndContour(m_tess);
    }

    // Triangles without area stay in: where points lie on a line, they close the mesh.
    void add_corner(Vertex& vertex) {
        m_corners[m_corner_count++] = &vertex;
        if (m_corner_count < 3) return;
        m_corner_count = 0;
        for (Vertex* corner : m_corners) m_mesh.triangles.push_back(index_of(*corner));
    }

    uint32_t index_of(Vertex& vertex) {
        if (vertex.index == not_in_mesh) {
            vertex.index = static_cast<uint32_t>(m_mesh.vertices.size());
            m_mesh.vertices.push_back(
                {{static_cast<float>(vertex.position[0]), static_cast<float>(vertex.position[1])},
                 m_area});
        }
        return vertex.index;
    }

    static void on_vertex(void* vertex, void* self) noexcept {
        static_cast<Tessellation*>(self)->add_corner(*static_cast<Vertex*>(vertex));
    }
    static void on_combine(GLdouble position[3], void**, GLfloat*, void** result,
                           void* self) noexcept {
        *result = &static_cast<Tessellation*>(self)->m_vertices.emplace_back(
            Vertex{{position[0], position[1], 0}});
    }
    static void on_error(GLenum, void* self) noexcept {
        static_cast<Tessellation*>(self)->m_failed = true;
    }
    static void on_edge_flag(GLboolean, void*) noexcept {}

    uint32_t m_area;
    Mesh& m_mesh;
    size_t m_vertices_before, m_triangles_before;
    GLUtesselator* m_tess;
    std::deque<Vertex> m_vertices;
    Vertex* m_corners[3] = {};
    int m_corner_count = 0;
    bool m_failed = false;
};

// Points that are not finite would never come to an end in the tessellator's sweep.
Rings usable(std::span<const std::vector<base::Point>> rings) {
    Rings result;
    for (const auto& ring : rings) {
        std::vector<base::Point> points;
        points.reserve(ring.size());
        for (base::Point p : ring) {
            bool finite = std::isfinite(p.x) && std::isfinite(p.y);
            if (finite && (points.empty() || p != points.back())) points.push_back(p);
        }
        if (points.size() >= 3) result.push_back(std::move(points));
    }
    return result;
}

}  // namespace

void fill_rings(std::span<const std::vector<base::Point>> rings, FillRule rule, uint32_t area,
                Mesh& mesh) {
    for (const Rings& piece : cut_rings(usable(rings), most_points)) {
        Tessellation(area, mesh).fill(piece, rule);
    }
}

}  // namespace vitrina::draw
