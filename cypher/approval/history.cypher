// What was done about approvals, oldest first.
UNWIND $ids AS id
MATCH (a:Approval {id: id})-[:HAD_EVENT]->(e:ApprovalEvent)
RETURN id, e AS event
ORDER BY id, event.version
