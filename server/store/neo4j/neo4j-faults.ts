import neo4j from 'neo4j-driver';
import { AtlasError, type ErrorCode } from '#graph-model/errors.ts';
import type { Words } from '#graph-model/language.ts';

/** Where a store is, for messages: never with user or password. */
export interface StorePlace {
  readonly uri: string;
  readonly database: string;
}

interface Fault {
  /** Of the code of the driver or the server, or of its text where the code says too little. */
  readonly pattern: RegExp;
  readonly code: ErrorCode;
  readonly words: (place: StorePlace) => Words;
}

/** What the driver or the server says, in words that tell what to do. First match wins. */
const BY_CODE: readonly Fault[] = [
  { pattern: /^Neo\.ClientError\.Security\.CredentialsExpired/, code: 'store_unavailable', words: ({ uri }) => ({
    en: `The Neo4j account at ${uri} must change its first password before it may do anything: ALTER CURRENT USER SET PASSWORD, then write the new one into NEO4J_PASSWORD`,
    de: `Das Neo4j-Konto bei ${uri} muss erst sein Anfangspasswort ändern: ALTER CURRENT USER SET PASSWORD, danach das neue in NEO4J_PASSWORD eintragen.`,
  }) },
  { pattern: /^Neo\.ClientError\.Security\.AuthenticationRateLimit/, code: 'store_unavailable', words: ({ uri }) => ({
    en: `Neo4j at ${uri} has locked the account for some seconds after several wrong passwords: correct NEO4J_USER and NEO4J_PASSWORD, wait, try again`,
    de: `Neo4j bei ${uri} hat das Konto nach mehreren falschen Passwörtern für einige Sekunden gesperrt: NEO4J_USER und NEO4J_PASSWORD berichtigen, warten, noch einmal versuchen.`,
  }) },
  { pattern: /^Neo\.ClientError\.Security\.(Unauthorized|AuthProviderFailed|TokenExpired)/, code: 'store_unavailable', words: ({ uri }) => ({
    en: `Neo4j at ${uri} refuses user or password: check NEO4J_USER and NEO4J_PASSWORD`,
    de: `Neo4j bei ${uri} weist Benutzer oder Passwort zurück: Prüfen Sie NEO4J_USER und NEO4J_PASSWORD.`,
  }) },
  { pattern: /^Neo\.ClientError\.Security\.Forbidden/, code: 'store_unavailable', words: ({ database }) => ({
    en: `The Neo4j user has too few rights on database "${database}": it must read, write, and manage constraints and indexes (docs/neo4j.md)`,
    de: `Der Neo4j-Benutzer hat zu wenige Rechte auf der Datenbank „${database}“: Er muss lesen, schreiben und Constraints und Indizes verwalten dürfen (docs/neo4j.md).`,
  }) },
  { pattern: /^Neo\.ClientError\.Database\.DatabaseNotFound/, code: 'store_unavailable', words: ({ database }) => ({
    en: `Neo4j has no database "${database}": create it or correct NEO4J_DATABASE`,
    de: `Neo4j hat keine Datenbank „${database}“: Legen Sie sie an oder berichtigen Sie NEO4J_DATABASE.`,
  }) },
  { pattern: /^Neo\.(ClientError|TransientError)\.(General|Database)\.DatabaseUnavailable/, code: 'store_unavailable', words: ({ database }) => ({
    en: `The Neo4j database "${database}" is stopped or still starting: try again in a moment; if it stays so, look at the log of the database server`,
    de: `Die Neo4j-Datenbank „${database}“ ist angehalten oder startet noch: Versuchen Sie es gleich noch einmal; bleibt es so, sehen Sie in das Protokoll des Datenbankservers.`,
  }) },
  { pattern: /^Neo\.ClientError\.General\.(ForbiddenOnReadOnlyDatabase|WriteOnReadOnlyAccessDatabase|WriteOnReadOnlyAccessDbDatabase)|^Neo\.ClientError\.Cluster\.NotALeader/, code: 'store_unavailable', words: ({ database }) => ({
    en: `The Neo4j database "${database}" takes no changes now: it is read-only, or this server is not the leader (use neo4j:// instead of bolt:// for a cluster); nothing was changed`,
    de: `Die Neo4j-Datenbank „${database}“ nimmt keine Änderungen an: Sie ist nur lesbar, oder dieser Server führt den Verbund nicht (dann neo4j:// statt bolt://); geändert wurde nichts.`,
  }) },
  { pattern: /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|OutOfMemoryError|TransactionMemoryLimit)/, code: 'too_large', words: () => ({
    en: 'The change is too large for the memory of Neo4j; nothing was changed. Give the server more heap (docs/neo4j.md, memory) or import in parts',
    de: 'Die Änderung ist zu groß für den Arbeitsspeicher von Neo4j; geändert wurde nichts. Geben Sie dem Server mehr Heap (docs/neo4j.md, Memory) oder importieren Sie in Teilen.',
  }) },
  { pattern: /^Neo\.\w+\.\w+\.(StorageDamageDetected|TransactionLogError|TransactionCommitFailed|TransactionStartFailed|UnableToStartDatabase)/, code: 'store_unavailable', words: ({ database }) => ({
    en: `Neo4j cannot write to database "${database}": mostly its disk is full. Make room, look at the log of the database server, and start it again; what was confirmed is kept`,
    de: `Neo4j kann die Datenbank „${database}“ nicht beschreiben, meist weil der Datenträger voll ist. Schaffen Sie Platz, sehen Sie in das Protokoll des Datenbankservers und starten Sie ihn neu; was bestätigt wurde, bleibt.`,
  }) },
  { pattern: /^Neo\.TransientError\.|^Neo\.ClientError\.Transaction\.(LockClientStopped|TransactionTimedOut|Terminated)/, code: 'store_busy', words: () => ({
    en: 'Neo4j is busy with other work, or another change is still being written; nothing was changed: try again',
    de: 'Neo4j ist mit anderem beschäftigt, oder eine andere Änderung wird noch geschrieben; geändert wurde nichts: Versuchen Sie es noch einmal.',
  }) },
];

/** What lies behind a connection that failed; the codes of the driver do not tell it. */
const BY_TEXT: readonly Fault[] = [
  { pattern: /ENOTFOUND|EAI_AGAIN/, code: 'store_unavailable', words: ({ uri }) => ({
    en: `The host of Neo4j at ${uri} is not known: check the name in NEO4J_URI`,
    de: `Der Rechner von Neo4j bei ${uri} ist nicht bekannt: Prüfen Sie den Namen in NEO4J_URI.`,
  }) },
  { pattern: /certificate/i, code: 'store_unavailable', words: ({ uri }) => ({
    en: `The certificate of Neo4j at ${uri} is not trusted: name the file of its authority in NODE_EXTRA_CA_CERTS and use the host name that the certificate names; or, with a certificate of your own, write +ssc instead of +s`,
    de: `Dem Zertifikat von Neo4j bei ${uri} wird nicht vertraut: Nennen Sie die Datei seiner Zertifizierungsstelle in NODE_EXTRA_CA_CERTS und den Rechner mit dem Namen aus dem Zertifikat; bei einem eigenen Zertifikat +ssc statt +s.`,
  }) },
  { pattern: /responded HTTP/, code: 'store_unavailable', words: ({ uri }) => ({
    en: `A web server answers at ${uri}, not Neo4j: NEO4J_URI needs the Bolt port, mostly 7687`,
    de: `Bei ${uri} antwortet ein Webserver, nicht Neo4j: In NEO4J_URI gehört der Bolt-Anschluss, meist 7687.`,
  }) },
  { pattern: /SSL|TLS/, code: 'store_unavailable', words: ({ uri }) => ({
    en: `Nobody speaks an encrypted connection at ${uri}: write the scheme without +s or +ssc, or switch encryption on in Neo4j (docs/neo4j.md)`,
    de: `Bei ${uri} wird nicht verschlüsselt gesprochen: Schreiben Sie die Adresse ohne +s oder +ssc, oder schalten Sie die Verschlüsselung in Neo4j ein (docs/neo4j.md).`,
  }) },
  { pattern: /acquisition timed out/, code: 'store_unavailable', words: silence },
  { pattern: /^/, code: 'store_unavailable', words: ({ uri }) => ({
    en: `Neo4j at ${uri} does not answer: check NEO4J_URI, whether the database server runs, and whether the scheme fits (+s or +ssc for encrypted connections)`,
    de: `Neo4j bei ${uri} antwortet nicht: Prüfen Sie NEO4J_URI, ob der Datenbankserver läuft und ob das Schema passt (+s oder +ssc für verschlüsselte Verbindungen).`,
  }) },
];

function silence({ uri }: StorePlace): Words {
  return {
    en: `Neo4j at ${uri} takes connections but says nothing: check whether the database server and the network between work`,
    de: `Neo4j bei ${uri} nimmt Verbindungen an, sagt aber nichts: Prüfen Sie den Datenbankserver und das Netz dazwischen.`,
  };
}

const UNREACHED = /^(ServiceUnavailable|SessionExpired|N\/A)$|^Neo\.ClientError\.Transaction\.TransactionNotFound/;

/** Any error of the driver as an `AtlasError`. Its own text is kept as cause and added where it may help: the server never repeats a password. */
export function neo4jFault(error: unknown, place: StorePlace): AtlasError {
  if (error instanceof AtlasError) return error;
  const code = codeOf(error);
  const text = particular(error instanceof Error ? error.message : String(error));
  const fault = UNREACHED.test(code) ? BY_TEXT.find(({ pattern }) => pattern.test(text)) : BY_CODE.find(({ pattern }) => pattern.test(code));
  if (!fault) return new AtlasError('store_unavailable', `Neo4j could not do what was asked (${text})`, { cause: error, german: 'Neo4j konnte nicht tun, was gefragt war.' });
  const { de, en } = fault.words(place);
  return new AtlasError(fault.code, `${en} (${text})`, { cause: error, german: de });
}

/** The one Atlas node is not where every store has it: a copy or restore hides it until all is in, so that nobody takes a half-filled database for a store. */
export function noAtlas(): AtlasError {
  return new AtlasError('store_unavailable',
    'The Neo4j database is being filled by a copy or restore, or one was broken off: wait for it, or start it again. Where none was started the node (:Atlas) is lost: restore a backup', {
      german: 'Die Neo4j-Datenbank wird gerade durch copy oder restore gefüllt, oder das wurde abgebrochen: Warten Sie, oder starten Sie den Befehl noch einmal. '
        + 'Wurde keiner gestartet, fehlt der Knoten (:Atlas): Spielen Sie eine Sicherung ein.',
    });
}

/** What a server that has said nothing for so long is told as. */
export function silent(place: StorePlace, ms: number): AtlasError {
  const { de, en } = silence(place);
  return new AtlasError('store_unavailable', `${en} (no answer for ${ms / 1_000} seconds)`, { german: de });
}

/** What a server is told as that answers itself, but whose routing table names addresses that nobody here reaches. */
export function wrongRouting(error: unknown, { uri }: StorePlace): AtlasError {
  return new AtlasError('store_unavailable', `Neo4j at ${uri} names servers that cannot be reached from here: set server.bolt.advertised_address in Neo4j to an address that this machine reaches, or write bolt:// instead of neo4j://`, {
    cause: error, german: `Neo4j bei ${uri} nennt Server, die von hier nicht erreichbar sind: Stellen Sie in Neo4j server.bolt.advertised_address auf eine erreichbare Adresse, oder schreiben Sie bolt:// statt neo4j://.`,
  });
}

/** True where the connection broke, or none could be had in time: nobody knows what became of the transaction. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ServiceUnavailable' || code === 'SessionExpired' || (code === 'N/A' && /acquisition timed out/.test(String(error)));
}

/** True where another try may go well. What is too large for its memory Neo4j calls transient although every try ends the same way. */
export function mayPass(error: unknown): boolean {
  if (/OutOfMemory|TransactionMemoryLimit/.test(codeOf(error))) return false;
  return isConnectionLost(error) || (error instanceof neo4j.Neo4jError && error.retryable);
}

/** True where an equal constraint or index was just made by another server that starts at the same moment. */
export function isMadeAlready(error: unknown): boolean {
  return /^Neo\.ClientError\.Schema\.(EquivalentSchemaRuleAlreadyExists|ConstraintAlreadyExists|IndexAlreadyExists)$/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The driver explains every failed connection in four general sentences; what it was stands behind them. */
function particular(text: string): string {
  return text.split('\n', 1)[0].replace(/^Failed to connect to server\..*Caused by: /, '').replace(/\.? (Known routing table|Pool status):.*$/, '').slice(0, 300);
}
