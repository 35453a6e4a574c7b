// The dials of the simulation. Per cent unless said otherwise; the meaning of each is in its description.
import { z } from 'zod';
import { whole } from './expression.ts';

const per = (text: string) => z.int().min(-400).max(400).describe(text);
const three = (text: string) => z.array(whole).length(3).describe(text);
const four = (text: string) => z.array(whole).length(4).describe(text);
const five = (text: string) => z.array(whole).length(5).describe(text);

export const Model = z
  .strictObject({
    attitudeBounds: four('Attitudes at which non-supporter, neutral, supporter and guide begin.'),
    closenessBounds: z
      .array(whole)
      .length(3)
      .describe('Closeness at which little, much and deep begin.'),
    fitDominant: per('Fit of an appeal to the dominant level of need or focus.'),
    fitSecond: per('Fit of an appeal to the second level.'),
    fitOther: per('Fit of an appeal to any other level.'),
    fitChange: five('Fit of an appeal to change by distance between the adopter types.'),
    focusWeights: four(
      'Weight of the dominant, the second and the two other focuses, together 100.',
    ),
    scale: per('Strength of all arguments.'),
    timingBase: whole.describe('Timing of an argument whose concern nobody feels.'),
    timingShare: whole.describe('Share of the weight of the concern that is added.'),
    timingNone: whole.describe('Timing of an argument that answers no concern.'),
    access: four('Access by closeness level.'),
    guarded: per('Access to a person whose door is guarded, without introduction.'),
    ordinary: per('Access to a person whose door was shut, by a verb that is not executive.'),
    groundBase: per('Ground of an argument with no verified fact behind it.'),
    groundFact: per('Ground added by each of the first three verified facts.'),
    groundFalse: per('Ground left if a false fact is among those held.'),
    wear: per('What is left of an argument at each repeat in the same channel.'),
    wearWeeks: whole.describe('Weeks after which one repeat is forgotten.'),
    luckSpread: whole.describe('Luck is 100 plus or minus this.'),
    receptivity: five('How much an argument moves a person, by attitude.'),
    room: whole.describe('Attitude that one channel can ever bring with one person.'),
    roomTies: whole.describe('The same for the relationship channel.'),
    wrongMessage: per('How hard a wrong message falls.'),
    wrongTies: per('Closeness lost by a wrong message, of the attitude lost.'),
    received: three(
      'What is left of the other good a meeting does if its message fits, half fits, does not fit.',
    ),
    rivalLoss: per('What a good argument takes from each rival.'),
    roomShare: per('What reaches the others in the room.'),
    factionAnswer: per('What an opposed faction gives back of a public gain.'),
    tellDiagonal: four('Chance in per cent that a tell is of the true level, by closeness level.'),
    tellNeighbour: per('Share of the rest that falls on neighbouring levels.'),
    reactionWarm: z
      .array(whole)
      .length(3)
      .describe('Chance of a warm, lukewarm, cold answer to a fitting message.'),
    reactionMild: z.array(whole).length(3).describe('The same for a message that half fits.'),
    reactionCold: z.array(whole).length(3).describe('The same for a message that does not fit.'),
    beliefDrift: z
      .array(z.int().min(0).max(500))
      .length(3)
      .describe(
        'What a week does to what is known of an attitude, per mille: gone down a level, up a level, forgotten.',
      ),
    askBase: per('Chance to learn a fact that the person knows.'),
    askLevel: per('Added to it by each closeness level.'),
    verifyBase: per('Chance to have a rumour tested.'),
    verifyLevel: per('Added to it by each closeness level.'),
    referAttitude: whole.describe('Attitude from which somebody introduces us.'),
    referTies: whole.describe('Closeness from which somebody introduces us.'),
    referBase: whole.describe('Chance of an introduction at that point, in per cent.'),
    referWord: whole.describe(
      'How much a good word moves the listener: attitude times edge weight over this.',
    ),
    referRest: whole.describe('Weeks between two good words of one person.'),
    coachAttitude: whole.describe('Attitude from which somebody coaches us.'),
    coachTies: whole.describe('Closeness from which somebody coaches us.'),
    falseReliability: per('How often a false informant is right.'),
    rivalPush: whole.describe('Strength of a weekly rival push.'),
    rivalLate: whole.describe('Added to it from the third phase on.'),
    rivalTake: per('What a rival push takes from us of what it gives the rival.'),
    insulated: per('What is left of a push on somebody insulated.'),
    loyal: per('What is left of a push on a guide of ours.'),
    influence: whole.describe('Flow of influence along the edges; 40 is usual.'),
    hearsayUnmet: whole.describe(
      'Attitude to us that hearsay alone can give the highly placed we never met.',
    ),
    hearsayMet: whole.describe('The same once we met them.'),
    deafness: per('What an opponent takes in of the influence of others.'),
    lobby: whole.describe('What an opponent does to each listener a week.'),
    lobbySeen: per('Chance that this is noticed.'),
    coolAfter: whole.describe('Idle weeks after which closeness cools.'),
    cool: per('Share of closeness lost a week then.'),
    drift: per('Share of the gained attitude lost a week when idle.'),
    isolateStep: whole.describe('Isolation gained by each of the listeners who side with us.'),
    isolateMost: whole.describe('Isolation can go no further.'),
    discoveryShare: per('Share of heat that is discovered a week.'),
    criteriaMost: whole.describe('Criteria can move no further.'),
    offerWeight: whole.describe('Divisor of the value of an offer in the decision; 50 is usual.'),
    offerBase: whole.describe('Taken off it.'),
    riskBase: whole.describe('Riskiness that nobody minds.'),
    riskWeight: whole.describe('Divisor of the weight of risk; 5000 is usual.'),
    noise: whole.describe('Plus or minus luck in the preference of the deciders.'),
    leadNarrow: whole.describe('A lead of the top below this may be outweighed by the group.'),
    revolt: whole.describe('Margin at which the group overrules the top.'),
    hazardOpen: whole.describe('Per mille chance that an item that is not clear upsets a win.'),
    hazardClear: whole.describe('The same for a clear item.'),
    winLead: whole.describe('Lead with the top that counts as won.'),
    winAttitude: whole.describe('Attitude of the top that counts as won.'),
    helperAttitude: whole.describe('Attitude from which a key person helps us plan.'),
    helperTies: whole.describe('Closeness from which a key person helps us plan.'),
    needMet: whole.describe(
      'Attitude gained through the need channel after which that need is met and the next takes over.',
    ),
  })
  .describe('The dials of the simulation.');
export type Model = z.infer<typeof Model>;
