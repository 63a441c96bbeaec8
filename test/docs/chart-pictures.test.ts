import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { chartPictures } from '../../scripts/docs/chart-pictures.mjs'
import { deskIn } from '../../scripts/docs/desk.mjs'
import { folderWith, repository } from '../cli/orgplan.js'

const made = chartPictures(deskIn(folderWith(), repository, []))

test.each([...made])('%s is up to date; npm run docs draws it', (file, picture) => {
  expect(readFileSync(join(repository, file), 'utf8')).toBe(picture)
})

test.each([...made])('%s shows every role and asks for nothing from elsewhere', (_, picture) => {
  const drawn = XmlDocument.fromString(picture)
  const boxes = drawn.find('//*[local-name()="g" and @data-at]')
  expect(boxes.length).toBe(13)
  drawn.dispose()
  expect(picture).not.toMatch(/href|url\(|<script|<image|@import/)
})
