import { join } from 'node:path';
import { nativeTheme } from 'electron';
import { tour } from '../../../shared/i18n/en/tour';
import { fill } from '../../../shared/i18n/fill';
import { compose } from '../compose';
import { openWindow } from '../opening';
import { pause } from '../platform/timers';
import { openStage, type Stage } from '../stage';
import type { TourOptions } from './options';
import { Person } from './person';
import { play, type Stopped } from './play';
import { PortalWindow } from './portal-window';
import { complain } from './say';
import type { Scene } from './types';

/** Where a tour plays and how. Folders are absolute. */
export interface Performance {
  readonly data: string;
  readonly build: string;
  readonly pictures: string;
  readonly theme: TourOptions['theme'];
  readonly signal: AbortSignal;
}

type Say = (line: string) => void;

/** Opens the app, plays in it and beside it, and closes both; gives the exit code. Electron has to be ready. */
export async function perform(performance: Performance, say: Say): Promise<number> {
  const { data, build, pictures, theme, signal } = performance;
  const resources = join(build, '../resources');
  const portal = new PortalWindow(join(resources, 'icons/256x256.png'));
  const places = { folder: data, build, resources };
  const stage = openStage(openWindow(places, (contents, address) => portal.mayGo(contents, address)));
  stage.appearance.change({ theme });
  nativeTheme.themeSource = theme;
  stage.keeper.show();
  const countersign = compose(stage);
  await countersign.start();
  say(tour.begins);
  const stopped = await play(sceneOf(stage, portal, signal), pictures, say);
  countersign.ending();
  portal.close();
  await countersign.stop();
  return report(stopped, pictures, say);
}

function sceneOf({ keeper, clock, log }: Stage, portal: PortalWindow, signal: AbortSignal): Scene {
  const person = { clock, pause, signal };
  return {
    persons: {
      app: new Person({ ...person, window: () => keeper.window }),
      portal: new Person({ ...person, window: () => portal.window }),
    },
    notes: new Map(),
    browse: (address) => portal.open(address, log),
  };
}

function report(stopped: Stopped | null, folder: string, say: Say): number {
  if (stopped === null) {
    say(fill(tour.done, { folder }));
    return 0;
  }
  const { number, step, error } = stopped;
  complain(error, `${fill(tour.failed, { number, step: tour.steps[step.name] })} `);
  say(fill(tour.pictures, { folder }));
  return 1;
}
