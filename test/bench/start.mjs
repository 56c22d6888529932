/**
 * How long `pol check policies/feixiang` takes as a whole process, beside `node -e 0`: what a user waits for. The two take
 * turns, so that both meet the same load of the machine; the goal is a ratio of 2.5.
 *
 *     node test/bench/start.mjs [runs]
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const runs = Number(process.argv[2] ?? 25);

const commands = {
  "node -e 0": ["-e", "0"],
  "pol --version": ["dist/cli.js", "--version"],
  "pol check policies/feixiang": ["dist/cli.js", "check", "policies/feixiang"],
};

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

const times = new Map(Object.keys(commands).map((name) => [name, []]));
for (const args of Object.values(commands)) milliseconds(args);
for (let run = 0; run < runs; run += 1) {
  for (const [name, args] of Object.entries(commands)) times.get(name).push(milliseconds(args));
}
const base = times.get("node -e 0");
for (const [name, list] of times) {
  const ratio = (median(list) / median(base)).toFixed(2);
  const fastest = (Math.min(...list) / Math.min(...base)).toFixed(2);
  console.log(
    `${name.padEnd(30)} ${median(list).toFixed(0).padStart(5)} ms (median), ${Math.min(...list)
      .toFixed(0)
      .padStart(5)} ms (fastest)   ratio ${ratio} / ${fastest}`,
  );
}
