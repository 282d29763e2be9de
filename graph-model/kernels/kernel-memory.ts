/** What the memory of a kernel is filled with. */
export type Column = Int32Array | Float64Array | Uint8Array;

const PAGE = 65_536;
/** Rows of eight numbers begin where lines of the processor's cache do. */
const ALIGNMENT = 64;

/** Hands out the memory of a kernel piece by piece, from the second page on; what lies before is the compiler's. */
export interface KernelMemory {
  /** Address of a copy of the column. */
  readonly put: (column: Column) => number;
  /** Address of room for so many bytes, all 0. */
  readonly room: (bytes: number) => number;
}

/** The free memory of a kernel. */
export function kernelMemory(memory: WebAssembly.Memory): KernelMemory {
  let free = PAGE;
  const room = (bytes: number): number => {
    const address = free;
    free += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    const missing = Math.ceil((free - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    return address;
  };
  return {
    room,
    put(column) {
      const address = room(column.byteLength);
      new Uint8Array(memory.buffer).set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), address);
      return address;
    },
  };
}

/** Gives the module that `wasm` (in base64) is; it is compiled when first asked for, once a thread. */
export function compiledOnce(wasm: string): () => WebAssembly.Module {
  let compiled: WebAssembly.Module | undefined;
  return () => compiled ??= new WebAssembly.Module(Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0)));
}
