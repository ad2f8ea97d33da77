import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { keyPart, plural } from '../../card/translate';
import type { SearchIndex } from '../../knowledge/search';
import type { ListEdit } from '../../platform/messages';
import type { ParsedSettings } from '../../settings/parse';
import type { Settings } from '../../settings/types';
import { useView } from '../context';
import { SettingsNotices } from '../notice';
import { Pause } from '../pause';
import { Switch } from '../switch';
import { useSettings, type SettingsState } from '../use-settings';
import { About, type Facts } from './about';
import { HowCardsOpen, HowItLooks } from './cards';
import { Choice } from './choice';
import { Density } from './density';
import { MuteList } from './mute-list';
import { useReplacement } from './replacement';
import { Reset } from './reset';
import { Sample } from './sample';
import { Shortcuts } from './shortcuts';
import { SiteList } from './site-list';
import { conceptsByTopic, countOn, markedOf } from './topic-state';
import { Topics } from './topics';
import { Transfer } from './transfer';

const MODES = ['everywhere', 'chosen-sites', 'on-click'] as const;

function Section(props: { readonly heading: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    // Only the sample is read as a page is.
    <section aria-labelledby={id} translate={false}>
      <h2 id={id}>{props.heading}</h2>
      {props.children}
    </section>
  );
}

function Where(props: {
  readonly settings: Settings;
  readonly change: SettingsState['change'];
  readonly onEdit: (edits: readonly ListEdit[]) => Promise<boolean>;
}) {
  const { t } = useView();
  const { settings, change, onEdit } = props;
  return (
    <Section heading={t('options_where')}>
      <Switch
        label={t('popup_switch_on')}
        isOn={settings.on}
        onToggle={(on) => void change({ type: 'change-settings', change: { on } })}
      />
      <Pause settings={settings} change={change} />
      <Choice
        legend={t('options_where')}
        values={MODES}
        value={settings.mode}
        texts={(mode) => ({
          label: t(`options_mode_${keyPart(mode)}`),
          more: t(`options_mode_${keyPart(mode)}_more`),
        })}
        onChoose={(mode) => void change({ type: 'change-settings', change: { mode } })}
      />
      {settings.mode === 'chosen-sites' && (
        <SiteList
          list="chosenSites"
          heading={t('options_chosen_sites')}
          hint={t('options_chosen_sites_none')}
          sites={settings.chosenSites}
          onEdit={(edit) => onEdit([edit])}
        />
      )}
      <SiteList
        list="pausedSites"
        heading={t('options_paused_sites')}
        hint={t('options_paused_sites_none')}
        sites={settings.pausedSites}
        onEdit={(edit) => onEdit([edit])}
      />
    </Section>
  );
}

function What(props: {
  readonly index: SearchIndex;
  readonly settings: Settings;
  readonly onEdit: (edits: readonly ListEdit[]) => void;
}) {
  const { t, topics, heads } = useView();
  const on = conceptsByTopic(topics, heads.values()).reduce(
    (sum, topic) => sum + countOn(props.settings, topic),
    0,
  );
  return (
    <Section heading={t('options_what')}>
      <p class="soft">
        {t('options_what_count', [
          String(on),
          plural(t, 'options_concepts', markedOf(heads.values()).length),
        ])}
      </p>
      <Topics {...props} />
    </Section>
  );
}

function Replacements(props: {
  readonly parsed: ParsedSettings;
  readonly change: SettingsState['change'];
}) {
  const { t } = useView();
  const { settings, notice } = props.parsed;
  const replacement = useReplacement(settings, props.change);
  return (
    <>
      <Section heading={t('options_transfer')}>
        <Transfer
          settings={settings}
          canExport={notice?.kind !== 'unreadable' && notice?.kind !== 'newer'}
          replacement={replacement}
        />
      </Section>
      <Section heading={t('options_reset_heading')}>
        <Reset settings={settings} replacement={replacement} />
      </Section>
    </>
  );
}

/**
 * The options page. Every choice is written at once and followed by open pages.
 *
 * @param props.facts what the about section tells
 * @param props.index names by which the list of topics is narrowed down
 */
export function Options(props: { readonly facts: Facts; readonly index: SearchIndex }) {
  const { t } = useView();
  const state = useSettings();
  const { parsed, change } = state;
  const onEdit = (edits: readonly ListEdit[]): Promise<boolean> =>
    change({ type: 'edit-lists', edits });
  return (
    <div class="options">
      <header translate={false}>
        <h1>
          <img src="/icon/48.png" alt="" width="36" height="36" />
          {t('options_title')}
        </h1>
        <p class="soft">
          {t('options_subtitle')}{' '}
          <a href="/welcome.html" target="_blank">
            {t('options_welcome')}
          </a>
        </p>
      </header>
      <main>
        <div class="options-notices" translate={false}>
          <SettingsNotices {...state} />
        </div>
        {parsed ? (
          <>
            <Where settings={parsed.settings} change={change} onEdit={onEdit} />
            <Sample />
            <Section heading={t('options_density')}>
              <Density settings={parsed.settings} change={change} />
            </Section>
            <Section heading={t('options_opening')}>
              <HowCardsOpen settings={parsed.settings} change={change} />
            </Section>
            <Section heading={t('options_looks')}>
              <HowItLooks settings={parsed.settings} change={change} />
            </Section>
            <What
              index={props.index}
              settings={parsed.settings}
              onEdit={(edits) => void onEdit(edits)}
            />
            <Section heading={t('options_mutes')}>
              <MuteList mutes={parsed.settings.mutes} onEdit={(edit) => onEdit([edit])} />
            </Section>
            <Section heading={t('options_recents')}>
              <p class="soft">{t('options_recents_hint')}</p>
              <Switch
                label={t('options_recents_keep')}
                isOn={parsed.settings.keepsRecents}
                onToggle={(keepsRecents) =>
                  void change({ type: 'change-settings', change: { keepsRecents } })
                }
              />
            </Section>
            <Shortcuts />
            <Replacements parsed={parsed} change={change} />
          </>
        ) : (
          <p class="soft" role="status" translate={false}>
            {t('options_loading')}
          </p>
        )}
        <About facts={props.facts} />
      </main>
    </div>
  );
}
