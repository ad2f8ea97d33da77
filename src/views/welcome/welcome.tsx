import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useView } from '../context';
import { SettingsNotices } from '../notice';
import { useSettings } from '../use-settings';
import { ChooseStep } from './choose-step';
import { KnowStep } from './know-step';
import { TryStep } from './try-step';

const STEPS = ['try', 'choose', 'know'] as const;
type Step = (typeof STEPS)[number];

/** Heading and text of one step; the heading takes the focus when the step is shown. */
function Screen(props: {
  readonly step: Step;
  /** The first step is where the page opens: the focus stays at its start. */
  readonly takesFocus: boolean;
  readonly children: ComponentChildren;
}) {
  const { t } = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  const { step, takesFocus, children } = props;
  useEffect(() => {
    scrollTo(0, 0);
    if (takesFocus) heading.current?.focus();
  }, [step]);
  return (
    <section class="welcome-step" aria-labelledby="welcome-heading">
      <p class="soft" translate={false}>
        {t('welcome_step', [String(STEPS.indexOf(step) + 1), String(STEPS.length)])}
      </p>
      <h1 id="welcome-heading" ref={heading} tabIndex={-1} translate={false}>
        {t(`welcome_${step}`)}
      </h1>
      {children}
    </section>
  );
}

/** Back, skip and next; the last step has one way on: done. */
function Steps(props: {
  readonly at: number;
  readonly onGo: (at: number) => void;
  readonly onDone: () => void;
}) {
  const { t } = useView();
  const { at, onGo, onDone } = props;
  const isLast = at === STEPS.length - 1;
  return (
    <nav class="welcome-steps" aria-label={t('welcome_steps')} translate={false}>
      {at > 0 && (
        <button type="button" class="button" onClick={() => onGo(at - 1)}>
          {t('welcome_back')}
        </button>
      )}
      {!isLast && (
        <button type="button" class="link-button" onClick={onDone}>
          {t('welcome_skip')}
        </button>
      )}
      <button
        type="button"
        class="button welcome-next"
        onClick={() => (isLast ? onDone() : onGo(at + 1))}
      >
        {isLast ? t('welcome_done') : t('welcome_next')}
      </button>
    </nav>
  );
}

/** The welcome page: opened once, when the extension was installed, and from the options (U1). */
export function Welcome() {
  const { t, extension } = useView();
  const state = useSettings();
  const [at, setAt] = useState(0);
  const [hasMoved, setHasMoved] = useState(false);
  const step = STEPS[at] ?? 'try';
  const settings = state.parsed?.settings;
  return (
    <div class="reader welcome">
      <header class="reader-bar-top" translate={false}>
        <span class="reader-home">
          <img src="/icon/32.png" alt="" width="24" height="24" />
          {t('extensionName')}
        </span>
      </header>
      <main>
        <SettingsNotices {...state} />
        <Screen key={step} step={step} takesFocus={hasMoved}>
          {step === 'try' && <TryStep />}
          {step === 'choose' && settings && (
            <ChooseStep settings={settings} change={state.change} />
          )}
          {step === 'know' && <KnowStep />}
        </Screen>
        <Steps
          at={at}
          onGo={(next) => {
            setHasMoved(true);
            setAt(next);
          }}
          onDone={() => void extension.closeTab()}
        />
      </main>
    </div>
  );
}
