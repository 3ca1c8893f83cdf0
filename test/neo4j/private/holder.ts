import { openPrivateNeo4j } from '../../../src/neo4j/private/open.js';

// Run as a process of its own: opens the private Neo4j of the folder given, says where it is, and holds it until killed.
const { uri, user, password } = await openPrivateNeo4j({ folder: process.argv[2] ?? '' });
console.log(JSON.stringify({ uri, user, password }));
setInterval(() => {}, 60_000);
