import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/**
 * The rules that check.mjs of the design uses as well, for our own screens. Without `label-title-only`, which takes a label that is
 * scrolled out of the window for none; the rule `label` judges the same by the real name.
 */
const SCREENS: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { 'label-title-only': { enabled: false } },
};

/** What another theme can change of axe's findings. */
export const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Every rule that axe has switched on. */
export const ALL_RULES: RunOptions = {};

/**
 * Serious and critical findings of axe, in one line each. Not by `@axe-core/playwright`, which
 * puts its half a megabyte into the page anew for each look and gathers the passes as well: no page has a frame.
 */
export async function axeFindings(page: Page, rules: RunOptions = SCREENS): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // No rule that is on reads the sheets: `preload` would fetch them again.
  const options: RunOptions = { ...rules, resultTypes: ['violations'], preload: false };
  const { violations } = await page.evaluate((how) => (window as unknown as { axe: typeof axe }).axe.run(how), options);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

/** What is wider than the window, or scrolls sideways. */
export function sidewaysSpills(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const free = '.hex, .logbox, .tabs, .scrollx, svg, .sr, .comb, .prog';
    const say = (element: Element) =>
      `${element.tagName}.${element.getAttribute('class')} "${element.textContent?.slice(0, 40)}"`;
    const all = [...document.querySelectorAll('main *, nav.rail *, .dlg *')].filter(
      (element) => !element.closest(free),
    );
    const shown = all.filter((element) => element.getBoundingClientRect().width > 1);
    const past = shown.filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
    const scrolls = [...document.querySelectorAll('body, .body, .step, .panes > *, .dlg, main, .gate main')].filter(
      (element) => element.scrollWidth > element.clientWidth + 1,
    );
    return [
      ...past.map((element) => `past the edge: ${say(element)}`),
      ...scrolls.map((element) => `scrolls: ${say(element)}`),
    ];
  });
}

/**
 * Visible words, labels and titles that did not come from a catalogue (en-XA puts brackets around all that did). A
 * toast keeps the language that it was said in.
 */
export function unbracketed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const data = '[translate="no"], script, style, title, #say-polite, #say-alert, .toast';
    const inner = /\[[^[\]]*\]/gu;
    const bare = (text: string): boolean => {
      const rest = text.replace(inner, '');
      return rest === text ? /\p{L}{2}/u.test(text) : bare(rest);
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const blocks = new Map<Element, string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest(data)) continue;
      const block =
        parent.closest('p, h1, h2, h3, button, a, label, li, dd, dt, td, th, b, span, option, legend') ?? parent;
      blocks.set(block, (blocks.get(block) ?? '') + (node.textContent ?? ''));
    }
    for (const text of blocks.values()) if (bare(text)) found.push(text);
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        const text = element.getAttribute(name);
        if (text && !element.closest(data) && bare(text)) found.push(`${name}: ${text}`);
      }
    return found;
  });
}

/** Fails with the list when there is anything in it. */
export function expectNone(what: string, found: readonly string[]): void {
  expect(found, what).toEqual([]);
}
