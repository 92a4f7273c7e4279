// Reads a JSON array of contents, writes what the reference makes of each; null where it fails, as it does
// on a closing tag without a name.
const { h } = require('@satorijs/core')

const node = element => element.type === 'text'
  ? { text: element.attrs.content }
  : { type: element.type, attrs: element.attrs, children: element.children.map(node) }

function parsed(content) {
  try {
    return h.parse(content).map(node)
  } catch {
    return null
  }
}

let input = ''
process.stdin.on('data', part => { input += part })
process.stdin.on('end', () => {
  console.log(JSON.stringify(JSON.parse(input).map(parsed)))
})
