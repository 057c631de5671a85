// The SDK for JavaScript as a counterpart. Modes: connector ADDRESS | tokens (cases on stdin) | bot (serves until stdin ends).
const http = require('http');
const connector = require('botframework-connector');
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');

const read = async () => {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString());
};

const modes = {
  async connector(address) {
    const { conversations } = new connector.ConnectorClient(connector.MicrosoftAppCredentials.Empty, { baseUri: address });
    const said = { type: 'message', text: 'hello', channelData: { deep: [1] } };
    const done = [
      await conversations.sendToConversation('c|1', said),
      await conversations.replyToActivity('c|1', 'a:1', said),
      await conversations.updateActivity('c|1', 'a:1', said),
      await conversations.getConversationMembers('c|1'),
      await conversations.getConversationPagedMembers('c|1', { pageSize: 2, continuationToken: 't' }),
      await conversations.createConversation({ isGroup: false, bot: { id: 'bot', name: 'Bot' } }),
    ];
    await conversations.deleteActivity('c|1', 'a:1');
    console.log(JSON.stringify(done.map((answer) => (Array.isArray(answer) ? answer.map((one) => one.id) : answer.id || answer.continuationToken))));
  },

  async tokens() {
    const { metadata, bot, cases } = await read();
    connector.ChannelValidation.OpenIdMetadataEndpoint = metadata;
    const credentials = new connector.SimpleCredentialProvider(bot, 'secret');
    const verdicts = [];
    for (const { header, channelId, serviceUrl } of cases) {
      try {
        const identity = await connector.JwtTokenValidation.authenticateRequest({ type: 'message', channelId, serviceUrl }, header, credentials, '');
        verdicts.push(identity.isAuthenticated);
      } catch (error) {
        verdicts.push(false);
      }
    }
    console.log(JSON.stringify(verdicts));
  },

  async bot() {
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
    const handler = new ActivityHandler();
    handler.onMessage(async (context, next) => {
      if (context.activity.text === 'end') await context.sendActivity({ type: 'endOfConversation', code: 'completedSuccessfully', value: { answer: 42 } });
      else await context.sendActivity(`JS heard ${context.activity.text}`);
      await next();
    });
    const server = http.createServer(async (request, response) => {
      const parts = [];
      for await (const part of request) parts.push(part);
      const body = JSON.parse(Buffer.concat(parts).toString());
      const answer = {
        socket: response.socket,
        status(code) { response.statusCode = code; },
        header(name, value) { response.setHeader(name, value); },
        send(what) { response.setHeader('Content-Type', 'application/json'); response.write(JSON.stringify(what)); },
        end() { response.end(); },
      };
      await adapter.process({ body, headers: request.headers, method: request.method }, answer, (context) => handler.run(context));
    });
    server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
    process.stdin.resume().on('end', () => process.exit(0));
  },
};

modes[process.argv[2]](process.argv[3]).catch((error) => {
  console.error(error);
  process.exit(1);
});
