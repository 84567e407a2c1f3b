#pragma once

#include <memory>
#include <string>

#include "base/result.h"

namespace vitrina::geo {

// Degrees, longitude east and latitude north positive; plain coordinates when the map has no
// projection.
struct LonLat {
    double lon = 0;
    double lat = 0;
    bool operator==(const LonLat&) const = default;
};

// On the projected plane, y up; the unit is the projection's own (sphere radii when +R=1).
struct PlanePoint {
    double x = 0;
    double y = 0;
    bool operator==(const PlanePoint&) const = default;
};

// A map projection by PROJ, without network. "none" takes coordinates as they are (a floor plan).
// May be used by several threads at once.
class Projection {
  public:
    // A PROJ string, "none", or the name of a reference system such as "EPSG:3857" if PROJ's
    // database is installed. Error: what PROJ says of the definition, without a place.
    static base::Result<Projection> create(const std::string& definition);
    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    // Infinite coordinates for a point that the projection cannot show.
    PlanePoint forward(LonLat point) const;
    LonLat inverse(PlanePoint point) const;

    // Counts plane coordinates from this point of the plane. A city in metres from the equator
    // would lose its digits in floats.
    void set_origin(PlanePoint origin) { m_origin = origin; }

  private:
    struct Impl;
    explicit Projection(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
    PlanePoint m_origin;
};

}  // namespace vitrina::geo
