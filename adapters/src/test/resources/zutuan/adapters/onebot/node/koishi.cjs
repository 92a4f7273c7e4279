// Koishi with its OneBot adapter. Arguments: ws ADDRESS (dials) or ws-reverse PORT (is dialled).
// Prints what it understands of each event, and what became of its echo.
const { Context, h } = require('koishi')

const [mode, where] = process.argv.slice(2)
const plugin = name => { const found = require(name); return found.default ?? found }
const app = new Context()
app.plugin(plugin('@koishijs/plugin-proxy-agent'))
app.plugin(plugin('@koishijs/plugin-http'))
app.plugin(plugin('@koishijs/plugin-server'), { host: '127.0.0.1', port: mode === 'ws' ? undefined : Number(where) })
app.plugin(plugin('koishi-plugin-adapter-onebot'), {
  selfId: '10001000',
  token: 'tok-1',
  protocol: mode,
  path: '/onebot',
  endpoint: mode === 'ws' ? where : undefined,
  responseTimeout: 5000,
})
app.on('bot-status-updated', bot => console.log('STATUS', bot.status))
app.on('internal/session', session => {
  if (session.type !== 'send') {
    console.log('EVENT', session.type, session.channelId ?? '-', session.userId ?? '-', JSON.stringify(session.content ?? ''))
  }
})
app.middleware(async session => {
  try {
    const echo = [h.quote(session.messageId), h.at(session.userId), ' 回声[&,] ', h.text(session.content)]
    console.log('SENT', JSON.stringify(await session.bot.sendMessage(session.channelId, h.normalize(echo), session.guildId)))
  } catch (failure) {
    console.log('FAILED', failure.message)
  }
})
app.start().then(() => console.log('UP'))
process.stdin.on('end', () => process.exit(0)).resume()
