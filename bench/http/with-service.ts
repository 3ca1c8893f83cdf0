import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RulerNeo4j } from '../neo4j/ruler-neo4j.js';
import { BenchService, type ServiceOptions } from './service.js';

/** Runs something with a service of ours over the ruler's Neo4j, that starts with nothing saved and is ended afterwards. */
export async function withService<Result>(
  { address: neo4j }: RulerNeo4j,
  options: Pick<ServiceOptions, 'finder' | 'trust'>,
  work: (service: BenchService, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'hopline-bench-'));
  try {
    const service = await BenchService.start({ neo4j, folder, ...options });
    try {
      return await work(service, folder);
    } finally {
      await service.end();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
