import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '#graph-model/errors.ts';
import { mayPass, neo4jFault } from '#server/store/neo4j/neo4j-faults.ts';
import { refuseOldServer } from '#server/store/neo4j/neo4j-store.ts';

const PLACE = { uri: 'neo4j://db:7687', database: 'region' };
const fault = (code: string, message = 'the server says so'): AtlasError => neo4jFault(Object.assign(new Error(message), { code }), PLACE);

describe('what Neo4j cannot do, in words', () => {
  it.each([
    ['ServiceUnavailable', 'store_unavailable', 'Neo4j at neo4j://db:7687 does not answer'],
    ['SessionExpired', 'store_unavailable', 'does not answer'],
    ['Neo.ClientError.Security.Unauthorized', 'store_unavailable', 'NEO4J_PASSWORD'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'store_unavailable', 'locked the account for some seconds'],
    ['Neo.ClientError.Security.CredentialsExpired', 'store_unavailable', 'must change its first password'],
    ['Neo.ClientError.Security.Forbidden', 'store_unavailable', 'too few rights on database "region"'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'store_unavailable', 'no database "region"'],
    ['Neo.TransientError.Database.DatabaseUnavailable', 'store_unavailable', 'stopped or still starting'],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'store_unavailable', 'read-only'],
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'store_unavailable', 'read-only'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'store_busy', 'another change is still being written'],
    ['Neo.ClientError.Cluster.NotALeader', 'store_unavailable', 'neo4j:// instead of bolt://'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'too_large', 'more heap'],
    ['Neo.DatabaseError.Transaction.TransactionCommitFailed', 'store_unavailable', 'its disk is full'],
    ['Neo.DatabaseError.Transaction.TransactionLogError', 'store_unavailable', 'its disk is full'],
    ['Neo.DatabaseError.Transaction.TransactionStartFailed', 'store_unavailable', 'start it again'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'store_busy', 'try again'],
    ['Neo.DatabaseError.Statement.ExecutionFailed', 'store_unavailable', 'could not do what was asked'],
  ])('%s is %s', (code, atlasCode, words) => {
    expect(fault(code)).toMatchObject({ code: atlasCode, message: expect.stringContaining(words) });
  });

  it.each([
    ['getaddrinfo ENOTFOUND db', 'The host of Neo4j at neo4j://db:7687 is not known'],
    ['Server certificate is not trusted. Socket responded with: UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'NODE_EXTRA_CA_CERTS'],
    ['Server responded HTTP. Make sure you are not trying to connect to the http endpoint', 'mostly 7687'],
    ['Client network socket disconnected before secure TLS connection was established', 'without +s'],
    ['connect ECONNREFUSED 127.0.0.1:7687', 'does not answer'],
  ])('a connection that fails with "%s" is told by its cause', (cause, words) => {
    const { code, message } = fault('ServiceUnavailable', `Failed to connect to server. Please ensure that your database is listening. Caused by: ${cause}`);
    expect([code, message]).toEqual(['store_unavailable', expect.stringMatching(new RegExp(`${words.replaceAll('+', '\\+')}.* \\(${cause}`))]);
  });

  it('every sentence is there in German as well', () => {
    for (const code of ['ServiceUnavailable', 'Neo.ClientError.Security.Unauthorized', 'Neo.TransientError.Transaction.DeadlockDetected', 'Neo.DatabaseError.Statement.ExecutionFailed']) {
      expect(fault(code).german).toMatch(/[.…]$/);
    }
  });

  it.each([
    ['ServiceUnavailable', '', true], ['SessionExpired', '', true], ['N/A', 'Connection acquisition timed out in 20000 ms', true], ['N/A', 'Server responded HTTP', false],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', '', false], ['Neo.TransientError.Transaction.DeadlockDetected', '', true], ['Neo.ClientError.Security.Unauthorized', '', false],
  ])('%s %s may pass: %s', (code, text, expected) => {
    expect(mayPass(new neo4j.Neo4jError(text, code, '50N42', 'general'))).toBe(expected);
  });

  it('a failure of ours stays as it is', () => {
    const ours = new AtlasError('conflict', 'The network is at revision 3, not 2');
    expect(neo4jFault(ours, PLACE)).toBe(ours);
  });

  it('a server before 5.26 is refused, newer ones and other products are not', () => {
    for (const agent of ['Neo4j/4.4.48', 'Neo4j/5.25.1']) {
      expect(() => refuseOldServer(agent)).toThrow(expect.objectContaining({ code: 'unsupported', message: expect.stringContaining('5.26 or newer') }));
    }
    for (const agent of ['Neo4j/5.26.30', 'Neo4j/2026.08.1', 'Neo4j/2026.08.1-aura', 'Other/1.0', '']) expect(() => refuseOldServer(agent)).not.toThrow();
  });
});
