import { defineBackground } from 'wxt/utils/define-background';
import concepts from '../data/concepts.json';
import { answerFirstMention, registerScanScript } from '../src/platform/injection';

export default defineBackground(() => {
  registerScanScript();
  answerFirstMention(concepts);
});
