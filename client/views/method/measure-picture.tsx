import '../../text/late-texts.ts';
import type { MeasureId } from '#graph-model/analysis/measure.ts';
import { useTexts } from '../../text/texts.ts';
import { SCENES } from './picture-scenes.ts';
import type { MeasureScene, SceneDot, SceneLink } from './picture-scenes.ts';
import classes from './picture.module.css';

const RADIUS = { me: 9, stops: 7, big: 9, other: 5 } as const;

/** A measure in a picture of a few firms, and in one sentence. Colours follow the theme; what stops is told apart by its cross, too. */
export default function MeasurePicture({ id }: { id: MeasureId }) {
  const { t } = useTexts();
  const scene = SCENES[id];
  return (
    <figure className={classes.figure}>
      <svg viewBox="0 0 160 72" className={classes.picture} aria-hidden>
        {scene.columns?.map((x) => <rect key={x} x={x - 15} y={2} width={30} height={68} className={classes.column} />)}
        {scene.rings?.map(([x, y, across, down]) => <ellipse key={`${x} ${y}`} cx={x} cy={y} rx={across} ry={down} className={classes.ring} />)}
        {scene.links.map((link) => <Supply key={`${link[0]} ${link[1]}`} scene={scene} link={link} />)}
        {scene.bars?.map(({ from, to, y, isShort }) => <rect key={`${from} ${y}`} x={from} y={y - 7} width={to - from} height={14} className={isShort ? classes.short : classes.bar} />)}
        {scene.dots.map((dot) => <Dot key={`${dot.x} ${dot.y}`} dot={dot} />)}
      </svg>
      <figcaption>{t(`guide.picture.${id}`)}</figcaption>
    </figure>
  );
}

function Dot({ dot: { x, y, role } }: { dot: SceneDot }) {
  return (
    <>
      <circle cx={x} cy={y} r={RADIUS[role]} className={classes[role]} />
      {role === 'stops' && <path d={`M${x - 3},${y - 3}l6,6m0,-6l-6,6`} className={classes.cross} />}
    </>
  );
}

/** A line with an arrow head just before the buyer. */
function Supply({ scene: { dots }, link: [from, to, width = 1.5] }: { scene: MeasureScene; link: SceneLink }) {
  const [a, b] = [dots[from], dots[to]];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const head = 4 + width / 2;
  const end = RADIUS[b.role] + 1.5;
  const [tipX, tipY] = [b.x - dx * end, b.y - dy * end];
  const [footX, footY] = [tipX - dx * head, tipY - dy * head];
  return (
    <>
      <line x1={a.x} y1={a.y} x2={footX} y2={footY} className={classes.link} style={{ strokeWidth: width }} />
      <polygon points={`${tipX},${tipY} ${footX - dy * head * 0.7},${footY + dx * head * 0.7} ${footX + dy * head * 0.7},${footY - dx * head * 0.7}`} className={classes.head} />
    </>
  );
}
