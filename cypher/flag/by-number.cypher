// The flags of a job by number, a page at a time.
MATCH (f:Flag)
WHERE f.job = $job AND f.number > $after AND f.number <= $upTo
RETURN f AS flag
ORDER BY f.job, f.number
LIMIT $limit
