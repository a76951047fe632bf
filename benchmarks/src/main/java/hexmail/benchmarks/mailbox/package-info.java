/// What reading a mailbox costs: the targets P1 to P8, each measured beside what others need for
/// the same in the same run. The local Google runs in a process of its own, with latency.
@NullMarked
package hexmail.benchmarks.mailbox;

import org.jspecify.annotations.NullMarked;
