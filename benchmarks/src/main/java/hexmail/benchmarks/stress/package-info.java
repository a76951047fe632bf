/// Stress test of the refresh protocol: one local Google, one database, many worker processes,
/// faults and kills. The counters of Google and the content of the store are compared with a model
/// of each account.
@NullMarked
package hexmail.benchmarks.stress;

import org.jspecify.annotations.NullMarked;
