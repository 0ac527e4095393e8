import { Link } from 'react-router';
import type { Citation } from '@/shared/api/chatmind';
import { apps, hueOf } from '@/shared/apps';
import styles from './Citations.module.css';

/** What the reply is about: links to it in the other tabs. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <ul className={styles.citations} aria-label="Sources">
      {citations.map((citation) => (
        <Source key={citation.link} {...citation} />
      ))}
    </ul>
  );
}

function Source({ title, app, link }: Citation) {
  const { name, icon: Icon } = apps[app];
  return (
    <li className={styles.item}>
      <Link to={link} className={styles.source} style={hueOf(app)} title={`Open in ${name}`}>
        <Icon size={14} aria-hidden="true" className={styles.icon} />
        <span className={styles.title}>{title}</span>
        <span className={styles.app}>{name}</span>
      </Link>
    </li>
  );
}
