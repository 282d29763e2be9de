import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** What a process printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The server of the product in a process of its own. */
export interface ProductProcess {
  /** `http://127.0.0.1:…/` as soon as it is printed; rejects with what it printed where it ends before. */
  address(): Promise<string>;
  readonly ended: Promise<Ended>;
  send(signal: NodeJS.Signals): void;
}

/** Runs the command line in a process of its own. */
export function runAtlas(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  return started(['server/cli/main.ts', ...args], environment).ended;
}

/** Starts what `npm start` starts, on a free port. */
export function startProduct(environment: Readonly<Record<string, string>>): ProductProcess {
  const { child, ended, printed } = started(['server/main.ts'], { PORT: '0', DEMO_REGION: 'off', ...environment });
  return {
    async address() {
      for (;;) {
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed().out)?.[0];
        if (found !== undefined) return found;
        if (child.exitCode !== null) throw new Error(printed().err);
        await pause(50);
      }
    },
    ended,
    send: (signal) => void child.kill(signal),
  };
}

function started(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', ...args], {
    env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => { out += text; });
  child.stderr.on('data', (text) => { err += text; });
  const printed = () => ({ out, err });
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number | null, ...printed() }));
  return { child, printed, ended };
}
