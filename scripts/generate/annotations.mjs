/**
 * A schema with the annotations of each use of a `$ref` beside that `$ref`. In the files they stand in a `$defs` of their
 * own: editors take any keyword that they do not know, beside a `$ref`, for a constraint, and then show the title, the
 * description and the examples of what is referred to instead of those that stand there.
 */
export function withAnnotations(schema) {
  if (Array.isArray(schema)) return schema.map(withAnnotations)
  if (schema === null || typeof schema !== 'object') return schema
  const { $defs, ...own } = schema
  if (typeof schema.$ref === 'string' && $defs?.annotations !== undefined) return { ...own, ...$defs.annotations }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withAnnotations(value)]))
}
