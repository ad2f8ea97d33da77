import { useView } from '../context';

/** What a reader should know before trusting a card; each its own text. */
const POINTS = ['claims', 'sources', 'mistakes', 'advice', 'privacy', 'popup'] as const;

/** What cards can do, what they can't, and what happens to what is read. */
export function KnowStep() {
  const { t } = useView();
  return (
    <dl class="welcome-points" translate={false}>
      {POINTS.map((point) => (
        <div key={point}>
          <dt>{t(`welcome_know_${point}`)}</dt>
          <dd>{t(`welcome_know_${point}_more`)}</dd>
        </div>
      ))}
    </dl>
  );
}
