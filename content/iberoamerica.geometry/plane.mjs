// Spherical Lambert azimuthal equal-area plane of the exhibit's map (map.toml: projection), on the unit sphere.
// Areas on it are true, so it is where land is cut and where the size of a detail is measured.
// Formulas: Snyder, Map Projections: a Working Manual (1987), section 24.
export const centre = { lon: -50, lat: 5 };

const radians = Math.PI / 180;
const sinCentre = Math.sin(centre.lat * radians);
const cosCentre = Math.cos(centre.lat * radians);

export function project([lon, lat]) {
  const east = (lon - centre.lon) * radians;
  const sinLat = Math.sin(lat * radians);
  const cosLat = Math.cos(lat * radians);
  const cosDistance = sinCentre * sinLat + cosCentre * cosLat * Math.cos(east);
  const scale = Math.sqrt(2 / Math.max(1 + cosDistance, 1e-9));  // the antipode would be at infinity
  return [scale * cosLat * Math.sin(east), scale * (cosCentre * sinLat - sinCentre * cosLat * Math.cos(east))];
}

export function unproject([x, y]) {
  const rho = Math.hypot(x, y);
  if (rho === 0) return [centre.lon, centre.lat];
  const distance = 2 * Math.asin(Math.min(1, rho / 2));
  const sin = Math.sin(distance);
  const cos = Math.cos(distance);
  const lat = Math.asin(cos * sinCentre + (y * sin * cosCentre) / rho);
  const lon = Math.atan2(x * sin, rho * cosCentre * cos - y * sinCentre * sin);
  return [centre.lon + lon / radians, lat / radians];
}

// Radius on the plane of the circle that is `degrees` away from the centre.
export const radiusOf = (degrees) => 2 * Math.sin((degrees * radians) / 2);

// Twice the signed area would be the shoelace sum; this is the signed area, positive when counter-clockwise.
export function signedArea(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return sum / 2;
}
