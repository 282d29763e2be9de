/** Made of `pagerank.as` by `npm run kernels` with assemblyscript@0.28.20; change that file and not this one. */
export const SOURCE_SHA256 = 'b36d688fddeb5bd1e0bbbc29b729e3939fa165ae4245ad3ff5ad411ebc2e2770';

/** WebAssembly, in base64. */
export const WASM = [
  'AGFzbQEAAAABDQFgCH9/f39/f39/AXwCDwEDZW52Bm1lbW9yeQIAAAMCAQAHEgIFc3dlZXAAAAZtZW1vcnkCAArTAQHQAQIDfAJ/IABBA3QhAANAIAAgC0sEQCABKAIAIQxEAAAAAAAA8D8hCCADBEADQCACIAxJ',
  'BEAgCCAGIAIoAgBqKwMAIAMrAwCioCEIIAJBBGohAiADQQhqIQMMAQsLBQNAIAIgDEkEQCAIIAYgAigCAGorAwCgIQggAkEEaiECDAELCwsgCSAIIAUgC2oiDCsDAKEiCpmgIQkgByALaiAKOQMAIAwgCDkDACAG',
  'IAtqIAggBCALaisDAKI5AwAgC0EIaiELIAFBBGohAQwBCwsgCQs=',
].join('');
