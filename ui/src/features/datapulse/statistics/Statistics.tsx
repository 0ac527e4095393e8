import { useState } from 'react';
import type { Column, Dataset } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { Card } from '@/shared/components/Card';
import { TableScroll } from '@/shared/components/Table';
import { count } from '@/shared/format/numbers';
import { useParam } from '@/shared/hooks/use-param';
import { distinctText, emptyText, number } from '../figures';
import { TypeBadge } from '../TypeBadge';
import { ColumnDialog } from './ColumnDialog';
import { quartileTexts, topText } from './column-figures';
import styles from './Statistics.module.css';

/** Columns shown at first, and more at each press: a file may have thousands. */
const STEP = 150;

type StatisticsProps = { dataset: Dataset; columns: readonly Column[] };

const headers = ['Empty', 'Distinct', 'Min', 'Max', 'Mean', 'SD', 'Q1', 'Median', 'Q3'];

/** Every figure of every column; a column's name opens all that is known about it. */
export function Statistics({ dataset, columns }: StatisticsProps) {
  const [opened, open] = useParam('column');
  const [shownRows, setShownRows] = useState(STEP);
  const shown = dataset.columns.find(({ index }) => String(index) === opened);
  return (
    <>
      <Card
        flush
        title="Statistics"
        subtitle={`Over all ${count(dataset.rowCount)} rows. ≈ marks an estimate; open a column to see how near it is.`}
      >
        <TableScroll label="Statistics of each column">
          <table className={styles.table}>
            <caption className="visually-hidden">Statistics of each column</caption>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Type</th>
                {headers.map((header) => (
                  <th key={header} scope="col" className={styles.numeric}>
                    {header}
                  </th>
                ))}
                <th scope="col">Most frequent</th>
              </tr>
            </thead>
            <tbody>
              {columns.slice(0, shownRows).map((column) => (
                <Row key={column.index} column={column} onOpen={() => open(String(column.index))} />
              ))}
            </tbody>
          </table>
        </TableScroll>
        {columns.length > shownRows && (
          <div className={styles.more}>
            <Button onClick={() => setShownRows(shownRows + STEP)}>Show more columns</Button>
            <span>
              {count(shownRows)} of {count(columns.length)}
            </span>
          </div>
        )}
      </Card>
      <ColumnDialog dataset={dataset} column={shown} onClose={() => open(null)} />
    </>
  );
}

function Row({ column, onOpen }: { column: Column; onOpen: () => void }) {
  const { name, type, typeReason, min, max, mean, standardDeviation } = column;
  const figures = [
    emptyText(column),
    distinctText(column.distinct),
    min ?? '–',
    max ?? '–',
    mean === null ? '–' : number(mean),
    standardDeviation === null ? '–' : number(standardDeviation),
    ...quartileTexts(column),
  ];
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.open} onClick={onOpen} title={name}>
          {name}
        </button>
      </th>
      <td>
        <TypeBadge type={type} reason={typeReason} />
      </td>
      {headers.map((header, index) => (
        <td key={header} className={styles.numeric}>
          <span className={styles.figure} title={figures[index]}>
            {figures[index]}
          </span>
        </td>
      ))}
      <td>
        <span className={styles.top}>{topText(column)}</span>
      </td>
    </tr>
  );
}
