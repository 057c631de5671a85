// The bot on Azure: an App Service with a user-assigned identity, and an Azure Bot with Teams and Direct Line in front of it.
targetScope = 'resourceGroup'

@description('Short name of the bot: 3 to 24 lower-case letters, digits and hyphens. Part of all resource names and of the address.')
@minLength(3)
@maxLength(24)
param name string

@description('Name that customers see in Teams and Web Chat.')
param displayName string = 'Customer service'

@description('Azure region.')
param location string = resourceGroup().location

@description('App Service plan size.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3', 'P2v3'])
param planSku string = 'B1'

@description('Whether Teams is a channel.')
param teams bool = true

@description('Whether the cloud Direct Line is a channel, beside the one embedded in the bot.')
param directLine bool = true

@description('Shared with Stripe\'s webhook settings page; empty: the source is off.')
@secure()
param stripeWebhookSecret string = ''

@description('The one before it, while it is being changed; empty: none.')
@secure()
param previousStripeWebhookSecret string = ''

@description('Shared with the senders of Standard Webhooks; empty: the source is off.')
@secure()
param standardWebhooksSecret string = ''

@description('The one before it, while it is being changed; empty: none.')
@secure()
param previousStandardWebhooksSecret string = ''

@description('Secret of the embedded Direct Line channel; empty: the bot makes one and keeps it in its data folder.')
@secure()
param directLineSecret string = ''

@description('The one before it, while it is being changed; empty: none.')
@secure()
param previousDirectLineSecret string = ''

@description('The agents, by the names that customers see. Each gets a one-time sign-in link in the log stream.')
param agents array = ['Agent']

@description('How long a customer waits for an agent before a ticket is opened: hh:mm:ss, 5 seconds to 1 hour.')
param acceptWithin string = '00:02:00'

var agentSettings = [for (agent, i) in agents: { name: 'Desk__Agents__${i}', value: agent }]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      webSocketsEnabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      // The embedded store has one writer.
      numberOfWorkers: 1
      healthCheckPath: '/health/ready'
      appSettings: concat([
        { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
        { name: 'MicrosoftAppId', value: identity.properties.clientId }
        { name: 'MicrosoftAppTenantId', value: identity.properties.tenantId }
        // /home outlives restarts and deployments.
        { name: 'Data__Folder', value: '/home/data' }
        { name: 'WebChat__DemoSignIn', value: 'false' }
        { name: 'DirectLine__Secret', value: directLineSecret }
        { name: 'DirectLine__PreviousSecret', value: previousDirectLineSecret }
        { name: 'Connectors__Stripe__WebhookSecret', value: stripeWebhookSecret }
        { name: 'Connectors__Stripe__PreviousWebhookSecret', value: previousStripeWebhookSecret }
        { name: 'Connectors__StandardWebhooks__WebhookSecret', value: standardWebhooksSecret }
        { name: 'Connectors__StandardWebhooks__PreviousWebhookSecret', value: previousStandardWebhooksSecret }
        { name: 'Desk__AcceptWithin', value: acceptWithin }
      ], agentSettings)
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'S1'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${site.properties.defaultHostName}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: identity.properties.tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teamsChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (teams) {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

resource directLineChannel 'Microsoft.BotService/botServices/channels@2022-09-15' = if (directLine) {
  parent: bot
  name: 'DirectLineChannel'
  location: 'global'
  properties: {
    channelName: 'DirectLineChannel'
    properties: {
      sites: [
        {
          siteName: 'Default'
          isEnabled: true
          isV1Enabled: false
          isV3Enabled: true
          isSecureSiteEnabled: true
          trustedOrigins: ['https://${site.properties.defaultHostName}']
        }
      ]
    }
  }
}

@description('Address of the web chat page.')
output address string = 'https://${site.properties.defaultHostName}/'

@description('The bot\'s app id, for the Teams app package.')
output appId string = identity.properties.clientId
