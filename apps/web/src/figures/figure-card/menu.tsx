import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

export interface MenuProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A few actions behind one word. It opens without JavaScript; Escape closes it and gives focus back. */
export function Menu({ label, wide, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      const menu = details.current;
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const menu = details.current;
    if (event.key !== 'Escape' || menu === null || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };
  return (
    <details ref={details} className={wide === true ? 'menu wide' : 'menu'} onKeyDown={onKeyDown}>
      <summary className="link-button">{label}</summary>
      <div className="menu-box">{children}</div>
    </details>
  );
}
