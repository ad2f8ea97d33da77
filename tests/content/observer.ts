/** Stands in for the browser's own, so that observers can be counted and fed. */
export class Observer {
  static all: Observer[] = [];
  readonly targets = new Set<Node>();
  options: MutationObserverInit | undefined;
  readonly tell: (records: Partial<MutationRecord>[]) => void;

  constructor(tell: (records: Partial<MutationRecord>[]) => void) {
    this.tell = tell;
    Observer.all.push(this);
  }
  observe(target: Node, options: MutationObserverInit): void {
    this.targets.add(target);
    this.options = options;
  }
  disconnect(): void {
    this.targets.clear();
  }
}

/** Puts an element in the place of what stands in another. */
export function replace(target: Element): Partial<MutationRecord> {
  const removedNodes = [...target.childNodes];
  target.innerHTML = '<b>text</b>';
  const nodes = { removedNodes, addedNodes: [...target.childNodes] } as object;
  return { type: 'childList', target, previousSibling: null, nextSibling: null, ...nodes };
}
