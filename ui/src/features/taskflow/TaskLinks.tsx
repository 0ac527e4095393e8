import { ExternalLink } from 'lucide-react';
import { Link } from 'react-router';
import type { Task } from '@/shared/api/taskflow';
import { apps, hueOf, isApp } from '@/shared/apps';
import styles from './TaskForm.module.css';

type TaskLink = Task['links'][number];

/** What the task is about: objects in the other tabs, or pages elsewhere. */
export function TaskLinks({ links }: { links: readonly TaskLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul className={styles.links} aria-label="Links">
      {links.map((link) => (
        <li key={link.href + link.title}>
          {link.href.startsWith('/') ? <Inside {...link} /> : <Outside {...link} />}
        </li>
      ))}
    </ul>
  );
}

function Inside({ title, href }: TaskLink) {
  const app = /^\/(\w+)/.exec(href)?.[1] ?? null;
  if (!isApp(app)) return <Link to={href}>{title}</Link>;
  const { name, icon: Icon } = apps[app];
  return (
    <Link to={href} style={hueOf(app)} className={styles.inside} title={`Open in ${name}`}>
      <Icon size={14} aria-hidden="true" />
      {title}
    </Link>
  );
}

function Outside({ title, href }: TaskLink) {
  return (
    <a href={href} target="_blank" rel="noreferrer" className={styles.inside}>
      <ExternalLink size={14} aria-hidden="true" />
      {title}
    </a>
  );
}
