import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SearchIndex } from '../../knowledge/search';
import { useView } from '../context';
import { PastedText } from './pasted-text';
import { Named } from './named';
import { NearNames } from './near-names';
import { paragraphsOf } from './paragraphs';

/** Longest text in UTF-16 units: some 150 pages of a book, which reading takes about a second. */
const LONGEST_TEXT = 400_000;
/** Most lines: each is an element, and 20,000 are drawn in about a second. */
const MOST_LINES = 20_000;

/** Why a text can't be shown. */
type Refusal = 'empty' | 'long' | 'lines';

const countLines = (text: string): number => text.split('\n').length;

const refusalOf = (text: string): Refusal | undefined => {
  if (text.trim() === '') return 'empty';
  if (text.length > LONGEST_TEXT) return 'long';
  return countLines(text) > MOST_LINES ? 'lines' : undefined;
};

/** The box for the text. What is pasted into the empty box is explained at once. */
function Entry(props: {
  readonly text: string;
  /** Why the text was not shown when that was asked for. */
  readonly refusal: Refusal | undefined;
  /** The page was opened for a selection that is gone. */
  readonly isLost: boolean;
  readonly onText: (text: string) => void;
  readonly onDone: (text: string) => void;
}) {
  const { t } = useView();
  const { text, refusal, isLost, onText, onDone } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const done = (asked: string): void => {
    // It stays there if the text is refused.
    box.current?.focus();
    onDone(asked);
  };
  const count = (length: number): string => length.toLocaleString(t('card_lang'));
  return (
    <form
      class="paste-entry"
      translate={false}
      onSubmit={(event) => {
        event.preventDefault();
        done(box.current?.value ?? '');
      }}
    >
      <h1>
        <label for="paste-text">{t('paste_heading')}</label>
      </h1>
      <p id="paste-lead" class="soft">
        {t('paste_lead')}
      </p>
      <textarea
        id="paste-text"
        ref={box}
        class="paste-box"
        rows={12}
        dir="auto"
        value={text}
        // Nothing is kept: neither by the browser's memory of forms nor by a checker that sends text away.
        autocomplete="off"
        spellcheck={false}
        aria-describedby="paste-lead paste-refusal"
        aria-invalid={refusal !== undefined}
        placeholder={t('paste_placeholder')}
        onInput={(event) => {
          const { value } = event.currentTarget;
          const wasEmpty = text === '';
          onText(value);
          if (wasEmpty && event.inputType === 'insertFromPaste') done(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            done(event.currentTarget.value);
        }}
      />
      <p id="paste-refusal" class="paste-refusal" role="alert">
        {refusal === 'empty' && t('paste_empty')}
        {refusal === 'long' && t('paste_long', [count(text.length), count(LONGEST_TEXT)])}
        {refusal === 'lines' && t('paste_lines', [count(countLines(text)), count(MOST_LINES)])}
        {refusal === undefined && isLost && t('paste_lost')}
      </p>
      <button type="submit" class="button paste-done">
        {t('paste_explain')}
      </button>
    </form>
  );
}

/** The text as it was read, with what is named in it. */
function Explained(props: {
  readonly text: string;
  readonly index: SearchIndex;
  readonly isForeign: (text: string) => boolean;
  readonly onChange: () => void;
  readonly onNew: () => void;
}) {
  const { t } = useView();
  const { text, index, isForeign, onChange, onNew } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <>
      <div class="paste-head" translate={false}>
        <h1 ref={heading} tabIndex={-1}>
          {t('paste_your_text')}
        </h1>
        <p class="paste-actions">
          <button type="button" class="button" onClick={onChange}>
            {t('paste_change')}
          </button>
          <button type="button" class="button" onClick={onNew}>
            {t('paste_new')}
          </button>
        </p>
        <Named isForeign={useMemo(() => isForeign(text), [text, isForeign])} />
        <NearNames text={text} index={index} />
      </div>
      <PastedText paragraphs={paragraphs} />
    </>
  );
}

/**
 * The selection that the page was opened for, if any; its name leaves the address at once.
 *
 * @returns true if it is gone, as after a stop of the background
 */
function useHandedOver(onText: (text: string) => void): boolean {
  const { extension } = useView();
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    const name = location.hash.slice(1);
    if (name === '') return;
    history.replaceState(null, '', location.pathname);
    const take = (text: string | undefined): void =>
      text === undefined ? setIsLost(true) : onText(text);
    extension.takeText(name).then(take, () => take(undefined));
  }, [extension]);
  return isLost;
}

/** The paste-text page: any text read and explained as a page of the web is. It lives in this page alone. */
export function Paste(props: {
  readonly index: SearchIndex;
  /** True if the words of a text are of another language, whether or not it names anything. */
  readonly isForeign: (text: string) => boolean;
}) {
  const { t } = useView();
  const [text, setText] = useState('');
  const [shown, setShown] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  const show = (asked: string): void => {
    const reason = refusalOf(asked);
    setRefusal(reason);
    if (reason === undefined) setShown(asked);
  };
  const isLost = useHandedOver((given) => {
    setText(given);
    show(given);
  });
  return (
    <div class="reader paste">
      <header class="reader-bar-top" translate={false}>
        <a class="reader-home" href="/reader.html#/" target="_blank">
          <img src="/icon/32.png" alt="" width="24" height="24" />
          {t('reader_title')}
        </a>
      </header>
      <main>
        {shown === undefined ? (
          <Entry
            text={text}
            refusal={refusal}
            isLost={isLost && text === ''}
            onText={(typed) => {
              setText(typed);
              setRefusal(undefined);
            }}
            onDone={show}
          />
        ) : (
          <Explained
            text={shown}
            index={props.index}
            isForeign={props.isForeign}
            onChange={() => setShown(undefined)}
            onNew={() => {
              setText('');
              setShown(undefined);
            }}
          />
        )}
      </main>
    </div>
  );
}
