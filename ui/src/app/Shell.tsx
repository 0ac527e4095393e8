import { type MouseEvent, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { Toaster } from '@/shared/components/Toaster';
import { Header } from './Header';
import { Pages } from './Pages';
import styles from './Shell.module.css';

/** Header, tabs and the open page. */
export function Shell() {
  const main = useFocusOnTabChange();
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <div className={styles.shell}>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link, only without a # left behind in the address */}
      <a className={styles.skip} href="#main" onClick={skip}>
        Skip to content
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Pages />
      </main>
      <Toaster />
    </div>
  );
}

/** A new tab begins at its top, with the focus (and so a screen reader) on its content; the first one is left alone. */
function useFocusOnTabChange() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const navigation = useNavigationType();
  const shown = useRef(pathname);
  useEffect(() => {
    const redirected = shown.current === '/';
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (redirected) return;
    main.current?.focus({ preventScroll: true });
    if (navigation === 'PUSH') window.scrollTo(0, 0);
  }, [pathname, navigation]);
  return main;
}
