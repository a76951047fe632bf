/// The harness of our own end-to-end tests: Hexmail, wired and running against the local Google,
/// with proxies between them. Tests, and what other teams use, are in other packages.
@NullMarked
package hexmail.bootstrap.harness;

import org.jspecify.annotations.NullMarked;
