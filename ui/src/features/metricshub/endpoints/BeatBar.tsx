import type { PointerEvent } from 'react';
import type { CheckResult } from '@/shared/api/metricshub';
import { cx } from '@/shared/components/cx';
import styles from './BeatBar.module.css';
import { resultText } from './check-texts';

const BEATS = 30;

type BeatBarProps = {
  name: string;
  results: readonly CheckResult[];
  /** The result that is looked at, by its place; none when nobody looks. */
  chosen: number | undefined;
  onChoose: (place: number | undefined) => void;
};

/** The last results side by side. With the mouse, a finger or the arrow keys each can be looked at: it is a slider over them. */
export function BeatBar({ name, results, chosen, onChoose }: BeatBarProps) {
  const last = results.length - 1;
  const place = Math.min(chosen ?? last, last);
  const beats = results.slice(-BEATS);
  const result = results[place];
  const onPointerMove = (event: PointerEvent<HTMLInputElement>) => {
    if (event.pointerType !== 'mouse') return;
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    const slot = Math.floor(share * BEATS) - (BEATS - results.length);
    onChoose(slot >= 0 && slot <= last ? slot : undefined);
  };
  return (
    <div className={styles.bar}>
      {emptySlots(beats.length).map((slot) => (
        <span key={slot} className={cx(styles.beat, styles.none)} />
      ))}
      {beats.map(({ at, status }, index) => (
        <span key={at} className={cx(styles.beat, styles[status], index === chosen && styles.chosen)} />
      ))}
      {result && (
        <input
          type="range"
          min={0}
          max={Math.max(1, last)}
          value={place}
          aria-label={`Last results of ${name}`}
          aria-valuetext={resultText(result)}
          onChange={(event) => onChoose(Math.min(Number(event.target.value), last))}
          onFocus={() => onChoose(place)}
          onBlur={() => onChoose(undefined)}
          onPointerMove={onPointerMove}
          onPointerLeave={() => onChoose(undefined)}
        />
      )}
    </div>
  );
}

const emptySlots = (taken: number): string[] =>
  Array.from({ length: Math.max(0, BEATS - taken) }, (_, index) => `slot ${index}`);
