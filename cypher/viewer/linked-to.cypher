// Who may be the same as some entities, and who is linked to those but by work; of the whole graph, whatever its markings and however long ago.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[s:SAME_AS]-(other:Entity)
  WHERE s.knownTo IS NULL AND NOT s.refutes
  RETURN other, true AS isSame
  UNION
  MATCH (e)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]-(other:Entity)
  WHERE r.knownTo IS NULL AND NOT r.refutes AND coalesce(r.context, 'PERSONAL') <> 'PROFESSIONAL'
  RETURN other, false AS isSame
}
RETURN DISTINCT other.id AS id, isSame
