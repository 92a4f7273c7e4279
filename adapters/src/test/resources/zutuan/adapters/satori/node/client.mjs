// The real client, @satorijs/adapter-satori, against the server whose address is the argument.
// Repeats what is said, prints what it hears.
import HTTP from '@cordisjs/plugin-http'
import Satori from '@satorijs/adapter-satori'
import { Context, h } from '@satorijs/core'

const app = new Context()
app.plugin(HTTP)
app.plugin(Satori.default ?? Satori, { endpoint: process.argv[2], token: 'tok-1' })
app.on('bot-status-updated', bot => console.log('STATUS ' + bot.sid + ' ' + bot.status))
app.on('internal/session', ({ type, channelId, userId, content, event }) =>
  console.log('EVENT ' + JSON.stringify({ type, channelId, userId, content, button: event.button?.id })))
app.on('message', async session => {
  const echo = h.normalize(['回声 ', h.at(session.userId), ' ', ...h.parse(session.content)])
  const sent = await session.bot.createMessage(session.channelId, echo, session.event.referrer)
  console.log('SENT ' + JSON.stringify(sent?.map(message => message.id)))
})
await app.start()
