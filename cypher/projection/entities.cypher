// The entities that links join among some nodes, as of a revision, column by column; `packed` is the kind and 8 times the marking.
MATCH (e)
WHERE id(e) IN range($first, $last) AND e:Person|Group|Phone|Vehicle|Account|Location
// Read at once: one by one, each property would be looked for from the first.
WITH id(e) AS node, e{.id, .kind, .groupKind, .marking, .revision} AS e
WHERE e.revision <= $revision AND e.marking IS NOT NULL AND $kinds[e.kind] IS NOT NULL
RETURN collect(node) AS nodes, collect(e.id) AS ids, collect($kinds[e.kind] + 8 * e.marking) AS packed,
  collect(CASE WHEN e.kind = 'GROUP' THEN coalesce(e.groupKind, '') END) AS groupKinds
