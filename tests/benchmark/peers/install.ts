import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How a Python that has a library is started. */
export interface Python {
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
}

const FOLDER = path.join(import.meta.dirname, '../../../.tools/peers');
const VENV = { program: path.join(FOLDER, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python'), env: {} };
const REQUIREMENTS = path.join(import.meta.dirname, 'requirements.txt');

/** Installs what PyPI has into `.tools/peers`, unless these versions are there. */
export function installFromPyPi(): Python {
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  const stamp = path.join(FOLDER, 'stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return VENV;
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [program, ...args] of [['python3', '-m', 'venv', FOLDER], [VENV.program, '-m', 'pip', 'install', '--quiet', '--requirement', REQUIREMENTS]]) {
    const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
    if (status !== 0) throw new Error(`The Python libraries cannot be installed: ${error?.message ?? `${program} ended with ${status}`}. Install Python 3.11 or newer with venv and pip.`);
  }
  writeFileSync(stamp, wanted);
  return VENV;
}

const SYSTEM_PYTHON = '/usr/bin/python3';
const GRAPH_TOOL = path.join(FOLDER, 'graph-tool');

/**
 * graph-tool is not on PyPI, but Debian and Ubuntu have it: the package and what it needs are fetched by apt and unpacked into `.tools/peers`,
 * without root. Undefined where that does not work.
 */
export function installGraphTool(): Python | undefined {
  if (hasGraphTool({})) return { program: SYSTEM_PYTHON, env: {} };
  if (!existsSync(GRAPH_TOOL)) unpackGraphTool();
  const env = unpackedPaths();
  return hasGraphTool(env) ? { program: SYSTEM_PYTHON, env } : undefined;
}

function hasGraphTool(env: Readonly<Record<string, string>>): boolean {
  return spawnSync(SYSTEM_PYTHON, ['-c', 'import graph_tool.centrality, graph_tool.topology'], { env: { ...process.env, ...env } }).status === 0;
}

function unpackGraphTool(): void {
  mkdirSync(GRAPH_TOOL);
  const planned = spawnSync('apt-get', ['install', '--simulate', '--no-install-recommends', 'python3-graph-tool'], { encoding: 'utf8' });
  // What only compilers read is not fetched.
  const packages = [...(planned.stdout ?? '').matchAll(/^Inst (\S+)/gm)].map(([, name]) => name).filter((name) => !name.endsWith('-dev'));
  if (packages.length === 0) return;
  spawnSync('apt-get', ['download', ...packages], { cwd: GRAPH_TOOL, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const name of readdirSync(GRAPH_TOOL).filter((file) => file.endsWith('.deb'))) {
    spawnSync('dpkg', ['-x', name, '.'], { cwd: GRAPH_TOOL, stdio: 'inherit' });
    rmSync(path.join(GRAPH_TOOL, name));
  }
}

function unpackedPaths(): Record<string, string> {
  const libraries = path.join(GRAPH_TOOL, 'usr/lib');
  const triplet = existsSync(libraries) ? readdirSync(libraries).find((name) => name.endsWith('-linux-gnu')) : undefined;
  if (triplet === undefined) return {};
  const folders = ['', 'blas', 'lapack', 'openblas-pthread'].map((name) => path.join(libraries, triplet, name));
  return { LD_LIBRARY_PATH: folders.join(':'), PYTHONPATH: path.join(libraries, 'python3/dist-packages') };
}
