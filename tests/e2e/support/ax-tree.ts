import type { Page, Protocol } from 'puppeteer-core';
import heads from '../../../data/compiled/heads.json';
import { cdp } from './protocol';

type AxNode = Protocol.Accessibility.AXNode;

/** A node of the tree as assistive technology gets it; what says nothing is left out. */
interface Shown {
  /** Role, name and states. */
  readonly line: string;
  readonly role: string;
  readonly children: readonly Shown[];
}

/** Texts and what only groups them: a text is heard wherever it stands, and changes with the data. */
const PASSED_OVER = new Set(
  `StaticText InlineTextBox LineBreak generic none paragraph ListMarker superscript strong emphasis
  LabelText Legend Abbr term definition DescriptionList mark time`.split(/\s+/),
);
/** What a state must be to be worth a word. */
const STATES = ['checked', 'expanded', 'pressed', 'selected', 'disabled', 'invalid', 'modal'];
/** Longer names are texts, mostly of the dataset: that they are there is told, not what they say. */
const LONGEST_NAME = 60;
/** A cell's name is what stands in it. */
const NAMED_BY_TEXT = ['cell', 'gridcell'];
const concepts = new Set(heads.map(({ name }) => name));

function statesOf({ properties = [] }: AxNode): string {
  const told = properties
    .filter(({ name }) => STATES.includes(name))
    .filter(({ value }) => value.value !== false && value.value !== 'false')
    .map(({ name, value }) => (value.value === true ? name : `${name}=${String(value.value)}`));
  return told.length > 0 ? ` [${told.join(' ')}]` : '';
}

/** What a change of the data changes is left open: names of concepts, figures, texts. */
function toldName(name: string, role: string): string {
  if (name === '' || NAMED_BY_TEXT.includes(role)) return '';
  if (concepts.has(name)) return ' <concept>';
  if (name.length > LONGEST_NAME) return ' "…"';
  return ` "${name.replaceAll(/\d+/g, '#')}"`;
}

function lineOf(node: AxNode, role: string): string {
  const name = String(node.name?.value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const level = node.properties?.find((property) => property.name === 'level')?.value.value;
  const depth = role === 'heading' ? ` ${String(level)}` : '';
  return `${role}${depth}${toldName(name, role)}${statesOf(node)}`;
}

function shownOf(id: string, nodes: ReadonlyMap<string, AxNode>): readonly Shown[] {
  const node = nodes.get(id);
  if (!node) return [];
  const children = (node.childIds ?? []).flatMap((child) => shownOf(child, nodes));
  const role = String(node.role?.value ?? '');
  if (node.ignored || PASSED_OVER.has(role)) return children;
  return [{ line: lineOf(node, role), role, children }];
}

const shapeOf = ({ role, children }: Shown): string =>
  `${role}(${[...new Set(children.map(shapeOf))].join()})`;

/** Of many that are alike two are told. */
const MOST_ALIKE = 2;
const OF_MANY = ['listitem', 'row', 'cell', 'columnheader', 'option'];

function linesOf(all: readonly Shown[], indent: string): string[] {
  let alike = 0;
  return all.flatMap((one, at) => {
    const before = all[at - 1];
    const isAlike = OF_MANY.includes(one.role) && before && shapeOf(before) === shapeOf(one);
    alike = isAlike ? alike + 1 : 0;
    if (alike === MOST_ALIKE) return [`${indent}… and more alike`];
    if (alike > MOST_ALIKE) return [];
    return [`${indent}${one.line}`, ...linesOf(one.children, `${indent}  `)];
  });
}

/**
 * What assistive technology is told of a page, an open card included: a line for each landmark, heading,
 * control and row with its role, name and states. Chromium only.
 */
export async function axTree(page: Page): Promise<string> {
  const session = await cdp(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.send('Accessibility.disable');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  return `${linesOf(shownOf(root?.nodeId ?? '', byId), '').join('\n')}\n`;
}
