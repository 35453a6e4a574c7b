// Hashes games in a process of its own: in this Node, or in QuickJS inside it.
// In: { script, decks, games, engine: 'node' | 'quickjs' } as JSON. Out: the last link of each game.
import { runInThisContext } from 'node:vm';
import { getQuickJS } from 'quickjs-emscripten';

/** @param {string} script */
function nodeCaller(script) {
  runInThisContext(`${script}\nglobalThis.shapanEngine = shapanEngine;`);
  /** @type {(name: string, json: string) => unknown} */
  return (name, json) => runInThisContext(`shapanEngine.${name}`)(json);
}

/** @param {string} script */
async function quickCaller(script) {
  const vm = (await getQuickJS()).newContext();
  /** @param {string} code */
  const run = (code) => {
    const result = vm.unwrapResult(vm.evalCode(code));
    const value = vm.dump(result);
    result.dispose();
    return value;
  };
  run(`${script}\nglobalThis.shapanEngine = shapanEngine; 0`);
  /** @type {(name: string, json: string) => unknown} */
  return (name, json) => run(`shapanEngine.${name}(${JSON.stringify(json)})`);
}

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { script, decks, games, engine } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
const call = engine === 'quickjs' ? await quickCaller(script) : nodeCaller(script);
call('load', JSON.stringify(decks));
process.stdout.write(String(call('lastLinks', JSON.stringify(games))));
