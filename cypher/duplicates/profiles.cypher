// What is compared of every entity of some kinds, as far as the viewer may see them.
MATCH (e:Person|Group|Phone|Vehicle|Account|Location)
WHERE e.kind IN $kinds AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND (e.closedRevision IS NULL OR e.closedRevision > $revision)
RETURN e.id AS id, e.kind AS kind, CASE WHEN e.name IS NULL THEN [] ELSE [e.name] + coalesce(e.aliases, []) END AS names,
  e.dateOfBirth AS dateOfBirth, e.externalIds AS externalIds, coalesce(e.number, e.registration, e.identifier) AS identifier,
  e.address AS address, e.postcode AS postcode
