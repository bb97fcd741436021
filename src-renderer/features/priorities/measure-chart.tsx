import { makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { formatAmount } from '@shared/priorities/amount';
import type { Measure } from '@shared/priorities/model';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { layOutChart } from './chart-layout';
import type { ChartPoint } from './chart-layout';

const HEIGHT = 190;
const USUAL_WIDTH = 520;

const useStyles = makeStyles({
  frame: { minWidth: 0, width: '100%' },
  svg: { display: 'block', width: '100%', height: `${String(HEIGHT)}px`, overflow: 'visible' },
  words: { fontSize: '12px', fill: mb.text3, ...tabular },
  value: { fontSize: '12px', fontWeight: 600, fill: mb.text1, ...tabular },
  grid: { stroke: mb.softLine, strokeWidth: 1, [media.forced]: { stroke: 'GrayText', strokeWidth: 0.5 } },
  axis: { stroke: mb.outline, strokeWidth: 1 },
  aim: { stroke: mb.good, strokeWidth: 1.5, strokeDasharray: '5 4' },
  line: { fill: 'none', stroke: mb.accent, strokeWidth: 2, strokeLinejoin: 'round' },
  baseline: { fill: mb.surface, stroke: mb.text2, strokeWidth: 2 },
  actual: { fill: mb.accent, stroke: mb.surface, strokeWidth: 1.5 },
  target: { fill: mb.good, stroke: mb.surface, strokeWidth: 1.5 },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 14px', ...type.caption, color: mb.text2 },
  key: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  mark: { width: '12px', height: '12px', overflow: 'visible' },
});

const SHAPES: Readonly<Record<ChartPoint['kind'], string>> = {
  baseline: 'M-5 -5H5V5H-5Z',
  actual: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z',
  target: 'M0 -7L7 0L0 7L-7 0Z',
};
const KINDS = [
  ['baseline', 'Baseline'],
  ['actual', 'Recorded'],
  ['target', 'Target'],
] as const;

/** A measure over time: baseline a square, recorded values circles joined by a line, target a diamond. The table beneath says the same. */
export function MeasureChart({ measure }: { readonly measure: Measure }) {
  const styles = useStyles();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const { left, right, bottom, points, ticks, days } = layOutChart(measure, width, HEIGHT);
  const actuals = points.filter(({ kind }) => kind === 'actual');
  const target = points.find(({ kind }) => kind === 'target');
  const latest = actuals.at(-1);
  return (
    <div className={styles.frame} ref={frame}>
      <svg className={styles.svg} viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`} role="img" aria-labelledby={`${id}title`} aria-describedby={`${id}desc`}>
        <title id={`${id}title`}>{`${measure.name} over time`}</title>
        <desc id={`${id}desc`}>{chartWords(measure)}</desc>
        {ticks.map((tick) => (
          <g key={tick.y}>
            <line className={styles.grid} x1={left} x2={right} y1={tick.y} y2={tick.y} />
            <text className={styles.words} x={left - 8} y={tick.y + 4} textAnchor="end">
              {tick.words}
            </text>
          </g>
        ))}
        <line className={styles.axis} x1={left} x2={right} y1={bottom} y2={bottom} />
        {days.map((day) => (
          <text key={day.anchor} className={styles.words} x={day.x} y={bottom + 18} textAnchor={day.anchor}>
            {day.words}
          </text>
        ))}
        {target && <line className={styles.aim} x1={left} x2={right} y1={target.y} y2={target.y} />}
        <polyline className={styles.line} points={points.filter(({ kind }) => kind !== 'target').map((point) => `${String(point.x)},${String(point.y)}`).join(' ')} />
        {points.map((point) => (
          <path key={`${point.kind} ${point.words}`} className={styles[point.kind]} d={SHAPES[point.kind]} transform={`translate(${String(point.x)} ${String(point.y)})`}>
            <title>{point.words}</title>
          </path>
        ))}
        {target && (
          <text className={styles.value} x={right} y={target.y - 11} textAnchor="end">
            {target.value}
          </text>
        )}
        {latest && (
          <text className={styles.value} x={latest.x} y={latest.y - 11} textAnchor="middle">
            {latest.value}
          </text>
        )}
      </svg>
      <div className={styles.legend} aria-hidden="true">
        {KINDS.filter(([kind]) => points.some((point) => point.kind === kind)).map(([kind, words]) => (
          <span key={kind} className={styles.key}>
            <svg viewBox="-7 -7 14 14" className={styles.mark} focusable="false">
              <path className={styles[kind]} d={SHAPES[kind]} />
            </svg>
            {words}
          </span>
        ))}
      </div>
    </div>
  );
}

/** What the chart shows, in one sentence for those who do not see it. */
export function chartWords({ unit, baseline, baselineDay, target, targetDay, actuals }: Measure): string {
  const on = (day: Measure['baselineDay'], word: string): string => (day === null ? '' : ` ${word} ${formatDay(day)}`);
  const latest = actuals.at(-1);
  const recorded = latest === undefined ? 'no value recorded' : `${actuals.length === 1 ? 'one value' : `${String(actuals.length)} values`} recorded, the latest ${formatAmount(latest.value, unit)} on ${formatDay(latest.day)}`;
  const from = baseline === null ? 'No baseline' : `Baseline ${formatAmount(baseline, unit)}${on(baselineDay, 'on')}`;
  const to = target === null ? 'no target' : `target ${formatAmount(target, unit)}${on(targetDay, 'by')}`;
  return `${from}; ${recorded}; ${to}.`;
}
