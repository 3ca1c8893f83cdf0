// The revisions after one, up to another, that hold a change visible to somebody, and when they were made.
MATCH (r:Revision)
WHERE r.number > $after AND r.number <= $upTo AND any(number IN r.markings WHERE number IN $markings)
RETURN r.number AS number, r.at AS at
ORDER BY r.number
