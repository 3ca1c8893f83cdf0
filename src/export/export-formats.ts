import { extname } from 'node:path';
import { entityCsvPieces, linkCsvPieces, tableCsvPieces } from './csv.js';
import { cytoscapePieces } from './cytoscape-json.js';
import type { ExportedGraph } from './exported-graph.js';
import { gexfPieces } from './gexf.js';
import { graphmlPieces } from './graphml.js';
import type { FileToWrite } from './whole-file.js';

/** The formats that a graph is written in. */
export const EXPORT_FORMATS = ['graphml', 'gexf', 'cytoscape', 'csv'] as const;

/** The name of one of them. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const ONE_FILE = { graphml: graphmlPieces, gexf: gexfPieces, cytoscape: cytoscapePieces } as const;

/** The pieces of what is one file in a format; null where it takes two, as a graph does in CSV. */
export function pieces(format: ExportFormat, graph: ExportedGraph): AsyncIterable<string> | null {
  if (format !== 'csv') return ONE_FILE[format](graph);
  return graph.table ? tableCsvPieces(graph.table) : null;
}

/** The files of a graph in a format. CSV makes two of it: the entities, beside the links that bear the name; of a table it makes one. */
export function filesOf(format: ExportFormat, graph: ExportedGraph, path: string): FileToWrite[] {
  if (format !== 'csv' || graph.table) return [{ path, pieces: () => pieces(format, graph) as AsyncIterable<string> }];
  const ending = extname(path);
  const entities = `${path.slice(0, path.length - ending.length)}.entities${ending || '.csv'}`;
  return [
    { path: entities, pieces: () => entityCsvPieces(graph) },
    { path, pieces: () => linkCsvPieces(graph) },
  ];
}
