// Which of our packages a service needs, itself included: folders, from the package.json files alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export function servicePackages(root, folder, seen = new Set()) {
  if (seen.has(folder)) return seen
  seen.add(folder)
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies))
    if (name.startsWith('@selemene/')) servicePackages(root, `libs/${name.slice('@selemene/'.length)}`, seen)
  return seen
}
