import { useEffect, useMemo, useState } from 'preact/hooks';
import { plural, type Translate } from '../../card/translate';
import { changeSettings } from '../../settings/change';
import { differences, type Difference } from '../../settings/difference';
import { renameConcepts } from '../../settings/rename';
import {
  composeFile,
  MOST_FILE_BYTES,
  readFile,
  shownText,
  type FileReading,
  type PlacedProblem,
} from '../../settings/settings-file';
import type { Settings } from '../../settings/types';
import { useView } from '../context';
import { Done, Preview, type Replacement } from './replacement';

/** Problems that are told one by one; a file that is none of ours has hundreds. */
const MOST_PROBLEMS = 5;
const KIBIBYTE = 1024;
/** Stands for a file's name in a sentence until it is drawn, in its own direction; Chrome's texts end at U+0000. */
const NAME_PLACE = '\uE000';

type Taken = Extract<FileReading, { readonly unknown: unknown }>;

/** What is wrong and where, in one line. */
function problemText(problem: PlacedProblem, t: Translate): string {
  const { kind, where = '' } = problem;
  const key = `options_file_${kind}`;
  switch (kind) {
    case 'not_json':
      return problem.line === undefined
        ? t(key)
        : t('options_file_not_json_at', [String(problem.line), String(problem.column)]);
    case 'newer':
      return t(key, [problem.found]);
    case 'wrong_item':
      return t(key, [where, problem.found]);
    case 'wrong_choice':
      return t(key, [where, problem.found, problem.values.join(t('card_list_separator'))]);
    case 'too_many':
      return t(key, [where, String(problem.most)]);
    case 'too_large':
      return t(key, [String(MOST_FILE_BYTES / KIBIBYTE)]);
    default:
      return t(key, [where]);
  }
}

async function readChosen(file: File): Promise<FileReading> {
  if (file.size > MOST_FILE_BYTES) return { problems: [{ kind: 'too_large' }] };
  try {
    return readFile(await file.text());
  } catch {
    // Moved, deleted or locked since it was chosen.
    return { problems: [{ kind: 'unreadable' }] };
  }
}

/** The address of a file that the browser makes of a text; it lives as long as the text is shown. */
function useFileUrl(text: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return url;
}

/** The day where the reader is, as `2026-11-27`. */
function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function Export({ settings }: { readonly settings: Settings }) {
  const { t, extension } = useView();
  const today = localDay(new Date());
  const url = useFileUrl(composeFile(settings, extension.version, today));
  if (url === undefined) return null;
  return (
    <a class="button" href={url} download={`pinch-of-salt-settings-${today}.json`}>
      {t('options_export')}
    </a>
  );
}

function Problems({ name, problems }: { name: string; problems: readonly PlacedProblem[] }) {
  const { t } = useView();
  const rest = problems.length - MOST_PROBLEMS;
  const [before, after] = t('options_import_refused', [NAME_PLACE]).split(NAME_PLACE);
  return (
    <div class="notice notice-error">
      <p>
        {before}
        <bdi>{shownText(name)}</bdi>
        {after}
      </p>
      <ul class="problems">
        {problems.slice(0, MOST_PROBLEMS).map((problem) => {
          const text = problemText(problem, t);
          return (
            <li key={text}>
              <bdi>{text}</bdi>
            </li>
          );
        })}
        {rest > 0 && <li>{plural(t, 'options_file_rest', rest)}</li>}
      </ul>
    </div>
  );
}

/** The settings as they will be written: a file from before a concept was renamed has its old id. */
function useAfter(settings: Settings, taken: Taken | undefined): Settings {
  const { heads } = useView();
  return useMemo(
    () =>
      taken
        ? renameConcepts(changeSettings(settings, taken.settings), [...heads.values()])
        : settings,
    [settings, taken, heads],
  );
}

/** What was chosen last: a file by name, and what it holds. */
interface Chosen {
  readonly name: string;
  readonly reading: FileReading;
}

function Confirm(props: {
  readonly taken: Taken;
  readonly changes: readonly Difference[];
  readonly after: Settings;
  readonly replacement: Replacement;
  readonly onClose: () => void;
}) {
  const { t } = useView();
  const { taken, changes, after, replacement, onClose } = props;
  return (
    <Preview
      title={t('options_import_title')}
      changes={changes}
      confirm={t('options_import_confirm')}
      onConfirm={() =>
        void replacement.replace(
          { type: 'import-settings', settings: taken.settings },
          { by: 'import', after },
        )
      }
      onClose={onClose}
    >
      <LeftOut unknown={taken.unknown} />
    </Preview>
  );
}

function LeftOut({ unknown }: { readonly unknown: readonly string[] }) {
  const { t } = useView();
  if (unknown.length === 0) return null;
  const shown = unknown.slice(0, MOST_PROBLEMS).join(t('card_list_separator'));
  return (
    <p class="left-out soft">
      {plural(t, 'options_import_unknown', unknown.length)} <bdi class="change-names">{shown}</bdi>
    </p>
  );
}

/** Writes what was chosen to a file, and takes it from one after showing what would change. */
export function Transfer(props: {
  readonly settings: Settings;
  /** False while the settings that are shown are not the reader's, or not all of them. */
  readonly canExport: boolean;
  readonly replacement: Replacement;
}) {
  const { t } = useView();
  const { settings, canExport, replacement } = props;
  const [chosen, setChosen] = useState<Chosen>();
  const { reading } = chosen ?? {};
  const taken = reading && !reading.problems ? reading : undefined;
  const after = useAfter(settings, taken);
  const changes = differences(settings, after);
  const isSame = changes.length === 0;
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (!file) return;
    setChosen({ name: file.name, reading: await readChosen(file) });
    // The same file, mended, can be chosen again.
    input.value = '';
  };
  return (
    <>
      <p class="soft">{t('options_transfer_hint')}</p>
      <div class="button-line">
        {canExport && <Export settings={settings} />}
        <label class="button file">
          {t('options_import')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void choose(event.currentTarget)}
          />
        </label>
        <Done by="import" replacement={replacement} />
      </div>
      <div role="alert">
        {chosen && reading?.problems && <Problems name={chosen.name} problems={reading.problems} />}
      </div>
      <div role="status">
        {taken && isSame && replacement.done !== 'import' && (
          <>
            <p>{t('options_import_same')}</p>
            <LeftOut unknown={taken.unknown} />
          </>
        )}
      </div>
      {taken && !isSame && (
        <Confirm
          taken={taken}
          changes={changes}
          after={after}
          replacement={replacement}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
