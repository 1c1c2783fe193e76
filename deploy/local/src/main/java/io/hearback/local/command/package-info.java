/** What a person types: {@code up}, {@code demo} and {@code down}, with their options. */
package io.hearback.local.command;
