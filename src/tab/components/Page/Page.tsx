import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { connected } from '../../api-client.ts';
import { Link, place } from '../../navigation.tsx';
import { useStore } from '../../use-store.ts';
import { menuButtonId, menuOpen } from '../Shell/menu.ts';
import styles from './Page.module.css';

export interface Section {
  label: string;
  path: string;
  here: boolean;
}

export interface PageProps {
  title: string;
  /** Said beside the title, such as the group or the day. */
  subtitle?: string | undefined;
  back?: { path: string; label: string };
  sections?: readonly Section[];
  children: ReactNode;
}

/** Header, section bar and main part of every screen; the heading has the focus on arrival. */
export function Page({ title, subtitle, back, sections, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { path, moves } = useStore(place);
  const documentTitle = [title, subtitle, 'Alliance Secretariat'].filter(Boolean).join(', ');
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  useEffect(() => {
    if (moves > 0) heading.current?.focus({ preventScroll: true });
  }, [moves]);
  return (
    <>
      <header className={styles.header}>
        <MenuButton />
        {back !== undefined && (
          <Link to={back.path} className={styles.back} aria-label={`Back to ${back.label}`}>
            <ArrowLeftRegular aria-hidden="true" />
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
        <Connection />
      </header>
      {sections !== undefined && <SectionBar sections={sections} key={path} />}
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** Main and side from 1024 px, one column below. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{main}</div>
      <div className={styles.column}>{side}</div>
    </div>
  );
}

/** Panels side by side where there is room, each as wide as the others. */
export function Cards({ children }: { children: ReactNode }) {
  return <div className={styles.cards}>{children}</div>;
}

function MenuButton() {
  const open = useStore(menuOpen);
  return (
    <Button
      id={menuButtonId}
      className={styles.menu}
      appearance="transparent"
      icon={<NavigationRegular />}
      aria-label="Places"
      aria-expanded={open}
      aria-controls="rail"
      onClick={() => menuOpen.set(!open)}
    />
  );
}

function Connection() {
  if (useStore(connected)) return null;
  return (
    <p className={styles.lost}>
      <PlugDisconnectedRegular aria-hidden="true" /> Not connected
    </p>
  );
}

function SectionBar({ sections }: { sections: readonly Section[] }) {
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const link = current.current;
    const bar = link?.closest('ul');
    // Only the bar itself scrolls; scrollIntoView would move the page as well.
    if (link && bar) bar.scrollLeft = link.offsetLeft - bar.offsetLeft - bar.clientWidth / 3;
  }, []);
  return (
    <nav aria-label="Parts" className={styles.bar}>
      <ul>
        {sections.map(({ label, path, here }) => (
          <li key={path}>
            <Link
              to={path}
              ref={here ? current : undefined}
              aria-current={here ? 'page' : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
