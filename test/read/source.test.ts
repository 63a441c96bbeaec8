import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError, readSource, shownPath, stdinSource } from '../../src/read/source.js'
import { folderOf } from './folder.js'

function errorOf(read: () => unknown): InputError {
  try {
    read()
  } catch (error) {
    if (error instanceof InputError) return error
  }
  throw new Error('nothing was thrown')
}

describe('readSource', () => {
  it('reads a file under its path from the working directory', () => {
    const folder = folderOf({ 'a/b.yaml': 'x: 1\n' })
    const { source } = readSource(join(folder, 'a', 'b.yaml'), folder)
    expect(source).toEqual({ file: 'a/b.yaml', path: join(folder, 'a', 'b.yaml'), text: 'x: 1\n' })
    expect(readSource(join(folder, 'a', 'b.yaml'), join(folder, 'c')).source.file).toBe('../a/b.yaml')
  })

  it('knows a file by its real path', () => {
    const folder = folderOf({ 'real.yaml': 'x: 1\n' })
    symlinkSync('real.yaml', join(folder, 'link.yaml'))
    const { source } = readSource(join(folder, 'link.yaml'), folder)
    expect([source.file, source.path]).toEqual(['link.yaml', join(folder, 'real.yaml')])
  })

  it('says in one line, in both languages, why a file cannot be read', () => {
    const folder = folderOf({ 'a.yaml': 'x: 1\n' })
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'))
    const faults = [
      ['no.yaml', 'ENOENT', 'no.yaml: no such file or folder', 'no.yaml：没有这个文件或文件夹'],
      ['.', 'EISDIR', `${folder}: this is a folder`, `${folder}：这是一个文件夹`],
      ['a.yaml/b', 'ENOTDIR', 'a.yaml/b: a part of the path is not a folder', 'a.yaml/b：路径中有一段不是文件夹'],
      ['loop.yaml', 'ELOOP', 'loop.yaml: symbolic links in a loop', 'loop.yaml：符号链接形成循环'],
    ] as const
    for (const [path, code, en, zh] of faults) {
      const error = errorOf(() => readSource(join(folder, path), folder))
      expect([error.code, error.pair]).toEqual([code, { en, zh }])
    }
  })
})

describe('stdinSource', () => {
  it('is called <stdin>, or as it is told', () => {
    expect(stdinSource(Buffer.from('x'), undefined, '/srv').source).toEqual({
      file: '<stdin>',
      path: '/srv/<stdin>',
      text: 'x',
    })
    expect(stdinSource(Buffer.from('x'), 'plans/a.yaml', '/srv').source).toMatchObject({
      file: 'plans/a.yaml',
      path: '/srv/plans/a.yaml',
    })
  })
})

it('shows paths with forward slashes, from the working directory', () => {
  expect([shownPath('/a/b/c', '/a'), shownPath('/a', '/a/b'), shownPath('/a', '/a')]).toEqual(['b/c', '..', '/a'])
})
