import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Why no certificates can be made here, or undefined where they can. */
export function whyNoCertificates(): string | undefined {
  return spawnSync('openssl', ['version']).status === 0 ? undefined : 'there is no openssl to make certificates with';
}

/**
 * Makes an authority of one's own and a certificate of this machine (`localhost`, not `127.0.0.1`) in a folder, as Neo4j wants them:
 * `private.key`, `public.crt`. Returns the file of the authority.
 */
export function makeCertificates(folder: string): string {
  for (const name of ['trusted', 'revoked']) mkdirSync(path.join(folder, name), { recursive: true });
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...key, '-keyout', 'authority.key', '-out', 'authority.crt', '-days', '2', '-subj', '/CN=Test authority');
  openssl('req', ...key, '-keyout', 'private.key', '-out', 'request.csr', '-subj', '/CN=localhost');
  writeFileSync(path.join(folder, 'names.txt'), 'subjectAltName=DNS:localhost\n');
  openssl('x509', '-req', '-in', 'request.csr', '-CA', 'authority.crt', '-CAkey', 'authority.key', '-CAcreateserial', '-out', 'public.crt', '-days', '2', '-extfile', 'names.txt');
  return path.join(folder, 'authority.crt');
}
