/** What the memory of a kernel is filled with. */
export type Column = Int32Array | Float64Array | Uint8Array;

const PAGE = 65_536;
/** Rows of eight numbers begin where lines of the processor's cache do. */
const ALIGNMENT = 64;
/** Bytes that are kept for the next kernel: making memory for a small network takes longer than many a kernel. */
const MOST_KEPT = 4 * 2 ** 20;

/** Hands out the memory of a kernel piece by piece, from the second page on; what lies before is the compiler's. Views are made when all is handed out. */
export interface KernelMemory {
  readonly memory: WebAssembly.Memory;
  /** Address of a copy of the column. */
  readonly put: (column: Column) => number;
  /** Address of room for so many bytes, all 0. */
  readonly room: (bytes: number) => number;
}

/** Memory of its own for a kernel that somebody holds on to. */
export function createKernelMemory(): KernelMemory {
  return freeMemory(new WebAssembly.Memory({ initial: 1 }));
}

let kept: WebAssembly.Memory | undefined;

/** Gives `run` memory that is its own until it returns; no view of it may get out. It is kept for the next one, unless it has become large. */
export function withKernelMemory<Result>(run: (memory: KernelMemory) => Result): Result {
  const memory = kept ?? new WebAssembly.Memory({ initial: 1 });
  kept = undefined;
  try {
    return run(freeMemory(memory));
  } finally {
    if (memory.buffer.byteLength <= MOST_KEPT) kept = memory;
  }
}

function freeMemory(memory: WebAssembly.Memory): KernelMemory {
  let free = PAGE;
  const take = (bytes: number): number => {
    const address = free;
    free += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    const missing = Math.ceil((free - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    return address;
  };
  return {
    memory,
    room(bytes) {
      const address = take(bytes);
      new Uint8Array(memory.buffer, address, bytes).fill(0);
      return address;
    },
    put(column) {
      const address = take(column.byteLength);
      new Uint8Array(memory.buffer).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), address);
      return address;
    },
  };
}

/** Gives what the module that `wasm` (in base64) is exports over some memory. It is compiled when first asked for, once a thread, and linked once a memory. */
export function linkedOnce(wasm: string): (memory: KernelMemory) => WebAssembly.Exports {
  let compiled: WebAssembly.Module | undefined;
  const linked = new WeakMap<WebAssembly.Memory, WebAssembly.Exports>();
  return ({ memory }) => {
    const known = linked.get(memory);
    if (known !== undefined) return known;
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0)));
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
    linked.set(memory, exports);
    return exports;
  };
}

/** Tells a kernel numbers that it exports by name: addresses, mostly. */
export function tell(exports: WebAssembly.Exports, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) (exports[name] as WebAssembly.Global).value = value;
}
