// node-napcat-ts, the client library for NapCat. Arguments: ADDRESS TOKEN.
// Prints what it understands of each event, and what became of its answer.
import { NCWebsocket, Structs } from 'node-napcat-ts'

const [baseUrl, accessToken] = process.argv.slice(2)
const client = new NCWebsocket({ baseUrl, accessToken, reconnection: { enable: false } }, false)
client.on('meta_event.lifecycle', event => console.log('LIFECYCLE', event.sub_type))
client.on('meta_event.heartbeat', event => console.log('HEARTBEAT', event.status.online))
client.on('socket.error', event => console.log('ERROR', event.error_type, event.info?.errno ?? ''))
client.on('notice.group_recall', event => console.log('RECALL', event.group_id, event.message_id))
client.on('message.group', async event => {
  console.log('MESSAGE', event.group_id, event.user_id, JSON.stringify(event.message))
  try {
    const message = [Structs.reply(event.message_id), Structs.at(event.user_id), Structs.text('收到[&,]')]
    console.log('SENT', JSON.stringify(await client.send_group_msg({ group_id: event.group_id, message })))
  } catch (failure) {
    console.log('FAILED', JSON.stringify(failure))
  }
})
await client.connect()
console.log('UP')
process.stdin.on('end', () => process.exit(0)).resume()
