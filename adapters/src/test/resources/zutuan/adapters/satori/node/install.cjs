// Copies this folder to the one that the argument names and installs the pinned packages there,
// unless they are there already.
const { execFileSync } = require('child_process')
const { cpSync, existsSync, readFileSync, writeFileSync } = require('fs')
const { join } = require('path')

const target = process.argv[2]
cpSync(__dirname, target, { recursive: true, filter: file => !file.includes('node_modules') })
for (const folder of [target, join(target, 'legacy')]) {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8')
  const stamp = join(folder, 'installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) continue
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  writeFileSync(stamp, lock)
}
