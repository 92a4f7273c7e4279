// Koishi with its OneBot adapter, as the account 10001000. `mode` is ws (`where` is the address that
// it dials) or ws-reverse (`where` is the port at which it is dialled).
const { Context } = require('koishi')

const plugin = name => { const found = require(name); return found.default ?? found }

module.exports = function koishi(mode, where) {
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
  return app
}
