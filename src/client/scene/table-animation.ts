import type { BannerLevel, RoadLevel } from './table-model.ts';

/** What can happen on the table before one's eyes. Texts come in the reader's language, short. */
export type TableAnimation =
  | { readonly type: 'messenger'; readonly person: string; readonly camp?: string }
  | {
      readonly type: 'reaction';
      readonly person: string;
      readonly mood: 'warm' | 'lukewarm' | 'cold';
      readonly title: string;
      readonly reason: string;
    }
  | {
      /** A slip beside a person that says what changed and why; stays until cleared. */
      readonly type: 'cause';
      readonly person: string;
      readonly direction: 1 | -1 | 0;
      readonly title: string;
      readonly reason: string;
    }
  | { readonly type: 'ripple'; readonly person: string }
  | { readonly type: 'influence'; readonly from: string; readonly to: string }
  | {
      readonly type: 'rival-road';
      readonly camp: string;
      readonly person: string;
      readonly level: RoadLevel;
    }
  | { readonly type: 'fog'; readonly person: string }
  | {
      readonly type: 'banner';
      readonly person: string;
      readonly level: BannerLevel;
      readonly unsure: boolean;
    }
  | { readonly type: 'phase'; readonly title: string };
