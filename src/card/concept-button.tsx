import { useCard } from './context';

/** A concept's name that opens its card, or the plain name where there is none to open. */
export function ConceptButton(props: {
  readonly concept: string | undefined;
  readonly name: string;
}) {
  const { onOpen } = useCard();
  const { concept, name } = props;
  if (!concept || !onOpen) return <span>{name}</span>;
  return (
    <button type="button" class="card-concept" onClick={() => onOpen(concept)}>
      {name}
    </button>
  );
}
