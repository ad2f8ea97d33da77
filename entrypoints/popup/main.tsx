import '../../src/card/tokens.css';
import '../../src/card/concept-card.css';
import '../../src/views/views.css';
import '../../src/views/search-box.css';
import '../../src/views/popup/popup.css';
import heads from '../../data/compiled/heads.json';
import topics from '../../data/compiled/topics.json';
import dataset from '../../data/compiled/version.json';
import type { SearchIndex } from '../../src/knowledge/search';
import type { ConceptHead } from '../../src/knowledge/types';
import { translate, viewExtension } from '../../src/platform/view-extension';
import { showView } from '../../src/views/show';
import { Popup } from '../../src/views/popup/popup';

const loadIndex = async (): Promise<SearchIndex> =>
  (await import('../../data/compiled/search.json')).default as unknown as SearchIndex;

/** The field of the page as it comes. */
const field = document.querySelector('input');

showView(
  <Popup loadIndex={loadIndex} typed={() => field?.value ?? ''} />,
  { extension: viewExtension(), t: translate, heads: heads as ConceptHead[], topics, dataset },
  'popup_title',
);
