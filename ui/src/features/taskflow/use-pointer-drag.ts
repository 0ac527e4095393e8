import {
  type CollisionDetection,
  type DragMoveEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { getEventCoordinates } from '@dnd-kit/utilities';
import { type RefObject, useRef, useState } from 'react';
import { isSameSpot, type Lane, spotOf } from './lanes';
import { type Move, placementAt } from './placement';

export type Dragged = {
  taskId: string;
  /** Of the card, where it was when the drag began. */
  top: number;
  height: number;
  /** Where it would fall now. */
  columnId: string;
  index: number;
};

const MOUSE = { activationConstraint: { distance: 5 } };
/** A press that stays is a drag; one that moves at once scrolls. */
const TOUCH = { activationConstraint: { delay: 220, tolerance: 8 } };

/** Dragging cards with a mouse or finger; `dragged` is where the card would fall now. */
export function usePointerDrag(
  board: RefObject<HTMLElement | null>,
  lanes: readonly Lane[],
  onDrop: (move: Move) => void,
) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const pressed = useRef('');
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  const onDragStart = () => {
    const taskId = pressed.current;
    const spot = spotOf(lanes, taskId);
    const card = cardOf(board.current, taskId);
    if (!spot || !card) return;
    const { offsetTop: top, offsetHeight: height } = card;
    setDragged({ taskId, top, height, columnId: spot.lane.column.id, index: spot.index });
  };
  const onDragMove = (event: DragMoveEvent) => {
    const columnId = String(event.over?.id ?? '');
    const list = board.current?.querySelector<HTMLElement>(`[data-column="${columnId}"]`);
    const pointer = pointerTop(event);
    if (!list || pointer === undefined) return;
    const next = { columnId, index: indexAt(list, pressed.current, pointer) };
    setDragged((before) => (before && !isSame(before, next) ? { ...before, ...next } : before));
  };
  const onDragEnd = () => {
    setDragged(null);
    const lane = lanes.find(({ column }) => column.id === dragged?.columnId);
    if (!dragged || !lane) return;
    const { taskId, columnId, index } = dragged;
    if (isSameSpot(spotOf(lanes, taskId), { lane, index })) return;
    onDrop({ taskId, to: placementAt(lane.tasks, taskId, columnId, index) });
  };
  const onDragCancel = () => setDragged(null);
  return { dragged, pressed, context: { sensors, onDragStart, onDragMove, onDragEnd, onDragCancel } };
}

const isSame = (one: Dragged, other: { columnId: string; index: number }) =>
  one.columnId === other.columnId && one.index === other.index;

export function cardOf(board: HTMLElement | null, taskId: string): HTMLElement | null {
  return board?.querySelector<HTMLElement>(`[data-task="${taskId}"]`) ?? null;
}

/** Where in the window the pointer is now. */
function pointerTop({ active, activatorEvent }: DragMoveEvent): number | undefined {
  const { initial, translated } = active.rect.current;
  const start = getEventCoordinates(activatorEvent);
  return initial && translated && start ? translated.top + start.y - initial.top : undefined;
}

/**
 * How many of the other cards have their middle above the pointer. As the gap for the dragged card is among them, a card
 * that makes room moves its middle away from the pointer, so that nothing flutters. (Not by their boxes in the window,
 * which are elsewhere while cards glide.)
 */
function indexAt(list: HTMLElement, taskId: string, pointer: number): number {
  const top = list.getBoundingClientRect().top;
  const others = [...list.querySelectorAll<HTMLElement>('[data-task]')].filter(
    (card) => card.dataset.task !== taskId,
  );
  return others.filter((card) => top + card.offsetTop + card.offsetHeight / 2 < pointer).length;
}

/** The column that is nearest sideways, however far above or below its cards the pointer is. */
export const nearestColumn: CollisionDetection = ({
  collisionRect,
  droppableContainers,
  droppableRects,
  pointerCoordinates,
}) => {
  const middle = pointerCoordinates?.x ?? collisionRect.left + collisionRect.width / 2;
  const distances = droppableContainers.flatMap(({ id }) => {
    const rect = droppableRects.get(id);
    return rect ? [{ id, distance: Math.abs(rect.left + rect.width / 2 - middle) }] : [];
  });
  const [nearest] = distances.sort((one, other) => one.distance - other.distance);
  return nearest ? [{ id: nearest.id }] : [];
};
