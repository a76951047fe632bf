/// Starts Hexmail with the adapters of this project in the place of its own.
package vault.bootstrap;
