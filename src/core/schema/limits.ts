/** Every bound on what comes from outside, in one place. Bytes are UTF-8 bytes. */
export const LIMITS = {
  fileBytes: 1_000_000,
  depth: 32,
  nodes: 60_000,
  /** Characters of one key of a JSON object. */
  keyLength: 64,
  /** Fields of one JSON object. */
  keys: 500,
  /** Faults listed for one file; the rest are only counted. */
  issues: 300,
  /** Faults of one file for which a repair is looked for. */
  hints: 60,
  /** Conditions and effects in one list of effects, nested ones included. */
  effectNodes: 512,
  idLength: 64,
  textLength: 2_000,
  people: 24,
  vendors: 6,
  factions: 6,
  facts: 120,
  events: 120,
  scenes: 40,
  sceneNodes: 40,
  choices: 6,
  unknowns: 24,
  verbs: 60,
  messages: 60,
  aids: 16,
  credits: 6,
  flags: 120,
  phases: 8,
  weeks: 60,
  conditionNodes: 64,
  effectsPerList: 32,
  /** Entries in one run's log. */
  entries: 4_000,
  /** Rule steps one entry may cost before the run is stopped with a located error. */
  fuelSteps: 10_000,
  /** Events that one entry may fire. */
  fuelEvents: 256,
  /** Characters of the key of a server. */
  key: 200,
  /** Teams of one workshop, devices of one team, characters of a name as they are shown. */
  teams: 60,
  devices: 8,
  nameLength: 24,
  /** Bytes of one request to the server. */
  requestBytes: 65_536,
  /** Streams of one credential, of one address (a hall of 2,000 sits behind one), and of the whole server. */
  streamsPerCredential: 3,
  streamsPerAddress: 3_000,
  streams: 4_000,
  /** Largest magnitude of any authored integer. */
  integer: 1_000_000,
} as const;
