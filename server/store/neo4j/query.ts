import type { ManagedTransaction, Record as DriverRecord, Transaction } from 'neo4j-driver';

/** A row as the driver gives it: column by name. */
export type QueryRow = Readonly<Record<string, unknown>>;
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * A query is a fixed text and a pure mapper of its rows: values are only ever parameters, and every name in the text is one of our own.
 */
export interface Query<Row = void> {
  readonly text: string;
  readonly rowOf: (row: QueryRow) => Row;
}

/** A query whose rows are mapped by `rowOf`. */
export function query<Row>(text: string, rowOf: (row: QueryRow) => Row): Query<Row> {
  return { text, rowOf };
}

/** A query that gives nothing back. */
export function statement(text: string): Query {
  return { text, rowOf: () => undefined };
}

/** A write that tells how many rows it wrote. `body` is its text up to there, so that more can follow in the same statement. */
export interface Writing extends Query<number> {
  readonly body: string;
}

/** A write of rows; `after` is what the same statement does once they are written. */
export function writing(body: string, after?: string): Writing {
  const text = after === undefined ? `${body} RETURN count(*) AS written` : `${body} WITH count(*) AS written\n${after}\nRETURN written`;
  return { body, ...query(text, (row) => Number(row.written)) };
}

/** Whether a statement tells how many rows it wrote. */
export function isWriting(asked: Query | Writing): asked is Writing {
  return 'body' in asked;
}

/** What a transaction is asked through. Sent at once, answered in order: calls need not wait for each other. */
export interface Runner {
  /** All rows of a query. */
  all<Row>(asked: Query<Row>, parameters?: Parameters): Promise<Row[]>;
  /** Hands over the rows one by one as they come, so that a large answer is never held twice. */
  each<Row>(asked: Query<Row>, parameters: Parameters, onRow: (row: Row) => void): Promise<void>;
}

/** Told of every query that is sent. */
export type OnQuery = (text: string, parameters: Parameters) => void;

/** Runs queries in a transaction of the driver. */
export function runnerOn(transaction: Pick<ManagedTransaction | Transaction, 'run'>, onQuery?: OnQuery): Runner {
  return {
    async all(asked, parameters = {}) {
      onQuery?.(asked.text, parameters);
      const { records } = await transaction.run(asked.text, parameters);
      return records.map((record) => asked.rowOf(rowOfRecord(record)));
    },
    each(asked, parameters, onRow) {
      onQuery?.(asked.text, parameters);
      return new Promise((resolve, reject) => {
        transaction.run(asked.text, parameters).subscribe({
          onNext: (record) => onRow(asked.rowOf(rowOfRecord(record))),
          onCompleted: () => resolve(),
          onError: reject,
        });
      });
    },
  };
}

/** What `record.toObject()` gives, in a fifth of the time: a large read maps half a million of them. */
function rowOfRecord(record: DriverRecord): QueryRow {
  const row: Record<string, unknown> = {};
  for (let column = 0; column < record.keys.length; column++) row[String(record.keys[column])] = record.get(column);
  return row;
}

/** Writes that are sent without waiting for each answer, in order; never more than some batches are underway. */
export interface Pipeline {
  /** `rows` is the weight of what is sent. `check` may refuse the answer. */
  send<Row>(asked: Query<Row>, parameters: Parameters, rows?: number, check?: (answer: Row[]) => void): Promise<void>;
  /** Waits for all answers; throws the first failure. */
  end(): Promise<void>;
}

/** On a small change the way to the server is what takes time, on a large one it should never wait for us. */
export function pipelineOn(run: Runner, mostRows: number): Pipeline {
  let underway: Promise<void>[] = [];
  let rowsUnderway = 0;
  const end = async (): Promise<void> => {
    const all = underway;
    underway = [];
    rowsUnderway = 0;
    await Promise.all(all);
  };
  return {
    async send(asked, parameters, rows = 1, check) {
      const answered = run.all(asked, parameters).then((answer) => check?.(answer));
      // Its failure is told by the next wait.
      answered.catch(() => undefined);
      underway.push(answered);
      rowsUnderway += rows;
      if (rowsUnderway > mostRows) await end();
    },
    end,
  };
}
