import { graphFilter } from '../../engine/graph-filter.js';
import { byLinkId } from '../../engine/link-text-order.js';
import { World } from '../../engine/world.js';
import type { Standpoint } from '../../graph/question.js';
import type { GraphPath } from '../../graph/search/found-path.js';
import type { LinkOrder } from '../../graph/search/link-order.js';
import type { StepQuestion } from '../../graph/steps/step-screening.js';
import type { StepPoint } from '../../graph/steps/steps-between.js';
import { encodeLinkId } from '../../link/link-id.js';
import type { HeldGraph } from '../../projection/graph-version.js';
import { rulesFilter, type ScreeningRules } from '../rules/screening-rules.js';
import type { ToldPath } from './told-change.js';

/** A graph as a job sees it: its questions in codes, its answers in ids. */
export class FlagWorld {
  readonly world: World;
  readonly question: StepQuestion;
  readonly linkOrder: LinkOrder;
  #version = 1;

  /** @param markings numbers of the markings that the job may see */
  constructor({ graph, codes, ids }: HeldGraph, markings: readonly number[], rules: ScreeningRules) {
    const world = new World({ graph, codes, ids, version: this.#version, lineage: 1 });
    this.world = world;
    this.linkOrder = byLinkId((ref) => world.linkKey(ref));
    const { within, strongerWithin, departments, groups } = rules;
    this.question = {
      labels: markings,
      filter: graphFilter(rulesFilter(rules), codes.statuses, (id) => world.numberOf(id)),
      within,
      strongerWithin: Math.min(strongerWithin, within),
      departments: world.departments(departments ?? null),
      groups: { groupKind: world.groupKind(groups.kind) },
    };
  }

  /** Goes on to a later version of the graph, of the same names. */
  moveTo({ graph, codes, ids }: HeldGraph): void {
    this.#version += 1;
    this.world.moveTo({ graph, codes, ids, version: this.#version, lineage: 1 });
  }

  /** From where a job looks at a point. */
  standpoint({ revision, instant }: StepPoint): Standpoint {
    const { labels, filter } = this.question;
    return { labels, filter, revision, time: { validFrom: instant, validTo: instant + 1, knownAt: instant } };
  }

  /** The id of a link by its number. */
  linkId(link: number): string {
    return encodeLinkId(this.world.linkKey(this.world.linkRef(link)));
  }

  /** A path in ids, with the least confidence of its links as it is seen from a point. */
  path({ entities, links, cost }: GraphPath, point: StepPoint): ToldPath {
    const standpoint = this.standpoint(point);
    return {
      entities: entities.map((entity) => this.world.idOf(entity)),
      links: links.map((link) => this.linkId(link)),
      point,
      cost,
      weakest: Math.min(...links.map((link) => this.world.finder.linkState(standpoint, link) - 1)),
    };
  }
}
