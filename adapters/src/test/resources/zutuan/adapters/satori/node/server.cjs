// A Satori server on the reference core (@satorijs/core) with one account, whose members are played
// through the control. Arguments: its port, the port of the control.
const { Bot, Context, h } = require('@satorijs/core')
const { calls, control, photo, plain } = require('./control.cjs')
const { gateway } = require('./gateway.cjs')

const [port, controlPort] = process.argv.slice(2).map(Number)

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
const { listening, kick, shut, tell, told } = gateway(app, port)

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
  kick,
  shut: ({ closed }) => shut(closed),
  clear() {
    calls.length = 0
  },
}

app.start()
  .then(() => listening)
  .then(() => control(controlPort, deeds))
  .then(() => console.log('READY'))
