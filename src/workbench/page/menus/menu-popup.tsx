import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../icons';
import type { MenuEntry, MenuItem, Submenu } from './menu-entry';
import { NO_ENTRY } from './navigation';

export interface MenuPopupProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Path of this menu's entries, without the entry itself. */
  readonly inner: readonly number[];
  /** The whole path that is open. */
  readonly path: readonly number[];
  readonly onHover: (path: readonly number[]) => void;
  readonly onChoose: (path: readonly number[]) => void;
}

/** Room that a menu keeps from the edges of the window, in pixels. */
const MARGIN = 8;
/** How far a menu below its parent stands to the right, in pixels. */
const INDENTATION = 24;

/** Menus stand in front of a bar that scrolls, so they are placed in the window: below the bar or beside their parent. */
function place(menu: HTMLElement, beside: boolean): void {
  const parent = menu.parentElement!;
  // A bar that is too long for the window may have scrolled it out of sight.
  parent.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const anchor = parent.getBoundingClientRect();
  const width = menu.offsetWidth;
  const height = menu.offsetHeight;
  const right = window.innerWidth - MARGIN;
  const bottom = window.innerHeight - MARGIN;
  let left = beside ? anchor.right : anchor.left;
  if (beside && left + width > right) left = anchor.left - width;
  let top = beside ? anchor.top - MARGIN : anchor.bottom;
  // Where there is room at neither side, never over its own parent: a click that was meant for that would choose something.
  if (beside && left < MARGIN) {
    left = anchor.left + INDENTATION;
    top = anchor.bottom + height <= bottom ? anchor.bottom : anchor.top - height;
  }
  menu.style.left = `${Math.max(MARGIN, Math.min(left, right - width))}px`;
  menu.style.top = `${Math.max(MARGIN, Math.min(top, bottom - height))}px`;
}

/** An open menu with the submenu that is open in it. */
export function MenuPopup(props: MenuPopupProps): ReactNode {
  const { label, entries, inner } = props;
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => place(list.current!, inner.length > 0), [inner.length, entries]);
  return (
    <ul ref={list} role="menu" aria-label={label} className="menu-popup">
      {entries.map((entry, index) =>
        entry.kind === 'separator' ? (
          <li key={index} role="separator" className="menu-separator" />
        ) : (
          <Entry key={index} {...props} entry={entry} index={index} />
        ),
      )}
    </ul>
  );
}

type EntryProps = MenuPopupProps & { readonly entry: MenuItem | Submenu; readonly index: number };

function Entry({ entry, index, inner, path, onHover, onChoose, ...rest }: EntryProps): ReactNode {
  const own = [...inner, index];
  const depth = inner.length;
  const onPath = path[depth] === index;
  const active = onPath && path.length === depth + 1;
  const submenu = entry.kind === 'submenu' ? entry : undefined;
  const expanded = onPath && path.length > depth + 1;
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (active) row.current?.focus();
  }, [active]);
  const item = entry.kind === 'item' ? entry : undefined;
  return (
    <li role="none">
      <div
        ref={row}
        role={item?.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
        aria-checked={item?.checked}
        aria-disabled={item?.disabled}
        aria-haspopup={submenu && 'menu'}
        aria-expanded={submenu && expanded}
        tabIndex={-1}
        className={onPath ? 'menu-item active' : 'menu-item'}
        onPointerEnter={(event) =>
          event.pointerType === 'mouse' && onHover(submenu ? [...own, NO_ENTRY] : own)
        }
        onClick={() => onChoose(own)}
      >
        <span className="menu-mark" aria-hidden="true">
          {item?.checked === true && <Icon name="checked" />}
        </span>
        <span className="menu-caption">{entry.caption}</span>
        <span className="menu-shortcut" aria-hidden="true">
          {submenu ? <Icon name="inwards" /> : item?.shortcut}
        </span>
      </div>
      {submenu && expanded && (
        <MenuPopup
          {...rest}
          label={submenu.caption}
          entries={submenu.entries}
          inner={own}
          path={path}
          onHover={onHover}
          onChoose={onChoose}
        />
      )}
    </li>
  );
}
