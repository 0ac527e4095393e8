import { TagIcon } from 'lucide-react';
import { Menu } from '@/shared/components/Menu';
import { SearchBox } from '@/shared/components/SearchBox';
import { Tag } from '@/shared/components/Tag';
import type { DocumentFilter } from './document-requests';
import styles from './FilterBar.module.css';
import { foremostTags } from './tag-choice';
import { useTags } from './use-documents';

type FilterBarProps = { filter: DocumentFilter; onChange: (change: Partial<DocumentFilter>) => void };

/** Search by name or tag, and the tags with their counts as switches. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const tags = useTags();
  const { shown, rest } = foremostTags(tags.data ?? [], filter.tag);
  const toggle = (tag: string) => onChange({ tag: tag === filter.tag ? '' : tag });
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known everywhere yet
    <form role="search" className={styles.bar} onSubmit={(event) => event.preventDefault()}>
      <SearchBox label="Search documents" value={filter.q} onChange={(q) => onChange({ q })} />
      {shown.length > 0 && (
        <fieldset className={styles.tags}>
          <legend className="visually-hidden">Only documents with the tag</legend>
          {shown.map(({ tag, count }) => (
            <Tag
              key={tag}
              name={tag}
              count={count}
              pressed={tag === filter.tag}
              onPress={() => toggle(tag)}
            />
          ))}
        </fieldset>
      )}
      {rest.length > 0 && (
        <Menu
          label="More tags"
          text={`${rest.length} more`}
          icon={TagIcon}
          size="small"
          items={rest.map(({ tag, count }) => ({
            label: `${tag} (${count})`,
            onSelect: () => onChange({ tag }),
          }))}
        />
      )}
    </form>
  );
}
