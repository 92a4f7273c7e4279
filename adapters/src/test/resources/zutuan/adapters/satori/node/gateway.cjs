// The HTTP and WebSocket of a Satori server around the bots of an app, as the protocol says; what
// travels on them (payloads, methods, key casing, uploads, internal links) is the reference core's.
const http = require('http')
const { WebSocketServer } = require('ws')
const { Universal, camelCase, snakeCase } = require('@satorijs/core')

const token = 'tok-1'

/** Serves the bots under `/satori`; `told` are the events so far, for those who come back. */
function gateway(app, port) {
  const clients = new Set()
  const told = []
  let shut = false

  app.on('internal/session', session => {
    const body = Universal.transformKey(session.toJSON(), snakeCase)
    if (!body.type.startsWith('login-')) told.push(body)
    tell(body)
  })

  function tell(body) {
    for (const client of clients) client.send(JSON.stringify({ op: 0, body }))
  }

  function kick() {
    for (const client of clients) client.terminate()
  }

  async function answer(request, raw) {
    const path = decodeURIComponent(request.url).replace(/^\/satori\/v1\//, '')
    if (request.method === 'GET' && path.startsWith('proxy/')) {
      const { status, body } = await app.satori.handleInternalRoute('GET', new URL(path.slice(6)))
      return [status, body && Buffer.from(body)]
    }
    const method = Universal.Methods[path]
    if (!method) return [404, 'method not found']
    if (request.method !== 'POST') return [405, 'Please use POST method to send requests.']
    if (request.headers.authorization !== 'Bearer ' + token) return [403, 'invalid token']
    const bot = app.bots.find(one =>
      one.selfId === request.headers['satori-user-id'] &&
      one.platform === request.headers['satori-platform'])
    if (!bot) return [403, 'login not found']
    const json = JSON.parse(raw)
    const values = method.fields.map(({ name }) =>
      name === 'referrer' ? json[name] : Universal.transformKey(json[name], camelCase))
    return [200, JSON.stringify(Universal.transformKey(await bot[method.name](...values), snakeCase))]
  }

  const server = http.createServer((request, response) => {
    const parts = []
    request.on('data', part => parts.push(part))
    request.on('end', async () => {
      const [status, body] = await answer(request, Buffer.concat(parts).toString())
        .catch(error => [error.status ?? 500, error.message])
      response.writeHead(status)
      response.end(body)
    })
  })

  new WebSocketServer({ server, path: '/satori/v1/events' }).on('connection', client => {
    if (shut) return client.terminate()
    client.on('close', () => clients.delete(client))
    client.on('message', data => {
      const { op, body } = JSON.parse(data)
      if (op === 1) client.send(JSON.stringify({ op: 2, body: {} }))
      if (op !== 3) return
      if (body.token !== token) return client.close(4004, 'invalid token')
      clients.add(client)
      client.send(JSON.stringify({ op: 4, body: Universal.transformKey(app.satori.toJSON(), snakeCase) }))
      for (const missed of told) {
        if (body.sn != null && missed.sn > body.sn) client.send(JSON.stringify({ op: 0, body: missed }))
      }
    })
  })

  return {
    told,
    tell,
    kick,
    shut(closed) {
      shut = closed
      kick()
    },
    listening: new Promise(resolve => server.listen(port, '127.0.0.1', resolve)),
  }
}

module.exports = { gateway }
