import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import type { Column } from '@/shared/api/datapulse';
import { ChartFrame } from '@/shared/charts/ChartFrame';
import { chartTheme } from '@/shared/charts/chart-theme';
import { compact, count } from '@/shared/format/numbers';
import { useShowRows } from '../rows/use-show-rows';
import { type Bar as BarData, barsOf, summaryOf } from './chart-data';
import type { Choice } from './choose-chart';

export const CHART_HEIGHT = 196;
const LONGEST_LABEL = 16;

const colors: Record<Choice['kind'], string> = {
  histogram: 'var(--chart-1)',
  values: 'var(--chart-1)',
  timeline: 'var(--chart-3)',
  top: 'var(--chart-5)',
  none: 'transparent',
};

const shortened = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;

const rowsOf = (value: unknown): [string, string] => [count(Number(value)), 'Rows'];

const rangeOf = (_: unknown, payload: readonly { payload?: BarData }[]): string =>
  payload[0]?.payload?.range ?? '';

const shared = { accessibilityLayer: false, margin: { top: 6, right: 8, bottom: 0, left: 0 } } as const;
const tooltip = <Tooltip {...chartTheme.tooltip} formatter={rowsOf} labelFormatter={rangeOf} />;

/** The picture of one column. */
export function ColumnChart({ column, kind }: { column: Column; kind: Choice['kind'] }) {
  const bars = barsOf(column, kind);
  const showRows = useShowRows();
  const Chart = kind === 'top' ? TopChart : StandingChart;
  const onBar = ({ payload }: { payload?: BarData }) => payload && showRows(payload.filters);
  return (
    <ChartFrame summary={summaryOf(column, bars)} height={CHART_HEIGHT}>
      <Chart bars={bars} onBar={onBar} color={colors[kind]} gap={kind === 'values' ? '24%' : 1} />
    </ChartFrame>
  );
}

type ChartProps = {
  bars: BarData[];
  color: string;
  gap: string | number;
  onBar: (bar: { payload?: BarData }) => void;
};

function StandingChart({ bars, color, gap, onBar }: ChartProps) {
  return (
    <BarChart {...shared} data={bars} barCategoryGap={gap}>
      <CartesianGrid {...chartTheme.grid} />
      <XAxis {...chartTheme.axis} dataKey="label" allowDuplicatedCategory minTickGap={14} />
      <YAxis
        {...chartTheme.axis}
        niceTicks="snap125"
        width={38}
        tickFormatter={compact}
        axisLine={false}
        allowDecimals={false}
      />
      {tooltip}
      <Bar
        dataKey="rows"
        onClick={onBar}
        cursor="pointer"
        fill={color}
        radius={[2, 2, 0, 0]}
        maxBarSize={44}
        isAnimationActive={false}
      />
    </BarChart>
  );
}

function TopChart({ bars, color, onBar }: ChartProps) {
  return (
    <BarChart {...shared} data={bars} layout="vertical" barCategoryGap="22%">
      <CartesianGrid stroke={chartTheme.grid.stroke} horizontal={false} />
      <XAxis
        {...chartTheme.axis}
        type="number"
        niceTicks="snap125"
        tickFormatter={compact}
        allowDecimals={false}
        minTickGap={14}
      />
      <YAxis
        {...chartTheme.axis}
        type="category"
        dataKey="label"
        width={104}
        interval={0}
        axisLine={false}
        tickFormatter={shortened}
      />
      {tooltip}
      <Bar
        dataKey="rows"
        onClick={onBar}
        cursor="pointer"
        fill={color}
        radius={[0, 2, 2, 0]}
        maxBarSize={22}
        isAnimationActive={false}
      />
    </BarChart>
  );
}
