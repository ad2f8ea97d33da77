import { beforeAll } from 'vitest';

// Files that share a document begin with an empty one.
beforeAll(() => {
  const { documentElement: root } = document;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  // New ones: Preact remembers by the element what it has drawn in it.
  root.replaceChildren(document.createElement('head'), document.createElement('body'));
  document.adoptedStyleSheets = [];
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(undefined, '', '/');
});
