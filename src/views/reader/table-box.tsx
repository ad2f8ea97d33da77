import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** True while a box is too narrow for what is in it. */
function useOverflow() {
  const box = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setOverflows(element.scrollWidth > element.clientWidth),
    );
    // The table, too: it widens with its text while the box stays as it is.
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  }, []);
  return { box, overflows };
}

/** A table in a box that scrolls where it is too narrow for it: by keyboard, and heard by the table's name (A18). */
export function TableBox(props: {
  readonly caption: ComponentChildren;
  readonly isCaptionHidden?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  const { box, overflows } = useOverflow();
  return (
    <div
      ref={box}
      class="reader-table"
      {...(overflows && { role: 'region', tabIndex: 0, 'aria-labelledby': id })}
    >
      <table class={props.class}>
        <caption id={id} class={props.isCaptionHidden ? 'hidden' : undefined}>
          {props.caption}
        </caption>
        {props.children}
      </table>
    </div>
  );
}
