// Koishi between an OneBot implementation and a Satori client: what its OneBot adapter hears is heard
// on a Satori port, what is said there goes out through the adapter. Arguments: ws ADDRESS PORT or
// ws-reverse PORT PORT.
const { gateway } = require('../satori-node/gateway.cjs')

const [mode, where, port] = process.argv.slice(2)
const app = require('./app.cjs')(mode, where)
const { listening } = gateway(app, Number(port))
app.start()
  .then(() => listening)
  .then(() => console.log('READY'))
