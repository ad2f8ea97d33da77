import { useEffect, useRef } from 'preact/hooks';
import { takePlace } from './place';

/**
 * The first heading of what the address asks for. It takes the focus when it appears, so that whoever came
 * by a link hears where they are; `key` makes the next one appear anew.
 */
export function Title({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    takePlace(heading.current);
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
