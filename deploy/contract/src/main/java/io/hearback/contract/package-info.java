/**
 * The only code the services share at run time: what an event says, and where it travels. The JSON Schemas and examples
 * beside it ({@code hearback/contract/events}) are the truth; these records follow them, and {@code ContractTest} ties
 * the three together. Records and enums only, no framework.
 */
package io.hearback.contract;
