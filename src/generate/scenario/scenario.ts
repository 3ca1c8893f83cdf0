import { z } from 'zod';
import { casesSection, noiseSection, truthSection } from '../cases/cases-section.js';
import { activitySection } from './activity-section.js';
import { assessmentSection } from './assessment-section.js';
import { calendarSection } from './calendar-section.js';
import { count, line } from './fields.js';
import { forceSection } from './force-section.js';
import { knowledgeSection } from './knowledge-section.js';
import { postsSection } from './posts-section.js';

/** The shape of a scenario file. */
export const scenarioSchema = z
  .strictObject({
    title: line('What force this is, in a few words.'),
    employees: count('How many people are employees at some time; every count below is for so many.', 100, 1_000_000),
    calendar: calendarSection.describe('The days between which the force is drawn.'),
    force: forceSection.describe('What the force and the people around it are made of.'),
    posts: postsSection.describe('Ranks, departments and how long people stay.'),
    knowledge: knowledgeSection.describe('Who knows whom how, and who tells the force.'),
    activity: activitySection.describe('What the force does all day.'),
    assessment: assessmentSection.describe('The records behind a threat assessment.'),
    cases: casesSection.describe('Operations, what went wrong with some of them, and who is behind it.'),
    noise: noiseSection.describe('What makes the truth hard to see, and the everyday look-ups it hides in.'),
    truth: truthSection.describe('What only the labels know.'),
  })
  .superRefine(({ calendar, assessment }, context) => {
    const say = (path: readonly string[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message });
    const { historyFrom, disclosures, outcomes, intelligence } = assessment;
    if (historyFrom < calendar.firstDay) say(['assessment', 'historyFrom'], 'must not be before calendar.firstDay');
    for (const [name, { period }] of Object.entries({ disclosures, outcomes, intelligence })) {
      const path = ['assessment', name, 'period'];
      if (period.from - 365 < historyFrom) say(path, 'must begin a year after assessment.historyFrom, or later');
      if (period.to > calendar.lastDay) say(path, 'must not end after calendar.lastDay');
    }
    // Else who is employed on the last day of the period could not be told from the counts.
    for (const name of ['lastJoining', 'lastLeaving'] as const) {
      if (calendar[name] > intelligence.period.to)
        say(['calendar', name], 'must not be after the end of assessment.intelligence.period');
    }
  });

/** Everything a force is drawn from, but for its seed and size. */
export type Scenario = z.infer<typeof scenarioSchema>;

/** A scenario under the name its file has. */
export interface NamedScenario {
  /** Part of the name of the source that is generated: letters, digits, `-`, `_` and `.`. */
  readonly name: string;
  readonly scenario: Scenario;
}
