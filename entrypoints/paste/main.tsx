import '../../src/card/tokens.css';
import '../../src/card/concept-card.css';
import '../../src/views/views.css';
import '../../src/views/reader/reader.css';
import '../../src/views/paste/paste.css';
import heads from '../../data/compiled/heads.json';
import core from '../../data/compiled/lexicon-core.json';
import extra from '../../data/compiled/lexicon-extra.json';
import index from '../../data/compiled/search.json';
import topics from '../../data/compiled/topics.json';
import dataset from '../../data/compiled/version.json';
import { followCardRules } from '../../src/card/card-rules';
import { startCard } from '../../src/card/start';
import { startScan } from '../../src/content/scan';
import type { SearchIndex } from '../../src/knowledge/search';
import type { ConceptHead } from '../../src/knowledge/types';
import { createOwnPage } from '../../src/platform/own-page';
import { translate, viewExtension } from '../../src/platform/view-extension';
import { createForeignCheck } from '../../src/views/paste/foreign';
import { Paste } from '../../src/views/paste/paste';
import { showView } from '../../src/views/show';

const own = createOwnPage();
const { askPage, jumpTo } = own;
showView(
  <Paste index={index as unknown as SearchIndex} isForeign={createForeignCheck([core, extra])} />,
  {
    extension: { ...viewExtension(), askPage, jumpTo },
    t: translate,
    heads: heads as ConceptHead[],
    topics,
    dataset,
  },
  'paste_title',
);
void startScan(own.api, core);
// With both tiers from the start: the reader wants this text explained, whatever the core makes of it.
startCard(translate, extra, dataset.version, (...ends) =>
  followCardRules(own.api.storage, ...ends),
);
