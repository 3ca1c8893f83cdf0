// How many assertions, employments, statuses and entities changed after a revision.
CALL () {
  MATCH (a)-[r:FAMILY]->(b)
  USING RANGE INDEX SEEK r:FAMILY(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:PARTNER]->(b)
  USING RANGE INDEX SEEK r:PARTNER(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:FRIEND]->(b)
  USING RANGE INDEX SEEK r:FRIEND(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:ASSOCIATE]->(b)
  USING RANGE INDEX SEEK r:ASSOCIATE(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:CO_ACCUSED]->(b)
  USING RANGE INDEX SEEK r:CO_ACCUSED(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:MEMBER_OF]->(b)
  USING RANGE INDEX SEEK r:MEMBER_OF(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:COMMUNICATED]->(b)
  USING RANGE INDEX SEEK r:COMMUNICATED(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:SOCIAL_MEDIA]->(b)
  USING RANGE INDEX SEEK r:SOCIAL_MEDIA(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:USES]->(b)
  USING RANGE INDEX SEEK r:USES(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:LIVES_AT]->(b)
  USING RANGE INDEX SEEK r:LIVES_AT(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:FINANCIAL]->(b)
  USING RANGE INDEX SEEK r:FINANCIAL(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:AFFILIATED]->(b)
  USING RANGE INDEX SEEK r:AFFILIATED(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:TASKED_BY]->(b)
  USING RANGE INDEX SEEK r:TASKED_BY(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:RIVAL_OF]->(b)
  USING RANGE INDEX SEEK r:RIVAL_OF(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:OTHER]->(b)
  USING RANGE INDEX SEEK r:OTHER(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (a)-[r:SAME_AS]->(b)
  USING RANGE INDEX SEEK r:SAME_AS(changedRevision)
  WHERE r.changedRevision > $after
  RETURN count(r) AS changed
  UNION ALL
  MATCH (n:Entity)
  USING RANGE INDEX SEEK n:Entity(changedRevision)
  WHERE n.changedRevision > $after
  RETURN count(n) AS changed
  UNION ALL
  MATCH (n:Employment)
  USING RANGE INDEX SEEK n:Employment(changedRevision)
  WHERE n.changedRevision > $after
  RETURN count(n) AS changed
  UNION ALL
  MATCH (n:GroupStatus)
  USING RANGE INDEX SEEK n:GroupStatus(changedRevision)
  WHERE n.changedRevision > $after
  RETURN count(n) AS changed
}
RETURN sum(changed) AS changed
