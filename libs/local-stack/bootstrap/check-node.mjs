// Read by whatever Node there is, so nothing here may be newer than ES2018.
var least = [20, 19]

/** Why this Node cannot run the project, or undefined when it can. */
export function nodeProblem(version) {
  var parts = version.replace(/^v/, '').split('.').map(Number)
  if (parts[0] > least[0] || (parts[0] === least[0] && parts[1] >= least[1])) return undefined
  return `Node ${least.join('.')} or newer is needed; this is ${version}. Install a current one from https://nodejs.org and start again.`
}

var problem = nodeProblem(process.version)
if (problem !== undefined) {
  console.error(`\n${problem}`)
  process.exit(1)
}
