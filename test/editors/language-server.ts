import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)

export interface Position {
  readonly line: number
  readonly character: number
}

export interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: Position; readonly end: Position }
}

export interface Completion {
  readonly label: string
  readonly insertText?: string
  readonly documentation?: string | { readonly value: string }
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** What an editor asks of yaml-language-server, over its standard input and output, for one file a time. */
export class LanguageServer {
  readonly #process: ChildProcess
  readonly #answers = new Map<number, (message: Message) => void>()
  readonly #diagnostics = new Map<string, (found: readonly Diagnostic[]) => void>()
  #unread = Buffer.alloc(0)
  #last = 0

  private constructor() {
    const server = require.resolve('yaml-language-server/bin/yaml-language-server')
    this.#process = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#process.stdout?.on('data', (part: Buffer) => this.#read(part))
  }

  /** A running server that asks nothing of the network. */
  static async start(): Promise<LanguageServer> {
    const server = new LanguageServer()
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    })
    server.#send({ method: 'initialized', params: {} })
    const yaml = { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, hoverSchemaSource: false }
    server.#send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } })
    return server
  }

  /** Opens the text and waits for what is wrong with it. */
  open(file: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = pathToFileURL(file).href
    return new Promise((found) => {
      this.#diagnostics.set(uri, found)
      const textDocument = { uri, languageId: 'yaml', version: 1, text }
      this.#send({ method: 'textDocument/didOpen', params: { textDocument } })
    })
  }

  async complete(file: string, position: Position): Promise<readonly Completion[]> {
    const asked = { textDocument: { uri: pathToFileURL(file).href }, position }
    const result = (await this.#ask('textDocument/completion', asked)) as { items: readonly Completion[] } | null
    return result?.items ?? []
  }

  async hover(file: string, position: Position): Promise<string> {
    const asked = { textDocument: { uri: pathToFileURL(file).href }, position }
    const result = (await this.#ask('textDocument/hover', asked)) as { contents: { value: string } } | null
    return result?.contents.value ?? ''
  }

  stop(): void {
    this.#process.kill()
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  #ask(method: string, params: object): Promise<unknown> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#answers.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)))
      this.#send({ id, method, params })
    })
  }

  #read(part: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, part])
    for (;;) {
      const head = this.#unread.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/Content-Length: (\d+)/.exec(this.#unread.toString('latin1', 0, head))?.[1])
      if (this.#unread.length < head + 4 + length) return
      const message = JSON.parse(this.#unread.toString('utf8', head + 4, head + 4 + length)) as Message
      this.#unread = this.#unread.subarray(head + 4 + length)
      this.#take(message)
    }
  }

  #take({ id, method, params, ...rest }: Message): void {
    if (method === 'textDocument/publishDiagnostics' && params !== undefined) {
      this.#diagnostics.get(params.uri)?.(params.diagnostics)
    } else if (method !== undefined && id !== undefined) {
      this.#send({ id, result: null })
    } else if (id !== undefined) {
      this.#answers.get(id)?.(rest)
    }
  }
}
