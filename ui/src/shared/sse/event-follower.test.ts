import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeEventSource } from '../test/fake-event-source';
import { EventFollower, HIDDEN_CLOSE_MILLIS, type StreamState } from './event-follower';

const heard: string[] = [];
const states: StreamState[] = [];

function follow(resume = true) {
  const follower = new EventFollower('/api/taskflow/events?after=3', {
    events: ['taskflow.task.changed'],
    resume,
    onEvent: ({ id }) => heard.push(id),
    onState: (state) => states.push(state),
  });
  follower.start();
  return follower;
}

function setHidden(hidden: boolean) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(hidden ? 'hidden' : 'visible');
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  heard.length = 0;
  states.length = 0;
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('hears named events and events without a name', () => {
  const follower = follow();
  FakeEventSource.newest().open();
  FakeEventSource.newest().tell('taskflow.task.changed', '4');
  FakeEventSource.newest().tell('message', '5');
  FakeEventSource.newest().tell('something.else', '6');
  follower.stop();

  expect(heard).toEqual(['4', '5']);
  expect(states).toEqual(['connecting', 'live']);
});

test('connects anew after the last event when the browser gives up', () => {
  const follower = follow();
  FakeEventSource.newest().open();
  FakeEventSource.newest().tell('taskflow.task.changed', '9');
  FakeEventSource.newest().breakForGood();
  vi.advanceTimersByTime(1_000);
  follower.stop();

  expect(FakeEventSource.made.map(({ url }) => url)).toEqual([
    '/api/taskflow/events?after=3',
    '/api/taskflow/events?after=9',
  ]);
  expect(states).toEqual(['connecting', 'live', 'retrying', 'retrying']);
});

test('asks a stream of the present only for the present', () => {
  const follower = follow(false);
  FakeEventSource.newest().tell('taskflow.task.changed', '9');
  FakeEventSource.newest().breakForGood();
  vi.advanceTimersByTime(1_000);
  follower.stop();

  expect(FakeEventSource.newest().url).toBe('/api/taskflow/events?after=3');
});

test('gives its connection back when the page is hidden for long, and resumes when it is seen', () => {
  const follower = follow();
  FakeEventSource.newest().open();
  FakeEventSource.newest().tell('taskflow.task.changed', '12');
  setHidden(true);
  vi.advanceTimersByTime(HIDDEN_CLOSE_MILLIS);
  expect(FakeEventSource.newest().readyState).toBe(FakeEventSource.CLOSED);

  setHidden(false);
  expect(FakeEventSource.made).toHaveLength(2);
  expect(FakeEventSource.newest().url).toBe('/api/taskflow/events?after=12');
  follower.stop();
});

test('keeps its connection when the page is hidden for a moment', () => {
  const follower = follow();
  FakeEventSource.newest().open();
  setHidden(true);
  vi.advanceTimersByTime(HIDDEN_CLOSE_MILLIS / 2);
  setHidden(false);
  vi.advanceTimersByTime(HIDDEN_CLOSE_MILLIS);

  expect(FakeEventSource.made).toHaveLength(1);
  expect(FakeEventSource.newest().readyState).toBe(1);
  follower.stop();
});

test('closes when it is stopped, and stays closed', () => {
  const follower = follow();
  FakeEventSource.newest().breakForGood();
  follower.stop();
  vi.advanceTimersByTime(60_000);
  setHidden(false);

  expect(FakeEventSource.made).toHaveLength(1);
});
