// The real client, @satorijs/adapter-satori, between two Satori servers: what it hears from the one
// whose address is the first argument, others hear on the port that is the second.
const HTTP = require('@cordisjs/plugin-http')
const Satori = require('@satorijs/adapter-satori')
const { Context, Universal } = require('@satorijs/core')
const { gateway } = require('./gateway.cjs')

const [endpoint, port] = process.argv.slice(2)
const app = new Context()
app.plugin(HTTP.default ?? HTTP)
app.plugin(Satori.default ?? Satori, { endpoint, token: 'tok-1' })
const { listening } = gateway(app, Number(port))
const online = new Promise(resolve => {
  app.on('bot-status-updated', bot => bot.status === Universal.Status.ONLINE && resolve())
})
app.start()
  .then(() => Promise.all([listening, online]))
  .then(() => console.log('READY'))
