import type { ServerEvent } from './parser';

export type StreamState = 'connecting' | 'live' | 'retrying';

export type FollowerOptions = {
  /** The names to listen to; "message" (events without a name) is always heard. */
  events: readonly string[];
  /** False for a stream of the present only: a new connection then does not ask for what was missed. */
  resume: boolean;
  onEvent: (event: ServerEvent) => void;
  onState: (state: StreamState) => void;
};

const FIRST_RETRY_MILLIS = 1_000;
const LAST_RETRY_MILLIS = 15_000;
/** A browser allows six connections per host: a document nobody looks at gives its own back. */
export const HIDDEN_CLOSE_MILLIS = 30_000;

/**
 * Follows one event stream for as long as it is wanted. The browser resumes a cut connection itself
 * (`Last-Event-ID`); where it gives up, or the document was hidden, a new one asks for `?after=<last id>`.
 */
export class EventFollower {
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId: string | undefined;
  private failures = 0;
  private readonly url: string;
  private readonly options: FollowerOptions;

  constructor(url: string, options: FollowerOptions) {
    this.url = url;
    this.options = options;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.onVisibility);
    window.addEventListener('pagehide', this.release);
    window.addEventListener('pageshow', this.onVisibility);
    this.connect();
    if (document.visibilityState === 'hidden') this.onVisibility();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.onVisibility);
    window.removeEventListener('pagehide', this.release);
    window.removeEventListener('pageshow', this.onVisibility);
    this.release();
  }

  private connect(): void {
    this.release();
    this.options.onState(this.failures === 0 ? 'connecting' : 'retrying');
    const source = new EventSource(this.address());
    source.onopen = () => this.onOpen();
    source.onerror = () => this.onError(source);
    for (const name of new Set(['message', ...this.options.events])) {
      source.addEventListener(name, this.onMessage);
    }
    this.source = source;
  }

  private readonly release = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.source?.close();
    this.source = undefined;
  };

  private address(): string {
    if (!this.options.resume || this.lastId === undefined) return this.url;
    const url = new URL(this.url, window.location.href);
    url.searchParams.set('after', this.lastId);
    return url.pathname + url.search;
  }

  private onOpen(): void {
    this.failures = 0;
    this.options.onState('live');
  }

  private readonly onMessage = (message: MessageEvent<string>): void => {
    if (message.lastEventId) this.lastId = message.lastEventId;
    this.options.onEvent({ id: message.lastEventId, event: message.type, data: message.data });
  };

  private onError(source: EventSource): void {
    if (source !== this.source) return;
    this.options.onState('retrying');
    if (source.readyState !== EventSource.CLOSED) return;
    const wait = Math.min(FIRST_RETRY_MILLIS * 2 ** this.failures, LAST_RETRY_MILLIS);
    this.failures += 1;
    this.timer = setTimeout(() => this.connect(), wait);
  }

  private readonly onVisibility = (): void => {
    if (document.visibilityState === 'hidden') {
      clearTimeout(this.timer);
      this.timer = setTimeout(this.release, HIDDEN_CLOSE_MILLIS);
      return;
    }
    const open = this.source !== undefined && this.source.readyState !== EventSource.CLOSED;
    clearTimeout(this.timer);
    if (!open) this.connect();
  };
}
