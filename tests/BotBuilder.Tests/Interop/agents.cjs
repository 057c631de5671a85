// The Microsoft 365 Agents SDK for JavaScript as a counterpart. Modes: connector ADDRESS | tokens (cases on stdin) | bot (serves until stdin ends).
const http = require('http');
const https = require('https');
const { Activity } = require('@microsoft/agents-activity');
const { ActivityHandler, authorizeJWT, CloudAdapter, ConnectorClient, getAuthConfigWithDefaults } = require('@microsoft/agents-hosting');

const read = async (stream) => {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
};

// What the SDK needs of a web framework's answer.
const answer = (response) => ({
  get headersSent() { return response.headersSent; },
  status(code) { response.statusCode = code; return this; },
  setHeader(name, value) { response.setHeader(name, value); return this; },
  send(what) { this.body = what; response.end(typeof what === 'string' ? what : JSON.stringify(what)); return this; },
  json(what) { return this.send(what); },
  end() { response.end(); return this; },
});

const modes = {
  async connector(address) {
    const connector = ConnectorClient.createClientWithToken(address, 'none');
    const said = Activity.fromObject({ type: 'message', text: 'hello', channelData: { deep: [1] } });
    const done = [
      await connector.sendToConversation('c|1', said),
      await connector.replyToActivity('c|1', 'a:1', said),
      await connector.updateActivity('c|1', 'a:1', said),
      await connector.createConversation({ isGroup: false, bot: { id: 'bot', name: 'Bot' } }),
      await connector.getConversationMember('m1', 'c|1'),
    ];
    await connector.deleteActivity('c|1', 'a:1');
    console.log(JSON.stringify(done.map((one) => one.id)));
  },

  // The keys of channels are at a fixed address: the issuer of the test stands there instead.
  async tokens() {
    const { keys, bot, headers } = await read(process.stdin);
    const { hostname, port } = new URL(keys);
    const request = https.request;
    https.request = (options, ...rest) => options.hostname === 'login.botframework.com'
      ? http.request({ ...options, protocol: 'http:', hostname, host: hostname, port, path: '/keys', agent: undefined }, ...rest)
      : request(options, ...rest);
    const authorize = authorizeJWT(getAuthConfigWithDefaults({ clientId: bot, tenantId: 'tenant', issuers: ['https://api.botframework.com'] }));
    const verdicts = [];
    for (const authorization of headers) {
      let passed = false;
      const refusal = answer({ setHeader() {}, end() {} });
      await authorize({ method: 'POST', headers: { authorization }, body: { type: 'message' } }, refusal, (error) => { passed = !error; });
      verdicts.push(passed);
    }
    console.log(JSON.stringify(verdicts));
  },

  async bot() {
    const adapter = new CloudAdapter({});
    const handler = new ActivityHandler();
    handler.onMessage(async (context, next) => {
      if (context.activity.text === 'end') await context.sendActivity(Activity.fromObject({ type: 'endOfConversation', code: 'completedSuccessfully', value: { answer: 42 } }));
      else await context.sendActivity(`Agents heard ${context.activity.text}`);
      await next();
    });
    const server = http.createServer(async (request, response) => {
      const body = await read(request);
      await adapter.process({ body, headers: request.headers, method: request.method, user: { aud: 'skill', appid: 'parent' } }, answer(response), (context) => handler.run(context));
    });
    server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
    process.stdin.resume().on('end', () => process.exit(0));
  },
};

modes[process.argv[2]](process.argv[3]).catch((error) => {
  console.error(error);
  process.exit(1);
});
