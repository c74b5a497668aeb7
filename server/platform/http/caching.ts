/**
 * What caches on the way may keep for a short while, such as a published result: a CDN answers a crowd from its copy and
 * asks again by the ETag; a browser asks each time. A new version is seen after 15 seconds at the latest.
 */
export const forEverybody = 'public, max-age=0, s-maxage=15, stale-while-revalidate=60'
