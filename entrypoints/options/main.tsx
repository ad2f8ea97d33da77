import '../../src/card/tokens.css';
import '../../src/card/concept-card.css';
import '../../src/views/views.css';
import '../../src/views/options/options.css';
import coverage from '../../data/compiled/coverage.json';
import heads from '../../data/compiled/heads.json';
import core from '../../data/compiled/lexicon-core.json';
import extra from '../../data/compiled/lexicon-extra.json';
import index from '../../data/compiled/search.json';
import topics from '../../data/compiled/topics.json';
import dataset from '../../data/compiled/version.json';
import accuracy from '../../docs/accuracy.json';
import { followCardRules } from '../../src/card/card-rules';
import { startCard } from '../../src/card/start';
import { startScan } from '../../src/content/scan';
import type { SearchIndex } from '../../src/knowledge/search';
import type { ConceptHead } from '../../src/knowledge/types';
import { createOwnPage } from '../../src/platform/own-page';
import { translate, viewExtension } from '../../src/platform/view-extension';
import { Options } from '../../src/views/options/options';
import { showView } from '../../src/views/show';

const facts = {
  ...coverage,
  passages: accuracy['labelled passages'],
  mentions: {
    right: accuracy['mentions: precision %'],
    found: accuracy['mentions: recall %'],
  },
  claims: { right: accuracy['claims: precision %'], found: accuracy['claims: recall %'] },
};

showView(
  <Options facts={facts} index={index as unknown as SearchIndex} />,
  {
    extension: viewExtension(),
    t: translate,
    heads: heads as ConceptHead[],
    topics,
    dataset,
  },
  'options_title',
);
// The sample shows what the choices do.
const own = createOwnPage({ isSample: true });
void startScan(own.api, core);
startCard(translate, extra, dataset.version, (...ends) =>
  followCardRules(own.api.storage, ...ends),
);
