/**
 * Lets people in: by an identity provider (OpenID Connect), by an organisation's API key, or by the one local password; and
 * reads the tokens of people's tools. Each service decides itself what a role may do.
 */
package io.hearback.signin;
