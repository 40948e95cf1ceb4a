import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './shell.module.css';

interface MenuProps {
  label: string;
  button: ReactNode;
  align?: 'start' | 'end';
  className?: string | undefined;
  children: ReactNode;
}

/** A button that shows a short list of links. Escape, a click elsewhere or the choice of a link closes it. */
export function Menu({ label, button, align = 'start', className, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);

  return (
    <div ref={box} className={styles.menu}>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
        <span className="vh">{label}</span>
      </button>
      <div id={id} className={styles.menuList} data-align={align} hidden={!isOpen}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: closes after the click of a link inside, which is the control */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks it */}
        <div onClick={() => setOpen(false)}>{children}</div>
      </div>
    </div>
  );
}
