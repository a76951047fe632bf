/// Starts Hexmail with the adapters of this project instead of its own.
package vault.bootstrap;
