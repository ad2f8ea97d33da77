import { Fragment, type ComponentChildren } from 'preact';
import { useView } from '../context';
import type { Paragraph } from './paragraphs';

/** Quotes deeper than this are shown as deep as this: each level takes width (px are few on a phone). */
const DEEPEST_QUOTE = 4;

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <p dir="auto">
      {lines.map((line, at) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  );
}

const quoted = (text: ComponentChildren, depth: number): ComponentChildren =>
  depth === 0 ? text : <blockquote>{quoted(text, depth - 1)}</blockquote>;

/** The pasted text: plain text, whatever stands in it. */
export function PastedText({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) {
  const { t } = useView();
  return (
    // Texts are English for now; what is in another language is told by its words.
    <article class="paste-paper" aria-label={t('paste_your_text')}>
      {paragraphs.map(({ lines, depth }, at) => (
        <Fragment key={at}>
          {quoted(<Lines lines={lines} />, Math.min(depth, DEEPEST_QUOTE))}
        </Fragment>
      ))}
    </article>
  );
}
