// What the tests use to play members and to look at what the bot did: an HTTP server of its own.
const http = require('http')

const photo = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////' +
  'wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z', 'base64')

/** The calls that took effect, in order. */
const calls = []

/** `deeds` by name get the request's JSON and give back what to answer. */
function control(port, deeds) {
  const server = http.createServer((request, response) => {
    const parts = []
    request.on('data', part => parts.push(part))
    request.on('end', async () => {
      if (request.url === '/photo.jpg') return response.end(photo)
      const deed = deeds[request.url.slice(1)]
      const answer = await deed?.(JSON.parse(Buffer.concat(parts).toString() || '{}'))
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer ?? {}))
    })
  })
  return new Promise(resolve => server.listen(port, '127.0.0.1', resolve))
}

/** What members read of an element. */
function plain({ type, attrs, children }) {
  if (type === 'text') return attrs.content
  if (type === 'br') return '\n'
  return [attrs.name, attrs.title].filter(Boolean).join(' ') + children.map(plain).join('')
}

module.exports = { calls, control, photo, plain }
