import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

declare global {
  interface Window {
    /** Sum of the layout shifts that nobody provoked, since the page was last judged. */
    unexpectedShift: number;
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const shiftLimit = 0.1;

/** Adds up layout shifts from the first paint on. To be called before the page goes anywhere. */
export function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.unexpectedShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) window.unexpectedShift += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What every page owes to everyone: no accessibility fault, nothing past the edge, nothing that moved by itself. */
export async function expectSound(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoOverflow(page);
  await expectAccessible(page);
  await expectStill(page);
}

/** No fault that axe can see. Source: RGAA 4 and WCAG 2.2 AA, which axe covers in part. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  expect(faults, `axe on ${page.url()}`).toEqual([]);
}

/** Judged against the width asked for: a phone's own width grows with what overflows. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, `width of ${page.url()}`).toBeLessThanOrEqual(width);
}

/** Nothing moved under the reader's eyes since the last judgement. */
async function expectStill(page: Page): Promise<void> {
  const shift = await page.evaluate(() => {
    const sum = window.unexpectedShift;
    window.unexpectedShift = 0;
    return sum;
  });
  expect(shift, `layout shift on ${page.url()}`).toBeLessThanOrEqual(shiftLimit);
}
