// node-napcat-ts between an OneBot implementation and a client: what it hears is told on, what is
// asked for is asked for through it. Arguments: ADDRESS TOKEN PORT.
import { NCWebsocket } from 'node-napcat-ts'
import { WebSocketServer } from 'ws'

const [baseUrl, accessToken, port] = process.argv.slice(2)
const client = new NCWebsocket({ baseUrl, accessToken, reconnection: { enable: false } }, false)
const others = new Set()
for (const kind of ['meta_event', 'message', 'notice', 'request']) {
  client.on(kind, event => others.forEach(other => other.send(JSON.stringify(event))))
}
await client.connect()

async function perform({ action, params, echo }) {
  try {
    return { status: 'ok', retcode: 0, data: await client.send(action, params), message: '', echo }
  } catch (failure) {
    return { status: 'failed', retcode: failure.retcode ?? 1200, data: null, message: failure.message ?? '', echo }
  }
}

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(port) })
server.on('connection', other => {
  others.add(other)
  other.on('close', () => others.delete(other))
  other.on('message', async data => other.send(JSON.stringify(await perform(JSON.parse(data)))))
})
server.on('listening', () => console.log('READY'))
