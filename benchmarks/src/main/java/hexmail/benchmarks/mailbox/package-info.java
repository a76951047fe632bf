/// The cost of reading a mailbox: the targets P1 to P8, each compared with other clients in the
/// same run. The local Google runs in a process of its own, with latency, and behind a TLS proxy.
@NullMarked
package hexmail.benchmarks.mailbox;

import org.jspecify.annotations.NullMarked;
