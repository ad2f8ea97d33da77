import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import concepts from '../data/concepts.json';
import type { CardRecord } from '../src/content/bridge';
import { startScan } from '../src/content/scan';
import type { Form } from '../src/reading/types';

const forms = concepts.flatMap(({ id, kind, forms: texts }) =>
  texts.map((text): Form => ({ text, concept: id, kind: kind as Form['kind'] })),
);

const askForCards = (highlight: string, ids: readonly string[]): Promise<CardRecord[]> =>
  chrome.runtime.sendMessage({ type: 'first-mention', highlight, concepts: ids });

export default defineUnlistedScript(() => {
  void startScan(forms, askForCards);
});
