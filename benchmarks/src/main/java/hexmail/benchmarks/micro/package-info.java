/// What Google sends and what the store keeps, in realistic quantities, and the benchmarks of
/// single operations on the store. Those of adapters stand in packages named like what they
/// measure, since adapters show nothing of their insides.
@NullMarked
package hexmail.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
