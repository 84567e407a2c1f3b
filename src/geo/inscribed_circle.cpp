#include "geo/inscribed_circle.h"

#include <geos_c.h>

#include <memory>

namespace vitrina::geo {

namespace {

constexpr double precision = 1. / 500;

// GEOS starts with a grid of squares as wide as the shorter side: a needle would make millions of
// them.
constexpr float thinnest = 1.f / 500;

// The reentrant interface catches what GEOS throws and answers null; a context without handlers
// keeps quiet about it.
class Geos {
  public:
    struct Destroy {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

    Geos() : m_context(GEOS_init_r()) {}
    ~Geos() {
        if (m_context) GEOS_finish_r(m_context);
    }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    explicit operator bool() const { return m_context; }

    Geometry ring(const PointRing& points) const {
        auto size = static_cast<unsigned>(points.size());
        GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(m_context, size + 1, 2);
        if (!sequence) return own(nullptr);
        for (unsigned i = 0; i <= size; ++i) {
            base::Point p = points[i % size];
            GEOSCoordSeq_setXY_r(m_context, sequence, i, p.x, p.y);
        }
        return own(GEOSGeom_createLinearRing_r(m_context, sequence));  // takes the sequence over
    }

    Geometry polygon(const std::vector<PointRing>& rings) const {
        Geometry outer = ring(rings.front());
        std::vector<Geometry> holes;
        for (size_t i = 1; i < rings.size(); ++i) {
            holes.push_back(ring(rings[i]));
            if (!holes.back()) return own(nullptr);
        }
        if (!outer) return own(nullptr);
        std::vector<GEOSGeometry*> raw;  // the polygon takes all of them over, even when it fails
        for (Geometry& hole : holes) raw.push_back(hole.release());
        return own(GEOSGeom_createPolygon_r(m_context, outer.release(), raw.data(),
                                            static_cast<unsigned>(raw.size())));
    }

    // The first point of a line from the centre to the circle.
    std::optional<base::Point> circle_centre(const GEOSGeometry* polygon, double tolerance) const {
        Geometry line = own(GEOSMaximumInscribedCircle_r(m_context, polygon, tolerance));
        if (!line) return {};
        Geometry centre = own(GEOSGeomGetStartPoint_r(m_context, line.get()));
        double x = 0, y = 0;
        if (!centre || GEOSGeomGetX_r(m_context, centre.get(), &x) != 1 ||
            GEOSGeomGetY_r(m_context, centre.get(), &y) != 1) {
            return {};
        }
        return base::Point{static_cast<float>(x), static_cast<float>(y)};
    }

  private:
    Geometry own(GEOSGeometry* geometry) const { return Geometry(geometry, Destroy{m_context}); }

    GEOSContextHandle_t m_context;
};

}  // namespace

std::optional<base::Point> inscribed_centre(const std::vector<PointRing>& polygon) {
    if (polygon.empty()) return {};
    for (const PointRing& ring : polygon) {
        if (ring.size() < 3) return {};
    }
    auto [shorter, longer] = [&] {
        base::Rect bounds = bounds_of(polygon.front());
        return std::minmax({bounds.width, bounds.height});
    }();
    if (!(shorter > longer * thinnest)) return {};

    Geos geos;
    if (!geos) return {};
    Geos::Geometry geometry = geos.polygon(polygon);
    if (!geometry) return {};
    auto centre = geos.circle_centre(geometry.get(), longer * precision);
    // A polygon thinner than the precision, or one that crosses itself, can be answered with a
    // point outside.
    if (!centre || !contains(polygon, *centre)) return {};
    return centre;
}

}  // namespace vitrina::geo
