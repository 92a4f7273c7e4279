// The unmodified old server, @satorijs/server 2.2.2. Arguments: its port, the port of the control.
const { Bot, Context, Universal, h } = require('@satorijs/satori')
const { Router } = require('@satorijs/router')
const server = require('@satorijs/server')
const { calls, control, plain } = require('../control.cjs')

const [port, controlPort] = process.argv.slice(2).map(Number)

class Rig extends Bot {
  static MessageEncoder = undefined

  constructor(ctx, config) {
    super(ctx, config)
    this.platform = 'rig'
    this.selfId = config.selfId
    this.user = { id: config.selfId, name: 'rig-bot', isBot: true }
    this.status = Universal.Status.ONLINE
  }

  async createMessage(channelId, content) {
    calls.push({ channel: channelId, self: this.selfId, content, text: h.parse(content).map(plain).join('') })
    return [{ id: 'm' + calls.length, content }]
  }

  async createDirectChannel(userId) {
    return { id: 'private:' + userId, type: 1 }
  }
}

const app = new Context({})
app.provide('router', undefined, true)
app.router = new Router(app, { host: '127.0.0.1', port })
app.plugin(server, { path: '/satori', token: 'tok-1', websocket: {}, api: {}, webhooks: [] })
app.plugin(Rig, { selfId: '10001' })
app.on('ready', () => control(controlPort, {
  say({ id, channel, user, name, content, direct }) {
    const bot = app.bots[0]
    bot.dispatch(bot.session({
      type: 'message-created',
      timestamp: Date.now(),
      channel: { id: channel, type: direct ? 1 : 0 },
      guild: direct ? undefined : { id: channel, name: '服务团' },
      user: { id: user, name },
      member: direct ? undefined : { nick: name },
      message: { id, content, elements: h.parse(content) },
    }))
  },
  calls: () => calls,
  upload: () => ['http://127.0.0.1:' + controlPort + '/photo.jpg'],
}).then(() => console.log('READY')))
app.start()
