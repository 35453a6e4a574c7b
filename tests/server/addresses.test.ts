import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { addressesOf } from '#src/server/addresses.ts';

function card(address: string, family: 'IPv4' | 'IPv6', internal: boolean): NetworkInterfaceInfo {
  const shared = { address, internal, netmask: '', mac: '', cidr: null };
  return family === 'IPv4' ? { ...shared, family } : { ...shared, family, scopeid: 0 };
}

const cards = {
  lo: [card('127.0.0.1', 'IPv4', true)],
  wlan0: [card('192.168.1.20', 'IPv4', false), card('fe80::1', 'IPv6', false)],
};

test('open to all: this machine and its address in the room', () => {
  expect(addressesOf('0.0.0.0', 8080, cards)).toEqual([
    'http://localhost:8080/',
    'http://192.168.1.20:8080/',
  ]);
});

test('bound to one host: only that one', () => {
  expect(addressesOf('127.0.0.1', 80, cards)).toEqual(['http://127.0.0.1:80/']);
  expect(addressesOf('::1', 80, cards)).toEqual(['http://[::1]:80/']);
});
