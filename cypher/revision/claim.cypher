// Claims an operation id: the first to come does the change, a repeat finds what it did.
MERGE (o:WriteOperation {key: $key})
ON CREATE SET o.digest = $digest
RETURN o.digest AS digest, o.revision AS revision, o.result AS result
