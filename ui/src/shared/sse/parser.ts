/** One event of a stream: `id` is the last id seen, `event` its name ("message" when it has none). */
export type ServerEvent = { id: string; event: string; data: string };

/** Reads Server-Sent Events from text that arrives in chunks of any size (WHATWG HTML, 9.2.6). */
export class EventParser {
  private rest = '';
  private started = false;
  private data: string[] = [];
  private event = '';
  private id = '';

  push(chunk: string): ServerEvent[] {
    this.rest += this.withoutByteOrderMark(chunk);
    const events: ServerEvent[] = [];
    for (let line = this.nextLine(); line !== undefined; line = this.nextLine()) {
      const finished = this.readLine(line);
      if (finished) events.push(finished);
    }
    return events;
  }

  private withoutByteOrderMark(chunk: string): string {
    if (this.started || chunk === '') return chunk;
    this.started = true;
    return chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk;
  }

  private nextLine(): string | undefined {
    const end = this.rest.search(/[\r\n]/);
    if (end < 0) return undefined;
    const isReturn = this.rest[end] === '\r';
    // A return at the very end may be the first half of a \r\n that is cut in two.
    if (isReturn && end === this.rest.length - 1) return undefined;
    const line = this.rest.slice(0, end);
    this.rest = this.rest.slice(end + (isReturn && this.rest[end + 1] === '\n' ? 2 : 1));
    return line;
  }

  private readLine(line: string): ServerEvent | undefined {
    if (line === '') return this.finish();
    const colon = line.indexOf(':');
    if (colon === 0) return undefined;
    const field = colon < 0 ? line : line.slice(0, colon);
    this.readField(field, colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, ''));
    return undefined;
  }

  private readField(field: string, value: string): void {
    if (field === 'data') this.data.push(value);
    else if (field === 'event') this.event = value;
    else if (field === 'id' && !value.includes('\0')) this.id = value;
  }

  private finish(): ServerEvent | undefined {
    const { data, event, id } = this;
    this.data = [];
    this.event = '';
    return data.length === 0 ? undefined : { id, event: event || 'message', data: data.join('\n') };
  }
}
