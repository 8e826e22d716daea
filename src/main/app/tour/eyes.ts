import type { WebContents } from 'electron';
import type { Seen } from './sight';

/** A node of CDP's accessibility tree, as far as it is read. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** A place in the page, in CSS pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Sees a page as a screen reader does: through Chromium's own accessibility tree. Nothing of the page's is called and no
 * script runs in it.
 */
export class Eyes {
  readonly #contents: WebContents;

  constructor(contents: WebContents) {
    this.#contents = contents;
  }

  /** Everything that has a role and a name, in reading order. */
  async look(): Promise<readonly Seen[]> {
    await this.#open();
    const { nodes }: { nodes: readonly AxNode[] } = await this.#ask('Accessibility.getFullAXTree');
    return inReadingOrder(nodes).flatMap((node) => seen(node));
  }

  /** The middle of a thing after it was scrolled to; null when it has no place. */
  async find({ node }: Seen): Promise<Point | null> {
    const backendNodeId = node;
    try {
      await this.#ask('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { quads }: { quads: readonly (readonly number[])[] } = await this.#ask('DOM.getContentQuads', {
        backendNodeId,
      });
      return quads[0] === undefined ? null : middle(quads[0]);
    } catch {
      return null; // it went away between two looks
    }
  }

  /** Waits until fonts are there and what moves to an end has ended, so that a picture shows what stays. */
  async settle(): Promise<void> {
    const expression = `(async () => {
      await document.fonts.ready;
      const ending = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 2000);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    })()`;
    await this.#ask('Runtime.evaluate', { expression, awaitPromise: true, timeout: 3000 });
  }

  /** The page believes that it has the focus: with two windows on a display without window manager none has. */
  async #open(): Promise<void> {
    if (this.#contents.debugger.isAttached()) return;
    this.#contents.debugger.attach('1.3');
    await this.#ask('DOM.enable');
    await this.#ask('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  #ask(method: string, parameters: Record<string, unknown> = {}) {
    return this.#contents.debugger.sendCommand(method, parameters);
  }
}

/** CDP lists the tree level by level; people read it branch by branch. */
function inReadingOrder(nodes: readonly AxNode[]): readonly AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const branch = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : branch(child);
    }),
  ];
  return nodes[0] === undefined ? [] : branch(nodes[0]);
}

function seen({ ignored, role, name, properties, backendDOMNodeId: node }: AxNode): readonly Seen[] {
  if (ignored || typeof role?.value !== 'string' || typeof name?.value !== 'string' || node === undefined) return [];
  const disabled = properties?.some((each) => each.name === 'disabled' && each.value.value === true) ?? false;
  return [{ role: role.value, name: name.value, disabled, node }];
}

/** A quad is four corners, x and y in turn. */
function middle(quad: readonly number[]): Point {
  const mean = (from: number) => Math.round([0, 2, 4, 6].reduce((sum, at) => sum + (quad[from + at] ?? 0), 0) / 4);
  return { x: mean(0), y: mean(1) };
}
