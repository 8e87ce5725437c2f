// Not compiled and not deployed yet. The secrets; the web app's identity may read them and nothing else.
// The two client secrets go once the app registrations trust the identity itself (federated credentials).
param name string
param location string
param readerPrincipalId string
param databaseHost string
@secure()
param databasePassword string
@secure()
param clientSecret string
@secure()
param workerClientSecret string
@secure()
param linkKey string
@secure()
param sessionKey string

var secretsUserRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerPrincipalId, secretsUserRole)
  scope: vault
  properties: {
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: secretsUserRole
  }
}

resource storedClientSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'client-secret'
  properties: {
    value: clientSecret
  }
}

resource storedWorkerClientSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'worker-client-secret'
  properties: {
    value: workerClientSecret
  }
}

resource storedLinkKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'link-key'
  properties: {
    value: linkKey
  }
}

resource storedSessionKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'session-key'
  properties: {
    value: sessionKey
  }
}

resource storedDatabaseUrl 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgres://secretariat:${uriComponent(databasePassword)}@${databaseHost}:5432/secretariat?sslmode=verify-full'
  }
}

output uri string = vault.properties.vaultUri
