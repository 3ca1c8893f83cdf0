import { addAbortSignal, Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Audit } from '../audit/audit.js';
import { auditedCaller } from '../audit/audit-entry.js';
import { concernsOf } from '../audit/concerns.js';
import type { RequestDraft } from '../audit/request-draft.js';
import { type AccessRule, checkAccess } from '../auth/access-rules.js';
import { secondsOf } from '../cli/option-time.js';
import { BadUserInput, UnsupportedMedia } from '../errors.js';
import { EXPORT_FORMATS, type ExportFormat, pieces } from '../export/export-formats.js';
import { type ExportOptions, planExport } from '../export/plan-export.js';
import type { Context } from './context.js';

/** Who may take the graph away, and that they say what for. */
const RULE: AccessRule = { roles: ['INVESTIGATOR', 'BATCH'], sensitive: true };
const JSON_TYPE = /^application\/json\s*(;|$)/i;

const FILES: Readonly<Record<ExportFormat, readonly [ending: string, type: string]>> = {
  graphml: ['graphml', 'application/graphml+xml; charset=utf-8'],
  gexf: ['gexf', 'application/gexf+xml; charset=utf-8'],
  cytoscape: ['json', 'application/json; charset=utf-8'],
  csv: ['csv', 'text/csv; charset=utf-8'],
};

const id = z.string().min(1).max(200);
const bodySchema = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  graph: z.literal(true).optional(),
  chart: id.optional(),
  paths: z.array(id).max(100).optional(),
  table: z.literal('screening').optional(),
  at: z.string().max(40).optional(),
  knownAt: z.string().max(40).optional(),
  hops: z.number().optional(),
  limit: z.number().optional(),
  within: z.number().optional(),
  first: z.number().optional(),
  filter: z.record(z.string(), z.unknown()).optional(),
});
type Body = z.infer<typeof bodySchema>;

/** A request whose caller was found and let in, and what the trail will say of it. */
export interface AdmittedRequest {
  readonly context: Context;
  /** Null where nothing is recorded. */
  readonly draft: RequestDraft | null;
}

/** What a download needs of the service. */
export interface ExportDownloads {
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => Promise<AdmittedRequest>;
  readonly audit: Audit | null;
}

function bodyOf({ headers, body }: FastifyRequest): Body {
  // A form of another site cannot send it without being asked first.
  if (!JSON_TYPE.test(headers['content-type'] ?? ''))
    throw new UnsupportedMedia('content-type', 'must be application/json.');
  const read = bodySchema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  throw new BadUserInput([...(issue?.path ?? []), ...keys].join('.') || 'body', `${issue?.message}.`);
}

const fieldName = (option: string) => (option === 'known-at' ? 'knownAt' : option);

/** Records how a download ended, and how much of it was sent. */
function recordEnd(audit: Audit, { context, draft }: AdmittedRequest, reply: FastifyReply, sent: () => number): void {
  const began = performance.now();
  reply.raw.once('close', () => {
    const entry = {
      at: new Date().toISOString(),
      kind: 'DISCLOSURE' as const,
      ...auditedCaller({ ...context.caller, viewer: context.viewer }, null),
      path: '/export',
      ids: draft?.asked?.ids ?? [],
      outcome: reply.raw.writableFinished ? ('ANSWERED' as const) : ('ABORTED' as const),
      bytes: sent(),
      milliseconds: Math.round(performance.now() - began),
    };
    audit
      .record(entry)
      .catch((error: unknown) => reply.log.error({ err: error }, 'the end of a download is unrecorded'));
  });
}

function describe(audit: Audit, { context, draft }: AdmittedRequest, body: Body): void {
  if (draft === null) return;
  const { database, view, caller, viewer } = context;
  draft.caller = { ...caller, viewer };
  draft.concernsOf = (asked, shown) => concernsOf(database, view, asked, shown);
  const what = (['chart', 'paths', 'table'] as const).find((name) => body[name] !== undefined) ?? 'graph';
  const digest = audit.digest(body);
  draft.asked = {
    operation: { type: 'export', name: body.format, fields: [what], document: digest, variables: null },
    ids: body.chart === undefined ? (body.paths ?? []) : [body.chart],
  };
}

/** `POST /export`: what `hopline export` writes, sent to whoever may see it; the same code makes it. */
export function registerExportDownload(app: FastifyInstance, { admit, audit }: ExportDownloads): void {
  app.post('/export', async (request, reply) => {
    const admitted = await admit(request, reply);
    const { context } = admitted;
    checkAccess(context.caller, RULE, 'POST /export');
    const { format, at, knownAt, ...options } = bodyOf(request);
    if (audit) describe(audit, admitted, { format, ...options });
    const planned = planExport(options as ExportOptions, fieldName);
    if (format === 'csv' && !planned.isTable)
      throw new BadUserInput('format', 'as CSV a graph is two files: ask for another format, or for a table.');
    const moment = {
      validAt: secondsOf('at', at),
      knownAt: secondsOf('knownAt', knownAt),
      onProgress: () => {},
    };
    const graph = await planned.read(context, moment);
    let bytes = 0;
    async function* told(): AsyncGenerator<Buffer> {
      for await (const piece of pieces(format, graph) as AsyncIterable<string>) {
        const part = Buffer.from(piece);
        bytes += part.length;
        yield part;
      }
    }
    if (audit) recordEnd(audit, admitted, reply, () => bytes);
    const [ending, type] = FILES[format];
    reply.headers({
      'content-type': type,
      'content-disposition': `attachment; filename="hopline.${ending}"`,
      'cache-control': 'no-store',
    });
    return reply.send(addAbortSignal(context.signal, Readable.from(told(), { objectMode: false })));
  });
}
