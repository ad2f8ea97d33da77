import type { Ref } from 'preact';
import type { ConceptRecord } from '../knowledge/types';
import { KindLabel } from './accent';
import { CROSS, IconButton } from './icon-button';
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
        <IconButton
          class="card-icon card-back"
          label={t('card_back')}
          path="M10 3 5 8l5 5"
          onClick={onBack}
        />
      )}
      <h2 id={props.headingId} ref={props.headingRef ?? null} tabIndex={-1}>
        {record.name}
      </h2>
      <KindLabel kind={record.kind} topic={record.topic} t={t} />
      {props.pin && <PinControls pin={props.pin} t={t} />}
      {onClose && (
        <IconButton
          class="card-icon card-close"
          label={t('card_close')}
          path={CROSS}
          onClick={onClose}
        />
      )}
    </div>
  );
}
