import { z } from 'zod';

/** Longitude and latitude in degrees (RFC 7946); a height is not looked at. */
const positionSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number())
  .transform(([longitude, latitude]): readonly [number, number] => [longitude, latitude]);
const lineSchema = z.array(positionSchema).min(2).max(2000);
/** The last position is the first once more. */
const ringSchema = z.array(positionSchema).min(4).max(2000);
const polygonSchema = z.array(ringSchema).min(1).max(500);

const pointSchema = z.object({ type: z.literal('Point'), coordinates: positionSchema });
const polygonalSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygonSchema }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygonSchema).min(1).max(500) }),
]);
const linesSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LineString'), coordinates: lineSchema }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(lineSchema).min(1).max(500) }),
]);

const idSchema = z.string().min(1).max(64);
const referenceSchema = z.object({ id: idSchema, feature_type: z.string().max(40) });
/** A name by language tag. */
const labelsSchema = z.record(z.string().max(40), z.string().max(400));
const wordSchema = z.string().min(1).max(80);
const named = { name: labelsSchema.nullish(), alt_name: labelsSchema.nullish() };

function featureSchema<Geometry extends z.ZodType, Properties extends z.ZodRawShape>(
  geometry: Geometry,
  properties: Properties,
) {
  return z.object({ id: idSchema, geometry, properties: z.object(properties) });
}

/** What of each kind of feature is read (IMDF 1.0.0, OGC 20-094); what else stands in it is passed over. */
export const featureSchemas = {
  venue: featureSchema(z.unknown(), { category: wordSchema, name: labelsSchema }),
  level: featureSchema(polygonalSchema, {
    ordinal: z.int().min(-20).max(200),
    name: labelsSchema,
    short_name: labelsSchema.nullish(),
  }),
  unit: featureSchema(polygonalSchema, {
    category: wordSchema,
    restriction: wordSchema.nullish(),
    level_id: idSchema,
    ...named,
  }),
  opening: featureSchema(z.object({ type: z.literal('LineString'), coordinates: lineSchema }), {
    category: wordSchema,
    level_id: idSchema,
    ...named,
  }),
  amenity: featureSchema(pointSchema, {
    category: wordSchema,
    unit_ids: z.array(idSchema).max(100),
    hours: z.string().nullish(),
    ...named,
  }),
  anchor: featureSchema(pointSchema, { unit_id: idSchema.nullish() }),
  occupant: featureSchema(z.unknown(), {
    category: wordSchema,
    anchor_id: idSchema,
    hours: z.string().nullish(),
    ...named,
  }),
  fixture: featureSchema(polygonalSchema, { category: wordSchema, level_id: idSchema }),
  detail: featureSchema(linesSchema, { level_id: idSchema }),
  kiosk: featureSchema(polygonalSchema, { level_id: idSchema }),
  relationship: featureSchema(z.unknown(), {
    category: wordSchema,
    direction: z.enum(['directed', 'undirected']),
    origin: referenceSchema.nullish(),
    destination: referenceSchema.nullish(),
  }),
} as const;

export type FeatureType = keyof typeof featureSchemas;
export const featureTypes = Object.keys(featureSchemas) as FeatureType[];
export type Feature<Type extends FeatureType> = z.infer<(typeof featureSchemas)[Type]>;

/** Kinds of which no plan and no way is made, and which say nothing that is missed there. */
export const silentTypes = ['address', 'building', 'footprint'] as const;

export const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()).max(20_000),
});

export const imdfManifestSchema = z.object({
  version: z.string().max(40),
  language: z.string().min(2).max(40),
});
