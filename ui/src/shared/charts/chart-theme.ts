/** Colours and text of every chart, readable in both themes: CSS variables, so a change of theme needs no redraw. */
export const chartTheme = {
  /** Eight that can be told apart; take them in order. */
  series: [1, 2, 3, 4, 5, 6, 7, 8].map((index) => `var(--chart-${index})`),
  good: 'var(--good)',
  warn: 'var(--warn)',
  bad: 'var(--bad)',
  grid: { stroke: 'var(--chart-grid)', vertical: false },
  axis: {
    stroke: 'var(--border)',
    tick: { fill: 'var(--text-muted)', fontSize: 11 },
    tickLine: false,
    tickMargin: 6,
  },
  tooltip: {
    isAnimationActive: false,
    cursor: { fill: 'var(--surface-2)', stroke: 'var(--border-strong)' },
    contentStyle: {
      padding: '6px 10px',
      border: '1px solid var(--border)',
      borderRadius: 8,
      background: 'var(--surface-raised)',
      boxShadow: 'var(--shadow-md)',
      color: 'var(--text)',
      fontSize: 12,
    },
    labelStyle: { color: 'var(--text-muted)' },
    itemStyle: { color: 'var(--text)', padding: 0 },
  },
} as const;

/** The colour of the n-th series, from 0; begins again after eight. */
export function seriesColor(index: number): string {
  return chartTheme.series[index % chartTheme.series.length] ?? 'currentColor';
}
