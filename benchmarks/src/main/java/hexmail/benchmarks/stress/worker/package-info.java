/// A worker process of the stress test: many threads that ask Hexmail's `AccessTokens`, over its
/// own adapters, for fresh tokens. Also what it shares with the parent process: the clock of each
/// account, and the messages between them.
@NullMarked
package hexmail.benchmarks.stress.worker;

import org.jspecify.annotations.NullMarked;
