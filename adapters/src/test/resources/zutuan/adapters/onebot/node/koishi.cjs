// Koishi echoes what is said. Arguments: ws ADDRESS (dials) or ws-reverse PORT (is dialled).
// Prints what it understands of each event, and what became of its echo.
const { h } = require('koishi')

const app = require('./app.cjs')(...process.argv.slice(2))
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
