import { finger, keyboard, mouse } from './support/hands.ts';
import { test } from './support/journey.ts';
import { tellTheStory } from './support/story.ts';

// Twenty pages, each judged, some by presses of Tab: longer than other journeys.
test.describe.configure({ timeout: 180_000 });

test('a coordinator holds a COTEC and shares a tool, by mouse', async ({ page, openPage }) => {
  await tellTheStory({ hands: mouse, coordinator: page, member: await openPage(), mark: 'à la souris' });
});

test('a coordinator holds a COTEC and shares a tool, by keyboard alone', async ({ page, openPage }) => {
  await tellTheStory({ hands: keyboard, coordinator: page, member: await openPage(), mark: 'au clavier' });
});

test('a coordinator holds a COTEC and shares a tool, by touch on a phone', { tag: '@phone' }, async ({
  page,
  openPage,
}) => {
  await tellTheStory({ hands: finger, coordinator: page, member: await openPage(), mark: 'au doigt' });
});
