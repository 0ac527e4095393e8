export type TagCount = { tag: string; count: number };

const MOST_SHOWN = 10;

/** The tags to show as switches: those with most documents, and always the chosen one; by name. */
export function foremostTags(
  tags: readonly TagCount[],
  chosen: string,
): { shown: TagCount[]; rest: TagCount[] } {
  const known = tags.some(({ tag }) => tag === chosen) || chosen === '';
  const all = known ? tags : [...tags, { tag: chosen, count: 0 }];
  const weight = ({ tag, count }: TagCount) => (tag === chosen ? Number.POSITIVE_INFINITY : count);
  const foremost = all.toSorted((one, other) => weight(other) - weight(one)).slice(0, MOST_SHOWN);
  const byName = all.toSorted((one, other) => one.tag.localeCompare(other.tag));
  return {
    shown: byName.filter((each) => foremost.includes(each)),
    rest: byName.filter((each) => !foremost.includes(each)),
  };
}
