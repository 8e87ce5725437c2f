// Not compiled and not deployed yet. The product itself: its settings are the names of src/config/env.ts.
param name string
param location string
param identityId string
param subnetId string
param vaultUri string
param publicHost string
param tenantId string
param clientId string
param workerClientId string
param organiserMailbox string
param organiserId string
param siteHostname string
param sitePath string
param logLevel string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: 'plan-${name}'
  location: location
  kind: 'linux'
  sku: {
    name: 'B1'
  }
  properties: {
    reserved: true
  }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: subnetId
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // Told nothing, the image runs `npm start`, and that is the sandbox.
      appCommandLine: 'npm run serve'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'TENANT_ID', value: tenantId }
        { name: 'CLIENT_ID', value: clientId }
        { name: 'CLIENT_SECRET', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/client-secret)' }
        { name: 'WORKER_CLIENT_ID', value: workerClientId }
        { name: 'WORKER_CLIENT_SECRET', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/worker-client-secret)' }
        { name: 'ORGANISER_MAILBOX', value: organiserMailbox }
        { name: 'ORGANISER_ID', value: organiserId }
        { name: 'SITE_HOSTNAME', value: siteHostname }
        { name: 'SITE_PATH', value: sitePath }
        { name: 'PUBLIC_ORIGIN', value: 'https://${publicHost}' }
        { name: 'PORT', value: '8080' }
        { name: 'DATABASE_URL', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/database-url)' }
        { name: 'LINK_KEY', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/link-key)' }
        { name: 'SESSION_KEY', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/session-key)' }
        { name: 'LOG_LEVEL', value: logLevel }
        { name: 'NODE_ENV', value: 'production' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
      ]
    }
  }
}

output id string = webApp.id
