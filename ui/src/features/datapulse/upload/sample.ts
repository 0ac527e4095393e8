const stores = ['Leipzig', 'Porto', 'Utrecht', 'Gdańsk', 'Lyon'];
const products: readonly [string, number][] = [
  ['Flat white', 3.4],
  ['Espresso', 2.2],
  ['Filter', 2.8],
  ['Cold brew', 3.9],
  ['Chai', 3.6],
  ['Cocoa', 3.2],
  ['Beans, 250 g', 9.5],
];
const notes = ['Oat milk, please', 'To take away', 'Said: "the best of the week"', 'Extra hot'];
const header =
  'receipt,sold_on,store,product,quantity,unit_price,total,card,waited_seconds,note,currency,voucher';
const ROWS = 1200;
const DAY_MILLIS = 86_400_000;
const START = Date.UTC(2026, 0, 5);

/** A file to try DataPulse with: a coffee shop's sales, with every type, a constant, an empty column and three bad rows. */
export function sampleFile(): File {
  const next = random(20261123);
  const rows = Array.from({ length: ROWS }, (_, index) => sale(index, next));
  const lines = [header, ...rows];
  lines.splice(231, 0, 'R-bad,2026-02-11,Porto');
  lines.splice(640, 0, '12 of 14 crates arrived');
  lines.splice(1004, 0, `${sale(9_000, next)},one,too,many`);
  return new File([`${lines.join('\n')}\n`], 'coffee-sales.csv', { type: 'text/csv' });
}

function sale(index: number, next: () => number): string {
  const [product, price] = pick(products, next() ** 1.6);
  const quantity = 1 + Math.floor(next() ** 3 * 5);
  // Busier in summer than in January.
  const day = Math.floor(Math.sqrt(next()) * 181);
  return [
    `R-${100_000 + index * 7}`,
    new Date(START + day * DAY_MILLIS).toISOString().slice(0, 10),
    pick(stores, next() ** 1.3),
    quoted(product),
    quantity,
    price.toFixed(2),
    (price * quantity).toFixed(2),
    next() < 0.7 ? 'yes' : 'no',
    next() < 0.02 ? '' : Math.round(20 + 160 * ((next() + next() + next()) / 3) ** 1.5),
    next() < 0.12 ? quoted(pick(notes, next())) : '',
    'EUR',
    '',
  ].join(',');
}

function pick<T>(from: readonly T[], share: number): T {
  return from[Math.min(from.length - 1, Math.floor(share * from.length))] as T;
}

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Numbers from 0 to 1, the same at each visit (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
