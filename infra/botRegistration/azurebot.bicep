// What makes Microsoft's Bot Connector carry Teams' messages to the app.

param resourceBaseName string

@maxLength(42)
param botDisplayName string

@description('The Entra application, of this one tenant, by which bot and Connector know each other.')
param clientId string
param tenantId string

@description('Where the Connector delivers: the app\'s /api/messages.')
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${resourceBaseName}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: botDisplayName
    endpoint: endpoint
    msaAppId: clientId
    msaAppTenantId: tenantId
    // The type "user-assigned managed identity" is on its way out (microsoft.md 3.4); an application that trusts such an
    // identity does the same.
    msaAppType: 'SingleTenant'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
    }
  }
}
