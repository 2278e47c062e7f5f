// Everything that Every Session needs in Azure. m365agents.yml deploys it; infra/README.md says what is here and why.

@minLength(8)
@maxLength(40)
@description('What the names of the resources begin with. The web app\'s must be free in all of Azure.')
param resourceBaseName string

@maxLength(42)
param botDisplayName string

@description('The Entra application of the bot and the tab.')
param clientId string
param tenantId string

@description('The id of the app in Teams, for links to the tab.')
param teamsAppId string

@description('How many Microsoft 365 licences the tenant has: SharePoint\'s limits depend on it.')
@minValue(1)
param licenceCount int = 1000

@description('B1 is the smallest that stays awake between requests.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3', 'P2v3'])
param webAppSku string = 'B1'

param location string = resourceGroup().location

// The web app's disk that outlasts a restart: settings files and registers go here, the database does not.
var persistentFolder = '/home/every-session'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${resourceBaseName}-identity'
  location: location
}

module network 'network.bicep' = {
  name: 'network'
  params: {
    resourceBaseName: resourceBaseName
    location: location
  }
}

// A PostgreSQL server, and not the database that is built into the app: the web app's persistent disk is a network
// share, on which a database's files are slow and not safe, and while Azure replaces an instance two of them run at
// once, which the built-in database cannot bear. The server also brings backups and a return to any minute.
module database 'database.bicep' = {
  name: 'database'
  params: {
    resourceBaseName: resourceBaseName
    location: location
    identityPrincipalId: identity.properties.principalId
    subnetId: network.outputs.databaseSubnetId
    privateDnsZoneId: network.outputs.privateDnsZoneId
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${resourceBaseName}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: webAppSku
  }
  properties: {
    reserved: true
  }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
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
    virtualNetworkSubnetId: network.outputs.webAppSubnetId
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node src/main.ts'
      // The timetable and the register folder must go on when nobody has the tab open.
      alwaysOn: true
      healthCheckPath: '/health'
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      appSettings: [
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        { name: 'NODE_ENV', value: 'production' }
        { name: 'SCHOOLS_FOLDER', value: '${persistentFolder}/schools' }
        { name: 'DATA_FOLDER', value: '${persistentFolder}/data' }
        { name: 'DATABASE_URL', value: '@Microsoft.KeyVault(SecretUri=${database.outputs.databaseUrlSecretUri})' }
        { name: 'CLIENT_ID', value: clientId }
        { name: 'TENANT_ID', value: tenantId }
        // The app proves itself to Entra ID by this identity, which its Entra application trusts (docs/install.md,
        // step 3): there is no client secret to keep, to leak or to renew.
        { name: 'MANAGED_IDENTITY_CLIENT_ID', value: identity.properties.clientId }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'LICENCE_COUNT', value: string(licenceCount) }
      ]
    }
  }
}

// Uploads are signed in to with Entra ID; the passwords that Azure makes for each web app are switched off.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: webApp
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noUploadPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: webApp
  name: 'scm'
  properties: {
    allow: false
  }
}

// What the app says is kept for a week. It holds no pupil's data.
resource logs 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: webApp
  name: 'logs'
  properties: {
    httpLogs: {
      fileSystem: {
        enabled: true
        retentionInDays: 7
        retentionInMb: 35
      }
    }
  }
}

module bot 'botRegistration/azurebot.bicep' = {
  name: 'bot'
  params: {
    resourceBaseName: resourceBaseName
    botDisplayName: botDisplayName
    clientId: clientId
    tenantId: tenantId
    endpoint: 'https://${webApp.properties.defaultHostName}/api/messages'
  }
}

// The toolkit writes these to env/.env.<environment>.
output BOT_DOMAIN string = webApp.properties.defaultHostName
output BOT_ENDPOINT string = 'https://${webApp.properties.defaultHostName}'
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = webApp.id
output MANAGED_IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
