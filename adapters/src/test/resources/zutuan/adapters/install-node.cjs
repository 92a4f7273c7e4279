// Copies a folder of programs to another place and installs there the packages that its lock files
// pin, unless they are there already. Arguments: the folder, the place.
const { execFileSync } = require('child_process')
const { cpSync, existsSync, readFileSync, writeFileSync } = require('fs')
const { join } = require('path')

const [source, target] = process.argv.slice(2)
cpSync(source, target, { recursive: true, filter: file => !file.includes('node_modules') })
for (const folder of [target, join(target, 'legacy')]) {
  if (!existsSync(join(folder, 'package-lock.json'))) continue
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const stamp = join(folder, 'installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) continue
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  writeFileSync(stamp, lock)
}
