import type { Page } from '@playwright/test';
import { sidewaysSpills } from './checks';
import { expect, test } from './harness';
import { guideAt } from './states/guide-data';
import { step, verifying } from './states/verification-data';

/** One step of each kind, and those with the most words. */
const shown = [
  guideAt('phone-ios', 'notice'),
  guideAt('phone-ios', 'open-portfolio'),
  guideAt('phone-ios', 'challenge'),
  guideAt('phone-android', 'challenge'),
  guideAt('phone-android', 'read'),
  guideAt('token-named', 'challenge'),
  guideAt('token-short', 'read'),
  guideAt('token-named', 'locked', { isTrouble: true }),
  step.pin(),
  step.key({ at: 'fault', problem: { code: 'device-busy', facts: {} } }),
  step.response(),
  step.refused({ refusal: 'wrong-response', causes: ['challenge-mistyped', 'challenge-replaced'] }),
];

/** Words that are cut off, and buttons that something else lies over once they are scrolled to. */
const cutOrCovered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const say = (element: Element) => `${element.tagName} "${element.textContent?.slice(0, 40)}"`;
    const words = [...document.querySelectorAll('main :is(h1, h2, h3, p, b, button, label, li, dd)')].filter(
      (element) => !element.closest('.sr, svg, .comb') && element.getBoundingClientRect().width > 1,
    );
    const cut = words.filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    });
    const covered = [...document.querySelectorAll('main button')].filter((button) => {
      button.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = button.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found === null || !button.contains(found);
    });
    return [...cut.map((element) => `cut off: ${say(element)}`), ...covered.map((button) => `covered: ${say(button)}`)];
  });

/** What a page has of the window at 200 % (WCAG 1.4.4): of its usual size, and of its least. */
const sizes = [
  { width: 560, height: 380 },
  { width: 360, height: 280 },
] as const;

test('at 200 % nothing of a verification is cut off or covered', async ({ app: screen }) => {
  const { page } = screen;
  await screen.open(verifying(step.choose()));
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Verify');
  for (const snapshot of shown) {
    await screen.emit('verification/changed', snapshot);
    await expect(title).not.toHaveText('Verify');
    for (const size of sizes) {
      await page.setViewportSize(size);
      const where = `${size.width} px, ${snapshot.step} ${'view' in snapshot ? snapshot.view.id : ''}`;
      expect.soft(await sidewaysSpills(page), `${where}: too wide`).toEqual([]);
      expect.soft(await cutOrCovered(page), `${where}: cut off or covered`).toEqual([]);
    }
  }
});
