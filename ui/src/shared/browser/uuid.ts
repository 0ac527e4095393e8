/** A random (version 4) UUID. Made by hand: the browser's own maker exists only on https and localhost. */
export function uuid(): string {
  return written(crypto.getRandomValues(new Uint8Array(16)), 4);
}

/** A UUID whose beginning is the time (version 7), so that the later one is the greater. */
export function timeOrderedUuid(millis = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(millis / 256 ** (5 - index)) % 256;
  return written(bytes, 7);
}

function written(bytes: Uint8Array, version: number): string {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
