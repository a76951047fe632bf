/// One of the processes that ask for fresh tokens: Hexmail's own adapters and its `AccessTokens`,
/// used by many threads at once. It tells what it sees and judges nothing but whether Google takes
/// the tokens.
@NullMarked
package hexmail.benchmarks.stress.worker;

import org.jspecify.annotations.NullMarked;
