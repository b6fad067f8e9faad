import type { Look } from '../../model/settings.ts';

/** A colour as it is by day and by night. */
export interface DayAndNight {
  readonly light: string;
  readonly dark: string;
}

export interface LookColours {
  readonly paper: DayAndNight;
  readonly ink: DayAndNight;
  readonly quiet: DayAndNight;
  readonly thread: DayAndNight;
}

/** What the style sheets say in OKLCH (styles/tokens.css, styles/looks/), in sRGB, for pictures and for a browser's own frame. */
export const lookColours: Readonly<Record<Look, LookColours>> = {
  editorial: {
    paper: { light: '#fbfcfd', dark: '#0f131a' },
    ink: { light: '#161d2b', dark: '#e2e5ea' },
    quiet: { light: '#505869', dark: '#a5abb8' },
    thread: { light: '#cb1e21', dark: '#fb7764' },
  },
  plain: {
    paper: { light: '#ffffff', dark: '#111417' },
    ink: { light: '#0b0d10', dark: '#eceff1' },
    quiet: { light: '#50565c', dark: '#acb2b7' },
    thread: { light: '#0053c2', dark: '#73b6fa' },
  },
  warm: {
    paper: { light: '#fbf7ed', dark: '#1d1610' },
    ink: { light: '#321f14', dark: '#ece7dd' },
    quiet: { light: '#66503f', dark: '#c2b6a2' },
    thread: { light: '#256a3e', dark: '#7cc58c' },
  },
};
