import { useEffect, useEffectEvent } from 'react';
import type { Task } from '@/shared/api/taskflow';
import { isSameSpot, type Lane, placementByKey, placementWords, spotOf, spotWords } from './lanes';
import { type Move, placementAt } from './placement';

type LiftOptions = {
  lifted: Move | null;
  setLifted: (lifted: Move | null) => void;
  /** As they are shown, with the lifted task where it now is. */
  lanes: readonly Lane[];
  /** As they were before it was lifted. */
  lanesBefore: readonly Lane[];
  onDrop: (move: Move) => void;
  announce: (words: string) => void;
};

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Tab'];

/** Moving a task with the keyboard: Space lifts it, arrows, Home and End carry it, Space or Enter drops, Escape puts it back. */
export function useLift({ lifted, setLifted, lanes, lanesBefore, onDrop, announce }: LiftOptions) {
  const lift = (task: Task) => {
    const spot = spotOf(lanes, task.id);
    if (!spot) return;
    setLifted({ taskId: task.id, to: placementAt(spot.lane.tasks, task.id, task.columnId, spot.index) });
    announce(
      `Lifted “${task.title}” in ${spotWords(lanes, task.id)}. Arrows move it, Space drops it, Escape puts it back.`,
    );
  };
  const carry = ({ taskId }: Move, key: string) => {
    const to = placementByKey(lanes, taskId, key);
    if (!to) return;
    setLifted({ taskId, to });
    announce(placementWords(lanes, taskId, to));
  };
  const drop = (move: Move) => {
    setLifted(null);
    announce(`Dropped in ${spotWords(lanes, move.taskId)}.`);
    if (!isSameSpot(spotOf(lanes, move.taskId), spotOf(lanesBefore, move.taskId))) onDrop(move);
  };
  const putBack = () => {
    setLifted(null);
    announce('Put back where it was.');
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!lifted) return;
    const drops = event.key === ' ' || event.key === 'Enter';
    if (!drops && event.key !== 'Escape' && !KEYS.includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') putBack();
    else if (!drops) carry(lifted, event.key);
    else if (!event.repeat) drop(lifted);
  });
  const onPointer = useEffectEvent(putBack);
  const isLifted = lifted !== null;
  useEffect(() => {
    if (!isLifted) return;
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    document.addEventListener('keydown', (event) => onKey(event), options);
    document.addEventListener('pointerdown', () => onPointer(), options);
    return () => listening.abort();
  }, [isLifted]);
  return lift;
}
