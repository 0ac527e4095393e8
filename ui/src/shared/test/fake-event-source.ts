import { act } from '@testing-library/react';

/** In place of the browser's EventSource, which jsdom has not got; the newest is `FakeEventSource.newest()`. */
export class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static made: FakeEventSource[] = [];
  readyState = 0;
  onopen?: () => void;
  onerror?: () => void;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.made.push(this);
  }

  static newest(): FakeEventSource {
    const newest = FakeEventSource.made.at(-1);
    if (!newest) throw new Error('Nobody has opened a stream.');
    return newest;
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  open(): void {
    this.readyState = 1;
    act(() => this.onopen?.());
  }

  tell(event: string, lastEventId: string, data: unknown = {}): void {
    act(() => {
      this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data), lastEventId }));
    });
  }

  breakForGood(): void {
    this.close();
    act(() => this.onerror?.());
  }
}
