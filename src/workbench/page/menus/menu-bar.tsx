import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useActs } from '../acts';
import type { Menu } from './menu-entry';
import { MenuPopup } from './menu-popup';
import { chosenAt, NO_ENTRY, opened, press, type Position, type Step } from './navigation';

export interface MenuBarHandle {
  /** Opens the menu of that name at its first entry. */
  readonly open: (name: string) => void;
}

export interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly Menu[];
  readonly handle: Ref<MenuBarHandle>;
}

/** A menu bar after the ARIA practices: one stop of the Tab key, arrows inside, Escape gives the focus back. */
export function MenuBar({ label, menus, handle }: MenuBarProps): ReactNode {
  const [position, setPosition] = useState<Position>({ menu: 0, path: [] });
  const bar = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const { focusGrid } = useActs();
  const { menu, path } = position;
  const isOpen = path.length > 0;

  function go(next: Position): void {
    setPosition(next);
    // Entries of menus take the focus themselves.
    if (next.path.length === 0 || next.path.at(-1) === NO_ENTRY) {
      bar.current?.querySelectorAll<HTMLElement>(':scope > .menu-place > .menu-top')[next.menu]?.focus();
    }
  }

  function giveFocusBack(): void {
    if (before.current?.isConnected === true) before.current.focus();
    else focusGrid();
  }

  function take(step: Step): void {
    if (step.chosen === undefined && step.left === undefined) return go(step.position);
    setPosition(step.position);
    giveFocusBack();
    step.chosen?.choose();
  }

  function open(index: number): void {
    if (index >= 0) go(opened(menus, index));
  }

  useImperativeHandle(handle, () => ({
    open(name) {
      rememberFocus(document.activeElement);
      open(menus.findIndex((each) => each.name === name));
    },
  }));

  function rememberFocus(element: Element | null): void {
    const outside = element instanceof HTMLElement && bar.current?.contains(element) !== true;
    if (outside) before.current = element;
  }

  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: Event): void => {
      if (event.target instanceof Node && bar.current?.contains(event.target) === true) return;
      setPosition((current) => ({ ...current, path: [] }));
    };
    // Frames take clicks for themselves: that the focus has gone there is all the page gets to know.
    const blurred = (): void => setPosition((current) => ({ ...current, path: [] }));
    document.addEventListener('pointerdown', close);
    window.addEventListener('blur', blurred);
    return () => {
      document.removeEventListener('pointerdown', close);
      window.removeEventListener('blur', blurred);
    };
  }, [isOpen]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') {
      setPosition({ menu, path: [] });
      return;
    }
    const step = press(menus, position, event.key);
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    take(step);
  }

  return (
    <div
      ref={bar}
      role="menubar"
      aria-label={label}
      className="menu-bar"
      onKeyDown={onKeyDown}
      onFocus={(event) => rememberFocus(event.relatedTarget)}
    >
      {menus.map(({ name, caption, entries }, index) => (
        <div key={name} role="none" className="menu-place">
          <div
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={isOpen && menu === index}
            tabIndex={index === Math.min(menu, menus.length - 1) ? 0 : -1}
            className={isOpen && menu === index ? 'menu-top open' : 'menu-top'}
            onClick={() => go({ menu: index, path: isOpen && menu === index ? [] : [NO_ENTRY] })}
            onPointerEnter={() => isOpen && menu !== index && go({ menu: index, path: [NO_ENTRY] })}
          >
            {caption}
          </div>
          {isOpen && menu === index && (
            <MenuPopup
              label={caption}
              entries={entries}
              inner={[]}
              path={path}
              onHover={(hovered) => setPosition({ menu, path: hovered })}
              onChoose={(chosen) => {
                const step = chosenAt(menus, { menu, path: chosen });
                if (step !== undefined) take(step);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}
