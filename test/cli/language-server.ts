import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A file that an editor has opened, with the YAML language server beside it. */
export interface OpenFile {
  /** What it underlines. */
  readonly diagnostics: readonly Diagnostic[];
  /** What it offers where a stretch of the text ends for the first time. */
  readonly completionAfter: (stretch: string) => Promise<CompletionItem[]>;
  /** What it tells of a stretch of the text. */
  readonly hoverOn: (stretch: string) => Promise<Hover | null>;
}

/** Has a server run, over its standard input and output, as long as the tests of a file do; and opens files in it. */
export function yamlLanguageServer(): (path: string) => Promise<OpenFile> {
  let running: Running | undefined;
  beforeAll(async () => {
    running = await startServer();
  });
  afterAll(() => running && stop(running));
  return async path => {
    if (!running) throw new Error('The server does not run yet.');
    return open(path, running.connection);
  };
}

interface Running {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
}

/** Everything that would have it ask the network is switched off. */
const settings = {
  yaml: {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  },
};

async function open(path: string, connection: ProtocolConnection): Promise<OpenFile> {
  const text = await readFile(path, 'utf8');
  const uri = pathToFileURL(path).href;
  const told = Promise.withResolvers<readonly Diagnostic[]>();
  const listening = connection.onNotification(PublishDiagnosticsNotification.type, published => {
    if (published.uri === uri) told.resolve(published.diagnostics);
  });
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  const diagnostics = await told.promise;
  listening.dispose();
  const at = (offset: number) => ({ textDocument: { uri }, position: positionAt(text, offset) });
  return {
    diagnostics,
    completionAfter: async stretch => {
      const offset = offsetOf(text, stretch) + stretch.length;
      const offered = await connection.sendRequest(CompletionRequest.type, at(offset));
      return Array.isArray(offered) ? offered : (offered?.items ?? []);
    },
    hoverOn: stretch => connection.sendRequest(HoverRequest.type, at(offsetOf(text, stretch) + 1)),
  };
}

async function startServer(): Promise<Running> {
  const program = fileURLToPath(import.meta.resolve('yaml-language-server/bin/yaml-language-server'));
  const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === 'yaml' ? settings.yaml : {})),
  );
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { documentationFormat: ['markdown'], snippetSupport: true } },
        publishDiagnostics: {},
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return { process: server, connection };
}

async function stop({ process, connection }: Running): Promise<void> {
  connection.dispose();
  if (process.exitCode === null && process.kill()) await once(process, 'exit');
}

function offsetOf(text: string, stretch: string): number {
  const offset = text.indexOf(stretch);
  if (offset < 0) throw new Error(`The text does not hold “${stretch}”.`);
  return offset;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
