// Not compiled and not deployed yet: written from the documentation, read by tests/contracts/env-names.test.ts only.
// What the product needs in Azure: a Linux web app with Node 24, PostgreSQL that only it can reach, a vault for the
// secrets, one user-assigned identity, and the bot's registration. Entra's app registrations are made by teamsapp.yml.
targetScope = 'resourceGroup'

@description('Part of every name; letters and digits.')
@minLength(3)
@maxLength(12)
param resourceSuffix string

param location string = resourceGroup().location

@description('Name under which people reach the product, when it is not the web app\'s own.')
param publicHost string = ''

param tenantId string
param clientId string
param workerClientId string
param organiserMailbox string
param organiserId string
param siteHostname string
param sitePath string
param logLevel string = 'info'

@secure()
param clientSecret string
@secure()
param workerClientSecret string
@secure()
param linkKey string
@secure()
param sessionKey string
@secure()
param databasePassword string

var names = {
  identity: 'id-secretariat-${resourceSuffix}'
  network: 'vnet-secretariat-${resourceSuffix}'
  database: 'psql-secretariat-${resourceSuffix}'
  vault: 'kv-secr-${resourceSuffix}'
  webApp: 'app-secretariat-${resourceSuffix}'
  bot: 'bot-secretariat-${resourceSuffix}'
}
var host = empty(publicHost) ? '${names.webApp}.azurewebsites.net' : publicHost

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: names.identity
  location: location
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: names.network
    location: location
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: names.database
    location: location
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseDnsZoneId
    password: databasePassword
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: names.vault
    location: location
    readerPrincipalId: identity.properties.principalId
    clientSecret: clientSecret
    workerClientSecret: workerClientSecret
    linkKey: linkKey
    sessionKey: sessionKey
    databaseHost: database.outputs.host
    databasePassword: databasePassword
  }
}

module webApp 'modules/web-app.bicep' = {
  name: 'web-app'
  params: {
    name: names.webApp
    location: location
    identityId: identity.id
    subnetId: network.outputs.webAppSubnetId
    vaultUri: vault.outputs.uri
    publicHost: host
    tenantId: tenantId
    clientId: clientId
    workerClientId: workerClientId
    organiserMailbox: organiserMailbox
    organiserId: organiserId
    siteHostname: siteHostname
    sitePath: sitePath
    logLevel: logLevel
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: names.bot
    clientId: clientId
    tenantId: tenantId
    endpoint: 'https://${host}/api/messages'
  }
}

// Written by the toolkit into its environment file, and read back by teamsapp.yml and the manifest.
output PUBLIC_HOST string = host
output PUBLIC_ORIGIN string = 'https://${host}'
output WEB_APP_RESOURCE_ID string = webApp.outputs.id
