import { NodeProgram } from 'sigma/rendering';
import type { NodeProgramType, ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What a firm looks like beyond Sigma's own display data. */
export interface DotData extends NodeDisplayData {
  /** Colour and width in pixels of the ring inside the edge; 0 is none. */
  readonly ring: string;
  readonly ringWidth: number;
}

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_ringWidth;
attribute vec4 a_color;
attribute vec4 a_ring;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_screen;
uniform float u_sizeRatio;
uniform float u_pixel;
varying vec2 v_offset;
varying float v_radius;
varying float v_ringWidth;
varying vec4 v_color;
varying vec4 v_ring;

void main() {
  v_radius = a_size / u_sizeRatio * u_pixel;
  v_offset = a_corner * (v_radius + 1.0);
  vec2 middle = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(middle + v_offset * 2.0 / u_screen, 0.0, 1.0);
  v_ringWidth = a_ringWidth * u_pixel;
  v_ring = a_ring;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
}`;

// Coverage of the pixel by the disc: round edges also for dots of two or three pixels, where a fixed soft edge makes squares.
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_offset;
varying float v_radius;
varying float v_ringWidth;
varying vec4 v_color;
varying vec4 v_ring;

void main() {
  float distance = length(v_offset);
  float cover = clamp(v_radius + 0.5 - distance, 0.0, 1.0);
  #ifdef PICKING_MODE
  if (cover < 0.5) discard;
  gl_FragColor = vec4(v_color.rgb, 1.0);
  #else
  float inside = v_ringWidth > 0.0 ? clamp(v_radius - v_ringWidth + 0.5 - distance, 0.0, 1.0) : 1.0;
  gl_FragColor = vec4(mix(v_ring.rgb, v_color.rgb, inside), 1.0) * cover;
  #endif
}`;

const UNIFORMS = ['u_matrix', 'u_screen', 'u_sizeRatio', 'u_pixel'] as const;
type Uniform = (typeof UNIFORMS)[number];

class DotProgram extends NodeProgram<Uniform> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_ringWidth', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_ring', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [1, 1]],
    };
  }

  processVisibleItem(id: number, start: number, data: DotData) {
    this.array.set([data.x, data.y, data.size, data.ringWidth, floatColor(data.color), floatColor(data.ring), id], start);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
    gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
    gl.uniform2f(at.u_screen, params.width * params.pixelRatio, params.height * params.pixelRatio);
    gl.uniform1f(at.u_sizeRatio, params.sizeRatio);
    gl.uniform1f(at.u_pixel, params.pixelRatio);
  }
}

/** A dot with a ring: crisp from two pixels on. */
export const firmProgram = DotProgram as unknown as NodeProgramType; // Sigma's type knows no display data of one's own.
