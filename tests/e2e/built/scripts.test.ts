import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Window } from 'happy-dom';
import { BUDGETS, OTHERS, PACKAGE } from '../../built/budgets.ts';
import { BUILDS, filesIn, isOnPage, plainName, textIn } from '../../built/files.ts';
import { forbiddenIn } from '../../built/forbidden.ts';
import { expect, test } from '../test.ts';

const named = (folder: string, ending: RegExp) => filesIn(folder).filter((path) => ending.test(path));

for (const { browser, folder } of BUILDS) {
  test(`${browser}: no script reaches out, makes code or markup of texts, loads what is elsewhere, or presses for the user`, () => {
    const scripts = named(folder, /\.m?js$/);
    expect(scripts.filter(isOnPage)).toEqual(expect.arrayContaining(['form.js', 'links.js', 'sentinel.js']));
    const found = scripts.flatMap((path) =>
      forbiddenIn(textIn(folder, path), { onPage: isOnPage(path) }).map((one) => ({ path, ...one })),
    );
    expect(found).toEqual([]);
  });

  test(`${browser}: the checker in each exported proof does none of that either`, async () => {
    const [path = ''] = named(folder, /_virtual_verify-page.*\.js$/);
    const [page] = Object.values(await import(pathToFileURL(join(folder, path)).href));
    const [, script = ''] = /<script>([\s\S]+)<\/script>/.exec(String(page)) ?? [];
    expect(script.length).toBeGreaterThan(10_000);
    expect(forbiddenIn(script, { onPage: true })).toEqual([]);
  });

  test(`${browser}: pages and styles load only what is in the package`, () => {
    const files = filesIn(folder);
    const { document } = new Window();
    const pages = files.filter((path) => path.endsWith('.html'));
    expect(pages).toEqual(expect.arrayContaining(['dashboard.html', 'popup.html']));
    for (const path of pages) {
      document.documentElement.innerHTML = textIn(folder, path);
      const loading = [...document.querySelectorAll('[src],link[href]')];
      expect(loading.length).toBeGreaterThan(1);
      for (const one of loading) {
        const address = one.getAttribute('src') ?? one.getAttribute('href') ?? '';
        expect(files, `${path}: ${address}`).toContain(address.replace(/^\//, ''));
      }
      expect(document.querySelectorAll('script:not([src]),iframe,object,embed,base,[style],style')).toHaveLength(0);
      expect(textIn(folder, path)).not.toMatch(/\son\w+=/);
    }
    for (const path of named(folder, /\.css$/)) expect(textIn(folder, path)).not.toMatch(/@import|url\((?!["']?data:)/);
  });

  test(`${browser}: what all surfaces share is styled first, so that each can have it otherwise`, () => {
    for (const page of ['popup.html', 'dashboard.html', 'practice.html']) {
      const sheets = [...textIn(folder, page).matchAll(/rel="stylesheet"[^>]*\/(\w+)-/g)].map(([, name]) => name);
      expect(sheets[0], page).toBe('shared');
    }
  });

  test(`${browser}: the guide’s scripts tell the browser that they run at once`, () => {
    for (const path of ['links.js', 'form.js', 'work.js', 'card.js'])
      expect(textIn(folder, path), path).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  test(`${browser}: each script keeps to its budget, and so does the package`, () => {
    const sizes = named(folder, /\.js$/).map((path) => [plainName(path), textIn(folder, path).length / 1000] as const);
    expect(sizes.filter(([name, size]) => size > (BUDGETS[name] ?? OTHERS))).toEqual([]);
    const names = sizes.map(([name]) => name);
    expect(
      Object.keys(BUDGETS).filter((name) => !names.includes(name)),
      'budgets for nothing',
    ).toEqual([]);
    const whole = filesIn(folder).reduce((sum, path) => sum + textIn(folder, path).length, 0);
    expect(whole / 1000).toBeLessThan(PACKAGE);
  });
}
