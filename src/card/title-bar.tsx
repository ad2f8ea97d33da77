import type { Ref } from 'preact';
import type { ConceptRecord } from '../knowledge/types';
import { KindLabel } from './accent';
import { PinControls, type Pin } from './pin';
import type { Translate } from './translate';

/** Name and controls; it stays in sight while the rest scrolls. */
export function TitleBar(props: {
  readonly record: ConceptRecord;
  readonly t: Translate;
  readonly onBack?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly pin?: Pin | undefined;
  readonly headingId: string;
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
}) {
  const { record, t, onBack, onClose } = props;
  return (
    <div class="card-title">
      {onBack && (
        <button
          type="button"
          class="card-icon card-back"
          onClick={onBack}
          aria-label={t('card_back')}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M10 3 5 8l5 5" />
          </svg>
        </button>
      )}
      <h2 id={props.headingId} ref={props.headingRef ?? null} tabIndex={-1}>
        {record.name}
      </h2>
      <KindLabel kind={record.kind} topic={record.topic} t={t} />
      {props.pin && <PinControls pin={props.pin} t={t} />}
      {onClose && (
        <button
          type="button"
          class="card-icon card-close"
          onClick={onClose}
          aria-label={t('card_close')}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="m4 4 8 8m0-8-8 8" />
          </svg>
        </button>
      )}
    </div>
  );
}
