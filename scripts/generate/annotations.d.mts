export function withAnnotations<Schema>(schema: Schema): Schema
