// Writes a CSV file of about so many bytes, the same each time: numbers, times, words, identifiers, quoted text with newlines.
import { closeSync, openSync, writeSync } from 'node:fs';

const COUNTRIES = ['Germany', 'France', 'Italy', 'Spain', 'Poland', 'Ghana', 'Japan', 'Brazil', 'Köln, Germany', 'Łódź'];
const WORDS = 'invoice late parcel damaged thanks again colour wrong size swift reply gift wrapped left with neighbour'.split(' ');
const HEADER = 'id,uuid,created,day,country,email,amount,quantity,active,zip,comment,rating\n';
const BLOCK = 1 << 20;

export function writeFile(path, bytes) {
  const file = openSync(path, 'w');
  const next = randomly(42);
  let written = writeSync(file, HEADER);
  for (let row = 0; written < bytes; ) {
    const rows = [];
    for (let length = 0; length < BLOCK; row++) {
      const text = line(row, next);
      rows.push(text);
      length += text.length;
    }
    written += writeSync(file, rows.join(''));
  }
  closeSync(file);
}

function line(row, next) {
  const hex = (next() >>> 0).toString(16).padStart(8, '0') + (next() >>> 0).toString(16).padStart(8, '0');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(1, 4)}-${hex.slice(4)}`;
  const time = new Date(1.6e12 + row * 7919).toISOString();
  const country = COUNTRIES[(next() >>> 0) % COUNTRIES.length];
  const amount = ((next() >>> 0) % 10_000_000) / 100 - 5_000;
  const zip = String((next() >>> 0) % 100_000).padStart(5, '0');
  const rating = (next() >>> 0) % 5 < 3 ? '' : ((next() >>> 0) % 50) / 10;
  const place = country.includes(',') ? `"${country}"` : country;
  return `${row},${uuid},${time},${time.slice(0, 10)},${place},user${(next() >>> 0) % 400_000}@example.org,${amount},${
    ((next() >>> 0) % 50) + 1
  },${row % 3 === 0},${zip},${comment(next)},${rating}\n`;
}

/** Every second one is quoted; of those every fourth has a newline, and every eighth a quote. */
function comment(next) {
  const seed = next() >>> 0;
  const words = [];
  for (let i = 0; i < 3 + (seed % 7); i++) words.push(WORDS[(next() >>> 0) % WORDS.length]);
  if (seed % 2 === 0) return words.join(' ');
  if (seed % 16 === 1) words.push('""so they say""');
  return `"${words.join(seed % 8 === 3 ? ',\n' : ', ')}"`;
}

/** Marsaglia's xorshift: the same numbers on every machine. */
function randomly(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
}
