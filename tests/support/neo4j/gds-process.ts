import { connect, type Neo4jAddress } from '#server/store/neo4j/connection.ts';
import { gdsEngine } from '#server/store/neo4j/gds/gds-engine.ts';

/** A process that computes exact betweenness in Neo4j until it is killed. Argument: the address as JSON. */
const address = JSON.parse(process.argv[2]) as Neo4jAddress;
await gdsEngine(connect(address)).compute({ measures: ['betweenness'], samplingSize: 1e9 });
