import { type ShapeLook, shapeLookSchema } from '#contract/venue/guide.ts';
import { isDrawn } from './outlines.ts';

export type Attributes = Readonly<Record<string, string>>;

/** An element of a drawing with what it has from those around it. */
export interface Surroundings {
  readonly name: string;
  readonly attributes: Attributes;
  readonly look: ShapeLook | null;
  /** The innermost first. */
  readonly transforms: readonly string[];
  /** Nothing in it is drawn. */
  readonly isLeftOut: boolean;
}

const groups: ReadonlySet<string> = new Set(['svg', 'g', 'a', 'switch', 'text', 'tspan']);
/** They say something about the drawing and are no part of it. */
const silent: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'defs']);

export function surroundingsOf(name: string, attributes: Attributes, outer: Surroundings | undefined): Surroundings {
  const look = (attributes.class ?? '').split(/\s+/).find((word) => shapeLookSchema.safeParse(word).success);
  const isHidden = attributes.display === 'none' || attributes.visibility === 'hidden';
  const isLeftOut = isHidden || !(isDrawn(name) || groups.has(name));
  return {
    name,
    attributes,
    look: look ? shapeLookSchema.parse(look) : (outer?.look ?? null),
    transforms: [...(attributes.transform ? [attributes.transform] : []), ...(outer?.transforms ?? [])],
    isLeftOut: isLeftOut || (outer?.isLeftOut ?? false),
  };
}

/** What of an element no plan holds, by name: what acts on its own, leads elsewhere, or is not known. */
export function droppedOf(name: string, attributes: Attributes): readonly string[] {
  const active = Object.keys(attributes).filter(
    (attribute) => /^on/i.test(attribute) || /(^|:)href$/i.test(attribute) || attribute === 'style',
  );
  const isKept = name !== 'a' && (isDrawn(name) || groups.has(name) || silent.has(name));
  return isKept ? active : [...active, name];
}
