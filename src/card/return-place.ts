import { deepActiveElement } from './frame-focus';

interface Selected {
  readonly anchor: Node;
  readonly anchorOffset: number;
  readonly focus: Node;
  readonly focusOffset: number;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

const isTextField = (element: EventTarget | null): element is TextField =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

function selectedText(): Selected | undefined {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return undefined;
  return {
    anchor: selection.anchorNode,
    anchorOffset: selection.anchorOffset,
    focus: selection.focusNode,
    focusOffset: selection.focusOffset,
  };
}

function select({ anchor, anchorOffset, focus, focusOffset }: Selected): void {
  if (!anchor.isConnected || !focus.isConnected) return;
  try {
    document.getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
  } catch {
    // The text has become shorter since: there is no such place any more.
  }
}

/**
 * Remembers focus, caret and selection. Gives a function that puts them back as they were.
 *
 * @param active what has the focus, or had it a moment ago
 */
export function rememberPlace(active: EventTarget | null = deepActiveElement()): () => void {
  const selected = selectedText();
  const field = isTextField(active) ? active : undefined;
  // Null for fields that have no caret, e.g. of type email.
  const caret = field && { start: field.selectionStart, end: field.selectionEnd };
  const direction = field?.selectionDirection ?? undefined;
  return () => {
    if (active instanceof HTMLElement || active instanceof SVGElement)
      if (active !== document.body && active.isConnected) active.focus({ preventScroll: true });
    if (field && caret?.start != null) field.setSelectionRange(caret.start, caret.end, direction);
    else if (selected) select(selected);
  };
}
