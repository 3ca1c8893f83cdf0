import type { NodeFacetModel } from '../facet/facet-model.js';
import type { EvidenceModel, LinkModel } from '../link/link-model.js';
import type { EntityModel } from './entity-model.js';

/** Whatever an id can name. */
export type NodeModel = EntityModel | NodeFacetModel | LinkModel | EvidenceModel;
