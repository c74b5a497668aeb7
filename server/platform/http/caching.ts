/**
 * What caches on the way may keep for a short while, such as a published result: a CDN answers a crowd from its copy and
 * asks again by the ETag; a browser asks each time. A new version is seen after 15 seconds at the latest. Without
 * `stale-while-revalidate`, which browsers heed too: they would show the old result to who has just published a new one.
 */
export const forEverybody = 'public, max-age=0, s-maxage=15'
