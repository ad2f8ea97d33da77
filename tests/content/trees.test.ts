import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlices } from '../../src/content/slices';
import { Trees } from '../../src/content/trees';
import { Observer, replace } from './observer';

const host = (): ShadowRoot => {
  const element = document.createElement('div');
  document.body.append(element);
  return element.attachShadow({ mode: 'open' });
};
const targets = (): Node[] => Observer.all.flatMap((observer) => [...observer.targets]);
const changed = (target: Node): Partial<MutationRecord> => ({ type: 'characterData', target });

describe('Trees', () => {
  let changes = 0;
  let trees: Trees;

  beforeEach(() => {
    Observer.all = [];
    vi.stubGlobal('MutationObserver', Observer);
    vi.useFakeTimers();
    changes = 0;
    trees = new Trees(() => changes++);
    trees.follow(document);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  it('has one observer for each tree, and lets it go with the host', () => {
    const root = host();
    trees.follow(root);
    trees.follow(root);
    trees.follow(document);
    expect(targets()).toEqual([document, root]);
    root.host.remove();
    trees.nextBatch();
    expect(targets()).toEqual([document]);
  });

  it('finds trees that were attached without a trace, once', async () => {
    const root = host();
    const inner = document.createElement('section');
    root.append(inner);
    expect(await trees.sweep(createSlices(), () => false)).toBe(true);
    expect([...trees.nextBatch().subtrees]).toEqual([root]);
    expect(await trees.sweep(createSlices(), () => false)).toBe(false);
    const nested = inner.attachShadow({ mode: 'open' });
    expect(await trees.sweep(createSlices(), () => false)).toBe(true);
    expect([...trees.nextBatch().subtrees]).toEqual([nested]);
    expect(targets()).toEqual([document, root, nested]);
  });

  it('follows nothing that it finds after its end', async () => {
    host();
    const slices = { due: () => true, pause: () => Promise.resolve() };
    for (let count = 0; count < 300; count++) document.body.append(document.createElement('p'));
    host();
    const sweep = trees.sweep(slices, () => false);
    trees.stop();
    expect(await sweep).toBe(false);
    expect(targets()).toEqual([]);
  });

  it('never looks into what is ours', async () => {
    const root = host();
    expect(await trees.sweep(createSlices(), (element) => element === root.host)).toBe(false);
    expect(targets()).toEqual([document]);
  });

  it('watches styles only while something waits for being shown', () => {
    const [observer] = Observer.all;
    expect(observer?.options?.attributeFilter).not.toContain('class');
    trees.watchStyles(true);
    expect(observer?.options?.attributeFilter).toContain('class');
    trees.watchStyles(false);
    expect(observer?.options?.attributeFilter).not.toContain('style');
    expect(Observer.all).toHaveLength(1);
  });

  it('reads a text at most three times a second, and once more at the end (R4)', () => {
    document.body.innerHTML = '<p>text</p>';
    const text = document.querySelector('p')?.firstChild as Text;
    let reads = 0;
    for (let batch = 0; batch < 20; batch++) {
      Observer.all[0]?.tell([changed(text), changed(text)]);
      reads += trees.nextBatch().texts.size;
      vi.advanceTimersByTime(20);
    }
    expect(reads).toBe(3);
    const due = trees.dueAt();
    expect(due).toBeLessThan(performance.now() + 1_000);
    vi.advanceTimersByTime(due - performance.now());
    expect([...trees.nextBatch().texts]).toEqual([text]);
    expect(trees.dueAt()).toBe(Infinity);
  });

  it('reads the page as a whole when it has changed too much', () => {
    document.body.innerHTML = '<p>text</p>';
    const text = document.querySelector('p')?.firstChild as Text;
    const many = Array.from({ length: 25_000 }, () => changed(text));
    Observer.all[0]?.tell(many);
    Observer.all[0]?.tell(many);
    expect([...trees.nextBatch().subtrees]).toEqual([document]);
    expect(trees.dueAt()).toBe(Infinity);
  });

  describe('what a page puts in the place of other content', () => {
    let parent: Element;
    beforeEach(() => {
      document.body.innerHTML = '<p>text</p>';
      parent = document.querySelector('p') as Element;
    });
    const isRead = (): boolean => trees.nextBatch().subtrees.has(parent.firstChild as Node);

    it('is read at once, however often that is within one batch', () => {
      Observer.all[0]?.tell([replace(parent), replace(parent), replace(parent)]);
      expect(isRead()).toBe(true);
      expect(trees.dueAt()).toBe(Infinity);
    });

    it('is due when it has rested, where that happens again and again', () => {
      Observer.all[0]?.tell([replace(parent)]);
      expect(isRead()).toBe(true);
      for (let count = 0; count < 3; count++) {
        vi.advanceTimersByTime(300);
        Observer.all[0]?.tell([replace(parent)]);
        expect(isRead()).toBe(false);
        expect(trees.dueAt()).toBe(performance.now() + 500);
      }
      vi.advanceTimersByTime(499);
      expect(isRead()).toBe(false);
      vi.advanceTimersByTime(1);
      expect(isRead()).toBe(true);
      expect(trees.dueAt()).toBe(Infinity);
    });

    it('is read when it has rested itself, whatever else is replaced there', () => {
      const clocks = [document.createElement('b'), document.createElement('b')] as const;
      const article = document.createElement('section');
      parent.replaceChildren(clocks[0]);
      const none = { previousSibling: null, nextSibling: null };
      const tick = (): Partial<MutationRecord> => {
        const [now, before] = clocks[0].isConnected ? [clocks[1], clocks[0]] : clocks;
        before.replaceWith(now);
        const nodes = { addedNodes: [now], removedNodes: [before] } as object;
        return { type: 'childList', target: parent, ...none, ...nodes };
      };
      const isArticleReadAfter = (ms: number, ...more: object[]): boolean => {
        vi.advanceTimersByTime(ms);
        Observer.all[0]?.tell([tick(), ...more]);
        return trees.nextBatch().subtrees.has(article);
      };
      isArticleReadAfter(300);
      parent.append(article);
      const added = { addedNodes: [article], removedNodes: [] };
      const record = { type: 'childList', target: parent, ...none, ...added };
      expect(isArticleReadAfter(300, record)).toBe(false);
      expect(isArticleReadAfter(300)).toBe(false);
      expect(isArticleReadAfter(300)).toBe(true);
    });

    it('is no find of a look for late shadow trees while it waits', async () => {
      Observer.all[0]?.tell([replace(parent)]);
      trees.nextBatch();
      vi.advanceTimersByTime(200);
      Observer.all[0]?.tell([replace(parent)]);
      expect(isRead()).toBe(false);
      expect(await trees.sweep(createSlices(), () => false)).toBe(false);
    });
  });

  it('tells of each change at once', () => {
    Observer.all[0]?.tell([changed(document.body)]);
    expect(changes).toBe(1);
  });
});
