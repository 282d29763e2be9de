import { expect, it } from 'vitest';
import { isSoftware } from '../../../client/canvas/choose-renderer.ts';

it('tells drivers that draw on the processor from graphics cards', () => {
  const software = [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', 'Mesa/X.org, llvmpipe (LLVM 15.0.6, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)', 'Apple Software Renderer', 'softpipe',
  ];
  const cards = ['ANGLE (Intel, Intel(R) UHD Graphics 620 (0x00005917) Direct3D11 vs_5_0 ps_5_0, D3D11)', 'Apple M2', 'Mesa Intel(R) Iris(R) Xe Graphics (TGL GT2)', 'Adreno (TM) 640', ''];
  expect(software.map(isSoftware)).toEqual(software.map(() => true));
  expect(cards.map(isSoftware)).toEqual(cards.map(() => false));
});
