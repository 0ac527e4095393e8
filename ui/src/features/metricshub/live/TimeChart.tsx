import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartFrame } from '@/shared/charts/ChartFrame';
import { chartTheme } from '@/shared/charts/chart-theme';
import { time } from '@/shared/format/times';
import type { Drawn } from './points';
import styles from './TimeChart.module.css';
import { ticksOf, type Window } from './ticks';

export type Series = { key: Exclude<keyof Drawn, 'time'>; name: string; color: string };

type TimeChartProps = {
  /** What is charted, for those who cannot see it: "CPU of the host". */
  name: string;
  points: readonly Drawn[];
  series: readonly Series[];
  window: Window;
  format: (value: number) => string;
  /** The top of the scale, where there is one. */
  max?: number | undefined;
};

const HEIGHT = 168;
const clock = (value: unknown) => time(Number(value));

/** Lines over the last minutes with their newest figures above them. */
export function TimeChart({ name, points, series, window, format, max }: TimeChartProps) {
  const latest = points.at(-1);
  const figures = series.map(({ key, ...rest }) => ({ ...rest, text: textOf(latest?.[key], format) }));
  const words = figures.map((figure) => `${figure.name} ${figure.text}`).join(', ');
  const summary = latest ? `${name} at ${clock(latest.time)}: ${words}.` : `${name}: no figures yet.`;
  return (
    <>
      <ul className={styles.legend}>
        {figures.map((figure) => (
          <li key={figure.name}>
            <span className={styles.swatch} style={{ background: figure.color }} />
            {figure.name} <strong>{figure.text}</strong>
          </li>
        ))}
      </ul>
      <ChartFrame summary={summary} height={HEIGHT}>
        <AreaChart
          data={[...points]}
          accessibilityLayer={false}
          margin={{ top: 6, right: 6, bottom: 0, left: 0 }}
        >
          <CartesianGrid {...chartTheme.grid} />
          <XAxis
            {...chartTheme.axis}
            dataKey="time"
            type="number"
            domain={[window.from, window.to]}
            allowDataOverflow
            ticks={ticksOf(window)}
            tickFormatter={(value) => window.label(Number(value))}
          />
          <YAxis
            {...chartTheme.axis}
            axisLine={false}
            width={54}
            niceTicks={max === undefined ? 'snap125' : 'auto'}
            domain={[0, max ?? 'auto']}
            tickFormatter={(value) => format(Number(value))}
            tickCount={5}
          />
          <Tooltip
            {...chartTheme.tooltip}
            labelFormatter={clock}
            formatter={(value, label) => [format(Number(value)), label]}
          />
          {series.map(({ key, name: label, color }) => (
            <Area
              key={key}
              dataKey={key}
              name={label}
              stroke={color}
              fill={color}
              fillOpacity={0.12}
              strokeWidth={1.75}
              dot={false}
              activeDot={{ r: 3 }}
              type="linear"
              isAnimationActive={false}
            />
          ))}
        </AreaChart>
      </ChartFrame>
    </>
  );
}

function textOf(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? 'not available here' : format(value);
}
