import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { type AppEntry, apps } from './apps';
import styles from './Tabs.module.css';

/** The five tabs: links with an address each. On a narrow screen they are a bar at the foot. */
export function Tabs() {
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const open = pathname && list.current?.querySelector<HTMLElement>('[aria-current]');
    if (open) showInList(open);
  }, [pathname]);
  return (
    <nav className={styles.nav} aria-label="Apps">
      <ul className={styles.list} ref={list}>
        {apps.map((app) => (
          <Tab key={app.id} app={app} />
        ))}
      </ul>
    </nav>
  );
}

/** Scrolls the list alone; `scrollIntoView` would also move where the Tab key goes on from. */
function showInList(link: HTMLElement) {
  const list = link.closest('ul');
  if (!list) return;
  const left = link.offsetLeft - list.offsetLeft;
  const hidden = left < list.scrollLeft || left + link.offsetWidth > list.scrollLeft + list.clientWidth;
  if (hidden) list.scrollLeft = left - (list.clientWidth - link.offsetWidth) / 2;
}

function Tab({ app }: { app: AppEntry }) {
  const Icon = app.icon;
  const preload = () => void app.load().catch(() => undefined);
  return (
    <li>
      <NavLink
        to={`/${app.id}`}
        className={styles.tab}
        style={{ '--hue': `var(--app-${app.id})` }}
        onPointerEnter={preload}
        onFocus={preload}
      >
        <Icon size={17} aria-hidden="true" />
        <span>{app.name}</span>
      </NavLink>
    </li>
  );
}
