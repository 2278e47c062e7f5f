// The app's database, and the one secret there is: its password, which is made anew at each deployment, is known to no
// person, and stands in the key vault alone.

param resourceBaseName string
param location string

@description('The app\'s managed identity, which may read the secret.')
param identityPrincipalId string
param subnetId string
param privateDnsZoneId string

@secure()
param password string = 'E1-${newGuid()}-${newGuid()}'

var login = 'everysession'
var databaseName = 'every_session'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${resourceBaseName}-database'
  location: location
  sku: {
    name: 'Standard_B1ms'
    tier: 'Burstable'
  }
  properties: {
    // The newest that every region offers; the app's SQL is tested on 18 and uses nothing that 17 lacks.
    version: '17'
    administratorLogin: login
    administratorLoginPassword: password
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: 14
      geoRedundantBackup: 'Disabled'
    }
    highAvailability: {
      mode: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: privateDnsZoneId
    }
  }

  resource database 'databases' = {
    name: databaseName
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  // Short, because a vault's name may have 24 characters and must be free in all of Azure.
  name: 'es-${uniqueString(resourceGroup().id, resourceBaseName)}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
  }

  resource databaseUrl 'secrets' = {
    name: 'database-url'
    properties: {
      value: 'postgres://${login}:${password}@${server.properties.fullyQualifiedDomainName}:5432/${databaseName}?sslmode=verify-full'
    }
  }
}

// "Key Vault Secrets User": reads secrets and does nothing else.
var secretsUser = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)

resource appMayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identityPrincipalId, secretsUser)
  scope: vault
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUser
  }
}

// With its version: a new password is a new address, so the web app takes it up at once.
output databaseUrlSecretUri string = vault::databaseUrl.properties.secretUriWithVersion
