// A Satori server on the reference core (@satorijs/core): payloads, methods, key casing, elements,
// uploads and internal links are the core's; HTTP and WebSocket around it are written here as the
// protocol says. Arguments: its port, the port of the control.
const http = require('http')
const { WebSocketServer } = require('ws')
const { Bot, Context, Universal, camelCase, h, snakeCase } = require('@satorijs/core')
const { calls, control, photo, plain } = require('./control.cjs')

const [port, controlPort] = process.argv.slice(2).map(Number)
const token = 'tok-1'
const clients = new Set()
const told = []
let fault

class Rig extends Bot {
  constructor(ctx, config) {
    super(ctx, config, 'rig')
    this.platform = 'rig'
    this.selfId = config.selfId
    this.user = { id: config.selfId, name: 'rig-bot', isBot: true }
    this.online()
  }

  async createMessage(channelId, content, referrer) {
    if (channelId === 'nowhere') throw Object.assign(new Error('channel not found'), { status: 404 })
    const text = h.parse(content).map(plain).join('')
    calls.push({ channel: channelId, self: this.selfId, content, text, referrer })
    return [{ id: 'm' + calls.length, content }]
  }

  async createDirectChannel(userId) {
    return { id: 'private:' + userId, type: 1 }
  }
}

const app = new Context({})
app.plugin(Rig, { selfId: '10001' })
app.on('internal/session', session => {
  const body = Universal.transformKey(session.toJSON(), snakeCase)
  if (!body.type.startsWith('login-')) told.push(body)
  tell(body)
})

function tell(body) {
  for (const client of clients) client.send(JSON.stringify({ op: 0, body }))
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
  if (fault === 'shut') return client.terminate()
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

const deeds = {
  say({ id, channel, user, name, content, direct, button, referrer }) {
    app.bots[0].dispatch(app.bots[0].session({
      type: button ? 'interaction/button' : 'message-created',
      timestamp: Date.now(),
      referrer,
      channel: { id: channel, type: direct ? 1 : 0 },
      guild: direct ? undefined : { id: channel, name: '服务团' },
      user: { id: user, name },
      member: direct ? undefined : { nick: name },
      button: button && { id: button },
      message: { id, content, elements: h.parse(content ?? '') },
    }))
  },
  again({ id }) {
    tell(told.find(event => event.message.id === id))
  },
  calls: () => calls,
  async upload() {
    return app.bots[0].createUpload({ data: photo, type: 'image/jpeg', filename: 'road.jpg' })
  },
  kick() {
    for (const client of clients) client.terminate()
  },
  shut({ closed }) {
    fault = closed ? 'shut' : undefined
    deeds.kick()
  },
  clear() {
    calls.length = 0
  },
}

app.start()
  .then(() => new Promise(resolve => server.listen(port, '127.0.0.1', resolve)))
  .then(() => control(controlPort, deeds))
  .then(() => console.log('READY'))
