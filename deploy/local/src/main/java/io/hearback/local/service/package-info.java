/** The services as processes of their own, each from its built jar, with the means to stop, kill and pause them. */
package io.hearback.local.service;
