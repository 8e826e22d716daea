import type { JsonPath } from '../json/pointer';
import { type Fault, faultAt } from './first-fault';
import type { Guide, GuideStep, GuideTarget } from './guide';

/** One way out of a step. `isMain`: by its button or its choices, not by a trouble; `path` leads to its target. */
interface Way {
  readonly path: JsonPath;
  readonly to: GuideTarget;
  readonly isMain: boolean;
}

function mainWays(step: GuideStep): readonly Way[] {
  if (step.kind === 'do') return [{ path: ['next', 'to'], to: step.next.to, isMain: true }];
  if (step.kind === 'read') return [];
  return step.choices.map(({ to }, index) => ({ path: ['choices', index, 'to'], to, isMain: true }));
}

function waysOf(name: string, step: GuideStep): readonly Way[] {
  const troubles = step.troubles.map(({ to }, index) => ({ path: ['troubles', index, 'to'], to, isMain: false }));
  return [...mainWays(step), ...troubles].map((way) => ({ ...way, path: ['steps', name, ...way.path] }));
}

/** A guide's steps with the ways out of each, looked up once. */
class Graph {
  readonly names: readonly string[];
  readonly #start: string;
  readonly #ways: ReadonlyMap<string, readonly Way[]>;
  readonly #ends: ReadonlySet<string>;

  constructor({ start, steps }: Guide) {
    const entries = Object.entries(steps);
    this.names = entries.map(([name]) => name);
    this.#start = start;
    this.#ways = new Map(entries.map(([name, step]) => [name, waysOf(name, step)]));
    this.#ends = new Set(entries.filter(([name, step]) => this.#isEnd(name, step)).map(([name]) => name));
  }

  ways(name: string): readonly Way[] {
    return this.#ways.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.#ways.has(name);
  }

  /** The steps that can be come to from the start, troubles included. */
  reached(): ReadonlySet<string> {
    const seen = new Set([this.#start]);
    for (const name of seen) for (const { to } of this.ways(name)) if ('step' in to) seen.add(to.step);
    return seen;
  }

  /** The steps from which an end can be come to: a step where the response is read, or a way out of the guide. */
  ending(): ReadonlySet<string> {
    const ending = new Set(this.#ends);
    for (let before = -1; before !== ending.size; ) {
      before = ending.size;
      for (const name of this.names)
        if (this.ways(name).some(({ to }) => 'step' in to && ending.has(to.step))) ending.add(name);
    }
    return ending;
  }

  /** The way that leads back to a step on the main way to it; null where the main way has no circle. */
  circle(): Way | null {
    const done = new Set<string>();
    const visit = (name: string, above: ReadonlySet<string>): Way | null => {
      if (done.has(name)) return null;
      const here = new Set(above).add(name);
      for (const way of this.ways(name)) {
        if (!way.isMain || !('step' in way.to)) continue;
        const found = here.has(way.to.step) ? way : visit(way.to.step, here);
        if (found !== null) return found;
      }
      done.add(name);
      return null;
    };
    for (const name of this.names) {
      const found = visit(name, new Set());
      if (found !== null) return found;
    }
    return null;
  }

  #isEnd(name: string, step: GuideStep): boolean {
    return step.kind === 'read' || this.ways(name).some(({ to }) => 'leave' in to);
  }
}

function missingTarget(guide: Guide, graph: Graph): Fault {
  if (!graph.has(guide.start)) return faultAt('profile-guide-target', ['start'], { step: guide.start });
  for (const { path, to } of graph.names.flatMap((name) => graph.ways(name)))
    if ('step' in to && !graph.has(to.step))
      return faultAt('profile-guide-target', [...path, 'step'], { step: to.step });
  return null;
}

/**
 * The first fault of a guide as a graph, null where it has none: every target is a step, every step can be come to, from
 * every step an end can be come to, and who presses main buttons and chooses answers only never comes by a step twice.
 * Troubles may lead back. The fact `path` begins at the guide.
 */
export function graphFault(guide: Guide): Fault {
  const graph = new Graph(guide);
  const missing = missingTarget(guide, graph);
  if (missing !== null) return missing;
  const without = (names: ReadonlySet<string>) => graph.names.find((name) => !names.has(name));
  const lost = without(graph.reached());
  if (lost !== undefined) return faultAt('profile-guide-unreachable', ['steps', lost]);
  const endless = without(graph.ending());
  if (endless !== undefined) return faultAt('profile-guide-no-end', ['steps', endless]);
  const circle = graph.circle();
  return circle === null ? null : faultAt('profile-guide-cycle', [...circle.path, 'step']);
}
