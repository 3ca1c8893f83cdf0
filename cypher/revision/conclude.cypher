// Notes what an operation did that made no revision, so that a repeat finds it.
MATCH (o:WriteOperation {key: $key})
SET o.revision = $revision, o.result = $result
