import { EdgeProgram } from 'sigma/rendering';
import type { EdgeProgramType, ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { BACK_REACH, BEND, LEAST_REACH } from '../scene/link-curve.ts';
import type { LayoutId } from '#graph-model/picture/scene-state.ts';

/** What all curves share at the moment; the programs read it in every frame. */
export interface CurveState {
  layout: LayoutId;
  /** Sigma's own units per pixel at the starting zoom. */
  unit: number;
  /** Nothing is drawn while the layouts change over. */
  hidden: boolean;
}

export interface CurveOptions {
  readonly segments: number;
  /** Width at the buyer as a share of that at the supplier. */
  readonly narrow: number;
}

const VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_width;
attribute vec4 a_color;
attribute float a_t;
attribute float a_side;
uniform mat3 u_matrix;
uniform vec2 u_screen;
uniform float u_map;
uniform float u_unit;
uniform float u_narrow;
uniform float u_pixel;
varying vec4 v_color;
varying float v_side;
varying float v_half;

vec2 onScreen(vec2 point) { return (u_matrix * vec3(point, 1.0)).xy * u_screen * 0.5; }

void main() {
  vec2 d = a_to - a_from;
  float reach = d.x > 0.0 ? max(${LEAST_REACH.toFixed(1)} * u_unit, d.x * 0.5) : ${BACK_REACH.toFixed(1)} * u_unit - d.x / 3.0;
  vec2 bend = vec2(-d.y, d.x) * ${BEND.toFixed(3)};
  vec2 a = mix(a_from + vec2(reach, 0.0), a_from + d / 3.0 + bend, u_map);
  vec2 b = mix(a_to - vec2(reach, 0.0), a_from + d * 2.0 / 3.0 + bend, u_map);
  float t = a_t;
  float s = 1.0 - t;
  vec2 p0 = onScreen(a_from);
  vec2 p1 = onScreen(a);
  vec2 p2 = onScreen(b);
  vec2 p3 = onScreen(a_to);
  vec2 point = s * s * s * p0 + 3.0 * s * s * t * p1 + 3.0 * s * t * t * p2 + t * t * t * p3;
  vec2 along = s * s * (p1 - p0) + 2.0 * s * t * (p2 - p1) + t * t * (p3 - p2);
  float size = length(along);
  vec2 across = size > 0.0 ? vec2(-along.y, along.x) / size : vec2(0.0);
  v_half = a_width * u_pixel * mix(1.0, u_narrow, t) * 0.5;
  v_side = a_side * (v_half + 1.0);
  gl_Position = vec4((point + across * v_side) * 2.0 / u_screen, 0.0, 1.0);
  v_color = a_color;
}`;

// Premultiplied, because Sigma blends with (one, one minus source alpha).
const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying float v_side;
varying float v_half;
void main() {
  float cover = clamp(v_half + 0.5 - abs(v_side), 0.0, 1.0) * min(1.0, v_half * 2.0);
  gl_FragColor = vec4(v_color.rgb, 1.0) * (cover * v_color.a);
}`;

const UNIFORMS = ['u_matrix', 'u_screen', 'u_map', 'u_unit', 'u_narrow', 'u_pixel'] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Corners of the strip of triangles along a curve: how far along, and on which side. */
function stripCorners(segments: number): number[][] {
  return Array.from({ length: 2 * (segments + 1) }, (_, k) => [Math.floor(k / 2) / segments, k % 2 === 0 ? -1 : 1]);
}

/** Program for curved links, wide at the supplier and narrow at the buyer. */
export function curveEdgeProgram(state: CurveState, options: CurveOptions): EdgeProgramType {
  const corners = stripCorners(options.segments);
  return class CurveEdgeProgram extends EdgeProgram<Uniform> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      return {
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_from', size: 2, type: FLOAT },
          { name: 'a_to', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_t', size: 1, type: FLOAT }, { name: 'a_side', size: 1, type: FLOAT }],
        CONSTANT_DATA: corners,
      };
    }

    processVisibleItem(_index: number, start: number, from: NodeDisplayData, to: NodeDisplayData, data: EdgeDisplayData) {
      this.array.set([from.x, from.y, to.x, to.y, data.size, floatColor(data.color)], start);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>) {
      gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
      gl.uniform2f(at.u_screen, params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(at.u_map, state.layout === 'stages' ? 0 : 1);
      gl.uniform1f(at.u_unit, state.unit);
      gl.uniform1f(at.u_narrow, options.narrow);
      gl.uniform1f(at.u_pixel, params.pixelRatio);
    }

    override render(params: RenderParams) {
      if (!state.hidden) super.render(params);
    }
  };
}
