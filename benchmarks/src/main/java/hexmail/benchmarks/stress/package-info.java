/// Puts the refresh protocol under stress: one local Google, one database, many processes, faults,
/// kills. What Google counted and what the store holds is compared with a small model of each
/// account. Nothing of Hexmail depends on it, and the default build leaves it out.
@NullMarked
package hexmail.benchmarks.stress;

import org.jspecify.annotations.NullMarked;
