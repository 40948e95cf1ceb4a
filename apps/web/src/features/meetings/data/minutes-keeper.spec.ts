import type { Failure } from '../../../shared/api/failure.ts';
import {
  createMinutesKeeper,
  type Draft,
  type KeeperTransport,
  type SaveAnswer,
  type Theirs,
} from './minutes-keeper.ts';

const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const cut: Failure = { code: 'OFFLINE', kind: 'OFFLINE', params: {}, fields: [], requestId: null };
const taken: Failure = { code: 'MINUTES_CONFLICT', kind: 'CONFLICT', params: {}, fields: [], requestId: null };

interface Device {
  draft: Draft | null;
}

/** An API of one item, whose answers are chosen, and a clock moved by hand. */
function stage(device: Device, api: { item: Theirs; answers: ((version: number) => SaveAnswer)[] }) {
  const sent: string[] = [];
  let timers: (() => void)[] = [];
  let ids = 0;
  const transport: KeeperTransport = {
    save: async ({ clientMutationId, minutes }) => {
      sent.push(clientMutationId);
      const answer = api.answers.shift()?.(api.item.version) ?? { version: api.item.version + 1 };
      if ('version' in answer) api.item = { minutes, version: answer.version };
      return answer;
    },
    read: async () => api.item,
    load: () => device.draft,
    store: (draft) => {
      device.draft = draft;
    },
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    delay: (callback) => {
      timers.push(callback);
      return () => {
        timers = timers.filter((timer) => timer !== callback);
      };
    },
  };
  const tick = async () => {
    const due = timers;
    timers = [];
    for (const timer of due) timer();
    for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
  };
  return { transport, tick, sent };
}

describe('minutes keeper', () => {
  it('has the text on the device before it is sent, and forgets it once saved', async () => {
    const device: Device = { draft: null };
    const api = { item: { minutes: text(''), version: 0 }, answers: [] };
    const { transport, tick } = stage(device, api);
    const keeper = createMinutesKeeper(api.item, transport);
    keeper.write(text('Bonjour'));
    expect(device.draft?.minutes).toEqual(text('Bonjour'));
    await tick();
    expect(keeper.view()).toMatchObject({ state: 'saved', version: 1 });
    expect(device.draft).toBeNull();
    expect(api.item.minutes).toEqual(text('Bonjour'));
  });

  it('sends the same text under the same id after a cut line', async () => {
    const device: Device = { draft: null };
    const api = { item: { minutes: text(''), version: 0 }, answers: [() => ({ failure: cut })] };
    const { transport, tick, sent } = stage(device, api);
    const keeper = createMinutesKeeper(api.item, transport);
    keeper.write(text('Bonjour'));
    await tick();
    expect(keeper.view().state).toBe('offline');
    await tick();
    expect(sent).toEqual(['id-1', 'id-1']);
    expect(keeper.view().state).toBe('saved');
  });

  it('finds after a reload what was written while the line was cut', async () => {
    const device: Device = { draft: null };
    const api = { item: { minutes: text(''), version: 0 }, answers: [() => ({ failure: cut })] };
    const before = stage(device, api);
    const first = createMinutesKeeper(api.item, before.transport);
    first.write(text('Avant'));
    await before.tick();
    first.write(text('Avant et après'));

    const after = stage(device, api);
    const second = createMinutesKeeper({ minutes: text(''), version: 0 }, after.transport);
    expect(second.view().minutes).toEqual(text('Avant et après'));
    await after.tick();
    await after.tick();
    expect(api.item.minutes).toEqual(text('Avant et après'));
    expect(device.draft).toBeNull();
  });

  it('keeps both texts when someone else has saved', async () => {
    const device: Device = { draft: null };
    const api = { item: { minutes: text('Le sien'), version: 4 }, answers: [() => ({ failure: taken })] };
    const { transport, tick } = stage(device, api);
    const keeper = createMinutesKeeper({ minutes: text(''), version: 3 }, transport);
    keeper.write(text('Le mien'));
    await tick();
    expect(keeper.view()).toMatchObject({ state: 'conflict', minutes: text('Le mien'), theirs: api.item });
    expect(device.draft?.minutes).toEqual(text('Le mien'));
    keeper.resolve(text('Les deux'));
    await tick();
    expect(api.item).toEqual({ minutes: text('Les deux'), version: 5 });
  });

  it('writes what was typed while a save was on its way', async () => {
    const device: Device = { draft: null };
    const api = { item: { minutes: text(''), version: 0 }, answers: [] };
    const { transport, tick } = stage(device, api);
    const keeper = createMinutesKeeper(api.item, transport);
    keeper.write(text('Un'));
    const saving = tick();
    keeper.write(text('Un deux'));
    await saving;
    await tick();
    expect(api.item.minutes).toEqual(text('Un deux'));
    expect(keeper.view()).toMatchObject({ state: 'saved', version: 2 });
  });
});
