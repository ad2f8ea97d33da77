import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of the page under a heading of its own. */
export function Section(props: { readonly heading: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="reader-section" aria-labelledby={id}>
      <h2 id={id}>{props.heading}</h2>
      {props.children}
    </section>
  );
}
