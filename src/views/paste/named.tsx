import { useEffect, useMemo, useState } from 'preact/hooks';
import { AccentShape, accentOf } from '../../card/accent';
import { plural } from '../../card/translate';
import type { FrameReport } from '../../platform/messages';
import { useView } from '../context';
import { groupTerms } from '../popup/page-terms';

/** This page asks itself: neither tab nor frame is meant. */
const OWN = 0;

/** What the text was found to name; undefined until it has been read. */
function useReport(): FrameReport | undefined {
  const { extension } = useView();
  const [report, setReport] = useState<FrameReport>();
  useEffect(
    () =>
      extension.askPage(
        OWN,
        (_frame, answer) => setReport(answer),
        () => undefined,
      ),
    [extension],
  );
  return report;
}

/** Why nothing is named, in the words of the popup where it is a choice of the reader's. */
const NOTHING = {
  'topics-off': 'paste_topics_off',
  muted: 'paste_topics_off',
  'not-english': 'paste_foreign',
} as const;

/**
 * What the text names, most mentioned first; each is a way to its next place.
 *
 * @param props.isForeign the text's words are of another language: where nothing in it can be read it is told
 */
export function Named({ isForeign }: { readonly isForeign: boolean }) {
  const { t, heads, extension } = useView();
  const report = useReport();
  const terms = useMemo(
    () =>
      report ? groupTerms(new Map([[OWN, report]]), heads).flatMap((group) => group.terms) : [],
    [report, heads],
  );
  if (terms.length === 0) {
    const { silence = '' } = report ?? {};
    const nothing = isForeign ? 'paste_foreign' : 'paste_nothing';
    const key = (NOTHING as Partial<Record<string, string>>)[silence] ?? nothing;
    return (
      <p class="soft" role="status">
        {report?.settled ? t(key) : t('popup_reading')}
      </p>
    );
  }
  return (
    <section aria-labelledby="paste-named">
      <h2 id="paste-named" class="soft">
        {t('paste_named')}
      </h2>
      <ul class="paste-named">
        {terms.map(({ head, count }) => (
          <li key={head.id} class={`card-accent-${accentOf(head.kind, head.topic)}`}>
            <button
              type="button"
              class="paste-term"
              onClick={() => void extension.jumpTo(OWN, OWN, head.id)}
            >
              <AccentShape accent={accentOf(head.kind, head.topic)} />
              {head.name}
              <span class="soft" aria-label={plural(t, 'popup_mentions', count)}>
                {count}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
