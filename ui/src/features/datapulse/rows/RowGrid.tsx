import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
} from 'react';
import type { Column, Dataset } from '@/shared/api/datapulse';
import { ProblemNotice } from '@/shared/components/ProblemState';
import { count, plural } from '@/shared/format/numbers';
import { GridColumns, GridHead, GridRow } from './GridRow';
import { type CellPlace, moveByKey } from './grid-keys';
import styles from './RowGrid.module.css';
import { narrows, type RowQuery } from './row-query';
import { drawnHeight, type Geometry, type Place } from './tall-scroll';
import { useColumnLayout } from './use-column-layout';
import { useRowPages } from './use-row-pages';
import { useTallScroll } from './use-tall-scroll';

const sizes = { row: 32, header: 36 };
/** Rows drawn above and below what is seen. */
const SPARE = 8;

type RowGridProps = {
  dataset: Dataset;
  columns: readonly Column[];
  query: RowQuery;
  /** How many rows the query leaves. */
  total: number;
  onSort: (column: string) => void;
  /** The marked cell; what changes it is brought into view. */
  marked: CellPlace | undefined;
  onMark: (cell: CellPlace) => void;
  onOpenRow: (row: number) => void;
  /** Beside the line that says which rows are seen. */
  tools: ReactNode;
};

/** All rows of a dataset in a table that scrolls by itself; only what is seen is fetched and drawn. */
export function RowGrid(props: RowGridProps) {
  const { dataset, columns, query, total, marked, onMark, onOpenRow, tools } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { geometry, place, showRow } = useTallScroll(scroller, total, sizes);
  const layout = useColumnLayout(scroller, columns, dataset.rowCount);
  const drawn = rowsDrawn(geometry, place);
  const pages = useRowPages(dataset.id, query, drawn.first, drawn.end);

  const show = useEffectEvent(({ row, column }: CellPlace) => {
    showRow(row);
    layout.showColumn(column);
  });
  useEffect(() => {
    if (marked && geometry.view > 0) show(marked);
  }, [marked, geometry.view]);

  const present = marked ?? { row: drawn.firstSeen, column: 0 };
  const pageRows = Math.max(1, Math.floor(geometry.view / sizes.row) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    // The buttons of the header keep their own keys.
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && marked) return onOpenRow(marked.row);
    const size = { rows: total, columns: columns.length, pageRows };
    const target = moveByKey(event, present, size);
    if (!target) return;
    event.preventDefault();
    onMark(marked ? target : present);
  };
  return (
    <>
      {pages.error !== undefined && <ProblemNotice problem={pages.error} onRetry={pages.retry} />}
      <div className={styles.bar}>
        <p>
          Rows {count(Math.min(drawn.firstSeen + 1, total))} to {count(drawn.endSeen)} of {count(total)}
          {narrows(query) && `, out of ${count(dataset.rowCount)}`}
        </p>
        {tools}
      </div>
      <div ref={scroller} className={styles.scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid, with the rows and cells of a table
          role="grid"
          tabIndex={0}
          className={styles.table}
          style={{ width: layout.total }}
          aria-label={`${plural(total, 'row')} of ${dataset.name}`}
          aria-rowcount={total + 1}
          aria-colcount={columns.length + 1}
          aria-activedescendant={marked && `${id}r${marked.row}c${marked.column}`}
          onKeyDown={onKeyDown}
          onClick={(event) => withCell(event, onMark)}
          onDoubleClick={(event) => withCell(event, ({ row }) => onOpenRow(row))}
        >
          <GridColumns layout={layout} />
          <GridHead layout={layout} height={sizes.header} sort={query.sort} onSort={props.onSort} />
          <Gap height={drawn.above} />
          <tbody>
            {rowNumbers(drawn).map((row) => (
              <GridRow
                key={row}
                id={id}
                row={row}
                number={pages.numberOf(row)}
                cells={pages.cellsOf(row)}
                layout={layout}
                marked={marked?.row === row ? marked.column : undefined}
                height={sizes.row}
              />
            ))}
          </tbody>
          <Gap height={drawn.below} />
        </table>
      </div>
    </>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className={styles.gap} style={{ height }} />
      </tr>
    </tbody>
  );
}

type Drawn = { first: number; end: number; firstSeen: number; endSeen: number; above: number; below: number };

/** Which rows are drawn, and the height of the gaps above and below them. */
function rowsDrawn(geometry: Geometry, { top, scrolled }: Place): Drawn {
  const rows = geometry.total / sizes.row;
  const firstSeen = Math.floor(top / sizes.row);
  const endSeen = Math.min(rows, Math.ceil((top + geometry.view) / sizes.row));
  const first = Math.max(0, firstSeen - SPARE);
  const end = geometry.view === 0 ? first : Math.min(rows, endSeen + SPARE);
  const above = Math.max(0, first * sizes.row - (top - scrolled));
  const below = Math.max(0, drawnHeight(geometry) - above - (end - first) * sizes.row);
  return { first, end, firstSeen, endSeen, above, below };
}

const rowNumbers = ({ first, end }: Drawn): number[] =>
  Array.from({ length: end - first }, (_, index) => first + index);

function withCell({ target }: MouseEvent, work: (cell: CellPlace) => void): void {
  const cell = (target as Element).closest<HTMLElement>('td[data-row]');
  if (cell) work({ row: Number(cell.dataset.row), column: Number(cell.dataset.at) });
}
