import { Link } from 'react-router';
import { ConnectionState } from './ConnectionState';
import styles from './Header.module.css';
import { Logo } from './Logo';
import { Tabs } from './Tabs';
import { ThemeMenu } from './ThemeMenu';

export function Header() {
  return (
    <header className={styles.header}>
      <Link className={styles.brand} to="/taskflow" aria-label="Quintet, to the start">
        <Logo />
        <span>Quintet</span>
      </Link>
      <Tabs />
      <div className={styles.tools}>
        <ConnectionState />
        <ThemeMenu />
      </div>
    </header>
  );
}
