// Answers while the database does.
RETURN 1 AS one
