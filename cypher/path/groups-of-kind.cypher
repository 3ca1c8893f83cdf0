// The groups of a kind that the viewer may see.
MATCH (g:Group {groupKind: $groupKind})
WHERE g.marking IN $markings AND NOT g.id IN $hidden AND g.revision <= $revision
RETURN g.id AS id
