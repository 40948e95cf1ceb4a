import { expect, type Locator, type Page } from '@playwright/test';

/** How somebody works a page. One story told by several hands is one story that all of them can live. */
export interface Hands {
  /** Follows a link, pushes a button. */
  press(target: Locator): Promise<void>;
  /** Writes in a field, in place of what it holds. */
  write(field: Locator, text: string): Promise<void>;
  /** Adds to a text that several lines may make. */
  note(editor: Locator, text: string): Promise<void>;
  /** Takes one choice of a list by its words. */
  choose(list: Locator, choice: string): Promise<void>;
  /** Searches a long list by typing, and takes what it finds. */
  pick(field: Locator, search: string): Promise<void>;
  /** `YYYY-MM-DD` in a field of dates. */
  date(field: Locator, day: string): Promise<void>;
}

const optionsOf = (page: Page) => page.getByRole('option');

async function search(page: Page, text: string): Promise<Locator> {
  const found = optionsOf(page).filter({ hasText: text });
  await expect(found).toHaveCount(1);
  return found;
}

/** A pointer, and a keyboard for words only. */
export const mouse: Hands = {
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
  note: async (editor, text) => {
    await editor.click();
    await editor.pressSequentially(text);
  },
  choose: async (list, choice) => void (await list.selectOption({ label: choice })),
  pick: async (field, text) => {
    await field.click();
    await field.pressSequentially(text);
    await (await search(field.page(), text)).click();
  },
  date: (field, day) => field.fill(day),
};

/** A finger. Lists and dates open the phone's own wheels, which no test sees. */
export const finger: Hands = {
  ...mouse,
  press: (target) => target.tap(),
  note: async (editor, text) => {
    await editor.tap();
    await editor.pressSequentially(text);
  },
  pick: async (field, text) => {
    await field.tap();
    await field.pressSequentially(text);
    await (await search(field.page(), text)).tap();
  },
};

/** No pointer at all: what Tab does not reach, or what is focused out of sight, does not exist. */
export const keyboard: Hands = {
  press: async (target) => {
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  write: async (field, text) => {
    await reach(field);
    const { keyboard: keys } = field.page();
    await keys.press('ControlOrMeta+A');
    await keys.type(text);
    await expect(field).toHaveValue(text);
  },
  note: async (editor, text) => {
    await reach(editor);
    await editor.page().keyboard.type(text);
  },
  choose: async (list, choice) => {
    await reach(list);
    const way = await list.evaluate((element: HTMLSelectElement, words) => {
      const options = [...element.options].map((option) => option.label.replace(/\s+/g, ' '));
      return options.indexOf(words) - element.selectedIndex;
    }, choice);
    const arrow = way > 0 ? 'ArrowDown' : 'ArrowUp';
    for (let step = 0; step < Math.abs(way); step += 1) await list.page().keyboard.press(arrow);
    await expect(list.locator('option:checked')).toHaveText(choice);
  },
  pick: async (field, text) => {
    await reach(field);
    const page = field.page();
    await page.keyboard.type(text);
    await search(page, text);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
  date: async (field, day) => {
    await reach(field);
    const [year, month, date] = day.split('-');
    const { keyboard: keys } = field.page();
    await keys.type(`${date}${month}${year}`);
    if ((await field.inputValue()) !== day) {
      // The language of the browser itself, which no test sets, says whether the month or the day comes first.
      await keys.press('Shift+Tab');
      await keys.press('Shift+Tab');
      await keys.type(`${month}${date}${year}`);
    }
    await expect(field).toHaveValue(day);
  },
};

const tabLimit = 150;

/** Presses Tab until the target has the focus, and sees to it that the focus is where the eye can follow it. */
async function reach(target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await hasFocus()); presses += 1) {
    expect(presses, `presses of Tab to reach ${target}`).toBeLessThan(tabLimit);
    await target.page().keyboard.press('Tab');
  }
  expect(await target.evaluate(isInSight), `${target} is in sight when it has the focus`).toBe(true);
}

/** Whether what has the focus is what one sees at its place, not what lies under a bar that sticks. */
function isInSight(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const seen = document.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, window.innerHeight - 1));
  return seen !== null && (element.contains(seen) || seen.contains(element));
}
