import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from '#src/client/ui/route.ts';

const ROUTES: readonly Route[] = [
  { screen: 'home' },
  { screen: 'deal', deal: 'tea' },
  { screen: 'run', run: 'r1' },
  { screen: 'debrief', run: 'r1' },
  { screen: 'debrief', run: 'r1', tab: 'points' },
  { screen: 'workshop' },
  { screen: 'workshop', code: 'ABCD2345' },
  { screen: 'workshop', code: 'ABCD2345', team: 'XYZ234' },
  { screen: 'workshop', id: 'w1', as: 'host' },
  { screen: 'workshop', id: 'w1', as: 'take-over' },
  { screen: 'playbook', playbook: 'method' },
  { screen: 'playbook', playbook: 'method', entry: 'mistake.pitch-early' },
];

test.each(ROUTES)('$screen is read back from its address', (route) => {
  expect(parseRoute(formatRoute(route))).toEqual(route);
});

test('an address nobody knows leads home', () => {
  expect(parseRoute('#/nowhere/at/all')).toEqual({ screen: 'home' });
  expect(parseRoute('')).toEqual({ screen: 'home' });
});

test.each(['#/run/%E0%A4%A', '#/deal/%ZZ', '#/workshop/%', '#/practice/deck/%', '#/compare/a/%u'])(
  '%s was cut off or mistyped: it names nothing, and nothing breaks',
  (address) => {
    expect(parseRoute(address).screen).toBe(address.split('/')[1]);
  },
);
