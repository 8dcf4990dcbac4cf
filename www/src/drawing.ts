// Draws what the library writes in the language of Graphviz, and tells what the drawing shows. It is loaded by itself, because
// Graphviz is larger than the page.

import { instance } from '@viz-js/viz';

/** An object of a drawing: what it is, and what else is written in it. */
export type Drawn = readonly string[];

export interface Relation {
  readonly from: Drawn;
  readonly name: string;
  readonly to: Drawn;
}

export interface Drawing {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly objects: readonly Drawn[];
  readonly relations: readonly Relation[];
}

/** What Graphviz says of a graph that it laid out. Of its drawing operations only texts matter here. */
interface Layout {
  bb: string;
  objects?: readonly { _gvid: number; _ldraw_?: readonly Operation[] }[];
  edges?: readonly { tail: number; head: number; _ldraw_?: readonly Operation[] }[];
}

interface Operation {
  op: string;
  text?: string;
}

/** Graphviz knows how wide this font is. Where it is missing, another one is hardly wider, so that texts stay in their boxes. */
const FONT = { fontname: 'Verdana', fontsize: 12 };
/** Graphviz measures in points. */
const PIXELS_PER_POINT = 4 / 3;

/** The lines of text in a layout, in which Graphviz writes each backslash twice. */
const textsIn = (operations: readonly Operation[] = []): string[] =>
  operations.flatMap(({ op, text }) => (op === 'T' && text !== undefined ? [text.replaceAll('\\\\', '\\')] : []));

/** @throws Error when Graphviz cannot draw it. */
export async function draw(dot: string): Promise<Drawing> {
  const graphviz = await instance();
  const { status, output, errors } = graphviz.renderFormats(dot, ['svg', 'json'], { nodeAttributes: FONT, edgeAttributes: FONT });
  if (status !== 'success') throw new Error(errors.map(({ message }) => message).join('\n'));
  const layout = JSON.parse(output['json'] ?? '{}') as Layout;
  const objects = new Map((layout.objects ?? []).map(({ _gvid, _ldraw_ }) => [_gvid, textsIn(_ldraw_)]));
  const [, , width = '0'] = layout.bb.split(',');
  return {
    svg: output['svg'] ?? '',
    width: Math.ceil(Number(width) * PIXELS_PER_POINT),
    objects: [...objects.values()],
    relations: (layout.edges ?? []).map(({ tail, head, _ldraw_ }) => ({
      from: objects.get(tail) ?? [],
      name: textsIn(_ldraw_).join(' '),
      to: objects.get(head) ?? [],
    })),
  };
}
